### The greeter's tablet in the hall.
### Built at run time: hall-sign-in, hall-notice-, hall-task-, hall-priority-, hall-fetch-, hall-state-, hall-why-, hall-case-, hall-history-, hall-outcome-

hall-title = Greeter

## Signing in

hall-sign-in-title = Sign in · Greeter
hall-sign-in = Sign in as a greeter
hall-sign-in-lead = Use the greeter's account that you got from the mall's administrator.
hall-notice-role = This is not a greeter's account
hall-notice-role-detail = This screen is for greeters. Sign out, then sign in with a greeter's account.
hall-notice-site = Choose a mall
hall-notice-site-detail =
    { $count ->
        [0] There is no mall on this server yet.
       *[other] The address of this page names no mall.
    }
hall-notice-problem = The greeter's screen cannot be opened yet

## Head

hall-tasks = Greeter's tasks
hall-task-issue = Give a number
hall-task-find = Find a number
hall-refused = The server refuses this screen. Ask the administrator.
hall-slow = The server has not answered yet. Trying again…
hall-undo = Undo

## Who has not come

hall-absent = Not here yet
hall-absent-none = Everybody who was called has come.
hall-absent-count =
    { $count ->
        [0] Nobody is missing
        [one] { $count } number was called and has not come
       *[other] { $count } numbers were called and have not come
    }
hall-absent-turn = called { $calls } times
hall-absent-fetch = to be fetched
hall-at-counter = Counter { $counter }

## Finding a service

hall-search = Find a service
hall-search-hint = e.g. birth certificate
hall-search-found =
    { $count ->
        [0] No service matches
        [one] { $count } service found
       *[other] { $count } services found
    }
hall-search-nothing = No service matches “{ $query }”
hall-search-nothing-hint = Try a shorter word or the agency's name.
hall-popular = Needed most often
hall-external = Numbers are given elsewhere: { $where }
hall-opens = opens at{ "\u00A0" }{ $time }
hall-why-outside-hours = Outside service hours
hall-why-closed-day = Closed today
hall-why-break = On break
hall-why-cut-off = No more numbers today
hall-why-quota-used-up = Today's quota is used up
hall-why-disruption = Service disruption
hall-why-external = Numbers are given elsewhere

## A new number

hall-wish = This visit
hall-wish-none = Choose one or more services that the visitor needs.
hall-remove = Remove { $service }
hall-identity = National identity number (NIK)
hall-identity-hint = Asked for by this service. Kept encoded until the end of the day only.
hall-identity-known = Leave empty if this visit has told it before.
hall-priority = Priority
hall-priority-none = None
hall-priority-elderly = Elderly
hall-priority-disability = Disability
hall-priority-pregnant = Pregnant
hall-priority-nursing = Nursing
hall-priority-toddler = With toddler
hall-party = People
hall-party-fewer = One person fewer
hall-party-more = One person more
hall-fetch = Staff go to the visitor
hall-fetch-none = No
hall-fetch-wheelchair = Wheelchair
hall-fetch-deaf = Deaf
hall-fetch-other = Other
hall-chosen-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
hall-take = Give a number

## The number is there

hall-issued = Number { $number } was given
hall-where = Places in line
hall-several = One number for all these agencies. They may call in any order.
hall-code-follow = Scan to follow the queue on a phone
hall-code-alt = QR code of this visit
hall-print = Print ticket
hall-open = Open visit
hall-next = Next visitor
hall-counters = Counters { $counters }
hall-ahead =
    { $count ->
        [0] Next in line
        [one] { $count } person ahead
       *[other] { $count } people ahead
    }
hall-wait-none = called soon
hall-about = about { $minutes }{ "\u00A0" }minutes
hall-between = about { $low }–{ $high }{ "\u00A0" }minutes
hall-service-opens = Served from { $time }
hall-paper-priority = PRIORITY: { $label }
hall-paper-issued = { $date }, { $time }

## Finding a visit

hall-find-number = Queue number
hall-find-number-hint = The number or a part of it (DK-014, dk14, 14), or scan the code on the receipt
hall-find-or = or
hall-find-service = Service they came for
hall-find-any-service = Remove the chosen service
hall-find-since = Number taken
hall-find-since-minutes = last { $minutes } minutes
hall-find-since-day = all day
hall-find-around = Around
hall-find-results = Search results
hall-find-start = Whose number are you looking for?
hall-find-start-hint = Type the number. If the visitor forgot it, search by service and time.
hall-find-nothing = No visit of today matches
hall-find-nothing-hint = Check the number, or search by service and time.
hall-find-found =
    { $count ->
        [one] { $count } visit.
       *[other] { $count } visits, the newest first.
    }
hall-find-more = There may be more; narrow the search.
hall-issued-at = taken at { $time }
hall-people = { $count } people
hall-fetch-badge = To be fetched: { $why }
hall-paused-since = Paused since { $time }

## One visit

hall-back = Back to the search
hall-gone = There is no such visit
hall-gone-hint = The address may be wrong. Search again by number.
hall-paused-hint = The visitor has stepped away: nobody calls, and every place in line is kept.
hall-state-planned = After another service
hall-state-waiting = Waiting
hall-state-called = Called
hall-state-serving = Being served
hall-state-on_hold = On hold
hall-state-finished = Finished
hall-state-no_show = No-show
hall-state-transferred = Transferred
hall-state-cancelled = Cancelled
hall-state-expired = Expired
hall-state-at = { $state } · Counter { $counter }
hall-reprint = Print again
hall-reprint-title = Print { $number } again?
hall-reprint-lead = Number and places in line stay the same. The QR code on the old paper will no longer work.
hall-reprint-yes = Make a new code
hall-reprinted = The old paper is void
hall-reprinted-hint = The new QR code is ready. Print it, or let the visitor scan it from this screen.
hall-pause = Pause
hall-resume = Resume after the pause
hall-correct = Correct
hall-correct-one = Correct { $service }
hall-correct-title = Which service is right?
hall-correct-lead = Instead of: { $service }. The time waited still counts, at another agency too.
hall-add = Add a service
hall-add-title = Add a service for { $number }
hall-add-lead = The number stays. Services of the same queue are served together; others get a new place at the end.
hall-return = Take back into line
hall-return-rule =
    Who is back within { $minutes }{ "\u00A0" }minutes stands behind { $places } people, later at the end of the line.
hall-cancel = Cancel this place
hall-cancel-title = Cancel the place at { $agency }?
hall-cancel-lead = The place is lost and cannot be brought back. To queue again the visitor starts at the end.
hall-cancel-yes = Yes, cancel it
hall-cancel-no = Keep the place
hall-continue = Give a follow-up number
hall-continue-scan = This visit has the right to a follow-up number. Scan the code on its paper, or print again first.
hall-missing = Missing requirements
hall-outcome-completed = Completed
hall-outcome-collected = Collected
hall-outcome-accepted = Documents accepted, in process
hall-outcome-incomplete = Documents incomplete
hall-outcome-referred = Referred to another agency
hall-outcome-declined = Declined
hall-outcome-unrecorded = Outcome not recorded
hall-cases = Cases
hall-case-due = Due { $date }
hall-case-in_process = In process
hall-case-ready = Ready for collection
hall-case-collected = Collected
hall-case-declined = Declined

## What was done

hall-did-pause = { $number } is paused
hall-did-resume = { $number } is waiting again
hall-did-mark = { $number } is marked to be fetched
hall-did-unmark = { $number } is called as usual
hall-did-return = { $number } is back in line
hall-did-cancel = A place of { $number } was cancelled
hall-did-add = { $service } was added
hall-did-correct = Now: { $service }
hall-did-correct-detail = The time waited still counts.

## History

hall-history = What happened
hall-history-queued = Joined the line of { $agency }
hall-history-called = Called to counter { $counter }, { $agency }
hall-history-recalled = Call { $calls } to counter { $counter }
hall-history-started = Serving began at counter { $counter }
hall-history-held = Put on hold at counter { $counter }
hall-history-finished = Finished at counter { $counter }, { $agency }
hall-history-no_show = Did not come when called to counter { $counter }
hall-history-transferred = Transferred from { $agency }
hall-history-cancelled = Place at { $agency } cancelled
hall-history-expired = Place at { $agency } expired
