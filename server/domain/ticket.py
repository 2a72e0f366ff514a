"""States of a ticket and the legal moves between them, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import AlreadyFinished, IllegalMove


class TicketState(StrEnum):
    """Where a ticket is. The first five are open, the others ended."""

    PLANNED = "planned"
    """Its place is taken once another ticket of the visit is finished."""
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ON_HOLD = "on_hold"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    TRANSFERRED = "transferred"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN = frozenset(
    {TicketState.PLANNED, TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.ON_HOLD}
)
"""States of a ticket that still has its place."""

AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
"""States in which a ticket occupies a counter and makes its visit busy."""


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


class Fetch(StrEnum):
    """Why staff go to the visitor instead of calling (perlu didatangi)."""

    WHEELCHAIR = "wheelchair"
    DEAF = "deaf"
    OTHER = "other"


class CallReason(StrEnum):
    """Why a particular visitor was called out of turn."""

    RETURNING = "returning"
    AGREED_TIME = "agreed_time"
    FRAIL = "frail"
    QUICK_MATTER = "quick_matter"
    SUPERVISOR = "supervisor"


class Move(StrEnum):
    """What can be done with a ticket, and what can be undone."""

    TAKE_PLACE = "take_place"
    CALL = "call"
    RECALL = "recall"
    START = "start"
    HOLD = "hold"
    RESUME = "resume"
    REQUEUE = "requeue"
    FINISH = "finish"
    NO_SHOW = "no_show"
    RETURN = "return"
    TRANSFER = "transfer"
    CORRECT = "correct"
    CANCEL = "cancel"
    EXPIRE = "expire"
    SERVE_AFTERWARDS = "serve_afterwards"
    MISS_AFTERWARDS = "miss_afterwards"
    UNDO_CALL = "undo_call"
    UNDO_START = "undo_start"
    UNDO_HOLD = "undo_hold"
    UNDO_RESUME = "undo_resume"
    UNDO_FINISH = "undo_finish"
    UNDO_NO_SHOW = "undo_no_show"
    UNDO_TRANSFER_CALLED = "undo_transfer_called"
    UNDO_TRANSFER_SERVING = "undo_transfer_serving"
    UNDO_AFTERWARDS = "undo_afterwards"


@dataclass(frozen=True, slots=True)
class Legal:
    """A move is legal from these states and ends in that one."""

    sources: frozenset[TicketState]
    target: TicketState


def _legal(target: TicketState, *sources: TicketState) -> Legal:
    return Legal(frozenset(sources), target)


_S = TicketState

MOVES: dict[Move, Legal] = {
    Move.TAKE_PLACE: _legal(_S.WAITING, _S.PLANNED),
    Move.CALL: _legal(_S.CALLED, _S.WAITING),
    Move.RECALL: _legal(_S.CALLED, _S.CALLED),
    Move.START: _legal(_S.SERVING, _S.CALLED),
    Move.HOLD: _legal(_S.ON_HOLD, _S.SERVING),
    Move.RESUME: _legal(_S.SERVING, _S.ON_HOLD),
    Move.REQUEUE: _legal(_S.WAITING, _S.CALLED, _S.ON_HOLD),
    Move.FINISH: _legal(_S.FINISHED, _S.SERVING),
    Move.NO_SHOW: _legal(_S.NO_SHOW, _S.CALLED),
    Move.RETURN: _legal(_S.WAITING, _S.NO_SHOW),
    Move.TRANSFER: _legal(_S.TRANSFERRED, _S.CALLED, _S.SERVING),
    # A wrong service put right: the place in the wrong queue ends, and one in the right queue keeps its seniority.
    Move.CORRECT: _legal(_S.TRANSFERRED, _S.PLANNED, _S.WAITING, _S.CALLED, _S.SERVING),
    Move.CANCEL: _legal(_S.CANCELLED, _S.PLANNED, _S.WAITING),
    Move.EXPIRE: Legal(OPEN, _S.EXPIRED),
    # What was done while the desk was alone is told in one step, from wherever the ticket was when the line broke.
    Move.SERVE_AFTERWARDS: _legal(_S.FINISHED, _S.WAITING, _S.CALLED, _S.SERVING, _S.ON_HOLD),
    Move.MISS_AFTERWARDS: _legal(_S.NO_SHOW, _S.WAITING, _S.CALLED),
    Move.UNDO_CALL: _legal(_S.WAITING, _S.CALLED),
    Move.UNDO_START: _legal(_S.CALLED, _S.SERVING),
    Move.UNDO_HOLD: _legal(_S.SERVING, _S.ON_HOLD),
    Move.UNDO_RESUME: _legal(_S.ON_HOLD, _S.SERVING),
    Move.UNDO_FINISH: _legal(_S.SERVING, _S.FINISHED),
    Move.UNDO_NO_SHOW: _legal(_S.CALLED, _S.NO_SHOW),
    Move.UNDO_TRANSFER_CALLED: _legal(_S.CALLED, _S.TRANSFERRED),
    Move.UNDO_TRANSFER_SERVING: _legal(_S.SERVING, _S.TRANSFERRED),
    # Of who was called aloud; whoever the server had called is again at the counter.
    Move.UNDO_AFTERWARDS: _legal(_S.WAITING, _S.FINISHED, _S.NO_SHOW),
}


def check_move(state: TicketState, move: Move) -> TicketState:
    """The state after the move; raises IllegalMove when the table does not allow it, as AlreadyFinished for a ticket
    that has ended."""
    legal = MOVES[move]
    if state not in legal.sources:
        refused = IllegalMove if state in OPEN else AlreadyFinished
        raise refused(move=move.value, state=state.value)
    return legal.target
