"""A mall is defined, or defined anew: its structure from a catalogue."""

from __future__ import annotations

from server.domain.actor import Action, Actor, authorise
from server.domain.catalogue import Catalogue
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
from server.storage.store import Store


def define_site(store: Store, actor: Actor, mall: Catalogue) -> int:
    """Write what differs from the site as it is; returns how many definitions that were."""
    site = mall.site
    authorise(actor, Action.CONFIGURE, site.code)
    with store.write(site.code, actor, creating=True) as tx:
        known = tx.catalogue or Catalogue(site)
        today = service_day(site, tx.now)
        events: list[Event] = []
        if tx.catalogue is None or known.site != site:
            events.append(SiteDefined(site, today, day_end(site, today)))
        events += [ZoneDefined(zone) for zone in mall.zones if zone not in known.zones]
        events += [AgencyDefined(agency) for agency in mall.agencies if agency not in known.agencies]
        events += [QueueDefined(queue) for queue in mall.queues if queue not in known.queues]
        events += [ServiceDefined(service) for service in mall.services if service not in known.services]
        events += [CounterDefined(counter) for counter in mall.counters if counter not in known.counters]
        for event in events:
            tx.record(event)
        tx.commit()
    return len(events)
