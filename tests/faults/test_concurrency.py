"""A mall is one line of writers: under load no number doubles, nobody is lost, nobody is called twice.

The same test with the protection off must find violations: otherwise it would prove nothing.
"""

from __future__ import annotations

import threading
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, create_engine, event

from server.clock import SystemClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Agency, Catalogue, Counter, Queue, Rules, Service, ServiceStandard, Site, Zone
from server.domain.errors import Busy
from server.domain.ticket import Channel
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.store import SiteLocks, Store
from server.usecases.call_next import CallNext, call_next
from server.usecases.define_site import define_site
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.run import Request, run
from server.usecases.sessions import digest_of
from server.usecases.verify import verify
from tests.malls import KIOSK, OPERATOR, SITE

CLIENTS, VISITS, QUEUES, COUNTERS = 64, 800, 10, 20
SAME_KEY = 5
"""How often one command is sent at once under the same key."""

PATIENCE = 10
"""How often a client asks again that was told to come back later: this machine may be busy with other things."""

pytestmark = pytest.mark.slow


class NoLocks(SiteLocks):
    """The line of writers, switched off."""

    @contextmanager
    def of(self, site: str) -> Iterator[None]:
        yield


def wide_mall() -> Catalogue:
    """Ten queues of one service each, and two counters a queue."""

    def words(text: str) -> dict[str, str]:
        return {"id": text}

    codes = [f"Q{chr(ord('A') + number)}" for number in range(QUEUES)]
    return Catalogue(
        # A no-show at the first call, so that tickets end as fast as they are called.
        site=Site(SITE, words("Mal Ramai"), "Asia/Jakarta", rules=Rules(no_show_calls=1, no_show_minutes=0)),
        zones=(Zone("Z1", words("Zona 1"), words("Lantai 1"), 1, 1),),
        agencies=tuple(Agency(code, words(code), words(code), "Z1", place) for place, code in enumerate(codes)),
        queues=tuple(Queue(code, code, code, words(code)) for code in codes),
        services=tuple(
            Service(f"{code}-01", code, code, words(code), ServiceStandard(5, 0, 0), position=place)
            for place, code in enumerate(codes)
        ),
        counters=tuple(
            Counter(number + 1, codes[number % QUEUES], "Z1", (codes[number % QUEUES],)) for number in range(COUNTERS)
        ),
    )


@dataclass
class Crowd:
    """What the clients saw."""

    store: Store
    codes: list[str]
    visits: int
    issued: list[dict[str, Any]] = field(default_factory=list)
    called: list[dict[str, Any]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def work(self) -> None:
        """Clients issue while officers call, until everybody was called or nothing moves any more."""
        done_issuing = threading.Event()
        with ThreadPoolExecutor(CLIENTS + COUNTERS) as people:
            officers = [people.submit(self._officer, number, done_issuing) for number in range(1, COUNTERS + 1)]
            for client in [people.submit(self._client, number) for number in range(CLIENTS)]:
                client.result()
            done_issuing.set()
            for officer in officers:
                officer.result()

    def _client(self, number: int) -> None:
        for turn in range(number, self.visits, CLIENTS):
            visit = self.store.new_id()
            # One visit in ten goes to two queues, and is passed over in one while it is busy in the other.
            second = self.codes[(turn + 3) % QUEUES]
            services = (f"{self.codes[turn % QUEUES]}-01", *((f"{second}-01",) if turn % 10 == 0 else ()))
            command = IssueTicket(visit, digest_of(str(visit)), services, None, Channel.KIOSK, 1)
            issued = self._try(partial(self._ask, issue_ticket, command, str(visit)))
            if issued:
                self.issued.append(issued)

    def _officer(self, number: int, done_issuing: threading.Event) -> None:
        idle = 0
        while idle < 3:
            last = done_issuing.is_set()
            ticket = self._try(partial(self._ask, call_next, CallNext(number), str(self.store.new_id())))
            if ticket:
                self.called.append(ticket)
                self._try(
                    partial(self._ask, record_no_show, RecordNoShow(UUID(ticket["id"])), str(self.store.new_id()))
                )
            elif last:
                idle += 1
            else:
                done_issuing.wait(0.02)

    def _ask(self, use_case: Callable[..., Any], command: Any, key: str) -> Any:
        actor = KIOSK if use_case is issue_ticket else OPERATOR
        return run(self.store, Request(SITE, actor, key), use_case, command)

    def _try(self, work: Callable[[], Any]) -> Any:
        """Asked again under the same key while the answer is to come back later, as every client does."""
        try:
            for _ in range(PATIENCE):
                with suppress(Busy):
                    return work()
            return work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the client was not served: that is the finding
            self.errors.append(f"{type(error).__name__}: {error}"[:200])
            return None

    def violations(self) -> list[str]:
        """Everything that must not be."""
        found = [f"not served: {error}" for error in self.errors]
        numbers = Tally(visit["number"] for visit in self.issued)
        found += [f"number {number} given out {times} times" for number, times in numbers.items() if times > 1]
        tickets = {ticket["id"] for visit in self.issued for ticket in visit["tickets"]}
        calls = Tally(ticket["id"] for ticket in self.called)
        found += [f"ticket {name} called {times} times" for name, times in calls.items() if times > 1]
        found += [f"ticket {name} lost" for name in tickets - set(calls)]
        found += self._out_of_order()
        found += verify(self.store, SITE).faults
        return found

    def _out_of_order(self) -> list[str]:
        with self.store.connect() as connection:
            rows = connection.exec_driver_sql(
                "SELECT t.queue, t.ticket, t.queued_at, t.queued_seq FROM call c JOIN ticket t ON t.ticket = c.ticket "
                "WHERE (SELECT count(*) FROM ticket o WHERE o.visit = t.visit) = 1 ORDER BY c.seq"
            ).all()
        newest: dict[str, Any] = {}
        found = []
        for queue, ticket, queued_at, queued_seq in rows:
            if (queued_at, queued_seq) < newest.get(queue, ("", 0)):
                found.append(f"ticket {ticket} was called after one that came later")
            newest[queue] = (queued_at, queued_seq)
        return found


def crowd_on(engine: Engine, *, visits: int, protected: bool) -> Crowd:
    upgrade(engine)
    store = Store(engine, SystemClock())
    mall = wide_mall()
    define_site(store, SYSTEM, mall)
    if not protected:
        store = Store(unprotected(engine), SystemClock(), NoLocks())
    return Crowd(store, [queue.code for queue in mall.queues], visits)


def unprotected(engine: Engine) -> Engine:
    """No transaction around a command, as if each statement stood alone; the unique constraints stay."""
    bare = create_engine(engine.url, isolation_level="AUTOCOMMIT", pool_size=8, max_overflow=100)

    @event.listens_for(bare, "connect")
    def patient(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA busy_timeout=20000")

    return bare


def test_sixty_four_clients_and_twenty_counters_break_no_promise(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    crowd = crowd_on(engine, visits=VISITS, protected=True)
    crowd.work()
    assert crowd.violations() == []
    assert len(crowd.issued) == VISITS
    assert len(crowd.called) == VISITS + VISITS // 10
    engine.dispose()


def test_without_the_line_of_writers_the_same_crowd_finds_violations(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    crowd = crowd_on(engine, visits=400, protected=False)
    crowd.work()
    broken = [violation for violation in crowd.violations() if not violation.startswith("not served")]
    assert broken != []
    crowd.store.engine.dispose()
    engine.dispose()


def test_the_same_key_sent_five_times_at_once_makes_one_visit(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    crowd = crowd_on(engine, visits=0, protected=True)
    store = crowd.store
    gate = threading.Barrier(SAME_KEY)

    def press(visit: UUID) -> Any:
        gate.wait()
        command = IssueTicket(visit, digest_of(str(visit)), ("QA-01",), None, Channel.KIOSK, 1)
        return run(store, Request(SITE, KIOSK, str(visit)), issue_ticket, command)

    with ThreadPoolExecutor(SAME_KEY) as fingers:
        for _ in range(50):
            visit = store.new_id()
            answers = list(fingers.map(press, [visit] * SAME_KEY))
            assert all(answer == answers[0] for answer in answers)
    with store.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM visit").scalar_one() == 50
    assert verify(store, SITE).faults == []
    engine.dispose()
