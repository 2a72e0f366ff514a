"""Every legal move is in one table; everything else is refused by name."""

import pytest

from server.domain.errors import IllegalMove
from server.domain.ticket import MOVES, OPEN, Move, TicketState, check_move

S, M = TicketState, Move
LEGAL = {
    (S.PLANNED, M.TAKE_PLACE): S.WAITING,
    (S.WAITING, M.CALL): S.CALLED,
    (S.CALLED, M.RECALL): S.CALLED,
    (S.CALLED, M.START): S.SERVING,
    (S.SERVING, M.HOLD): S.ON_HOLD,
    (S.ON_HOLD, M.RESUME): S.SERVING,
    (S.CALLED, M.REQUEUE): S.WAITING,
    (S.ON_HOLD, M.REQUEUE): S.WAITING,
    (S.SERVING, M.FINISH): S.FINISHED,
    (S.CALLED, M.NO_SHOW): S.NO_SHOW,
    (S.NO_SHOW, M.RETURN): S.WAITING,
    (S.CALLED, M.TRANSFER): S.TRANSFERRED,
    (S.SERVING, M.TRANSFER): S.TRANSFERRED,
    (S.PLANNED, M.CORRECT): S.TRANSFERRED,
    (S.WAITING, M.CORRECT): S.TRANSFERRED,
    (S.CALLED, M.CORRECT): S.TRANSFERRED,
    (S.SERVING, M.CORRECT): S.TRANSFERRED,
    (S.PLANNED, M.CANCEL): S.CANCELLED,
    (S.WAITING, M.CANCEL): S.CANCELLED,
    (S.PLANNED, M.EXPIRE): S.EXPIRED,
    (S.WAITING, M.EXPIRE): S.EXPIRED,
    (S.CALLED, M.EXPIRE): S.EXPIRED,
    (S.SERVING, M.EXPIRE): S.EXPIRED,
    (S.ON_HOLD, M.EXPIRE): S.EXPIRED,
    (S.WAITING, M.SERVE_AFTERWARDS): S.FINISHED,
    (S.CALLED, M.SERVE_AFTERWARDS): S.FINISHED,
    (S.SERVING, M.SERVE_AFTERWARDS): S.FINISHED,
    (S.ON_HOLD, M.SERVE_AFTERWARDS): S.FINISHED,
    (S.WAITING, M.MISS_AFTERWARDS): S.NO_SHOW,
    (S.CALLED, M.MISS_AFTERWARDS): S.NO_SHOW,
    (S.FINISHED, M.UNDO_AFTERWARDS): S.WAITING,
    (S.NO_SHOW, M.UNDO_AFTERWARDS): S.WAITING,
    (S.CALLED, M.UNDO_CALL): S.WAITING,
    (S.SERVING, M.UNDO_START): S.CALLED,
    (S.ON_HOLD, M.UNDO_HOLD): S.SERVING,
    (S.SERVING, M.UNDO_RESUME): S.ON_HOLD,
    (S.FINISHED, M.UNDO_FINISH): S.SERVING,
    (S.NO_SHOW, M.UNDO_NO_SHOW): S.CALLED,
    (S.TRANSFERRED, M.UNDO_TRANSFER_CALLED): S.CALLED,
    (S.TRANSFERRED, M.UNDO_TRANSFER_SERVING): S.SERVING,
}
"""Written out here once more, by hand, from the design's picture of ticket states."""


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("move", Move)
def test_a_move_is_legal_exactly_where_the_design_draws_it(state: TicketState, move: Move) -> None:
    if (state, move) in LEGAL:
        assert check_move(state, move) is LEGAL[state, move]
    else:
        with pytest.raises(IllegalMove) as refused:
            check_move(state, move)
        assert refused.value.facts == {"move": move.value, "state": state.value}


def test_every_move_stands_in_the_table() -> None:
    assert set(MOVES) == set(Move)


def test_only_coming_back_and_undoing_lead_out_of_an_ended_ticket() -> None:
    leading = {move for move, legal in MOVES.items() if not legal.sources <= OPEN}
    undoing = {Move.UNDO_FINISH, Move.UNDO_NO_SHOW, Move.UNDO_TRANSFER_CALLED, Move.UNDO_TRANSFER_SERVING}
    assert leading == {Move.RETURN, Move.UNDO_AFTERWARDS} | undoing


@pytest.mark.parametrize("state", [S.CANCELLED, S.EXPIRED])
def test_what_was_given_up_or_expired_never_comes_back(state: TicketState) -> None:
    assert all(state not in legal.sources for legal in MOVES.values())
