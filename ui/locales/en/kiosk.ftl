### Kiosk: the touch screen where visitors take a number.
### Built at run time: kiosk-priority-, kiosk-why-, paper-failed-

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
kiosk-closed-title = No numbers are given out now
kiosk-closed-opens = Opens again { $when }.
kiosk-closed-unknown = Please ask a greeter when we open.
kiosk-closed-hint = You can still look up the requirements, time and fee of every service.
kiosk-offline = The connection to the server is lost. How many people are waiting is not known.
kiosk-offline-since = The connection to the server has been lost since { $time }. The number of people waiting may have changed.

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
kiosk-visit-empty = No service is chosen yet
kiosk-visit-empty-hint = Add a service to take a number.

## Taking a number

kiosk-taking = Taking a number…
kiosk-taking-hint = Just a moment, please.
kiosk-taking-retry = Please wait. Your choice is kept, and no number is taken twice.
kiosk-failed-title = The number could not be taken yet
kiosk-failed-hint = Your choice is not lost. If it still does not work, please ask a greeter for help.

## The number

kiosk-taken-title = Your number is { $number }
kiosk-taken-where = Where to wait
kiosk-taken-several = This number is valid at all these agencies. The order of calls may differ.
kiosk-printing = Your ticket is being printed…
kiosk-print-ready = Take your ticket
kiosk-print-failed = The ticket was not printed
kiosk-print-failed-hint = Your number is still valid. Take a photo or note it down, or print it again.
kiosk-print-again = Print again
kiosk-print-preview = A picture of your ticket
kiosk-done = Done

## Still here?

kiosk-still-here = Still here?
kiosk-still-here-hint = The screen will go back to the start, and your choice will be cleared.
kiosk-still-here-yes = Yes, continue
kiosk-still-here-no = Finish
