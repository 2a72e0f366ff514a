## The ticket on paper

paper-number = Your number
paper-copy = COPY
paper-priority = PRIORITY: { $label }
paper-issued = { $date }, { $time }{ "\u00A0" }{ $zone }
paper-several = Valid at { $count } agencies.
paper-any-order = You may be called in any order.
paper-counters =
    { $count ->
        [one] Counter { $counters }
       *[other] Counters { $counters }
    }
paper-ahead =
    { $count ->
        [0] Nobody ahead of you
        [one] 1 person ahead of you
       *[other] { $count } people ahead of you
    }
paper-ahead-unknown = How many people are ahead of you is not known yet. This number is valid and will be called.
paper-planned = Follows: your place is taken by itself once the service before it is finished.
paper-collect = Collection: { $service }
paper-estimate =
    { $high ->
        [0] Estimated wait less than 1 minute
       *[other] Estimated wait { $low }–{ $high }{ "\u00A0" }minutes
    }
paper-estimate-single =
    { $minutes ->
        [one] Estimated wait 1{ "\u00A0" }minute
       *[other] Estimated wait { $minutes }{ "\u00A0" }minutes
    }
paper-follow = Scan to follow your place in the queue
paper-wait = Please wait in your zone and watch the display.
paper-today = This number is for today. Afterwards the QR code shows how your matter is progressing.
paper-requirements = Requirements

## The receipt on paper

paper-receipt = RECEIPT
paper-receipt-due = Due by { $date }.
paper-receipt-collect = When it is ready for collection, scan this code at a kiosk and bring this paper.
paper-receipt-missing = Still missing:
paper-receipt-return = Complete your documents, then take a new number.
paper-receipt-follow = Scan to see the progress. The code on the old ticket is no longer valid.

## When a ticket was not printed, for the kiosk's screen

paper-failed-offline = The printer is not ready.
paper-failed-no-answer = The printer does not answer.
paper-failed-no-paper = The printer is out of paper.
paper-failed-cover-open = The printer's cover is open.
paper-failed-cut-off = Printing was cut off before the end.
paper-failed-not-found = The printer was not found.
paper-failed-not-allowed = The kiosk may not use the printer.
paper-failed-unsupported = This printer cannot be used.

## Waiting list and emergency numbers on paper

paper-list-heading = Waiting list
paper-list-made = Made { $at }
paper-list-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
paper-list-order = Order of calling as far as it can be told now
paper-list-place = No.
paper-list-number = Number
paper-list-since = Since
paper-list-services = Services
paper-list-called = Called
paper-list-done = Done
paper-list-priority = PRIORITY
paper-list-paused = stepped away
paper-list-fetch = staff go to the visitor
paper-list-party = party of { $count }
paper-list-nobody = Nobody is waiting.
paper-list-foot = Call aloud from top to bottom and tick. When the server is back, record it on the counter's screen.
paper-list-moment = { $date }, { $time }
paper-sheet-heading = Emergency numbers
paper-sheet-how = Cut along the lines. Give each visitor one number; write down the time and the service.
paper-sheet-when = Date, time
paper-sheet-service = Service
