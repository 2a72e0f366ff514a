### Answers of the kiosk's process, and words that it prints.
### Built at run time: kioskd-problem-, kioskd-priority-

## Priority, on paper

kioskd-priority-elderly = Elderly
kioskd-priority-disability = Person with a disability
kioskd-priority-pregnant = Pregnant
kioskd-priority-nursing = Nursing mother
kioskd-priority-toddler = With a toddler

## Answers when a request cannot be met

kioskd-problem-server-unreachable = The server cannot be reached
kioskd-problem-server-unreachable-detail = A number cannot be taken yet. Try again in a moment, or ask a greeter for help.
kioskd-problem-needs-server = This needs the server
kioskd-problem-needs-server-detail = The server cannot be reached now. Try again in a moment, or see a greeter.
kioskd-problem-no-lane = The kiosk cannot give numbers yet
kioskd-problem-no-lane-detail = The server cannot be reached, and this kiosk was never connected to it. Please ask a greeter.
kioskd-problem-closed = No numbers at the moment
kioskd-problem-closed-detail = Numbers for this service are not given now.
kioskd-problem-unknown-service = Unknown service
kioskd-problem-unknown-service-detail = This service is not on the list of this mall. Choose another, or ask a greeter for help.
kioskd-problem-spool-trouble = The number cannot be stored
kioskd-problem-spool-trouble-detail = The storage of this kiosk is full or cannot be written to. Take a number at another kiosk, or ask a greeter.
kioskd-problem-not-enrolled = Kiosk not enrolled
kioskd-problem-not-enrolled-detail = Numbers cannot be taken here yet. Please ask a greeter.
kioskd-problem-no-catalogue = No list of services yet
kioskd-problem-no-catalogue-detail = The kiosk is contacting the server. Wait a moment, then try again.
kioskd-problem-unknown-visit = The ticket cannot be printed again
kioskd-problem-unknown-visit-detail = It was not taken at this kiosk, or too long ago. Ask a greeter for help.
kioskd-problem-foreign-visit = This ticket is not from this mall
kioskd-problem-foreign-visit-detail = Scan a ticket of this mall, or ask a greeter for help.
kioskd-problem-malformed = The request cannot be read
kioskd-problem-malformed-detail = The request must be valid JSON and not too large.
kioskd-problem-invalid = Something is wrong in the request
kioskd-problem-invalid-detail = Check the marked fields, then send it again.
kioskd-problem-forbidden = Not allowed
kioskd-problem-forbidden-detail = The kiosk serves its own screen only.
kioskd-problem-not-found = Not found
kioskd-problem-not-found-detail = There is no such address at this kiosk.
kioskd-problem-failed = Something went wrong
kioskd-problem-failed-detail = The fault at the kiosk was recorded. Try again; if it happens again, call a technician.
