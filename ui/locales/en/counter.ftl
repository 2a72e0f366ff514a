### The officer's screen at a counter.
### Built at run time: counter-action-, counter-notice-, counter-role-, counter-priority-, counter-outcome-, counter-standard-, counter-password-
### Built at run time: counter-title-, counter-why-, counter-alone-was-, counter-kiosk-printer-, counter-told-kind-
### Built at run time: counter-duty-, counter-break-, counter-close-, counter-first-, counter-finish-and-, counter-reason-, counter-fetch-, counter-transfer-, counter-shut-, counter-done-, counter-keys-group-
## Signing in

counter-sign-in-title = Sign in · Counter
counter-sign-in-heading = Sign in to your counter
counter-sign-in-lead = Use the officer account that the mall’s administrator gave you.
counter-sign-in = Sign in
counter-sign-out = Sign out
counter-name = User name
counter-password = Password
counter-expired = Your session has ended
counter-expired-detail = Sign in again to go on. The ticket at your counter has not changed.

## Why there is no desk here

counter-notice-role = This account does not serve at a counter
counter-notice-role-detail = You are signed in as { $role }. This screen is for officers at a counter. Sign out, then sign in with an officer account.
counter-notice-site = Which mall?
counter-notice-site-detail = This page’s address does not name a mall. Open the counter link that the administrator gave you.
counter-notice-problem = The counter cannot be opened yet
counter-role-officer = officer
counter-role-operator = operator
counter-role-greeter = greeter
counter-role-supervisor = supervisor
counter-role-head = head of the mall
counter-role-administrator = administrator

## Choosing a counter

counter-choose-title = Choose a counter
counter-choose-heading = At which counter are you today?
counter-choose-refused = Counter { $counter } is not one of your agency. Choose one below.
counter-search = Search counter number, agency or zone
counter-found =
    { $count ->
        [0] No counter matches
        [one] { $count } counter
       *[other] { $count } counters
    }
counter-none-found-detail = Check the spelling, or search by counter number.
counter-none-detail = Your agency has no counter yet. Ask the administrator.
counter-last-used = Used last

## The desk’s head

counter-menu = Counter menu
counter-change = Change counter
counter-desk-heading = Desk at counter { $counter }
counter-title-free = Counter { $counter } · { $count } waiting
counter-title-called = { $number } called · Counter { $counter }
counter-title-serving = { $number } being served · Counter { $counter }
counter-title-closed = Counter { $counter } closed
counter-title-taken = Counter { $counter } · another officer
counter-title-on-break = Counter { $counter } · on break

## The ticket now

counter-current = Ticket at this counter
counter-ready = The counter is ready
counter-ready-detail = No visitor is waiting yet.
counter-called =
    { $calls ->
        [1] Called
       *[other] Called { $calls } times
    }
counter-serving = Being served
counter-party =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
counter-priority-elderly = Priority: elderly
counter-priority-disability = Priority: disability
counter-priority-pregnant = Priority: pregnant
counter-priority-nursing = Priority: nursing
counter-priority-toddler = Priority: with a toddler
counter-since-call = since the call
counter-since-last-call = since the last call
counter-standard-within = of the standard { $duration }
counter-standard-is-warning = past the standard { $duration }
counter-standard-is-error = far past the standard { $duration }
counter-no-standard = no standard time
counter-progress = Time served against the standard
counter-waited = Took the number at { $time }, waited { $duration }
counter-lines = Service lines
counter-outcomes = Outcome of each service line
counter-outcome-completed = Completed
counter-outcome-accepted = Documents accepted, in process
counter-outcome-incomplete = Documents incomplete
counter-outcome-referred = Referred to another agency
counter-outcome-declined = Declined

## Why this ticket

counter-why-longest-wait = Called because of the longest wait.
counter-why-priority-first = Priority comes first.
counter-why-priority-had-its-turn = Priority just had its turn, now it is the others’.
counter-why-first-come = Came first in this queue.
counter-why-most-credit = Next by waiting time and priority.
counter-why-queue-order = This queue comes first at your counter.
counter-why-queue-weight = Next by waiting time and the weight of the queue at your counter.
counter-why-chosen = Chosen by an officer, out of turn.

## Actions

counter-actions = Actions
counter-action-call = Call next
counter-action-recall = Call again
counter-action-start = Start
counter-action-no-show = No-show
counter-action-finish = Finish
counter-tools = Other actions
counter-action-hold = Hold
counter-action-resume = Resume
counter-action-requeue = Back in line
counter-action-pause = Pause
counter-action-transfer = Transfer
counter-action-add = Add service
counter-action-correct = Correct service
counter-action-list = Pick from the waiting list
counter-action-open = Open counter
counter-action-break = Break
counter-action-close = Close counter
counter-action-take-over = Take over with PIN
counter-action-undo = Undo
counter-action-receipt = Print receipt
counter-resting = The buttons work again when the counter is connected.

## Who waits

counter-waiting = Waiting
counter-people =
    { $count ->
        [one] person
       *[other] people
    }
counter-people-in =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
counter-longest-wait = minutes, the longest
counter-longest = The longest wait is { $duration }.
counter-busy-count =
    { $count ->
        [one] { $count } of them is at another counter or paused.
       *[other] { $count } of them are at another counter or paused.
    }
counter-just-now = just now
counter-elsewhere = At counter { $counter } now
counter-on-the-way = On the way here
counter-opening-disruption = Service disruption: { $reason }
counter-opening-break = Break until { $time }.
counter-opening-starts = Service starts at { $time }.
counter-opening-closed-until = Service is closed until { $date }, { $time }.
counter-opening-closed = Service is closed.
counter-opening-reduced = Officers take turns: only some counters serve.
counter-nobody-waiting = Nobody is waiting
counter-nobody-detail = The next visitor will appear here.
counter-nobody-free = Nobody can be called yet
counter-nobody-free-detail =
    { $count ->
        [one] { $count } person is waiting, but is at another counter, on the way here, or paused, and keeps the place in the queue.
       *[other] { $count } people are waiting, but are at other counters, on the way here, or paused, and keep their places in the queue.
    }

## Messages

counter-slow = The server has not answered yet. Trying again…
counter-refused = The server refuses this counter. Change counter or ask the administrator.
counter-news-called = { $number } called
counter-news-recalled = { $number } called again, call number { $calls }
counter-news-serving = { $number } is being served

## Keys

counter-keys = Keyboard shortcuts
counter-keys-outcome = Outcome of the highlighted service line
counter-keys-line = Service line before or after
counter-keys-enter = The highlighted button
counter-keys-group-calling = Calling
counter-keys-group-ticket = Ticket
counter-keys-group-duty = Counter
counter-keys-group-screen = Screen
counter-keys-still = Yes, still serving
counter-keys-open = Open the counter, back at work
counter-keys-undo = Undo the last action
counter-keys-on = A single letter or figure acts at once

## The own account

counter-too-many = Too many attempts. Forgotten the password? Ask an administrator.
counter-wait = Try again in { $time }
counter-first-password-title = Change the first password
counter-first-password = Choose a password of your own
counter-first-password-lead = Somebody else knows the first password. Change it, then you can work.
counter-password-old = Current password
counter-password-new = New password
counter-password-again = New password again
counter-password-rule = At least 10 characters. A few words that you remember are better than one complicated word.
counter-password-differs = The two new passwords differ. Type them again.
counter-password-old-wrong = The current password is wrong.
counter-password-save = Save password
counter-account = My account
counter-account-password = Change password
counter-account-pin = PIN for taking over a counter
counter-account-everywhere = Sign out on all computers
counter-account-saved = Saved.
counter-account-new-pin = New PIN
counter-account-pin-lead = With a PIN you can relieve another officer at the counter without closing the ticket.
counter-account-pin-rule = Six digits, not all the same and not in a row.
counter-account-pin-save = Save PIN

## The counter's duty

counter-duty-open = Open
counter-duty-on-break = On break
counter-duty-closed = Closed
counter-duty-nobody = no officer yet
counter-duty-heading = Counter { $counter }
counter-since = since { $time }
counter-back = Back at work
counter-closed = Counter { $counter } is closed
counter-closed-detail = Open the counter to begin calling.
counter-closed-with-ticket = Ticket { $number } is still at this counter. Open the counter to go on with it.
counter-choose-other = Choose another counter
counter-number = Counter { $counter }
counter-taken = Opened by { $officer }
counter-opened-by-you = Opened by you
counter-taken-since = Since { $time }.
counter-taken-away = Their screen is not connected just now.
counter-taken-on-break = The officer is on break.
counter-take-over-from = { $officer } is on duty at this counter now.
counter-take-over-nobody = Nobody has opened this counter.
counter-take-over-ticket = Ticket { $number } stays at this counter.
counter-take-over-submit = Take over
counter-pin = PIN
counter-pin-hint = The six digits that you chose in your account menu.
counter-pin-wrong = The name or the PIN is wrong. Check both, then try again.
counter-break-heading = Break
counter-break-rest = Rest
counter-break-prayer = Prayer
counter-break-meeting = Meeting
counter-break-errand = Official errand
counter-break-trouble = Trouble at the counter
counter-break-minutes = How many minutes?
counter-break-range = Enter 1 to { $most } minutes.
counter-break-back-at = Back at about { $time }
counter-break-submit = Start the break
counter-break-until = until { $time }
counter-break-over = past { $time }
counter-reason = Reason
counter-close-heading = Closing the counter
counter-close-waiting =
    { $count ->
        [one] { $count } person is waiting and no other counter is open
       *[other] { $count } people are waiting and no other counter is open
    }
counter-close-told = Your supervisor is told, with your reason.
counter-close-shift-over = Shift is over
counter-close-unwell = Officer unwell
counter-close-trouble = Trouble at the counter
counter-close-and-leave = Close the counter and sign out

## Asking first

counter-outcome-heading = Outcome of { $number }
counter-called-heading = { $number } has been called
counter-first-call = Before calling the next one.
counter-first-break = Before the break.
counter-first-close = Before closing the counter.
counter-first-sign-out = Before signing out.
counter-finish-and-call = Finish, then call
counter-finish-and-break = Finish, then break
counter-finish-and-close = Finish, then close
counter-finish-and-sign-out = Finish, then sign out
counter-hold-instead = Hold instead
counter-missing = What is missing (shown on the visitor’s phone)
counter-collecting = Collection
counter-still = Still serving { $number }?
counter-still-detail = { $duration } so far, the standard is { $standard }.
counter-still-yes = Yes, still
counter-no-show-early = Too early for a no-show
counter-needs-time = { $time } left
counter-needs-calls =
    { $calls ->
        [one] Call once more
       *[other] Call { $calls } more times
    }
counter-needs-both =
    { $calls ->
        [one] Call once more, { $time }
       *[other] Call { $calls } more times, { $time }
    }

## Calling a particular one

counter-call-one = Call { $number }
counter-call-one-heading = Call { $number } out of turn?
counter-reason-returning = Back with the missing documents
counter-reason-agreed-time = A time was agreed
counter-reason-frail = Cannot wait for long
counter-reason-quick-matter = Quick matter
counter-reason-supervisor = Supervisor asked for it
counter-is-back = { $number } is back
counter-paused = Paused
counter-for-counter = For counter { $counter }
counter-has-note = Has a note
counter-to-be-fetched = To be fetched

## About the visitor

counter-fetch-wheelchair = To be fetched: uses a wheelchair
counter-fetch-deaf = To be fetched: cannot hear the call
counter-fetch-other = To be fetched
counter-fetch-detail = Go to the visitor in the waiting area.
counter-note = Note from the officer before

## Transferring, adding, correcting

counter-search-service = Search services
counter-search-hint = Type the name of a service or an agency.
counter-services-found =
    { $count ->
        [0] No service matches
        [one] { $count } service
       *[other] { $count } services
    }
counter-service = Service
counter-transfer-heading = Transfer { $number }
counter-transfer-to = Transfer to
counter-transfer-service = Another service
counter-transfer-counter = Another counter
counter-transfer-no-counter = No other counter of this queue is on duty now.
counter-transfer-going = What goes on
counter-transfer-stays = Stays at this counter: { $services }. The ticket stays open.
counter-transfer-all = Everything goes on; nothing stays at this counter.
counter-transfer-note = Note for the next officer
counter-transfer-submit = Transfer
counter-note-left = { $count } characters left. Write nothing personal.
counter-collecting-stays = A collection cannot become another service.
counter-shut-outside-hours = Outside the hours for taking numbers
counter-shut-closed-day = Closed today
counter-shut-break = On break
counter-shut-cut-off = Past the last time for taking a number
counter-shut-quota-used-up = Today’s quota is used up
counter-shut-disruption = Service disruption
counter-shut-external = Numbers are taken elsewhere
counter-identity = National identity number (NIK)
counter-identity-hint = 16 digits. Leave empty if this visit has told it before. Only kept as a code until the day ends.
counter-identity-left =
    { $count ->
        [one] { $count } more digit.
       *[other] { $count } more digits.
    }
counter-add-heading = Add a service for { $number }
counter-add-here = Served at this counter with the others.
counter-add-elsewhere = The visitor gets a place in another queue, with the same number.
counter-add-submit = Add
counter-correct-heading = Correct the service of { $number }
counter-correct-was = What is wrong
counter-correct-is = What is wrong: { $service }
counter-correct-here = The ticket stays at this counter.
counter-correct-elsewhere = The visitor moves to that queue and keeps their seniority.
counter-correct-submit = Correct

## On hold and no-shows

counter-on-hold = On hold ({ $count })
counter-resume-held = Resume { $number }
counter-requeue-held = Put { $number } back in line
counter-missed-today = No-shows today ({ $count })
counter-missed-at = at { $time }
counter-return = Came
counter-return-missed = { $number } came, back in line

## What was just done

counter-seconds = { $seconds } s
counter-done-call = Called { $number }
counter-done-call-one = Called { $number }
counter-done-start = Serving { $number }
counter-done-no-show = { $number } recorded as a no-show
counter-done-hold = { $number } on hold
counter-done-resume = { $number } resumed
counter-done-requeue = { $number } is back in line
counter-done-pause = { $number } paused and keeps the place
counter-done-finish = { $number } finished
counter-done-transfer = { $number } transferred
counter-done-transfer-part = Some services of { $number } transferred, the rest stays here
counter-done-add = Service added for { $number }
counter-done-correct = Service of { $number } corrected
counter-done-return = { $number } is back in line
counter-done-is-back = { $number } can be called again
counter-done-undo = The last action with { $number } was undone
counter-done-receipt = Receipt of { $number } printed. The QR code on the old ticket is no longer valid.
counter-receipt-offer = { $number }: give a receipt with a new QR code.
counter-done-close = Counter closed

## The counter without its server

counter-alone-title = Counter { $counter } · without the server
counter-alone-banner = Connection lost. { $age } You can still call aloud.
counter-alone-age = List as of { $time }, { $ago } ago.
counter-alone-age-now = List as of { $time }.
counter-alone-open = Record without the server
counter-alone-close = Close the record
counter-alone-heading = Going on without the server
counter-alone-how = Call aloud from top to bottom, priority first, and record what became of each. It is all sent by itself once the server is back.
counter-alone-nobody = Everybody on this list is recorded. Numbers taken since appear once the server is back.
counter-alone-missed = Did not come before: { $numbers }
counter-alone-was-called = called before the line broke
counter-alone-was-serving = being served
counter-alone-was-on-hold = on hold
counter-alone-away = was elsewhere then
counter-alone-call = Called aloud
counter-alone-call-one = { $number } was called aloud
counter-alone-served = Served…
counter-alone-served-one = { $number } was served
counter-alone-did-not-come = Did not come
counter-alone-missed-one = { $number } did not come
counter-alone-forget = { $number } was not called
counter-alone-record = Record
counter-told = Recorded without the server: { $count }
counter-told-none = What you record appears here and is sent once the server is back.
counter-told-later = Sent by itself once the server is back, also when this page is loaded again.
counter-told-sending = Sending…
counter-told-left = What is left here needs your attention.
counter-told-unsent = not sent yet
counter-told-refused = not accepted
counter-told-refused-hint = Check the number, then try again or remove it from this list.
counter-told-kind-called = called, outcome not recorded yet
counter-told-kind-missed = did not come
counter-told-what = { $what }, { $time }
counter-told-drop = Remove the record of { $number }

## Emergency numbers and paper

counter-emergency = Enter an emergency number
counter-emergency-lead = For a number from a sheet that was printed ahead. It takes its place by the time written on the paper.
counter-emergency-number = Number on the paper
counter-emergency-time = Taken at
counter-emergency-services = Services
counter-emergency-services-later = Enter the number on the paper first; its services then appear here.
counter-emergency-other = Another service
counter-emergency-no-priority = none
counter-emergency-party = Number of people
counter-emergency-enter = Enter into the queue
counter-emergency-entered = { $number } is in the queue
counter-emergency-wrong-number = Write the number as on the paper: the queue's prefix, the letter X, then the figures.
counter-emergency-wrong-services = Choose at least one service.
counter-emergency-wrong-time = Enter a time of today that has passed.
counter-print = Print
counter-print-list = Print the waiting list
counter-print-hint = A4 paper. Page numbers are printed at the foot.
counter-kiosk-alone = { $name } works alone since { $time } (numbers with the letter { $lane })
counter-kiosk-silent = { $name } is not connected since { $time }
counter-kiosk-waiting = { $name } is handing in { $count } numbers given without the server
counter-kiosk-printer-no-paper = Printer of { $name }: out of paper since { $time }
counter-kiosk-printer-cover-open = Printer of { $name }: cover open since { $time }
counter-kiosk-printer-offline = Printer of { $name }: not connected since { $time }
counter-kiosk-moment = { $date }, { $time }
