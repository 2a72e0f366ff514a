### Common: the words that every screen shares.
### Built at run time: common-problem-, common-language-

common-app = Antrean
common-language-id = Bahasa Indonesia
common-language-en = English

## Buttons

common-close = Close
common-cancel = Cancel
common-back = Back
common-try-again = Try again

## Things

common-counter = Counter
common-number = Number
common-people-waiting =
    { $count ->
        [0] Nobody is waiting
        [one] { $count } person waiting
       *[other] { $count } people waiting
    }
common-people-ahead =
    { $count ->
        [0] You are next
        [one] { $count } person ahead of you
       *[other] { $count } people ahead of you
    }

## States

common-open = Open
common-closed = Closed
common-on-break = On break
common-reduced = Fewer counters
common-priority = Priority
common-afterwards = recorded afterwards
common-loading = Loading…
common-free = Free
common-fee-varies = Fee varies

## Connection

common-connecting = Connecting…
common-offline = Connection lost. Reconnecting…
common-problem-offline = The server cannot be reached. Please try again.
common-problem-unreadable = The server’s answer cannot be read. Please try again.
