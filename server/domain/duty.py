"""An officer's session at a counter: open, on break, closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import WrongDutyState


class DutyState(StrEnum):
    """Where a duty is. Whether the officer's browser is there is not a state: a duty goes on without it."""

    OPEN = "open"
    ON_BREAK = "on_break"
    CLOSED = "closed"


class BreakReason(StrEnum):
    """Why an officer is away for a while."""

    REST = "rest"
    PRAYER = "prayer"
    MEETING = "meeting"
    ERRAND = "errand"
    TROUBLE = "trouble"


class DutyEnded(StrEnum):
    """Why a duty was closed."""

    BY_OFFICER = "by_officer"
    SHIFT_OVER = "shift_over"
    UNWELL = "unwell"
    TROUBLE = "trouble"
    BY_SUPERVISOR = "by_supervisor"
    DAY_ENDED = "day_ended"


EXPLAINS = frozenset({DutyEnded.SHIFT_OVER, DutyEnded.UNWELL, DutyEnded.TROUBLE, DutyEnded.BY_SUPERVISOR})
"""Reasons that may be given for closing a queue's last counter while people wait."""


class DutyMove(StrEnum):
    """What can be done with a duty."""

    BREAK = "break"
    RETURN = "return"
    TAKE_OVER = "take_over"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class LegalDuty:
    """A move is legal from these states and ends in that one."""

    sources: frozenset[DutyState]
    target: DutyState


_RUNNING = frozenset({DutyState.OPEN, DutyState.ON_BREAK})

DUTY_MOVES: dict[DutyMove, LegalDuty] = {
    DutyMove.BREAK: LegalDuty(frozenset({DutyState.OPEN}), DutyState.ON_BREAK),
    DutyMove.RETURN: LegalDuty(frozenset({DutyState.ON_BREAK}), DutyState.OPEN),
    DutyMove.TAKE_OVER: LegalDuty(_RUNNING, DutyState.OPEN),
    DutyMove.CLOSE: LegalDuty(_RUNNING, DutyState.CLOSED),
}


def check_duty_move(state: DutyState, move: DutyMove) -> None:
    """Raises WrongDutyState when the table does not allow the move."""
    if state not in DUTY_MOVES[move].sources:
        raise WrongDutyState(move=move.value, state=state.value)
