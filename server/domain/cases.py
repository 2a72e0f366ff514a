"""Cases: accepted work with a due date, completed later (permohonan)."""

from __future__ import annotations

from enum import StrEnum

from server.domain.errors import IllegalCaseMove


class CaseState(StrEnum):
    """Where a case is. `collected` means completed (tuntas); `withdrawn` means that accepting it was undone."""

    IN_PROCESS = "in_process"
    READY = "ready"
    COLLECTED = "collected"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


OPEN_CASES = frozenset({CaseState.IN_PROCESS, CaseState.READY})
"""States of a case that somebody still waits for."""

CASE_MOVES: dict[CaseState, frozenset[CaseState]] = {
    CaseState.READY: frozenset({CaseState.IN_PROCESS}),
    # Handed over at once, without ever lying ready.
    CaseState.COLLECTED: frozenset({CaseState.READY, CaseState.IN_PROCESS}),
    CaseState.DECLINED: OPEN_CASES,
    # Ready was said too early.
    CaseState.IN_PROCESS: frozenset({CaseState.READY}),
    CaseState.WITHDRAWN: frozenset({CaseState.IN_PROCESS}),
}
"""To each state, from which states."""


def check_case_move(state: CaseState, target: CaseState) -> None:
    """Raises IllegalCaseMove when the table does not allow it."""
    if state not in CASE_MOVES[target]:
        raise IllegalCaseMove(state=state.value, target=target.value)
