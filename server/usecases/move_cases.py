"""Cases are moved on, many at a time: ready for collection, collected, declined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, authorise
from server.domain.cases import CaseState, check_case_move
from server.domain.errors import Forbidden, IllegalCaseMove, UnknownCase
from server.domain.events import CaseMoved
from server.storage.store import Transaction
from server.storage.tables import service_case

MOST_AT_ONCE = 500
"""Cases in one command."""

_THESE = select(service_case).where(
    service_case.c.site == bindparam("site"), service_case.c.case_id.in_(bindparam("cases", expanding=True))
)


@dataclass(frozen=True, slots=True)
class MoveCases:
    """`state` is READY, COLLECTED, DECLINED, or IN_PROCESS to take READY back."""

    cases: tuple[UUID, ...]
    state: CaseState


class MovedCases(TypedDict):
    """What became of each: `refused` names the error by case, the others were moved."""

    moved: list[str]
    refused: dict[str, str]


def move_cases(tx: Transaction, command: MoveCases) -> MovedCases:
    """Each case is judged for itself, so that one that cannot be moved does not hold up a list of two hundred.

    Raises Forbidden when the actor handles no cases at all.
    """
    authorise(tx.actor, Action.HANDLE_CASES, tx.site, tx.actor.agency)
    if command.state is CaseState.WITHDRAWN:
        raise Forbidden(action=Action.HANDLE_CASES.value)
    wanted = list(dict.fromkeys(command.cases))
    rows = {row.case_id: row for row in tx.connection.execute(_THESE, {"site": tx.site, "cases": wanted})}
    moved: list[str] = []
    refused: dict[str, str] = {}
    for case_id in wanted:
        row = rows.get(case_id)
        if row is None:
            refused[str(case_id)] = UnknownCase.code
            continue
        try:
            authorise(tx.actor, Action.HANDLE_CASES, tx.site, row.agency)
            check_case_move(row.state, command.state)
        except (Forbidden, IllegalCaseMove) as error:
            refused[str(case_id)] = error.code
            continue
        tx.record(CaseMoved(case_id, row.visit, row.agency, row.state, command.state))
        moved.append(str(case_id))
    return MovedCases(moved=moved, refused=refused)
