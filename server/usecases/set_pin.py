"""Somebody chooses the own PIN, with which to take over a counter."""

from __future__ import annotations

from server.domain.actor import Action
from server.domain.errors import PasswordMustChange
from server.storage.store import Store
from server.usecases.own_account import change_own, own_row
from server.usecases.passwords import Offload, check_new_pin, hash_secret
from server.usecases.sessions import Holder


def set_pin(store: Store, holder: Holder, pin: str, offload: Offload) -> None:
    """Six figures. Raises WeakPin, and PasswordMustChange while somebody else knows the password."""
    with store.connect() as connection:
        row = own_row(connection, holder.actor)
    if row.must_change:
        raise PasswordMustChange(action=Action.OWN_ACCOUNT.value)
    check_new_pin(pin)
    hashed = offload(lambda: hash_secret(pin))
    with store.connect(write=True) as connection:
        change_own(connection, row, pin_hash=hashed)
        connection.commit()
