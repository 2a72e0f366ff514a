"""Queues that want a national identity number: one live ticket for each, known by a keyed digest until the day ends.

Only the digest ever comes here: the number itself stays in the memory of the request that brought it.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, insert, select

from server.domain.errors import IdentityInUse, IdentityNeeded
from server.storage.store import Transaction
from server.storage.tables import identity, is_open, ticket, visit

_KNOWN = select(identity.c.digest).where(identity.c.site == bindparam("site"), identity.c.visit == bindparam("visit"))
_HELD_BY_ANOTHER = (
    select(ticket.c.ticket)
    .join(identity, (identity.c.site == ticket.c.site) & (identity.c.visit == ticket.c.visit))
    .where(
        identity.c.site == bindparam("site"),
        identity.c.digest == bindparam("digest"),
        identity.c.visit != bindparam("visit"),
        ticket.c.queue == bindparam("queue"),
        # A day that is closed late must not keep people out on the next.
        ticket.c.service_day == bindparam("day"),
        is_open(ticket),
    )
)
_KEEP = insert(identity)
_FORGET_DAY = delete(identity).where(
    identity.c.site == bindparam("at_site"),
    # From the few identities to their visits, not the other way round.
    exists().where(
        visit.c.site == identity.c.site,
        visit.c.visit == identity.c.visit,
        visit.c.service_day <= bindparam("last_day"),
    ),
)


def claim_identity(tx: Transaction, queue: str, visit_id: UUID, day: date, digest: str | None = None) -> None:
    """Let the visit have a place in the queue, where the queue wants to know whose it is.

    The visit's first number stands for the whole visit; `digest` is needed as long as there is none. Raises
    IdentityNeeded, and IdentityInUse while another visit of the same person has a live ticket in the queue.
    """
    known = tx.mall.queue(queue)
    if known is None or not known.needs_identity:
        return
    whose = _known(tx, visit_id)
    if (whose or digest) is None:
        raise IdentityNeeded(queue=queue)
    _check_no_other(tx, queue, visit_id, day, whose or digest)
    if whose is None:
        tx.connection.execute(_KEEP, {"site": tx.site, "visit": visit_id, "digest": digest})


def check_identity(tx: Transaction, queue: str, visit_id: UUID, day: date) -> None:
    """For a place that the visit had already. Raises IdentityInUse while another visit of the same person, if the
    person is known, has a live ticket in the queue."""
    whose = _known(tx, visit_id)
    if whose is not None:
        _check_no_other(tx, queue, visit_id, day, whose)


def _known(tx: Transaction, visit_id: UUID) -> str | None:
    found: str | None = tx.connection.execute(_KNOWN, {"site": tx.site, "visit": visit_id}).scalar_one_or_none()
    return found


def _check_no_other(tx: Transaction, queue: str, visit_id: UUID, day: date, digest: str | None) -> None:
    asked = {"site": tx.site, "visit": visit_id, "queue": queue, "digest": digest, "day": day}
    known = tx.mall.queue(queue)
    if known and known.needs_identity and tx.connection.execute(_HELD_BY_ANOTHER, asked).first():
        raise IdentityInUse(queue=queue)


def forget_identities(tx: Transaction, last_day: date) -> None:
    """The service days up to this one have ended: who came is nobody's business any more."""
    tx.connection.execute(_FORGET_DAY, {"at_site": tx.site, "last_day": last_day})
