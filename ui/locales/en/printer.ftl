### `antrean printer test`: a technician tries a printer out.
### Built at run time: printer-remedy-, printer-status-, printer-ask-

## On the test slips

printer-slip = Test slip { $slip }
printer-slip-width = The line above must nearly reach both edges of the paper.
printer-slip-picture = QR code as a picture
printer-slip-native = QR code drawn by the printer
printer-slip-end = The paper is cut below this line.

## Meanwhile

printer-reaching = Reaching the printer and asking how it is: { $printer }
printer-printing = Printing two test slips…

## Results

printer-status-printed = The printer answers, and reports once a ticket is on paper. Every ticket is confirmed.
printer-status-taken = The printer answers, and reports that it has taken a ticket. Paper that ends at the end of a ticket is noticed only with the next one.
printer-status-no = The printer does not answer. The kiosk will ask visitors whether their ticket came out.
printer-status-unknown = This printer cannot be asked directly. The kiosk will ask visitors whether their ticket came out.
printer-pictures = The pictures of both slips are in { $folder }.
printer-paper-low = The paper is nearly used up. Have a new roll ready.
printer-look =
    Look at the paper. If it is not cut, visitors have to tear it off. If the line does not come close to both edges or
    some text is missing, change to width=58 or width=80 and try again. If the second slip has a QR code that can be
    scanned, add qr=native.
printer-cut-yes = The printer cuts the paper.
printer-cut-no = The printer does not cut the paper. Visitors have to tear it off.
printer-width-wrong = The width of the paper does not fit. Change to width=58 or width=80, then try again.
printer-native-yes = The printer can draw QR codes itself. Tickets are printed faster.
printer-native-no = QR codes are sent as pictures.
printer-nothing-out = No paper came out. Check paper, cover and address, then try again.
printer-address = Address for the kiosk: { $address }

## Questions

printer-yes = y
printer-no = n
printer-ask-out = Did both slips come out?
printer-ask-cut = Are both slips cut?
printer-ask-width = Does the line nearly reach both edges of the paper, and is all of the text there?
printer-ask-native = Can the QR code on the second slip be scanned?

## Failures

printer-failed-begun = Some of it was sent already. See whether paper came out before you try again.
printer-failed-detail = Technical detail: { $detail }
printer-remedy-offline = Check that it is switched on and connected, and that its address is right.
printer-remedy-no-answer = Switch the printer off and on, then try again.
printer-remedy-no-paper = Put in paper, close the cover, then try again.
printer-remedy-cover-open = Close the printer until it clicks, then try again.
printer-remedy-cut-off = Check cable and network, and whether another computer is printing.
printer-remedy-not-found = Check the address, and whether the printer is plugged into this computer.
printer-remedy-not-allowed = Allow this user to use the printer; on Linux, add it to the groups lp and dialout.
printer-remedy-unsupported = Install the driver or library named below, or connect the printer in another way.
