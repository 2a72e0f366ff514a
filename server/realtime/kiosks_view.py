"""The kiosks that somebody may have to look after."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from server.domain.actor import Action
from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownView
from server.domain.events import DeviceEvent, Event
from server.realtime.view import EVERYTHING, WHOLE_SITE, Keys, Parts
from server.storage.queries.kiosks import kiosks_in_trouble


class KiosksView:
    """`kiosk/<device>` of each kiosk that is alone, whose printer is in trouble, or that has numbers to enter."""

    action = Action.READ_KIOSKS

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        if arg != WHOLE_SITE:
            raise UnknownView(view=f"kiosks/{arg}")
        return None

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        return EVERYTHING if isinstance(event, DeviceEvent) else frozenset()

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        if keys is not None:
            return {}
        return {f"kiosk/{kiosk['device']}": kiosk for kiosk in kiosks_in_trouble(connection, mall.site.code)}
