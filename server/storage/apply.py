"""What each kind of event does to the operational tables. The only way to write them, live and in replay.

A state change is an UPDATE … WHERE the states that the table of moves allows; a row count other than 1 means that
somebody got there first, and nothing is written.
"""

from __future__ import annotations

from sqlalchemy import Connection

from server.storage.applying import afterwards, catalogue, day, devices, mending, queueing, serving, sheets, visits
from server.storage.journal import Record

_APPLY = {
    **catalogue.APPLY,
    **visits.APPLY,
    **queueing.APPLY,
    **mending.APPLY,
    **afterwards.APPLY,
    **serving.APPLY,
    **devices.APPLY,
    **sheets.APPLY,
    **day.APPLY,
}


def apply(connection: Connection, record: Record) -> None:
    """Write what the record's event means. Raises SomebodyWasFirst when the tables are not as the event says."""
    _APPLY[type(record.event)](connection, record, record.event)
