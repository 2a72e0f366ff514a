### Kiosk: the touch screen where visitors take a number.
### Built at run time: kiosk-priority-, kiosk-shut-, paper-failed-, kiosk-again-use-, kiosk-done-

kiosk-title = Which service do you need?
kiosk-language = Choose a language
kiosk-home = Back to the start
kiosk-up = Up
kiosk-down = Down
kiosk-starting = The kiosk is getting ready
kiosk-starting-hint = Just a moment, please.

## Home

kiosk-search = Search for a service
kiosk-search-hint = For example: birth certificate, passport, driving licence
kiosk-popular = Most needed
kiosk-agencies = All agencies ({ $count })

## Queues and hours

kiosk-queue-none = No queue
kiosk-glance = { $minutes } min
kiosk-about = about { $duration }
kiosk-between = about { $low }–{ $high } minutes
kiosk-wait-none = called shortly
kiosk-closed-until = Opens { $when }
kiosk-opens-today = at{ "\u00A0" }{ $time }
kiosk-opens-day = { $day } at{ "\u00A0" }{ $time }
kiosk-why-outside-hours = We are outside service hours.
kiosk-why-closed-day = Today is a holiday.
kiosk-why-closed-named = Today is a holiday: { $name }.
kiosk-shut-outside-hours = No numbers are given out now
kiosk-shut-closed-day = No numbers are given out now
kiosk-shut-break = No numbers during the break
kiosk-shut-cut-off = It is too late for a number today
kiosk-shut-quota-used-up = All numbers for this service are given out
kiosk-shut-disruption = This service is disrupted
kiosk-shut-external = Take your number at the agency’s booth
kiosk-shut-short-break = Break
kiosk-shut-short-quota-used-up = No numbers left
kiosk-shut-short-disruption = Disrupted
kiosk-shut-short-external = Number at the booth
kiosk-numbers-again = Numbers can be taken again { $when }.
kiosk-disruption-until = Numbers can be taken again once it is over.
kiosk-external-where = { $place } · This agency gives out its own numbers.
kiosk-early = You can already take a number.
kiosk-service-from = Service starts { $when }
kiosk-closed-opens = Opens again { $when }.
kiosk-closed-unknown = Please ask a greeter when we open.
kiosk-closed-hint = You can still look up the requirements, time and fee of every service.
kiosk-offline = The connection to the server is lost. How many people are waiting is not known.
kiosk-alone = The server is not connected. This kiosk still gives numbers.
kiosk-alone-as-of = Shown as it was { $when }.
kiosk-offline-since = The connection to the server has been lost since { $time }. How many people are waiting is not known.

## Agency

kiosk-agency-services =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
kiosk-counters = Counter { $counters }

## Search

kiosk-search-clear = Clear the search
kiosk-search-found =
    { $count ->
        [one] { $count } service found
       *[other] { $count } services found
    }
kiosk-search-nothing = No service matches “{ $query }”
kiosk-search-nothing-hint = Try another, shorter word, choose from the list of agencies, or ask a greeter.
kiosk-search-all-agencies = See all agencies
kiosk-known-as = also known as { $keyword }
kiosk-keyboard = Keyboard
kiosk-key-space = Space
kiosk-key-delete = Delete
kiosk-key-clear = Clear

## Service

kiosk-minutes = { $duration } at the counter
kiosk-days =
    { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
kiosk-days-none = While you wait
kiosk-fact-minutes = At the counter
kiosk-fact-days = Ready in
kiosk-fact-fee = Fee
kiosk-requirements = What to bring
kiosk-requirements-ask = Do you have everything?
kiosk-requirements-hint = If not, get it first, so that you need not queue twice.
kiosk-requirements-none = There is nothing to bring.
kiosk-take = Take a number
kiosk-chosen = Chosen

## Priority

kiosk-priority-title = Should you go first?
kiosk-priority-hint = Choose what fits. You need not prove it here.
kiosk-priority-none = None of these
kiosk-priority-elderly = Elderly (60 and over)
kiosk-priority-disability = Person with a disability
kiosk-priority-pregnant = Pregnant
kiosk-priority-nursing = Breastfeeding
kiosk-priority-toddler = With a small child

## Visit

kiosk-visit-title = Your visit
kiosk-visit-count =
    { $count ->
        [one] Your visit: { $count } service
       *[other] Your visit: { $count } services
    }
kiosk-visit-review = See your visit
kiosk-visit-add = Add to your visit
kiosk-visit-more = Add another service
kiosk-visit-one = One number for all these services.
kiosk-visit-several = One number for all these agencies. You wait in several queues at once.
kiosk-visit-remove = Remove
kiosk-visit-remove-one = Remove { $service }
kiosk-visit-shut = One of these services gives out no numbers just now. Remove it to take a number for the others.
kiosk-visit-empty = No service is chosen yet
kiosk-visit-empty-hint = Add a service to take a number.

## A number for one person

kiosk-identity-title = Enter your identity number (NIK)
kiosk-identity-text = { $agencies } gives one number to each NIK. It stands on the ID card, the child card or the family card.
kiosk-identity-count = { $count } of 16 digits
kiosk-identity-privacy = The NIK only keeps a person from taking several numbers. It is not printed and is erased at the day’s end.

## Taking a number

kiosk-taking = Taking a number…
kiosk-taking-hint = Just a moment, please.
kiosk-taking-retry = Please wait. Your choice is kept, and no number is taken twice.
kiosk-failed-title = The number could not be taken yet
kiosk-failed-hint = Your choice is not lost. If it still does not work, please ask a greeter for help.

## The number

kiosk-taken-title = Your number is { $number }
kiosk-taken-where = Where to wait
kiosk-taken-alone = This number is valid and will be called. How many people are ahead of you is not known yet.
kiosk-taken-several = This number is valid at all these agencies. The order of calls may differ.
kiosk-printing = Your ticket is being printed…
kiosk-print-ready = Take your ticket
kiosk-print-failed = The ticket was not printed
kiosk-print-failed-hint = Your number is still valid. Take a photo or note it down, or print it again.
kiosk-print-asked = Has your ticket come out?
kiosk-print-yes = Yes
kiosk-print-no = No
kiosk-print-help = Your number is still valid. Take a photo of it, note it down, or show it to a greeter.
kiosk-print-elsewhere = Your ticket came out of the printer at { $place }
kiosk-print-again = Print again
kiosk-print-preview = A picture of your ticket
kiosk-done = Done

## Still here?

kiosk-still-here = Still here?
kiosk-still-here-hint = The screen will go back to the start, and your choice will be cleared.
kiosk-still-here-yes = Yes, continue
kiosk-still-here-no = Finish

## Enrolling the kiosk

kiosk-pair-title = This kiosk is not enrolled yet
kiosk-pair-revoked = This kiosk was revoked
kiosk-pair-code = Code of this kiosk: { $code }
kiosk-pair-step-open = Open { $address } on an administrator’s computer and sign in.
kiosk-pair-step-add = Choose Devices, then Add device.
kiosk-pair-step-type = Type this code, choose the zone and give a name. The kiosk starts by itself.
kiosk-pair-time = New code in
kiosk-pair-waits = Asking the server for a code…
kiosk-pair-offline = The server cannot be reached. The kiosk tries again by itself.
kiosk-pair-visitors = Numbers cannot be taken here yet. Please ask a greeter.

## Who has a ticket already

kiosk-again = Have a ticket already?
kiosk-again-title = Show the QR code of your ticket
kiosk-again-scan = Hold the code on your ticket or phone in front of this kiosk’s scanner.
kiosk-again-strange = That was not the code of a ticket. Try the QR code on your ticket or on your queue page.
kiosk-again-offline = This needs the server, which cannot be reached. Try again in a moment, or see a greeter.
kiosk-again-uses = With that code you can
kiosk-again-use-back = come back from a pause, or get back in line if you missed your call
kiosk-again-use-collect = collect what is ready
kiosk-again-use-reenter = enter the queue again after a disruption
kiosk-again-use-pause = step away for a moment and keep your place
kiosk-again-lost = Lost the code? A greeter can print a new one. To protect your privacy, a queue number alone does not open a visit.
kiosk-earlier-looking = Opening your visit…
kiosk-earlier-unknown = This ticket is not known
kiosk-earlier-unknown-hint = Its code may have been replaced, or it is not from this mall. A greeter can help.
kiosk-earlier-failed = The visit could not be opened yet
kiosk-earlier-not-done = That did not work yet
kiosk-earlier-choices = What can be done
kiosk-earlier-called = Please go to counter { $counter } now
kiosk-earlier-serving = Being served at counter { $counter }
kiosk-earlier-on-hold = On hold: come back to counter { $counter } when you are ready
kiosk-earlier-in-process = { $service } is still in process.
kiosk-earlier-due = { $service } is still in process, expected by { $date }.
kiosk-earlier-late = { $service } is not updated yet. It was expected by { $date }; ask an officer of the agency.
kiosk-earlier-reentry-on = You may enter the queue again on { $date }. Scan this code at a kiosk on that day.
kiosk-earlier-nothing = There is nothing to do here
kiosk-earlier-nothing-open = Watch the displays, or follow your queue on your phone.
kiosk-earlier-nothing-yet = Keep your ticket or your queue page. Its code is needed when the time comes.
kiosk-earlier-nothing-over = This visit is over. Take a new number if you need another service.
kiosk-choice-resume = Back from your pause?
kiosk-choice-resume-text = You are called again in your former place.
kiosk-choice-resume-do = I am back
kiosk-choice-return = You missed your call: { $agency }
kiosk-choice-return-text = You are in line again.
kiosk-choice-return-rule =
    { $minutes ->
        [one] Within { $minutes } minute of the last call
       *[other] Within { $minutes } minutes of the last call
    } you wait behind { $places ->
        [one] { $places } person
       *[other] { $places } people
    } only. After that you start at the end of the queue.
kiosk-choice-return-do = Get back in line
kiosk-choice-collect = Ready for collection
kiosk-choice-collect-text = { $services }.
kiosk-choice-collect-do = Take a collection number
kiosk-choice-reenter = Enter the queue again
kiosk-choice-reenter-text = A disruption ended your visit. Today you enter again, in your former place.
kiosk-choice-reenter-do = Enter the queue
kiosk-choice-printed = You get a number, and its ticket is printed.
kiosk-choice-pause = Need to step away?
kiosk-choice-pause-text = For prayer or the restroom, for example. Your place is kept, and you are not called until you are back. Tell us at any kiosk before service ends.
kiosk-choice-pause-time = Your turn: { $wait }
kiosk-choice-pause-do = Start my pause
kiosk-done-resume = Welcome back
kiosk-done-resume-hint = You are called again in your former place. Watch the displays.
kiosk-done-return = You are back in line
kiosk-done-return-hint = Your number is still the same. Watch the displays.
kiosk-done-pause = Your pause has begun
kiosk-done-pause-hint = Your place is kept. When you are back, scan this code again at any kiosk, or tell a greeter.
