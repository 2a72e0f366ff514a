"""What becomes of a ticket's service lines when it is finished, at once or told later."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.cases import OPEN_CASES, CaseState
from server.domain.errors import LineCollects, NoSuchRequirement, OutcomesDoNotMatch
from server.domain.events import CaseMoved, CaseOpened, LineOutcome
from server.domain.opening import service_day
from server.domain.ticket import RECORDABLE, Outcome
from server.domain.working_days import due_on
from server.storage.store import Transaction
from server.storage.tables import service_case, visit
from server.usecases.at_counter import TicketNow
from server.usecases.follow_plan import follow_plan
from server.usecases.places import lines_of

_NUMBER = select(visit.c.number).where(visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit"))
_CASE = select(service_case.c.visit, service_case.c.agency, service_case.c.state).where(
    service_case.c.site == bindparam("site"), service_case.c.case_id == bindparam("case")
)

_HANDED_OVER = {Outcome.COMPLETED: CaseState.COLLECTED, Outcome.DECLINED: CaseState.DECLINED}
"""What becomes of a case that was collected, by the outcome of the line that collects it."""


def checked_outcomes(tx: Transaction, ticket: UUID, outcomes: Sequence[LineOutcome]) -> tuple[LineOutcome, ...]:
    """One for each line of the ticket, in the lines' order.

    Raises OutcomesDoNotMatch, NoSuchRequirement, and LineCollects when what is being collected would be accepted anew.
    """
    lines = lines_of(tx, ticket)
    given = {line.service: line for line in outcomes}
    services = [line.service for line in lines]
    if (
        sorted(given) != sorted(services)
        or len(given) != len(outcomes)
        or not RECORDABLE.issuperset(line.outcome for line in outcomes)
    ):
        raise OutcomesDoNotMatch(services=", ".join(services))
    for each in outcomes:
        _check_missing(tx, each)
    for line in lines:
        if line.case_id is not None and given[line.service].outcome is Outcome.ACCEPTED:
            raise LineCollects(service=line.service)
    return tuple(given[service] for service in services)


def settle(tx: Transaction, found: TicketNow, outcomes: Sequence[LineOutcome]) -> None:
    """What follows from the outcomes of a ticket that was just finished: cases, and what the visit had planned next."""
    for line, given in zip(lines_of(tx, found.ticket), outcomes, strict=True):
        if line.case_id is not None:
            _hand_over(tx, line.case_id, given)
        elif given.outcome is Outcome.ACCEPTED:
            _open_case(tx, found, given.service)
    follow_plan(tx, found.visit)


def _check_missing(tx: Transaction, line: LineOutcome) -> None:
    service = tx.mall.service(line.service)
    known = len(service.standard.requirements) if service else 0
    fits = line.outcome is Outcome.INCOMPLETE or not line.missing
    if not fits or any(not 0 <= position < known for position in line.missing):
        raise NoSuchRequirement(service=line.service)


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
