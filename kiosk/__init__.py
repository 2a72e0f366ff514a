"""What runs on a kiosk PC: the touch screen, the ticket on paper, the printers and the spool.

A process of its own, on Linux or Windows, that knows the server by its API only. May import `ui`, nothing of the
server; `kiosk.printers` may besides import only the paper and its layout.
"""
