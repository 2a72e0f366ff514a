"""A service that was added or corrected a moment ago is taken back: the part of undoing that is about service lines."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from server.domain.errors import CannotUndo, NothingToUndo
from server.domain.events import LineAdded, LineCorrected, LineRemoved, TicketCancelled, TicketQueued
from server.domain.ticket import MOVES, OPEN, Move
from server.storage.journal import Record
from server.storage.store import Transaction
from server.storage.tables import journal
from server.usecases.at_counter import TicketNow
from server.usecases.may_issue import may_join
from server.usecases.places import channel_of, lines_of

ADDITIONS = LineAdded | TicketQueued

_BEFORE = select(journal.c.kind, journal.c.at).where(
    journal.c.site == bindparam("site"), journal.c.seq == bindparam("seq")
)


def take_back(tx: Transaction, found: TicketNow, last: Record) -> None:
    """Undo the adding or correcting of a line, or the taking of a place. Raises CannotUndo, NothingToUndo, and for a
    correction what may_join raises."""
    event = last.event
    about = (found.ticket, found.visit, found.queue, found.counter)
    match event:
        case TicketQueued():
            if found.state not in MOVES[Move.CANCEL].sources:
                raise CannotUndo
            _check_stands_alone(tx, event, last)
            tx.record(TicketCancelled(found.ticket, found.visit, found.queue))
        case LineAdded():
            if found.state not in OPEN or len(lines_of(tx, found.ticket)) == 1:
                raise CannotUndo
            tx.record(LineRemoved(*about, event.position, event.service))
        case LineCorrected():
            was = tx.mall.service(event.was)
            if found.state not in OPEN or was is None:
                raise CannotUndo
            may_join(tx, [was], channel_of(tx, found.visit))
            tx.record(LineCorrected(*about, event.position, was=event.service, service=event.was))


def _check_stands_alone(tx: Transaction, event: TicketQueued, last: Record) -> None:
    """A place that continues another ticket, or a line that left one, is not simply given up: the service would be
    lost."""
    before = tx.connection.execute(_BEFORE, {"site": tx.site, "seq": last.seq - 1}).one_or_none()
    moved = before is not None and before.at == last.at and before.kind == "line_removed"
    if event.came_from is not None or moved:
        raise NothingToUndo(seconds=tx.mall.site.rules.undo_seconds)
