"""Who may do what, cell by cell, on the own site and agency and elsewhere."""

from dataclasses import replace

import pytest

from server.domain.actor import AGENCY_BOUND, ANONYMOUS, RIGHTS, SYSTEM, Action, Actor, Role, authorise
from server.domain.errors import Forbidden, PasswordMustChange, Unidentified

EVERYBODY = {Action.READ_CATALOG, Action.READ_WAITING, Action.PAIR}
KNOWN = EVERYBODY | {Action.READ_BOARD}
STAFF = KNOWN | {Action.READ_QUEUE, Action.READ_KIOSKS, Action.OWN_ACCOUNT}
MAY = {
    Role.ANONYMOUS: EVERYBODY,
    Role.KIOSK: KNOWN | {Action.ISSUE, Action.ENTER_OFFLINE, Action.STEP_AWAY, Action.REPORT_STATE},
    Role.DISPLAY: KNOWN | {Action.REPORT_STATE},
    Role.OFFICER: STAFF
    | {
        Action.ISSUE,
        Action.ENTER_OFFLINE,
        Action.STEP_AWAY,
        Action.CANCEL,
        Action.SERVE,
        Action.HANDLE_CASES,
        Action.COUNT_EXTERNAL,
    },
    Role.GREETER: STAFF
    | {
        Action.READ_SITE,
        Action.ISSUE,
        Action.ENTER_OFFLINE,
        Action.PRINT_SHEETS,
        Action.STEP_AWAY,
        Action.CANCEL,
        Action.GUIDE,
        Action.COUNT_EXTERNAL,
    },
    Role.SUPERVISOR: STAFF
    | {
        Action.READ_SITE,
        Action.PRINT_SHEETS,
        Action.CANCEL,
        Action.SUPERVISE,
        Action.HANDLE_CASES,
        Action.DECLARE_DISRUPTION,
        Action.COUNT_EXTERNAL,
    },
    Role.HEAD: STAFF | {Action.READ_SITE, Action.DECLARE_DISRUPTION},
    Role.ADMINISTRATOR: set(Action) - {Action.SERVE, Action.HANDLE_CASES, Action.CLOSE_DAY, Action.REPORT_STATE},
    Role.OPERATOR: set(Action) - {Action.REPORT_STATE},
    Role.SYSTEM: KNOWN
    | {
        Action.READ_QUEUE,
        Action.READ_SITE,
        Action.READ_KIOSKS,
        Action.CONFIGURE,
        Action.CLOSE_DAY,
        Action.MANAGE_PEOPLE,
        Action.MANAGE_DEVICES,
    },
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


@pytest.mark.parametrize("role", [Role.OFFICER, Role.SUPERVISOR])
@pytest.mark.parametrize("action", sorted(AGENCY_BOUND[Role.OFFICER] | AGENCY_BOUND[Role.SUPERVISOR]))
def test_who_belongs_to_an_agency_works_for_it_only(role: Role, action: Action) -> None:
    with pytest.raises(Forbidden):
        authorise(somebody(role), action, "mall", "PL")


def test_what_is_about_the_whole_site_is_not_for_who_belongs_to_one_agency() -> None:
    with pytest.raises(Forbidden):
        authorise(somebody(Role.SUPERVISOR), Action.DECLARE_DISRUPTION, "mall")
    authorise(somebody(Role.SUPERVISOR), Action.READ_SITE, "mall")


def test_who_still_has_the_first_password_may_only_change_it() -> None:
    newcomer = replace(somebody(Role.OFFICER), newcomer=True)
    authorise(newcomer, Action.OWN_ACCOUNT, "mall")
    with pytest.raises(PasswordMustChange):
        authorise(newcomer, Action.SERVE, "mall", "DK")
