"""Who may do what, cell by cell, on the own site and agency and elsewhere."""

import pytest

from server.domain.actor import ANONYMOUS, RIGHTS, SYSTEM, Action, Actor, Role, authorise
from server.domain.errors import Forbidden, Unidentified

MAY = {
    Role.ANONYMOUS: {Action.READ_CATALOG, Action.READ_BOARD},
    Role.KIOSK: {Action.READ_CATALOG, Action.READ_BOARD, Action.ISSUE},
    Role.DISPLAY: {Action.READ_CATALOG, Action.READ_BOARD},
    Role.OFFICER: {
        Action.READ_CATALOG,
        Action.READ_BOARD,
        Action.READ_QUEUE,
        Action.ISSUE,
        Action.CANCEL,
        Action.SERVE,
    },
    Role.GREETER: {Action.READ_CATALOG, Action.READ_BOARD, Action.READ_QUEUE, Action.ISSUE, Action.CANCEL},
    Role.SUPERVISOR: {Action.READ_CATALOG, Action.READ_BOARD, Action.READ_QUEUE, Action.CANCEL},
    Role.HEAD: {Action.READ_CATALOG, Action.READ_BOARD, Action.READ_QUEUE},
    Role.ADMINISTRATOR: {
        Action.READ_CATALOG,
        Action.READ_BOARD,
        Action.READ_QUEUE,
        Action.ISSUE,
        Action.CANCEL,
        Action.CONFIGURE,
    },
    Role.OPERATOR: set(Action),
    Role.SYSTEM: {Action.READ_CATALOG, Action.READ_BOARD, Action.READ_QUEUE, Action.CONFIGURE, Action.CLOSE_DAY},
}
"""Written out by hand, so that a change of rights is a change here too."""


def somebody(role: Role) -> Actor:
    if role is Role.ANONYMOUS:
        return ANONYMOUS
    if role is Role.SYSTEM:
        return SYSTEM
    site = None if role is Role.OPERATOR else "mall"
    return Actor("user:1", role, site, "DK" if role in {Role.OFFICER, Role.SUPERVISOR} else None)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_a_role_may_do_what_is_its_own_and_nothing_else(role: Role, action: Action) -> None:
    if action in MAY[role]:
        authorise(somebody(role), action, "mall", "DK")
    else:
        with pytest.raises(Unidentified if role is Role.ANONYMOUS else Forbidden):
            authorise(somebody(role), action, "mall", "DK")


def test_every_action_has_a_rule() -> None:
    assert set(RIGHTS) == set(Action)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ANONYMOUS, Role.SYSTEM, Role.OPERATOR}))
@pytest.mark.parametrize("action", Action)
def test_nobody_of_one_mall_does_in_another_what_is_not_open_to_all(role: Role, action: Action) -> None:
    if action in MAY[Role.ANONYMOUS]:
        authorise(somebody(role), action, "another")
    else:
        with pytest.raises(Forbidden):
            authorise(somebody(role), action, "another")


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.SYSTEM])
def test_a_mighty_role_that_belongs_to_one_mall_stays_there(role: Role) -> None:
    with pytest.raises(Forbidden):
        authorise(Actor("user:1", role, "mall"), Action.CONFIGURE, "another")


@pytest.mark.parametrize("action", [Action.SERVE, Action.READ_QUEUE, Action.CANCEL])
def test_an_officer_works_for_the_own_agency_only(action: Action) -> None:
    with pytest.raises(Forbidden):
        authorise(somebody(Role.OFFICER), action, "mall", "PL")
