"""A ticket is printed again, or a receipt: the new paper opens the visit, the old one nothing any more."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Action, Role, authorise
from server.domain.events import TokenReplaced
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction


@dataclass(frozen=True, slots=True)
class ReplaceToken:
    """`token_sha256` is the digest of the new public token, which is told only to who asks."""

    visit: UUID
    token_sha256: str


def replace_token(tx: Transaction, command: ReplaceToken) -> VisitView:
    """Raises UnknownVisit, Forbidden."""
    _check_right(tx, visit_by_id(tx.connection, tx.mall, tx.now, command.visit))
    tx.record(TokenReplaced(command.visit, command.token_sha256))
    return visit_by_id(tx.connection, tx.mall, tx.now, command.visit)


def _check_right(tx: Transaction, visit: VisitView) -> None:
    """An officer gives a receipt to whoever came to the own agency, a greeter any paper to anybody."""
    if tx.actor.role is not Role.OFFICER:
        authorise(tx.actor, Action.GUIDE, tx.site)
        return
    own = any(place["agency"] == tx.actor.agency for place in visit["tickets"])
    authorise(tx.actor, Action.SERVE, tx.site, tx.actor.agency if own else None)
