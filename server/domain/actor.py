"""Who acts, and who may do what on which site and agency: the one place that says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import Forbidden, Unidentified


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

    `site` None means every site (operator, system); `agency` is set for those who belong to one.
    """

    ref: str
    role: Role
    site: str | None = None
    agency: str | None = None


ANONYMOUS = Actor("anonymous", Role.ANONYMOUS)
SYSTEM = Actor("system", Role.SYSTEM)


class Action(StrEnum):
    """What is asked for, as far as the right to it is concerned."""

    READ_CATALOG = "read_catalog"
    READ_BOARD = "read_board"
    READ_QUEUE = "read_queue"
    ISSUE = "issue"
    CANCEL = "cancel"
    SERVE = "serve"
    CONFIGURE = "configure"
    CLOSE_DAY = "close_day"


DEVICES = frozenset({Role.KIOSK, Role.DISPLAY})
PEOPLE = frozenset({Role.OFFICER, Role.GREETER, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR, Role.OPERATOR})

RIGHTS: dict[Action, frozenset[Role]] = {
    Action.READ_CATALOG: frozenset(Role),
    Action.READ_BOARD: frozenset(Role),
    Action.READ_QUEUE: PEOPLE | {Role.SYSTEM},
    Action.ISSUE: frozenset({Role.KIOSK, Role.GREETER, Role.OFFICER, Role.ADMINISTRATOR, Role.OPERATOR}),
    Action.CANCEL: frozenset({Role.GREETER, Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.OPERATOR}),
    Action.SERVE: frozenset({Role.OFFICER, Role.OPERATOR}),
    Action.CONFIGURE: frozenset({Role.ADMINISTRATOR, Role.OPERATOR, Role.SYSTEM}),
    Action.CLOSE_DAY: frozenset({Role.OPERATOR, Role.SYSTEM}),
}

AGENCY_BOUND = {
    Role.OFFICER: frozenset({Action.READ_QUEUE, Action.SERVE, Action.CANCEL}),
    Role.SUPERVISOR: frozenset({Action.READ_QUEUE, Action.CANCEL}),
}
"""What these roles may do in their own agency only."""


def authorise(actor: Actor, action: Action, site: str, agency: str | None = None) -> None:
    """Raise Unidentified or Forbidden unless the actor may do this at the site (and agency).

    `agency` None means that the action is not about one agency. What anybody may do, everybody may do at every site.
    """
    if actor.role not in RIGHTS[action]:
        if actor.role is Role.ANONYMOUS:
            raise Unidentified
        raise Forbidden(action=action.value)
    if Role.ANONYMOUS in RIGHTS[action]:
        return
    everywhere = actor.site is None and actor.role in {Role.SYSTEM, Role.OPERATOR}
    if not everywhere and actor.site != site:
        raise Forbidden(action=action.value)
    bound = AGENCY_BOUND.get(actor.role, frozenset())
    if action in bound and agency is not None and actor.agency != agency:
        raise Forbidden(action=action.value)
