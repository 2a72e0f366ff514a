"""The holidays and joint leave of a year come into a mall's calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypedDict

from server.domain.actor import Action, authorise
from server.domain.catalogue import ClosedDay
from server.storage.store import Transaction
from server.usecases.define_site import redefine


@dataclass(frozen=True, slots=True)
class ImportHolidays:
    closed_days: tuple[ClosedDay, ...]


class Imported(TypedDict):
    """Of which years so many days came, and how many of them differ from before."""

    years: list[int]
    days: int
    differ: int


def import_holidays(tx: Transaction, command: ImportHolidays) -> Imported:
    """Replace the closed days of the years that are given.

    A government decree may move days after its first version, so a year is replaced as a whole; other years stay.
    """
    authorise(tx.actor, Action.CONFIGURE, tx.site)
    days = command.closed_days
    years = {closed.day.year for closed in days}
    mall = tx.mall
    known = mall.site.closed_days
    kept = [closed for closed in known if closed.day.year not in years]
    wanted = tuple(sorted([*kept, *days], key=lambda closed: closed.day))
    before = {(closed.day, closed.name["id"]) for closed in known}
    after = {(closed.day, closed.name["id"]) for closed in wanted}
    redefine(tx, replace(mall, site=replace(mall.site, closed_days=wanted)))
    return Imported(years=sorted(years), days=len(days), differ=len({day for day, _name in before ^ after}))
