"""Every legal move is in one table; everything else is refused by name."""

import pytest

from server.domain.errors import IllegalMove
from server.domain.ticket import MOVES, OPEN, Move, TicketState, check_move

LEGAL = {
    (TicketState.WAITING, Move.CALL): TicketState.CALLED,
    (TicketState.CALLED, Move.RECALL): TicketState.CALLED,
    (TicketState.CALLED, Move.START): TicketState.SERVING,
    (TicketState.SERVING, Move.FINISH): TicketState.FINISHED,
    (TicketState.CALLED, Move.NO_SHOW): TicketState.NO_SHOW,
    (TicketState.WAITING, Move.CANCEL): TicketState.CANCELLED,
    (TicketState.WAITING, Move.EXPIRE): TicketState.EXPIRED,
    (TicketState.CALLED, Move.EXPIRE): TicketState.EXPIRED,
    (TicketState.SERVING, Move.EXPIRE): TicketState.EXPIRED,
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


def test_no_move_leads_out_of_an_ended_ticket() -> None:
    assert all(legal.sources <= OPEN for legal in MOVES.values())
