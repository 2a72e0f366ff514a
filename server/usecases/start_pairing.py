"""A kiosk or display that belongs to nobody yet asks for a code to show. Exempt from idempotency: makes a token."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select

from server.domain.actor import DEVICES, Action, Actor, Role, authorise
from server.domain.errors import AlreadyPaired, Forbidden, TooManyPairings
from server.storage.models import EVERY_SITE, DeviceRow, PairingRow
from server.storage.store import Store
from server.usecases.sessions import digest_of

PAIRING_LASTS = timedelta(minutes=15)
"""Long enough to walk from the hall to the office and back."""

MOST_WAITING = 200
"""Codes at one time: many more than a mall has devices, and few enough that nobody fills a disk with them."""

ALPHABET = "23456789BCDFGHJKMNPQRSTWXYZ"
"""Nothing that is read for another (0 O, 1 I L, U V, W as two of them), and no vowels, so that no code is a word."""

CODE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class StartPairing:
    """`earlier`: the token of a code that the device showed before, which this one replaces."""

    kind: Role
    version: str | None = None
    earlier: str | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """What the device shows, and the token that it will be known by once the code is confirmed; told only now.

    `seconds`: how long the code is good by a clock on the wall; a demo's own clock may run faster.
    """

    code: str
    token: str
    expires_at: datetime
    seconds: int


def start_pairing(store: Store, actor: Actor, command: StartPairing) -> Pairing:
    """Raises Forbidden for what is no kind of device, AlreadyPaired, and TooManyPairings."""
    authorise(actor, Action.PAIR, None)
    if command.kind not in DEVICES:
        raise Forbidden(action=Action.PAIR.value)
    now = store.clock.now()
    token = secrets.token_urlsafe(32)
    with store.connect(write=True) as connection:
        connection.execute(delete(PairingRow).where(PairingRow.expires_at <= now))
        if command.earlier:
            _forget(connection, digest_of(command.earlier))
        _check_room(connection, now)
        code = _free_code(connection)
        connection.execute(
            insert(PairingRow).values(
                site=EVERY_SITE,
                code=code,
                kind=command.kind,
                version=command.version,
                token_sha256=digest_of(token),
                expires_at=now + PAIRING_LASTS,
            )
        )
        connection.commit()
    seconds = PAIRING_LASTS.total_seconds() / (store.clock.speed or 1)
    return Pairing(code, token, now + PAIRING_LASTS, max(1, int(seconds)))


def _forget(connection: Connection, digest: str) -> None:
    # Confirmed in this very moment: the device has to look again, or it would be enrolled and never seen.
    enrolled = select(DeviceRow.device).where(DeviceRow.token_sha256 == digest, DeviceRow.revoked_at.is_(None))
    if connection.execute(enrolled).first():
        raise AlreadyPaired
    connection.execute(delete(PairingRow).where(PairingRow.token_sha256 == digest))


def _check_room(connection: Connection, now: datetime) -> None:
    count, first = connection.execute(select(func.count(), func.min(PairingRow.expires_at))).one()
    if count >= MOST_WAITING:
        raise TooManyPairings(seconds=max(1, int((first - now).total_seconds())))


def _free_code(connection: Connection) -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        if connection.execute(select(PairingRow.code).where(PairingRow.code == code)).first() is None:
            return code
