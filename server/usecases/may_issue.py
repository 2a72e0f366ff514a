"""Whether a number may be given now: the one place that commands which take a place ask."""

from __future__ import annotations

from collections.abc import Iterable

from server.domain.catalogue import Queue, Service
from server.domain.errors import CutOffPassed, Disrupted, DomainError, ExternalQueue, QuotaUsedUp, SiteClosed
from server.domain.opening import ClosedBecause, Opening, opening, service_day
from server.domain.ticket import Channel
from server.storage.queries.calendar import Moment, moment_of
from server.storage.queries.values import rfc3339
from server.storage.store import Transaction

_NOBODY_IS_CALLED = {ClosedBecause.EXTERNAL, ClosedBecause.DISRUPTION}


def may_issue(
    tx: Transaction,
    services: Iterable[str],
    channel: Channel,
    by_right: Iterable[str] = (),
    joining: Iterable[str] = (),
) -> None:
    """Raises SiteClosed, CutOffPassed, QuotaUsedUp, Disrupted or ExternalQueue for the first that is closed.

    The queues of `by_right` are entered for a product that lies ready or after a disruption: their hours and
    disruptions count, a quota or cut-off does not. The services that are `joining` an open ticket are served with it,
    whatever the hours: see may_join. Asked inside the site's line of writers, so that what is counted
    as given out stays so until the commit. Codes that the mall does not know are passed over.
    """
    mall = tx.mall
    wanted = [service for code in services if (service := mall.service(code)) is not None]
    moment = moment_of(tx.connection, mall, tx.now, wanted)
    for code in by_right:
        queue = mall.queue(code)
        if queue is not None:
            _check(moment, queue, None, _by_right(moment, queue))
    for service in wanted:
        queue = mall.queue(service.queue)
        if queue is not None:
            _check(moment, queue, service, moment.service(service, channel))
    may_join(tx, [service for code in joining if (service := mall.service(code)) is not None], channel)


def may_join(tx: Transaction, services: Iterable[Service], channel: Channel) -> None:
    """Whether a visitor who is in the mall may be given these services as well, or instead.

    Hours and cut-offs are for those who come; what no one can be called for, and the quota, hold for everybody.
    Raises ExternalQueue, Disrupted, QuotaUsedUp.
    """
    services = tuple(services)
    moment = moment_of(tx.connection, tx.mall, tx.now, services)
    for service in services:
        queue = tx.mall.queue(service.queue)
        state = moment.service(service, channel)
        if queue is not None and state.why in _NOBODY_IS_CALLED:
            raise _refusal(moment, queue, service, state)
        if not moment.has_place(service, channel):
            raise QuotaUsedUp(service=service.code, released="", opens="")


def has_places(tx: Transaction, services: Iterable[Service], channel: Channel) -> bool:
    """Whether the quota of each service has a place left, whatever the hours."""
    services = tuple(services)
    moment = moment_of(tx.connection, tx.mall, tx.now, services)
    return all(moment.has_place(service, channel) for service in services)


def _by_right(moment: Moment, queue: Queue) -> Opening:
    found = opening(moment.mall, moment.at, queue, disruptions=moment.disruptions)
    return Opening(open=True) if found.why is ClosedBecause.CUT_OFF else found


def _check(moment: Moment, queue: Queue, service: Service | None, state: Opening) -> None:
    if not state.open:
        raise _refusal(moment, queue, service, state)


def _refusal(moment: Moment, queue: Queue, service: Service | None, state: Opening) -> DomainError:
    opens = rfc3339(state.opens) or ""
    about = {"service": service.code} if service else {"queue": queue.code}
    match state.why:
        case ClosedBecause.EXTERNAL:
            return ExternalQueue(**about, place=state.notice or {})
        case ClosedBecause.DISRUPTION:
            return Disrupted(**about, reason=state.notice or {})
        case ClosedBecause.QUOTA_USED_UP:
            return QuotaUsedUp(**about, released=opens if _is_today(moment, state) else "", opens=opens)
        case ClosedBecause.CUT_OFF:
            return CutOffPassed(**about, cut_off=_cut_off(queue, service), opens=opens)
        case _:
            return SiteClosed(why=state.why.value if state.why else "", opens=opens)


def _is_today(moment: Moment, state: Opening) -> bool:
    site = moment.mall.site
    return state.opens is not None and service_day(site, state.opens) == service_day(site, moment.at)


def _cut_off(queue: Queue, service: Service | None) -> str:
    cut_offs = [each.cut_off for each in (queue, service) if each is not None and each.cut_off]
    return f"{min(cut_offs):%H:%M}"
