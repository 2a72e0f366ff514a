"""An administrator confirms the code that a device shows: from then on it is a device of the site."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, insert

from server.domain.actor import Action, Role, authorise
from server.domain.errors import UnknownPairingCode
from server.domain.events import DeviceEnrolled
from server.storage.models import EVERY_SITE, DeviceRow, PairingRow
from server.storage.queries.board import check_zone
from server.storage.queries.devices import DeviceView, device_view
from server.storage.store import Transaction


@dataclass(frozen=True, slots=True)
class ConfirmDevice:
    """`zone` None: the whole site."""

    code: str
    name: str
    zone: str | None


def confirm_device(tx: Transaction, command: ConfirmDevice) -> DeviceView:
    """The new device. Raises Forbidden, UnknownZone, and UnknownPairingCode, also for a code that has expired."""
    authorise(tx.actor, Action.MANAGE_DEVICES, tx.site)
    check_zone(tx.mall, command.zone)
    # Two sites that confirm one code wait for one another here, and the second finds nothing.
    pairing = tx.connection.execute(
        delete(PairingRow)
        .where(
            PairingRow.site == EVERY_SITE,
            PairingRow.code == command.code.strip().upper(),
            PairingRow.expires_at > tx.now,
        )
        .returning(PairingRow.kind, PairingRow.token_sha256, PairingRow.version)
    ).one_or_none()
    if pairing is None:
        raise UnknownPairingCode
    device = enrol(tx, pairing.kind, command.name, command.zone, pairing.token_sha256, pairing.version)
    return device_view(tx.connection, tx.site, device)


def enrol(tx: Transaction, kind: Role, name: str, zone: str | None, digest: str, version: str | None = None) -> UUID:
    """Make a device whose token has this digest, in the command's own transaction."""
    device = tx.new_id()
    tx.connection.execute(
        insert(DeviceRow).values(
            site=tx.site,
            device=device,
            kind=kind,
            name=name,
            zone=zone,
            token_sha256=digest,
            enrolled_at=tx.now,
            version=version,
            waiting=0,
        )
    )
    tx.record(DeviceEnrolled(device, kind, name, zone))
    return device
