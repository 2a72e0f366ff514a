### The display in the lobby, and the visit's page on a visitor's phone.
### Built at run time: display-state-, display-hint-

display-title = Display

## Calls

display-called-again = Called again
display-called-last = Last call
display-previous = Earlier
display-serving = Now serving
display-page = { $page } of { $pages }
display-go-to = Please go to { $zone }

## Before, after and outside the hours

display-empty-title = Welcome
display-empty-text = Numbers appear here when they are called.
display-closed-hours = The mall is closed
display-closed-day = The mall is closed today
display-closed-text = Thank you for your visit.
display-opens-today = Opens today at { $time }
display-opens-tomorrow = Opens again tomorrow at { $time }
display-opens-later = Opens again { $date } at { $time }
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
display-unknown-site = There is no mall “{ $site }”. Check the display’s address.
display-unknown-zone = There is no zone “{ $zone }”. Check the display’s address.
display-no-site = The display’s address names no mall. Example: { $example }
display-refused = The server refuses this display. It keeps trying by itself.

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
display-hint-no_show = You were called and did not come. See a greeter if you still need this service.
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
display-visit-several = This number is valid at { $count } agencies. They may call in another order.
display-visit-fresh = Updates by itself every 10 seconds, last at { $time }
display-visit-stale = Cannot be updated · as of { $time }
display-visit-unknown-title = This number was not found
display-visit-unknown-text = The address may be incomplete, or the number is an old one. Scan the code on the ticket again, or ask a greeter.
display-visit-away-title = The queue could not be loaded
display-visit-away-text = Check your phone’s connection. This page keeps trying by itself.
