"""Queues that want a national identity number: one live ticket for each, known by a keyed digest until the day ends.

Only the digest ever comes here: the number itself stays in the memory of the request that brought it.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, insert, select

from server.domain.errors import IdentityInUse, IdentityNeeded
from server.storage.store import Transaction
from server.storage.tables import identity, is_open, ticket

_HOLDER = (
    select(ticket.c.ticket)
    .join(identity, (identity.c.site == ticket.c.site) & (identity.c.ticket == ticket.c.ticket))
    .where(
        identity.c.site == bindparam("site"),
        identity.c.queue == bindparam("queue"),
        identity.c.digest == bindparam("digest"),
        # A day that is closed late must not keep people out on the next.
        ticket.c.service_day == bindparam("day"),
        is_open(ticket),
    )
)
_FORGET = delete(identity).where(
    identity.c.site == bindparam("site"),
    identity.c.queue == bindparam("queue"),
    identity.c.digest == bindparam("digest"),
)
_KEEP = insert(identity)
_FORGET_DAY = delete(identity).where(
    identity.c.site == bindparam("at_site"),
    # From the few identities to their tickets, not the other way round.
    exists().where(
        ticket.c.site == identity.c.site,
        ticket.c.ticket == identity.c.ticket,
        ticket.c.service_day <= bindparam("last_day"),
    ),
)


def claim_identity(tx: Transaction, queue: str, ticket_id: UUID, digest: str | None, day: date) -> None:
    """Note whose this new ticket is, where its queue wants to know. Raises IdentityNeeded, IdentityInUse."""
    known = tx.mall.queue(queue)
    if known is None or not known.needs_identity:
        return
    if digest is None:
        raise IdentityNeeded(queue=queue)
    whose = {"site": tx.site, "queue": queue, "digest": digest}
    if tx.connection.execute(_HOLDER, {**whose, "day": day}).first():
        raise IdentityInUse(queue=queue)
    tx.connection.execute(_FORGET, whose)
    tx.connection.execute(_KEEP, {**whose, "ticket": ticket_id})


def forget_identities(tx: Transaction, last_day: date) -> None:
    """The service days up to this one have ended: who came is nobody's business any more."""
    tx.connection.execute(_FORGET_DAY, {"at_site": tx.site, "last_day": last_day})
