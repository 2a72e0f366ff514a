"""The spool: the kiosk's own database of the visits it took numbers for, their print jobs, and what it was told last.

Whatever a visitor or an officer relies on is durable here before it is said. Imports nothing but the kiosk's own
values; may be used from any thread.
"""

from kiosk.spool.database import SpoolTrouble
from kiosk.spool.records import KeptVisit, OwnNumber, PrintJob, PrintState, UnknownVisit
from kiosk.spool.spool import Spool

__all__ = ["KeptVisit", "OwnNumber", "PrintJob", "PrintState", "Spool", "SpoolTrouble", "UnknownVisit"]
