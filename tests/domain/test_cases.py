"""A case is processed, lies ready, is collected; what is completed or declined stays so."""

import pytest

from server.domain.cases import CaseState, check_case_move
from server.domain.errors import IllegalCaseMove

C = CaseState
LEGAL = {
    (C.IN_PROCESS, C.READY),
    (C.READY, C.COLLECTED),
    (C.IN_PROCESS, C.COLLECTED),
    (C.READY, C.IN_PROCESS),
    (C.IN_PROCESS, C.DECLINED),
    (C.READY, C.DECLINED),
    (C.IN_PROCESS, C.WITHDRAWN),
}


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("target", CaseState)
def test_a_case_moves_exactly_where_it_stands_here(state: CaseState, target: CaseState) -> None:
    if (state, target) in LEGAL:
        check_case_move(state, target)
    else:
        with pytest.raises(IllegalCaseMove):
            check_case_move(state, target)
