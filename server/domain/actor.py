"""Who acts, and who may do what on which site and agency: the one place that says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import Forbidden, PasswordMustChange, Unidentified


class Role(StrEnum):
    """What somebody or something is to a mall."""

    ANONYMOUS = "anonymous"
    KIOSK = "kiosk"
    DISPLAY = "display"
    OFFICER = "officer"
    GREETER = "greeter"
    SUPERVISOR = "supervisor"
    HEAD = "head"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """`ref` names the actor in the journal without saying who it is: `user:<uuid>`, `device:<uuid>`, `system`.

    `site` None means every site (operator, system); `agency` is set for those who belong to one. `newcomer`: still
    has the first password, which somebody else knows.
    """

    ref: str
    role: Role
    site: str | None = None
    agency: str | None = None
    newcomer: bool = False


ANONYMOUS = Actor("anonymous", Role.ANONYMOUS)
SYSTEM = Actor("system", Role.SYSTEM)


class Action(StrEnum):
    """What is asked for, as far as the right to it is concerned."""

    READ_CATALOG = "read_catalog"
    READ_WAITING = "read_waiting"
    READ_BOARD = "read_board"
    READ_QUEUE = "read_queue"
    READ_SITE = "read_site"
    READ_KIOSKS = "read_kiosks"
    ISSUE = "issue"
    ENTER_OFFLINE = "enter_offline"
    PRINT_SHEETS = "print_sheets"
    STEP_AWAY = "step_away"
    CANCEL = "cancel"
    GUIDE = "guide"
    SERVE = "serve"
    SUPERVISE = "supervise"
    HANDLE_CASES = "handle_cases"
    DECLARE_DISRUPTION = "declare_disruption"
    COUNT_EXTERNAL = "count_external"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_DEVICES = "manage_devices"
    PAIR = "pair"
    REPORT_STATE = "report_state"
    OWN_ACCOUNT = "own_account"
    CONFIGURE = "configure"
    CLOSE_DAY = "close_day"


DEVICES = frozenset({Role.KIOSK, Role.DISPLAY})
PEOPLE = frozenset({Role.OFFICER, Role.GREETER, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR, Role.OPERATOR})
_RUNNING = frozenset({Role.ADMINISTRATOR, Role.OPERATOR})
"""Who keeps a mall running, beside those whose daily work something is."""

RIGHTS: dict[Action, frozenset[Role]] = {
    Action.READ_CATALOG: frozenset(Role),
    Action.READ_WAITING: frozenset(Role),
    Action.READ_BOARD: DEVICES | PEOPLE | {Role.SYSTEM},
    Action.READ_QUEUE: PEOPLE | {Role.SYSTEM},
    Action.READ_SITE: frozenset({Role.GREETER, Role.SUPERVISOR, Role.HEAD, Role.SYSTEM}) | _RUNNING,
    Action.READ_KIOSKS: PEOPLE | {Role.SYSTEM},
    Action.ISSUE: frozenset({Role.KIOSK, Role.GREETER, Role.OFFICER}) | _RUNNING,
    Action.ENTER_OFFLINE: frozenset({Role.KIOSK, Role.GREETER, Role.OFFICER}) | _RUNNING,
    Action.PRINT_SHEETS: frozenset({Role.GREETER, Role.SUPERVISOR}) | _RUNNING,
    Action.STEP_AWAY: frozenset({Role.KIOSK, Role.GREETER, Role.OFFICER}) | _RUNNING,
    Action.CANCEL: frozenset({Role.GREETER, Role.OFFICER, Role.SUPERVISOR}) | _RUNNING,
    Action.GUIDE: frozenset({Role.GREETER}) | _RUNNING,
    Action.SERVE: frozenset({Role.OFFICER, Role.OPERATOR}),
    Action.SUPERVISE: frozenset({Role.SUPERVISOR}) | _RUNNING,
    Action.HANDLE_CASES: frozenset({Role.OFFICER, Role.SUPERVISOR, Role.OPERATOR}),
    Action.DECLARE_DISRUPTION: frozenset({Role.SUPERVISOR, Role.HEAD}) | _RUNNING,
    Action.COUNT_EXTERNAL: frozenset({Role.OFFICER, Role.GREETER, Role.SUPERVISOR}) | _RUNNING,
    Action.MANAGE_PEOPLE: _RUNNING | {Role.SYSTEM},
    Action.MANAGE_DEVICES: _RUNNING | {Role.SYSTEM},
    # The code is shown to whoever stands before the device; only an administrator can make something of it.
    Action.PAIR: frozenset(Role),
    Action.REPORT_STATE: DEVICES,
    Action.OWN_ACCOUNT: PEOPLE,
    Action.CONFIGURE: _RUNNING | {Role.SYSTEM},
    Action.CLOSE_DAY: frozenset({Role.OPERATOR, Role.SYSTEM}),
}

AGENCY_BOUND = {
    Role.OFFICER: frozenset(
        {Action.READ_QUEUE, Action.SERVE, Action.CANCEL, Action.HANDLE_CASES, Action.COUNT_EXTERNAL}
    ),
    Role.SUPERVISOR: frozenset(
        {
            Action.READ_QUEUE,
            Action.READ_SITE,
            Action.CANCEL,
            Action.PRINT_SHEETS,
            Action.SUPERVISE,
            Action.HANDLE_CASES,
            Action.DECLARE_DISRUPTION,
            Action.COUNT_EXTERNAL,
        }
    ),
}
"""What these roles may do in their own agency only. What is about no one agency (`agency` None) they may not do then,
except READ_SITE, which answers them with their own agency's part."""


def authorise(actor: Actor, action: Action, site: str | None, agency: str | None = None) -> None:
    """Raise Unidentified, Forbidden or PasswordMustChange unless the actor may do this at the site (and agency).

    `site` None and `agency` None mean that the action is about no one site or agency. What anybody may do, everybody
    may do at every site.
    """
    if Role.ANONYMOUS in RIGHTS[action]:
        return
    if actor.role not in RIGHTS[action]:
        if actor.role is Role.ANONYMOUS:
            raise Unidentified
        raise Forbidden(action=action.value)
    if actor.newcomer and action is not Action.OWN_ACCOUNT:
        raise PasswordMustChange(action=action.value)
    everywhere = actor.site is None and actor.role in {Role.SYSTEM, Role.OPERATOR}
    if not everywhere and site is not None and actor.site != site:
        raise Forbidden(action=action.value)
    bound = action in AGENCY_BOUND.get(actor.role, frozenset())
    own_part = action is Action.READ_SITE and agency is None
    if bound and not own_part and actor.agency != agency:
        raise Forbidden(action=action.value)
