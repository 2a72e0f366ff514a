"""The holidays and joint leave of a year come into a mall's calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from server.domain.actor import Action, Actor, authorise
from server.domain.catalogue import ClosedDay
from server.storage.store import Store
from server.usecases.define_site import define_site


def import_holidays(store: Store, actor: Actor, site: str, closed_days: Iterable[ClosedDay]) -> int:
    """Replace the closed days of the years that are given; returns how many days differ. Raises UnknownSite.

    A government decree may move days after its first version, so a year is replaced as a whole; other years stay.
    """
    authorise(actor, Action.CONFIGURE, site)
    days = sorted(closed_days, key=lambda closed: closed.day)
    years = {closed.day.year for closed in days}
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
    known = mall.site.closed_days
    kept = [closed for closed in known if closed.day.year not in years]
    wanted = tuple(sorted([*kept, *days], key=lambda closed: closed.day))
    before = {(closed.day, closed.name["id"]) for closed in known}
    after = {(closed.day, closed.name["id"]) for closed in wanted}
    define_site(store, actor, replace(mall, site=replace(mall.site, closed_days=wanted)))
    return len(before ^ after)
