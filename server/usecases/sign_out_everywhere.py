"""Somebody ends all the own sessions, wherever they are."""

from __future__ import annotations

from server.domain.actor import Actor
from server.storage.store import Store
from server.usecases.own_account import own_row
from server.usecases.sessions import end_sessions


def sign_out_everywhere(store: Store, actor: Actor) -> None:
    """The session that asks ends too; sockets are cut off within seconds. Raises Forbidden for a device."""
    with store.connect(write=True) as connection:
        row = own_row(connection, actor)
        end_sessions(connection, row.site, row.account)
        connection.commit()
