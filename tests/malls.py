"""A small mall for tests, and what its people do in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from server.clock import Clock, ManualClock
from server.domain.actor import SYSTEM, Actor, Role
from server.domain.catalogue import Agency, Catalogue, Counter, Hours, Queue, Service, ServiceStandard, Site, Zone
from server.domain.events import LineOutcome
from server.domain.ticket import Channel, Outcome, Priority
from server.storage.queries.tickets import TicketView, VisitView
from server.storage.store import Store
from server.usecases.call_next import CallNext, call_next
from server.usecases.cancel_ticket import CancelTicket, cancel_ticket
from server.usecases.define_site import define_site
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.recall_ticket import RecallTicket, recall_ticket
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.run import Request, run
from server.usecases.sessions import digest_of
from server.usecases.start_ticket import StartTicket, start_ticket
from server.usecases.verify import Report, verify

SITE = "mall"
KIOSK = Actor("device:kiosk", Role.KIOSK, SITE)
GREETER = Actor("user:greeter", Role.GREETER, SITE)
OPERATOR = Actor("user:operator", Role.OPERATOR)


def officer(agency: str) -> Actor:
    """An officer of the agency."""
    return Actor(f"user:officer-{agency}", Role.OFFICER, SITE, agency)


def officer_at(counter: int, agency: str) -> Actor:
    """The officer who sits at that counter of the agency."""
    return Actor(f"user:officer-{counter}", Role.OFFICER, SITE, agency)


def supervisor(agency: str) -> Actor:
    """The supervisor of the agency."""
    return Actor(f"user:supervisor-{agency}", Role.SUPERVISOR, SITE, agency)


def _text(words: str) -> dict[str, str]:
    return {"id": words, "en": words}


def small_mall(hours: tuple[Hours, ...] = ()) -> Catalogue:
    """Two zones, three agencies (DK and PL in Z1, BK in Z2) with three services each, and seven counters.

    Counters 1, 2 serve DK; 3, 4 PL; 5, 6 BK; counter 7, of DK, serves DK and PL.
    """
    agencies = (("DK", "Z1"), ("PL", "Z1"), ("BK", "Z2"))
    return Catalogue(
        site=Site(SITE, _text("Mal Uji"), "Asia/Jakarta", hours),
        zones=(
            Zone("Z1", _text("Zona 1"), _text("Lantai 1"), 1, 1),
            Zone("Z2", _text("Zona 2"), _text("Lantai 2"), 2, 2),
        ),
        agencies=tuple(
            Agency(code, _text(f"Dinas {code}"), _text(code), zone, position)
            for position, (code, zone) in enumerate(agencies, 1)
        ),
        queues=tuple(Queue(code, code, code, _text(f"Dinas {code}")) for code, _zone in agencies),
        services=tuple(
            Service(
                f"{code}-{number:02d}",
                code,
                code,
                _text(f"Layanan {code} {number}"),
                ServiceStandard(10 * number, 0, 0, (_text("KTP"),)),
                position=10 * order + number,
            )
            for order, (code, _zone) in enumerate(agencies)
            for number in (1, 2, 3)
        ),
        counters=(
            Counter(1, "DK", "Z1", ("DK",)),
            Counter(2, "DK", "Z1", ("DK",)),
            Counter(3, "PL", "Z1", ("PL",)),
            Counter(4, "PL", "Z1", ("PL",)),
            Counter(5, "BK", "Z2", ("BK",)),
            Counter(6, "BK", "Z2", ("BK",)),
            Counter(7, "DK", "Z1", ("DK", "PL")),
        ),
    )


class Mall:
    """A mall whose people act by name. Every command has a key of its own unless one is given."""

    def __init__(self, store: Store, clock: Clock, catalogue: Catalogue) -> None:
        self.store = store
        self.clock = clock
        self.catalogue = catalogue
        define_site(store, SYSTEM, catalogue)

    def officer(self, counter: int) -> Actor:
        """Who sits at that counter."""
        desk = self.catalogue.counter(counter)
        return officer_at(counter, desk.agency if desk else "DK")

    def do(self, actor: Actor, use_case: Any, command: Any, key: str | None = None) -> Any:
        """Any other command."""
        return run(self.store, self.ask(actor, key), use_case, command)

    def ask(self, actor: Actor, key: str | None = None) -> Request:
        """A request under a key."""
        return Request(self.catalogue.site.code, replace(actor), key or str(self.store.new_id()))

    def issue(
        self,
        *services: str,
        priority: Priority | None = None,
        visit: UUID | None = None,
        key: str | None = None,
        actor: Actor = KIOSK,
    ) -> VisitView:
        """Somebody takes a number."""
        visit = visit or self.store.new_id()
        command = IssueTicket(visit, digest_of(str(visit)), services, priority, Channel.KIOSK, 1)
        return run(self.store, self.ask(actor, key), issue_ticket, command)

    def call(self, counter: int, key: str | None = None, actor: Actor | None = None) -> TicketView | None:
        """The counter's officer calls the next visitor."""
        return run(self.store, self.ask(actor or self.officer(counter), key), call_next, CallNext(counter))

    def call_somebody(self, counter: int) -> TicketView:
        """As `call`, where somebody must be waiting."""
        ticket = self.call(counter)
        assert ticket is not None, f"nobody could be called to counter {counter}"
        return ticket

    def recall(self, ticket: TicketView) -> TicketView:
        return run(self.store, self.ask(self._officer_of(ticket)), recall_ticket, RecallTicket(UUID(ticket["id"])))

    def start(self, ticket: TicketView) -> TicketView:
        return run(self.store, self.ask(self._officer_of(ticket)), start_ticket, StartTicket(UUID(ticket["id"])))

    def no_show(self, ticket: TicketView) -> TicketView:
        """Called by the mall's rule, as often and as long as it wants, and did not come."""
        rules = self.catalogue.site.rules
        for _ in range(rules.no_show_calls - ticket["calls"]):
            ticket = self.recall(ticket)
        if isinstance(self.clock, ManualClock):
            self.clock.advance(minutes=rules.no_show_minutes + rules.walking_minutes_priority)
        return run(self.store, self.ask(self._officer_of(ticket)), record_no_show, RecordNoShow(UUID(ticket["id"])))

    def finish(self, ticket: TicketView, outcomes: Sequence[Outcome] | Outcome = Outcome.COMPLETED) -> TicketView:
        """Finish with one outcome for all lines, or with one a line."""
        codes = [line["service"] for line in ticket["lines"]]
        given = [outcomes] * len(codes) if isinstance(outcomes, Outcome) else list(outcomes)
        lines = tuple(LineOutcome(code, outcome) for code, outcome in zip(codes, given, strict=True))
        return run(
            self.store, self.ask(self._officer_of(ticket)), finish_ticket, FinishTicket(UUID(ticket["id"]), lines)
        )

    def cancel(self, ticket_id: str) -> TicketView:
        return run(self.store, self.ask(GREETER), cancel_ticket, CancelTicket(UUID(ticket_id)))

    def serve(self, counter: int) -> TicketView:
        """Call, start and finish the next visitor."""
        return self.finish(self.start(self.call_somebody(counter)))

    def verify(self) -> Report:
        """Replay and check every promise."""
        return verify(self.store, self.catalogue.site.code)

    def query(self, sql: str) -> list[dict[str, Any]]:
        """Rows of the database as it is."""
        with self.store.connect() as connection:
            return [dict(row) for row in connection.exec_driver_sql(sql).mappings()]

    def _officer_of(self, ticket: TicketView) -> Actor:
        """Who sits where the ticket is."""
        return self.officer(ticket["counter"]) if ticket["counter"] else officer(ticket["agency"])
