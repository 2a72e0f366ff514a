"""Whose screens are connected: a server process notes it now and then, so that an officer who vanished is seen."""

from __future__ import annotations

from collections.abc import Mapping, Set

from sqlalchemy import bindparam, delete, insert, select

from server.storage.store import Store
from server.storage.tables import duty, is_running, presence

_DUTIES = select(duty.c.duty, duty.c.counter, duty.c.officer).where(
    duty.c.site == bindparam("site"), duty.c.counter.in_(bindparam("counters", expanding=True)), is_running(duty)
)
_FORGET = delete(presence).where(
    presence.c.site == bindparam("at_site"), presence.c.duty.in_(bindparam("duties", expanding=True))
)


def note_presence(store: Store, site: str, connected: Mapping[int, Set[str]]) -> int:
    """Note that these people (references) look at these counters now; returns for how many duties that was.

    No table of the journal depends on it, so it is no command of the site and waits for nobody's.
    """
    with store.connect() as connection:
        rows = connection.execute(_DUTIES, {"site": site, "counters": list(connected)}).all()
    duties = [row.duty for row in rows if row.officer in connected[row.counter]]
    if not duties:
        return 0
    now = store.clock.now()
    with store.connect(write=True) as connection:
        connection.execute(_FORGET, {"at_site": site, "duties": duties})
        connection.execute(insert(presence), [{"site": site, "duty": each, "seen_at": now} for each in duties])
        connection.commit()
    return len(duties)
