"""States of a ticket and the legal moves between them, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import IllegalMove


class TicketState(StrEnum):
    """Where a ticket is. The first three are open, the others ended."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN = frozenset({TicketState.WAITING, TicketState.CALLED, TicketState.SERVING})
"""States of a ticket that still has its place."""

AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
"""States in which a ticket occupies a counter and makes its visit busy."""


LAST_TURN = 3
"""The mall's rule: the third call of a ticket is the last one before a no-show."""


class Outcome(StrEnum):
    """What became of one service line."""

    COMPLETED = "completed"
    ACCEPTED = "accepted"
    INCOMPLETE = "incomplete"
    REFERRED = "referred"
    DECLINED = "declined"
    UNRECORDED = "unrecorded"


RECORDABLE = frozenset(Outcome) - {Outcome.UNRECORDED}
"""Outcomes that an officer can give; `unrecorded` is the day's end speaking."""


class Priority(StrEnum):
    """One coarse class, never a diagnosis."""

    ELDERLY = "elderly"
    DISABILITY = "disability"
    PREGNANT = "pregnant"
    NURSING = "nursing"
    TODDLER = "toddler"


class Channel(StrEnum):
    """Where a visit was issued."""

    KIOSK = "kiosk"
    GREETER = "greeter"
    COUNTER = "counter"
    API = "api"


class Move(StrEnum):
    """What can be done with a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no_show"
    CANCEL = "cancel"
    EXPIRE = "expire"


@dataclass(frozen=True, slots=True)
class Legal:
    """A move is legal from these states and ends in that one."""

    sources: frozenset[TicketState]
    target: TicketState


MOVES: dict[Move, Legal] = {
    Move.CALL: Legal(frozenset({TicketState.WAITING}), TicketState.CALLED),
    Move.RECALL: Legal(frozenset({TicketState.CALLED}), TicketState.CALLED),
    Move.START: Legal(frozenset({TicketState.CALLED}), TicketState.SERVING),
    Move.FINISH: Legal(frozenset({TicketState.SERVING}), TicketState.FINISHED),
    Move.NO_SHOW: Legal(frozenset({TicketState.CALLED}), TicketState.NO_SHOW),
    Move.CANCEL: Legal(frozenset({TicketState.WAITING}), TicketState.CANCELLED),
    Move.EXPIRE: Legal(OPEN, TicketState.EXPIRED),
}


def check_move(state: TicketState, move: Move) -> TicketState:
    """The state after the move; raises IllegalMove when the table does not allow it."""
    legal = MOVES[move]
    if state not in legal.sources:
        raise IllegalMove(move=move.value, state=state.value)
    return legal.target
