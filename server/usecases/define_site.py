"""A mall is defined, or defined anew: its structure from a catalogue."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from server.domain.actor import Action, Actor, authorise
from server.domain.catalogue import Catalogue
from server.domain.check_calendar import check_calendar
from server.domain.events import (
    AgencyDefined,
    CounterDefined,
    Event,
    QueueDefined,
    ServiceDefined,
    SiteDefined,
    ZoneDefined,
)
from server.domain.opening import day_end, service_day
from server.storage.applying.day import CLOSE_DAY
from server.storage.models import DueRow
from server.storage.store import Store, Transaction


def define_site(store: Store, actor: Actor, mall: Catalogue) -> int:
    """Write what is new or differs; returns how many definitions that were. What the catalogue lacks stays.

    Raises BadCalendar.
    """
    site = mall.site
    authorise(actor, Action.CONFIGURE, site.code)
    with store.write(site.code, actor, creating=True) as tx:
        differing = redefine(tx, mall)
        tx.commit()
    return differing


def redefine(tx: Transaction, mall: Catalogue) -> int:
    """Record what differs from the site as it stands; returns how many definitions that were. Raises BadCalendar."""
    check_calendar(mall)
    site = mall.site
    known = tx.catalogue or Catalogue(site)
    running = _running_day(tx) or service_day(site, tx.now)
    events: list[Event] = []
    if tx.catalogue is None or known.site != site:
        events.append(SiteDefined(site, running, day_end(site, running)))
    events += [ZoneDefined(zone) for zone in mall.zones if zone not in known.zones]
    events += [AgencyDefined(agency) for agency in mall.agencies if agency not in known.agencies]
    events += [QueueDefined(queue) for queue in mall.queues if queue not in known.queues]
    events += [ServiceDefined(service) for service in mall.services if service not in known.services]
    events += [CounterDefined(counter) for counter in mall.counters if counter not in known.counters]
    for event in events:
        tx.record(event)
    return len(events)


def _running_day(tx: Transaction) -> date | None:
    """The service day whose end is expected: not yet today's when the ticker is late. None for a new site."""
    subject = tx.connection.execute(
        select(DueRow.subject).where(DueRow.site == tx.site, DueRow.kind == CLOSE_DAY)
    ).scalar_one_or_none()
    return date.fromisoformat(subject) if subject else None
