### The officer's screen at a counter.
### Built at run time: counter-action-, counter-notice-, counter-role-, counter-priority-, counter-outcome-, 
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

## Actions

counter-actions = Actions
counter-action-call = Call next
counter-action-recall = Call again
counter-action-start = Start
counter-action-no-show = No-show
counter-action-finish = Finish
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
        [one] { $count } of them is at another counter.
       *[other] { $count } of them are at another counter.
    }
counter-just-now = just now
counter-elsewhere = At counter { $counter } now
counter-nobody-waiting = Nobody is waiting
counter-nobody-detail = The next visitor will appear here.
counter-nobody-free = Nobody can be called yet
counter-nobody-free-detail =
    { $count ->
        [one] { $count } person is waiting, but is at another counter now and keeps the place in the queue.
       *[other] { $count } people are waiting, but are at other counters now and keep their places in the queue.
    }

## Messages

counter-finished = { $number } finished
counter-missed = { $number } recorded as a no-show
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
counter-keys-on = A single letter or figure acts at once
