"""By whatever detour somebody comes to a place: no quota is exceeded, and nobody has two places under one identity."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.catalogue import Quota
from server.domain.errors import DomainError
from server.usecases.add_services import AddServices, add_services
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from server.usecases.undo_last import UndoLast, undo_last
from tests.malls import GREETER, Mall
from tests.usecases.changing import change, take

pytestmark = pytest.mark.slow

QUOTAS = {"DK-01": 2, "PL-01": 1}
SERVICES = ("DK-01", "DK-02", "PL-01", "PL-02", "BK-01")
PEOPLE = ("siti", "budi", None)
COUNTERS = {"DK": (1, 2, 7), "PL": (3, 4, 7), "BK": (5, 6)}
DEEDS = 120

_LIVE = "t.state IN ('planned', 'waiting', 'called', 'serving', 'on_hold', 'finished')"
GIVEN = f"""
    SELECT l.service, count(*) AS places FROM service_line l JOIN ticket t ON t.ticket = l.ticket
    WHERE {_LIVE} GROUP BY l.service
"""
SHARED = """
    SELECT i.digest FROM identity i JOIN ticket t ON t.visit = i.visit
    WHERE t.queue = 'BK' AND t.state IN ('planned', 'waiting', 'called', 'serving', 'on_hold')
    GROUP BY i.digest HAVING count(*) > 1
"""
UNKNOWN = """
    SELECT t.ticket FROM ticket t WHERE t.queue = 'BK' AND NOT EXISTS (
      SELECT 1 FROM identity i WHERE i.visit = t.visit)
"""


class Detours:
    """People who do this and that; what a rule refuses is refused."""

    def __init__(self, mall: Mall, clock: ManualClock, seed: int) -> None:
        self.mall, self.clock, self.chance = mall, clock, random.Random(seed)
        self.deeds: tuple[Callable[[], Any], ...] = (
            self.issue,
            self.issue,
            self.add,
            self.correct,
            self.transfer,
            self.cancel,
            self.miss,
            self.come_back,
            self.undo,
            self.serve,
            self.wait,
        )

    def some(self, states: str) -> dict[str, Any] | None:
        rows = self.mall.query(f"SELECT * FROM ticket WHERE state IN ({states}) ORDER BY ticket")
        return self.chance.choice(rows) if rows else None

    def service(self) -> str:
        return self.chance.choice(SERVICES)

    def issue(self) -> None:
        take(self.mall, self.service(), identity=self.chance.choice(PEOPLE))

    def add(self) -> None:
        if found := self.some("'waiting', 'called', 'serving'"):
            wish = AddServices(UUID(found["visit"]), (self.service(),), self.chance.choice(PEOPLE))
            self.mall.do(GREETER, add_services, wish)

    def correct(self) -> None:
        if found := self.some("'waiting', 'called', 'serving'"):
            was = self.lines(found)[0]
            wish = CorrectService(UUID(found["ticket"]), was, self.service(), self.chance.choice(PEOPLE))
            self.mall.do(GREETER, correct_service, wish)

    def transfer(self) -> None:
        if found := self.some("'called', 'serving'"):
            lines, who = (self.lines(found)[0],), self.chance.choice(PEOPLE)
            wish = TransferTicket(UUID(found["ticket"]), (self.service(),), lines=lines, identity=who)
            self.mall.do(self.mall.officer(found["counter"]), transfer_ticket, wish)

    def cancel(self) -> None:
        if found := self.some("'waiting'"):
            self.mall.cancel(found["ticket"])

    def miss(self) -> None:
        if ticket := self.mall.call(self.chance.choice((1, 3, 5))):
            self.mall.no_show(ticket)

    def come_back(self) -> None:
        if found := self.some("'no_show'"):
            self.mall.do(GREETER, return_ticket, ReturnTicket(UUID(found["ticket"])))

    def undo(self) -> None:
        found = self.some("'called', 'serving', 'no_show', 'transferred', 'waiting'")
        if found:
            counter = found["counter"] or COUNTERS[found["queue"]][0]
            self.mall.do(self.mall.officer(counter), undo_last, UndoLast(UUID(found["ticket"])))

    def serve(self) -> None:
        if ticket := self.mall.call(self.chance.choice((2, 4, 6))):
            self.mall.finish(self.mall.start(ticket))

    def wait(self) -> None:
        self.clock.advance(seconds=self.chance.choice((1, 60, 1_200)))

    def lines(self, found: dict[str, Any]) -> list[str]:
        rows = self.mall.query(f"SELECT service FROM service_line WHERE ticket = '{found['ticket']}' ORDER BY position")
        return [row["service"] for row in rows]


@pytest.mark.parametrize("seed", range(int(os.environ.get("ANTREAN_DETOURS", "6"))))
def test_no_detour_leads_round_a_quota_or_an_identity(mall: Mall, clock: ManualClock, seed: int) -> None:
    change(mall, DK_01={"quotas": (Quota(2),)}, PL_01={"quotas": (Quota(1),)}, BK={"needs_identity": True})
    people = Detours(mall, clock, seed)
    done = 0
    for _ in range(DEEDS):
        try:
            people.chance.choice(people.deeds)()
            done += 1
        except DomainError:
            pass
        given = {row["service"]: row["places"] for row in mall.query(GIVEN)}
        assert {code: given.get(code, 0) for code in QUOTAS if given.get(code, 0) > QUOTAS[code]} == {}
        assert mall.query(SHARED) == mall.query(UNKNOWN) == []
    assert done > DEEDS // 4
    assert mall.verify().faults == []
