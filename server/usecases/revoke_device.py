"""A device was lost, stolen or thrown away: its token opens nothing from now on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import update

from server.domain.actor import Action, authorise
from server.domain.events import DeviceRevoked
from server.storage.models import DeviceRow
from server.storage.queries.devices import DeviceView, device_view
from server.storage.store import Transaction


@dataclass(frozen=True, slots=True)
class RevokeDevice:
    device: UUID


def revoke_device(tx: Transaction, command: RevokeDevice) -> DeviceView:
    """The device as it now is. Raises Forbidden and UnknownDevice. One that is revoked stays so."""
    authorise(tx.actor, Action.MANAGE_DEVICES, tx.site)
    before = device_view(tx.connection, tx.site, command.device)
    if before["revoked_at"] is not None:
        return before
    tx.connection.execute(
        update(DeviceRow).where(DeviceRow.site == tx.site, DeviceRow.device == command.device).values(revoked_at=tx.now)
    )
    tx.record(DeviceRevoked(command.device))
    return device_view(tx.connection, tx.site, command.device)
