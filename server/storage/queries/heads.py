"""Who may be called to a counter: the heads of its queues, their newest calls, and who is still on the way."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Connection,
    Select,
    and_,
    bindparam,
    exists,
    or_,
    select,
    union_all,
)

from server.domain.catalogue import Catalogue, Counter
from server.domain.opening import service_day
from server.domain.selection import PRIORITY_SHARE, Head, Turn
from server.domain.walking import left_by
from server.storage.tables import call, is_at_counter, is_waiting, ticket, visit

_other = ticket.alias("other")
_SITE: BindParameter[str] = bindparam("site")
_QUEUES: BindParameter[list[str]] = bindparam("queues", expanding=True)

_VISIT_OF = (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit)
_CAN_COME = and_(
    visit.c.paused_at.is_(None),
    or_(ticket.c.for_counter.is_(None), ticket.c.for_counter == bindparam("counter")),
    ~exists().where(_other.c.site == ticket.c.site, _other.c.visit == ticket.c.visit, is_at_counter(_other)),
)
"""The visitor is at no counter, has not stepped away, and is not expected at another one."""


def _head(place: int, *, priority: bool) -> Select[Any]:
    return (
        select(
            ticket.c.ticket, ticket.c.visit, ticket.c.queue, ticket.c.priority, ticket.c.queued_at, ticket.c.queued_seq
        )
        .join(visit, _VISIT_OF)
        .where(
            ticket.c.site == _SITE,
            ticket.c.queue == bindparam(f"queue_{place}"),
            is_waiting(ticket),
            # Between midnight and the moment when the day is closed, yesterday's are still in line.
            ticket.c.service_day == bindparam("day"),
            ticket.c.priority.is_not(None) if priority else ticket.c.priority.is_(None),
            _CAN_COME,
            or_(
                visit.c.left_at.is_(None),
                visit.c.last_zone == bindparam("zone"),
                visit.c.left_at <= bindparam("priority_left_by" if priority else "left_by"),
            ),
        )
        .order_by(ticket.c.queued_at, ticket.c.queued_seq)
        .limit(1)
    )


def _turns(place: int) -> Select[Any]:
    return (
        select(call.c.seq, call.c.queue, ticket.c.priority)
        .join(ticket, (ticket.c.site == call.c.site) & (ticket.c.ticket == call.c.ticket))
        .where(
            call.c.site == _SITE,
            call.c.queue == bindparam(f"queue_{place}"),
            call.c.turn == 1,
            # Who went back to the queue had no turn.
            ~call.c.past,
        )
        .order_by(call.c.seq.desc())
        .limit(PRIORITY_SHARE - 1)
    )


@lru_cache(maxsize=32)
def _heads_of(queues: int) -> CompoundSelect[Any]:
    """One statement for the heads of so many queues: fewer statements matter more than shorter ones."""
    each = [_head(place, priority=priority) for place in range(queues) for priority in (False, True)]
    return union_all(*(select(one.subquery()) for one in each))


@lru_cache(maxsize=32)
def _turns_of(queues: int) -> CompoundSelect[Any]:
    return union_all(*(select(_turns(place).subquery()) for place in range(queues)))


def heads(connection: Connection, mall: Catalogue, counter: Counter, now: datetime) -> list[Head]:
    """Of each queue of the counter and each class the first who may be called there.

    Passed over, and not forgotten: who is busy at another counter, has stepped away, is still walking from another
    zone, or is to come to another counter.
    """
    if not counter.queues:
        return []
    rules = mall.site.rules
    asked = {
        **_asked(mall, counter),
        "counter": counter.number,
        "zone": counter.zone,
        "day": service_day(mall.site, now),
        "left_by": left_by(rules, now, priority=False),
        "priority_left_by": left_by(rules, now, priority=True),
    }
    rows = connection.execute(_heads_of(len(counter.queues)), asked)
    return [
        Head(row.ticket, row.visit, row.queue, row.priority is not None, row.queued_at, row.queued_seq) for row in rows
    ]


def recent_turns(connection: Connection, mall: Catalogue, counter: Counter) -> list[Turn]:
    """The newest first calls of each of the counter's queues, newest first: as many as a choice asks for."""
    rows = connection.execute(_turns_of(len(counter.queues)), _asked(mall, counter)).all()
    newest = sorted(rows, key=lambda row: row.seq, reverse=True)
    return [Turn(row.queue, row.priority is not None) for row in newest]


def _asked(mall: Catalogue, counter: Counter) -> dict[str, Any]:
    return {"site": mall.site.code, **{f"queue_{place}": queue for place, queue in enumerate(counter.queues)}}
