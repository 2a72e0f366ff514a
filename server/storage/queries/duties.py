"""Who sits at which counter."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select

from server.domain.catalogue import Catalogue
from server.domain.duty import DutyState
from server.domain.opening import day_end, service_day
from server.storage.models import AccountRow
from server.storage.queries.values import rfc3339
from server.storage.tables import duty, is_running, presence

AWAY_AFTER = timedelta(seconds=30)
"""How long a duty's screen may be unseen before the officer is shown as away."""


class DutyView(TypedDict):
    """A counter and the user name of who sits there; all but `counter` and `state` is null while it is closed.

    `away`: the officer's screen was connected once and is not any more.
    """

    counter: int
    state: str
    officer: str | None
    since: str | None
    opened_at: str | None
    break_reason: str | None
    back_at: str | None
    away: bool


_RUNNING = (
    select(duty, presence.c.seen_at)
    .outerjoin(presence, (presence.c.site == duty.c.site) & (presence.c.duty == duty.c.duty))
    .where(duty.c.site == bindparam("site"), is_running(duty))
)
_LEFT = (
    select(duty.c.counter, duty.c.since, duty.c.ended, duty.c.left_waiting)
    .where(
        duty.c.site == bindparam("site"),
        duty.c.state == DutyState.CLOSED,
        duty.c.since >= bindparam("begin"),
        duty.c.left_waiting > 0,
        duty.c.counter.in_(bindparam("counters", expanding=True)),
    )
    .order_by(duty.c.since.desc())
)
_NAMES = select(AccountRow.account, AccountRow.name).where(
    AccountRow.account.in_(bindparam("accounts", expanding=True))
)
_USER = "user:"
_AT = _RUNNING.where(duty.c.counter.in_(bindparam("counters", expanding=True)))


def closed(counter: int) -> DutyView:
    """A counter that nobody has opened."""
    return DutyView(
        counter=counter,
        state=DutyState.CLOSED.value,
        officer=None,
        since=None,
        opened_at=None,
        break_reason=None,
        back_at=None,
        away=False,
    )


def duty_view(connection: Connection, site: str, counter: int, now: datetime | None = None) -> DutyView:
    """The counter as it is; without `now` nobody is said to be away."""
    return duty_views(connection, site, [counter], now)[counter]


def duty_views(
    connection: Connection, site: str, counters: Collection[int], now: datetime | None = None
) -> dict[int, DutyView]:
    """These counters as they are, the closed ones too."""
    found = {counter: closed(counter) for counter in counters}
    rows = connection.execute(_AT, {"site": site, "counters": list(counters)}).all()
    names = names_of(connection, {row.officer for row in rows})
    for row in rows:
        found[row.counter] = _view(row, names, now)
    return found


class LeftView(TypedDict):
    """A counter that was closed while people waited and no other was open."""

    counter: int
    closed_at: str | None
    reason: str | None
    waiting: int


def left_without_counter(
    connection: Connection, mall: Catalogue, now: datetime, counters: Collection[int]
) -> list[LeftView]:
    """Today's closings of these counters that left people waiting, newest first."""
    begin = day_end(mall.site, service_day(mall.site, now) - timedelta(days=1))
    rows = connection.execute(_LEFT, {"site": mall.site.code, "begin": begin, "counters": list(counters)})
    return [
        LeftView(
            counter=row.counter,
            closed_at=rfc3339(row.since),
            reason=row.ended.value if row.ended else None,
            waiting=row.left_waiting,
        )
        for row in rows
    ]


def names_of(connection: Connection, references: Collection[str]) -> dict[str, str]:
    """The user names behind references to people (`user:<uuid>`); who is not known is named by the reference."""
    accounts = {UUID(each.removeprefix(_USER)): each for each in references if _is_account(each)}
    rows = connection.execute(_NAMES, {"accounts": list(accounts)}) if accounts else ()
    return {each: each for each in references} | {accounts[row.account]: row.name for row in rows}


def _is_account(reference: str) -> bool:
    try:
        UUID(reference.removeprefix(_USER))
    except ValueError:
        return False
    return reference.startswith(_USER)


def _view(row: Row[Any], names: Mapping[str, str], now: datetime | None) -> DutyView:
    unseen = now is not None and row.seen_at is not None and now - row.seen_at > AWAY_AFTER
    return DutyView(
        counter=row.counter,
        state=row.state.value,
        officer=names[row.officer],
        since=rfc3339(row.since),
        opened_at=rfc3339(row.opened_at),
        break_reason=row.break_reason.value if row.break_reason else None,
        back_at=rfc3339(row.back_at),
        away=unseen and row.state is DutyState.OPEN,
    )
