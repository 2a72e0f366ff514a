### The office's screen, for those who run a mall.
### Built at run time: office-sign-in, office-notice-, office-role-, office-devices-kind-, office-devices-printer-, office-devices-title-, office-devices-do-, office-devices-done-, office-devices-revoke-text-
### Built at run time: office-desks-state-, office-desks-break-, office-desks-left-, office-desks-ticket-, office-cases-state-, office-cases-to-, office-cases-ask-, office-cases-moved-, office-cases-since-, office-cases-refused-, office-disruptions-scope-, office-disruptions-of-, office-disruptions-quick-, office-disruptions-wrong-, office-calendar-wrong-, office-calendar-span-

office-title = Office
office-sign-in-title = Sign in · Office
office-sign-in = Sign in to the mall’s office
office-sign-in-lead = Use the account that you got from the mall’s administrator.
office-other-malls = Other malls
office-pages = Office pages
office-notice-role = This account does not run a mall
office-notice-role-detail = This screen is for officers, greeters, supervisors, heads of a mall, administrators and operators. Sign out, then sign in with such an account.
office-notice-site = Choose a mall
office-notice-site-detail =
    { $count ->
        [0] There is no mall on this server yet.
       *[other] The address of this page names no mall.
    }
office-notice-problem = The office cannot be opened yet

## People

office-people = People and accounts
office-people-search = Search user names
office-people-found =
    { $count ->
        [0] No account matches
        [one] { $count } account
       *[other] { $count } accounts
    }
office-people-none = Change the search, the role or the agency.
office-every-role = Every role
office-every-agency = Every agency
office-agency = Agency
office-agency-choose = Choose an agency
office-role-officer = Officer
office-role-officer-may = Calls and serves at the counters of the agency.
office-role-greeter = Greeter
office-role-greeter-may = Helps visitors in the hall: takes, finds and reprints numbers.
office-role-supervisor = Supervisor
office-role-supervisor-may = Watches over the queues and counters of the agency.
office-role-head = Head of the mall
office-role-head-may = Sees everything that happens in the mall.
office-role-administrator = Administrator
office-role-administrator-may = Manages accounts, devices and settings of this mall.
office-role-operator = Operator
office-role-operator-may = Manages all malls.
office-person-new = Add account
office-person-add = Add
office-person-role = Role
office-person-name-rule = 3 to 40 characters: small letters, digits, dot, underscore or hyphen.
office-person-newcomer = First password
office-person-closed = Disabled
office-person-self = This is your account. Change your password with the account button above.
office-person-reset = Make a first password
office-person-reset-about = { $name }’s password and PIN are no longer valid, and all their sessions end. The first password is shown once.
office-person-close = Disable account
office-person-close-about = { $name } is signed out on all computers and cannot sign in any more. The history stays, and the account can be enabled again.
office-person-open = Enable account again
office-person-open-about = { $name } can sign in again with their password.
office-password = First password
office-password-lead = { $name } signs in with this password and is asked to change it at once.
office-password-once = Shown only once. Copy it or write it down now, and hand it over in person.
office-password-done = I have noted it
office-copy = Copy
office-copied = Copied

## Devices

office-devices = Devices
office-devices-lead = Kiosks and displays that are enrolled in this mall.
office-devices-add = Add device
office-devices-edit = Change
office-devices-edit-named = Change { $name }
office-devices-revoke = Revoke
office-devices-revoke-named = Revoke { $name }
office-devices-empty = No devices yet
office-devices-empty-hint = Switch on a kiosk or a display, then add it with the code that it shows.
office-devices-stale = This is how things were last known.
office-devices-revoked =
    Revoked ({ $count })
office-devices-kind-kiosk = Kiosk
office-devices-kind-display = Display
office-devices-whole-site = Whole mall
office-devices-since = enrolled { $date }
office-devices-here = Active now
office-devices-never-seen = Never seen yet
office-devices-seen-before = Last seen { $duration } ago
office-devices-seen-on = Last seen { $date } at { $time }
office-devices-revoked-on = Revoked { $date } at { $time }
office-devices-printer-ok = Printer ready
office-devices-printer-no_paper = Out of paper
office-devices-printer-cover_open = Printer cover open
office-devices-printer-offline = Printer not connected
office-devices-printer-unconfirmed = Printer cannot tell whether paper came out
office-devices-waiting =
    { $count ->
        [one] { $count } number not in its queue yet
       *[other] { $count } numbers not in their queues yet
    }
office-devices-alone =
    { $over ->
        [0] { $count } given without the server today
       *[other] { $count } given without the server today, { $over } over quota
    }
office-devices-printer-unknown = Printer state not known
office-devices-code = Code on the device’s screen
office-devices-code-hint = Six letters and digits. Capitals or not, it is all the same.
office-devices-name = Name
office-devices-name-hint = Say where it is, for example Main lobby display.
office-devices-zone = Zone
office-devices-zone-hint = The display of a zone shows the calls of that zone only; a display of the whole mall shows all calls.
office-devices-title-add = Add device
office-devices-do-add = Enrol
office-devices-done-add = { $name } is enrolled
office-devices-title-edit = Change device
office-devices-do-edit = Save
office-devices-done-edit = { $name } was changed
office-devices-title-revoke = Revoke this device?
office-devices-revoke-text-kiosk = { $name } will issue no more numbers and show a code again. This cannot be undone; the device can be enrolled again.
office-devices-revoke-text-display = { $name } will show no more calls and show a code again. This cannot be undone; the device can be enrolled again.
office-devices-do-revoke = Revoke
office-devices-done-revoke = { $name } was revoked

## Counters and duties

office-desks = Counters
office-desks-state-open = Open
office-desks-state-on_break = On break
office-desks-state-late = Overdue
office-desks-state-away = Away
office-desks-state-closed = Closed
office-desks-since = since { $time }
office-desks-away = The officer's screen is not connected. The duty stays open.
office-desks-nobody = No visitor
office-desks-ticket-called = called
office-desks-ticket-serving = being served
office-desks-break-rest = Rest
office-desks-break-prayer = Prayer
office-desks-break-meeting = Meeting
office-desks-break-errand = Errand
office-desks-break-trouble = Trouble
office-desks-back = back at { $time }
office-desks-late = { $duration } late
office-desks-closed = Counters { $counters }
office-desks-none = No counter is open yet
office-desks-none-hint = A counter appears here as soon as an officer opens it.
office-desks-offline = The connection is lost. What you see here may have changed.
office-desks-end = End duty
office-desks-end-one = End the duty at counter { $counter }
office-desks-end-title = End the duty at counter { $counter }?
office-desks-end-text = The duty of { $officer } ends. Whoever was called or is on hold there goes back in line without losing the place. A visitor who is being served stays at that counter and can be called nowhere else: the next officer has to open it and finish the ticket.
office-desks-ended = The duty at counter { $counter } has ended.
office-desks-left =
    Counter { $counter } closed at { $time } while { $waiting ->
        [one] { $waiting } person was waiting.
       *[other] { $waiting } people were waiting.
    }
office-desks-left-hint = No other counter serves their queue.
office-desks-helped = Counter { $counter } serves their queue now.
office-desks-left-by_officer = Closed by the officer.
office-desks-left-shift_over = Reason: end of shift.
office-desks-left-unwell = Reason: officer unwell.
office-desks-left-trouble = Reason: trouble at the counter.
office-desks-left-by_supervisor = Ended by the supervisor.
office-desks-left-day_ended = The day ended.

## Cases

office-cases = Cases
office-cases-number = Queue number
office-cases-state = State of the case
office-cases-state-open = Still open
office-cases-state-in_process = In process
office-cases-state-ready = Ready
office-cases-state-collected = Collected
office-cases-state-declined = Declined
office-cases-opened = accepted { $date }
office-cases-overdue =
    { $days ->
        [one] { $days } working day overdue
       *[other] { $days } working days overdue
    }
office-cases-due-now = due
office-cases-due-in =
    { $days ->
        [one] { $days } working day left
       *[other] { $days } working days left
    }
office-cases-since-ready = since { $date }
office-cases-since-collected = { $date }
office-cases-since-declined = { $date }
office-cases-count =
    { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }
office-cases-late = { $count } overdue
office-cases-more = Show more ({ $shown } of { $count })
office-cases-all = Select all that are shown
office-cases-none = No case is open
office-cases-none-hint = Cases appear here when a counter accepts documents that are processed later.
office-cases-none-found = No case matches
office-cases-none-found-hint = Check the number or choose another state.
office-cases-scan = Scan a receipt
office-cases-scan-hint = Point the scanner at the QR code, or type the number and press Enter.
office-cases-scan-added =
    { $count ->
        [one] { $number }: { $count } case selected
       *[other] { $number }: { $count } cases selected
    }
office-cases-scan-again = { $number } was selected before ({ $count })
office-cases-scan-none = There is no case of this agency on that receipt
office-cases-scan-over = The cases of { $number } are collected or declined already
office-cases-scan-unclear = There is a { $number } on several days. Select from the list by its date.
office-cases-scan-nothing = “{ $text }” is no receipt and no queue number
office-cases-file = Select from a file
office-cases-file-choose = Choose a CSV or text file
office-cases-file-hint = One queue number a line; the day of acceptance may stand in the next column.
office-cases-file-found =
    { $count ->
        [one] { $count } case selected from { $lines } lines
       *[other] { $count } cases selected from { $lines } lines
    }
office-cases-file-missing = Not found: { $text }
office-cases-file-unclear = On several days; add the date: { $text }
office-cases-actions = Move the selected cases
office-cases-selected = { $count } selected
office-cases-clear = Clear
office-cases-to-ready = Ready
office-cases-to-collected = Collected
office-cases-to-declined = Declined
office-cases-to-in_process = Process again
office-cases-ask-collected =
    { $count ->
        [one] Was { $count } case collected?
       *[other] Were { $count } cases collected?
    }
office-cases-ask-declined =
    { $count ->
        [one] Decline { $count } case?
       *[other] Decline { $count } cases?
    }
office-cases-ask-text = This cannot be undone. The applicants see it on the page of their visit.
office-cases-moved-ready = { $count } ready for collection
office-cases-moved-collected = { $count } collected
office-cases-moved-declined = { $count } declined
office-cases-moved-in_process = { $count } in process again
office-cases-refused = { $count } could not be moved and stay selected:
office-cases-refused-unknown_case = not known
office-cases-refused-forbidden = of another agency
office-cases-refused-illegal_case_move = not possible from “{ $state }”
office-cases-undo = Undo

## Service disruptions

office-disruptions = Disruptions
office-disruptions-declare = Declare a disruption
office-disruptions-declare-yes = Declare
office-disruptions-record = Record
office-disruptions-declared = The disruption is declared. Waiting visitors are told.
office-disruptions-recorded = The disruption is recorded.
office-disruptions-scope = What is disrupted?
office-disruptions-scope-service = One service
office-disruptions-scope-agency = One agency
office-disruptions-scope-site = The whole mall
office-disruptions-of-service = Service
office-disruptions-of-agency = Agency
office-disruptions-of-site = Mall
office-disruptions-service = Service
office-disruptions-service-choose = Choose a service
office-disruptions-reason = Reason
office-disruptions-quick-system = The central system cannot be reached.
office-disruptions-quick-network = The internet connection is down.
office-disruptions-quick-power = There is a power cut.
office-disruptions-quick-staff = The officer is unable to attend.
office-disruptions-quick-supplies = Blank forms or printing supplies have run out.
office-disruptions-reason-id = Notice in Indonesian
office-disruptions-reason-en = Notice in English (may be empty)
office-disruptions-reason-hint = Visitors read it on displays, kiosks and phones.
office-disruptions-when = When?
office-disruptions-now = From now on
office-disruptions-past = It happened already
office-disruptions-since = From
office-disruptions-until = Until
office-disruptions-until-hint = Leave empty while it lasts.
office-disruptions-effect = New numbers stop, waiting visitors are told, and their wait is not counted until it is over.
office-disruptions-effect-past = Waiting and serving times during the disruption are not counted in reports.
office-disruptions-wrong-future = This time has not come yet. Choose one in the past.
office-disruptions-wrong-order = “Until” must be after “From”.
office-disruptions-end = It works again
office-disruptions-end-title = { $what }: does it work again?
office-disruptions-end-text = Its notice leaves the visitors’ screens, numbers can be taken again, and waiting is counted again.
office-disruptions-ended = { $what }: the disruption is over.
office-disruptions-moment = { $date }, { $time }
office-disruptions-standing-since = Since { $since } ({ $duration })
office-disruptions-lasted = { $since } to { $until } ({ $duration })
office-disruptions-recent = Last 30 days
office-disruptions-none = No disruption
office-disruptions-none-hint = Every service works. Declare a disruption as soon as one cannot.
office-disruptions-stale = This list could not be refreshed. What you see may have changed.

## Calendar

office-calendar = Calendar
office-calendar-import = Import holidays
office-calendar-add = Close or open specially
office-calendar-stale = The calendar cannot be brought up to date just now. What you see may have changed.
office-calendar-warning = Holidays are entered only until { $date }
office-calendar-warning-none = No holidays are entered yet
office-calendar-warning-hint = Without the list the mall is taken to be open on holidays and joint leave. Import the next year’s list as soon as the joint decree is out.
office-calendar-warning-go = Open the calendar
office-calendar-today = Today
office-calendar-all-day = all day
office-calendar-numbers = Numbers { $times }
office-calendar-service = Service { $times }
office-calendar-next = Numbers can be taken again on { $date } at { $time }.
office-calendar-coming = The next four weeks
office-calendar-dated = Holidays and special hours
office-calendar-special = Special hours
office-calendar-none = No holidays or special hours yet
office-calendar-none-hint = Import this year’s holidays, or close and open the mall on particular days.
office-calendar-whole-site = The whole mall
office-calendar-what = What?
office-calendar-first = First day
office-calendar-last = Last day
office-calendar-name-id = Name in Indonesian
office-calendar-name-en = Name in English (may be empty)
office-calendar-name-hint = Visitors read it, such as “Year-end closing” or “Ramadan 1448 AH”.
office-calendar-kind = Closed or open?
office-calendar-kind-closed = Closed
office-calendar-kind-open = Special hours
office-calendar-span-numbers = Numbers
office-calendar-span-service = Service
office-calendar-span-friday = Friday break
office-calendar-from = From
office-calendar-to = To
office-calendar-weekdays = Open on
office-calendar-friday = Closed over the Friday prayer
office-calendar-will-close = { $what } is closed: { $when }. No number can be taken, and visitors read why.
office-calendar-will-open = { $what } has special hours: { $when }. Numbers { $numbers }; service { $service }.
office-calendar-will-now = This includes today: it holds as soon as it is saved.
office-calendar-will-replace = This replaces “{ $name }” on the same days.
office-calendar-wrong-order = The last day must be the first day or later.
office-calendar-wrong-past = The last day is past. Choose today or later.
office-calendar-wrong-times = “To” must be after “From”.
office-calendar-wrong-weekdays = Choose at least one weekday.
office-calendar-save = Save
office-calendar-saved = “{ $name }” is in the calendar
office-calendar-remove = Remove
office-calendar-remove-named = Remove { $name }
office-calendar-remove-title = Remove “{ $name }”?
office-calendar-remove-text = { $what } returns to the usual hours: { $when }.
office-calendar-removed = “{ $name }” was removed
office-calendar-import-columns = Choose a CSV file with the columns date, name and type. The type is libur_nasional (holiday) or cuti_bersama (joint leave):
office-calendar-import-file = CSV file
office-calendar-import-hint = The closed days of the years in the file are replaced as a whole. Other years stay.
office-calendar-import-large = This file is too large for a list of holidays. Choose the right CSV file.
office-calendar-import-yes = Import
office-calendar-imported = { $days } closed days of { $years } are in the calendar
office-calendar-imported-differ =
    { $count ->
        [0] Nothing differs from before.
        [one] { $count } day differs from before.
       *[other] { $count } days differ from before.
    }
office-calendar-external = Agencies with numbers of their own
office-calendar-external-place = Numbers are taken here: { $place }
office-calendar-external-day = Date
office-calendar-external-count = Number of visitors
office-calendar-external-saved = The number of visitors of { $what } was saved
office-calendar-external-none = No counts in the last 30 days.

## Paper for emergencies

office-lists = Print
office-lists-waiting = Waiting list
office-lists-waiting-text = Everybody who waits, by zone, agency and queue, in the order of calling. Print it when network or power will be cut.
office-lists-sheets = Emergency numbers
office-lists-sheets-text = A sheet of numbers to cut and hand out when no kiosk can be used. They never repeat; they are entered later on the greeter's or the counter's screen.
office-lists-queue = Queue
office-lists-count = How many
office-lists-make = Make a sheet
office-lists-none = There is no sheet for this queue yet.
office-lists-newest = Last emergency number of this queue: { $number }
office-lists-made = The sheet { $first } to { $last } is ready to be printed.
office-lists-open = Open and print
office-lists-again = Print an old sheet again
office-lists-from = From figure
office-lists-to = To figure
office-lists-copy = Open the copy
office-lists-wrong-range = Choose a range between 1 and { $newest }, at most { $most } numbers.
