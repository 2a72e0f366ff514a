"""A device gets another name, or hangs in another zone from now on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import update

from server.domain.actor import Action, authorise
from server.domain.events import DeviceChanged
from server.storage.models import DeviceRow
from server.storage.queries.board import check_zone
from server.storage.queries.devices import DeviceView, device_view
from server.storage.store import Transaction


@dataclass(frozen=True, slots=True)
class ChangeDevice:
    """`zone` None: the whole site."""

    device: UUID
    name: str
    zone: str | None


def change_device(tx: Transaction, command: ChangeDevice) -> DeviceView:
    """The device as it now is. Raises Forbidden, UnknownZone, UnknownDevice. What it already is, is no change."""
    authorise(tx.actor, Action.MANAGE_DEVICES, tx.site)
    check_zone(tx.mall, command.zone)
    before = device_view(tx.connection, tx.site, command.device)
    if (before["name"], before["zone"]) == (command.name, command.zone):
        return before
    tx.connection.execute(
        update(DeviceRow)
        .where(DeviceRow.site == tx.site, DeviceRow.device == command.device)
        .values(name=command.name, zone=command.zone)
    )
    tx.record(DeviceChanged(command.device, command.name, command.zone))
    return device_view(tx.connection, tx.site, command.device)
