### The display in the lobby, and the visit's page on a visitor's phone.
### Built at run time: display-state-, display-hint-, display-matter-, display-case-, display-outcome-

display-title = Display

## Calls

display-called-again = Called again
display-called-last = Last call
display-previous = Earlier
display-serving = Now serving
display-page = { $page } of { $pages }
display-go-to = Please go to { $zone }
display-fetch = Staff are going to this visitor

## Before, after and outside the hours

display-empty-title = Welcome
display-empty-text = Numbers appear here when they are called.
display-closed-hours = The mall is closed
display-closed-day = The mall is closed today
display-closed-text = Thank you for your visit.
display-opens-today = Opens today at { $time }
display-opens-tomorrow = Opens again tomorrow at { $time }
display-opens-later = Opens again { $date } at { $time }
display-break = The mall is on a break
display-break-until = Break until { $time }
display-service-from = Service starts at { $time }
display-disruption = There is a disruption
display-disrupted = is disrupted: { $notice }
display-external = gives out its own numbers: { $notice }
display-no-more-numbers = No more numbers are given today

## Sound

display-sound-title = Calls are not spoken yet
display-sound-text = The browser holds the sound back until the screen is touched. Press this button or any key.
display-sound-enable = Turn sound on
display-sound-for-good = To have sound always, start the browser with

## Connection and address

display-offline-recent = Reconnecting…
display-offline-since = Offline for { $duration } · as of { $time }
display-not-found-title = This display is not ready
display-unknown-zone = There is no zone “{ $zone }”. Check the display’s address.
display-refused = The server refuses this display. It keeps trying by itself.

## Enrolling the screen

display-pair-title = This screen is not enrolled yet
display-pair-revoked = This screen was revoked
display-pair-code = Code of this screen: { $code }
display-pair-step-open = Open { $address } on an administrator’s computer and sign in.
display-pair-step-add = Choose Devices, then Add device.
display-pair-step-type = Type this code, choose the zone and give a name. The screen starts by itself.
display-pair-time = New code in
display-pair-tries-again = The screen tries again by itself.

## The visit's page

display-visit-title = Your queue
display-visit-called = { $number }: please proceed to counter { $counter }
display-state-waiting = Waiting
display-state-called = Called
display-state-serving = Being served
display-state-finished = Finished
display-state-no_show = Missed
display-state-cancelled = Cancelled
display-state-expired = Ended
display-hint-serving = You are being served at counter { $counter }.
display-hint-finished = Thank you for your visit.
display-hint-no_show = You were called and did not come. If you still need this service, go to any kiosk or see a greeter.
display-hint-cancelled = This place was given up. Take a number again if you still need this service.
display-hint-expired = The service day has ended. Take a new number on your next visit.
display-visit-go = Please proceed to
display-visit-estimate =
    { $high ->
        [0] Estimated wait less than 1 minute
       *[other] Estimated wait { $low }–{ $high } minutes
    }
display-visit-estimate-single =
    { $minutes ->
        [one] Estimated wait { $minutes } minute
       *[other] Estimated wait { $minutes } minutes
    }
display-visit-kept = You are at another counter. Your place here is kept.
display-visit-counters =
    { $count ->
        [one] Counter { $counters }
       *[other] Counters { $counters }
    }
display-visit-day = { $date }, taken at { $time }
display-visit-requirements = Requirements
display-visit-several = You have { $count } places with this number
display-visit-fresh = Updates by itself every 10 seconds, last at { $time }
display-visit-stale = Cannot be updated · as of { $time }
display-visit-unknown-title = This number was not found
display-visit-unknown-text = The address may be incomplete, or the number is an old one. Scan the code on the ticket again, or ask a greeter.
display-visit-away-title = The queue could not be loaded
display-visit-away-text = Check your phone’s connection. This page keeps trying by itself.

## The visit's page: pause, places that follow, back in line

display-state-planned = Follows
display-state-on_hold = On hold
display-state-paused = Paused
display-hint-planned = Your place here is taken by itself once the service before it is finished.
display-hint-planned-after = Your place here is taken by itself once this is finished: { $services }.
display-hint-on_hold = Your service is on hold. Please come back to counter { $counter } when you are ready.
display-hint-on_hold-anywhere = Your service is on hold. Please come back to the officer when you are ready.
display-hint-paused = You are not called during your pause. Your place is kept.
display-hint-no_show-code = You were called and did not come. How to get back in line is on this page, with its code.
display-hint-no_show-over = You were called and did not come. Take a new number if you still need this service.
display-expired-left-open = This service had not been recorded as finished when the mall closed. Ask for its result at the counter, or ask a greeter.
display-expired-disruption = The service day ended during a disruption. Take a new number if you still need this service.
display-expired-disruption-missed = The service day ended during a disruption. You could enter the queue again on { $date }, which is over. Take a new number if you still need this service.
display-expired-disruption-again = The service day ended during a disruption. You may enter the queue again on { $date }.
display-visit-zones = You have { $count } places: { $zones }
display-visit-walk = When you are done in { $here }, please go to { $next }.
display-visit-any-order = They may call in another order. While you are at one counter, your other places are kept.
display-visit-walking =
    { $minutes ->
        [one] You get { $minutes } minute to walk between zones before you are called.
       *[other] You get { $minutes } minutes to walk between zones before you are called.
    }
display-visit-fetch = Staff are coming to you
display-visit-fetch-counter = Please stay where you are. Called from counter { $counter }.
display-visit-disrupted = There is a disruption
display-visit-disrupted-hint = Nobody is called for the moment. Your place is kept.
display-visit-opens = Service begins at { $time }.
display-visit-opens-on = Service begins again on { $date } at { $time }.
display-visit-collect = Collection: { $service }

## The visit's page: the code for a kiosk

display-code-alt = QR code of this page
display-code-show = Show this code at any kiosk, or to a greeter.
display-code-keep = Keep this page or the ticket.
display-matter-reentry = Enter the queue again
display-matter-paused = Paused
display-matter-missed = Back in line
display-matter-ready = Ready for collection
display-matter-kept = Your documents are in process
display-reentry-today = Today you may enter the queue again, in your former place.
display-reentry-on = On { $date } you may enter the queue again, in your former place.
display-paused = Paused since { $time }. Are you back? You are called again once you have told us.
display-missed = Do you still need this service? Tell us, and you are in line again.
display-missed-rule =
    { $minutes ->
        [one] Tell us within { $minutes } minute of the last call
       *[other] Tell us within { $minutes } minutes of the last call
    }, and you wait behind { $places ->
        [one] { $places } person
       *[other] { $places } people
    } only. After that you start at the end of the queue.
display-ready = Take a number at a kiosk to collect what is ready.
display-kept-code = When the result is ready, this code opens the collection queue.

## The visit's page: outcomes and cases

display-outcome-completed = Completed
display-outcome-collected = Collected
display-outcome-accepted = Documents taken, in process
display-outcome-accepted-hint = The result follows. This page shows how far it is.
display-outcome-incomplete = Documents incomplete
display-outcome-incomplete-hint = Complete the following, then take a number again:
display-outcome-referred = Referred to another agency
display-outcome-referred-hint = Do as the officer told you. A greeter can help you find the place.
display-outcome-declined = Declined
display-outcome-declined-hint = Ask an officer of this agency for the reason and the next steps.
display-outcome-unrecorded = Result not recorded
display-outcome-unrecorded-hint = Ask for the result at the counter, or ask a greeter.
display-cases =
    { $count ->
        [1] Your case
       *[other] Your { $count } cases
    }
display-case-accepted = Documents taken
display-case-in_process = In process
display-case-ready = Ready for collection
display-case-collected = Collected
display-case-declined = Declined
display-case-declined-hint = Ask an officer of this agency for the reason and the next steps.
display-case-due = Expected by { $date }.
display-case-late = Not updated yet. It was expected by { $date }. Ask an officer of this agency how far it is.
display-case-bring = Bring the code on this page or the ticket, and your identity card or passport.
