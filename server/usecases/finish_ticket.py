"""Serving ends, with an outcome for each service line; what was accepted becomes a case."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.cases import OPEN_CASES, CaseState
from server.domain.errors import LineCollects, NoSuchRequirement, OutcomesDoNotMatch
from server.domain.events import CaseMoved, CaseOpened, LineOutcome, TicketFinished
from server.domain.opening import service_day
from server.domain.ticket import RECORDABLE, Move, Outcome
from server.domain.working_days import due_on
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import service_case, service_line, visit
from server.usecases.at_counter import TicketNow, ticket_at_counter
from server.usecases.follow_plan import follow_plan

_LINES = (
    select(service_line.c.service, service_line.c.case_id)
    .where(service_line.c.site == bindparam("site"), service_line.c.ticket == bindparam("ticket"))
    .order_by(service_line.c.position)
)
_NUMBER = select(visit.c.number).where(visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit"))
_CASE = select(service_case.c.visit, service_case.c.agency, service_case.c.state).where(
    service_case.c.site == bindparam("site"), service_case.c.case_id == bindparam("case")
)

_HANDED_OVER = {Outcome.COMPLETED: CaseState.COLLECTED, Outcome.DECLINED: CaseState.DECLINED}
"""What becomes of a case that was collected, by the outcome of the line that collects it."""


@dataclass(frozen=True, slots=True)
class FinishTicket:
    ticket: UUID
    outcomes: tuple[LineOutcome, ...]
    counter: int | None = None


def finish_ticket(tx: Transaction, command: FinishTicket) -> TicketView:
    """Raises what a move at a counter raises, OutcomesDoNotMatch, NoSuchRequirement, and LineCollects when what is
    being collected would be accepted anew."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.FINISH, command.counter)
    lines = tx.connection.execute(_LINES, {"site": tx.site, "ticket": found.ticket}).all()
    outcomes = _checked(tx, command, [line.service for line in lines])
    for line, given in zip(lines, outcomes, strict=True):
        if line.case_id is not None and given.outcome is Outcome.ACCEPTED:
            raise LineCollects(service=line.service)
    tx.record(TicketFinished(found.ticket, found.visit, found.queue, counter.number, outcomes))
    for line, given in zip(lines, outcomes, strict=True):
        if line.case_id is not None:
            _hand_over(tx, line.case_id, given)
        elif given.outcome is Outcome.ACCEPTED:
            _open_case(tx, found, given.service)
    follow_plan(tx, found.visit)
    return ticket_view(tx.connection, tx.mall, found.ticket)


def _checked(tx: Transaction, command: FinishTicket, lines: list[str]) -> tuple[LineOutcome, ...]:
    given = {line.service: line for line in command.outcomes}
    if (
        sorted(given) != sorted(lines)
        or len(given) != len(command.outcomes)
        or not RECORDABLE.issuperset(line.outcome for line in command.outcomes)
    ):
        raise OutcomesDoNotMatch(services=", ".join(lines))
    for line in command.outcomes:
        service = tx.mall.service(line.service)
        known = len(service.standard.requirements) if service else 0
        fits = line.outcome is Outcome.INCOMPLETE or not line.missing
        if not fits or any(not 0 <= position < known for position in line.missing):
            raise NoSuchRequirement(service=line.service)
    return tuple(given[service] for service in lines)


def _open_case(tx: Transaction, found: TicketNow, code: str) -> None:
    site = tx.mall.site
    service = tx.mall.service(code)
    days = service.standard.completion_days if service else 0
    number: str = tx.connection.execute(_NUMBER, {"site": tx.site, "visit": found.visit}).scalar_one()
    tx.record(
        CaseOpened(
            case=tx.new_id(),
            ticket=found.ticket,
            visit=found.visit,
            number=number,
            service=code,
            agency=service.agency if service else "",
            due_on=due_on(site, service_day(site, tx.now), days),
        )
    )


def _hand_over(tx: Transaction, case_id: UUID, given: LineOutcome) -> None:
    row = tx.connection.execute(_CASE, {"site": tx.site, "case": case_id}).one()
    target = _HANDED_OVER.get(given.outcome)
    if target and row.state in OPEN_CASES:
        tx.record(CaseMoved(case_id, row.visit, row.agency, row.state, target))
