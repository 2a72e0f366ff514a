"""A duty goes from open to break and back, to another officer, and to its end; everything else is refused."""

import pytest

from server.domain.duty import DUTY_MOVES, DutyMove, DutyState, check_duty_move
from server.domain.errors import WrongDutyState

LEGAL = {
    (DutyState.OPEN, DutyMove.BREAK): DutyState.ON_BREAK,
    (DutyState.ON_BREAK, DutyMove.RETURN): DutyState.OPEN,
    (DutyState.OPEN, DutyMove.TAKE_OVER): DutyState.OPEN,
    (DutyState.ON_BREAK, DutyMove.TAKE_OVER): DutyState.OPEN,
    (DutyState.OPEN, DutyMove.CLOSE): DutyState.CLOSED,
    (DutyState.ON_BREAK, DutyMove.CLOSE): DutyState.CLOSED,
}


@pytest.mark.parametrize("state", DutyState)
@pytest.mark.parametrize("move", DutyMove)
def test_a_move_of_a_duty_is_legal_exactly_where_it_stands_here(state: DutyState, move: DutyMove) -> None:
    if (state, move) in LEGAL:
        check_duty_move(state, move)
        assert DUTY_MOVES[move].target is LEGAL[state, move]
    else:
        with pytest.raises(WrongDutyState) as refused:
            check_duty_move(state, move)
        assert refused.value.facts == {"move": move.value, "state": state.value}
