"""The malls of this server."""

from __future__ import annotations

from typing import TypedDict

from sqlalchemy import Connection, select

from server.domain.catalogue import Localized
from server.storage.tables import site

_SITES = select(site.c.site, site.c.name).order_by(site.c.site)


class SiteView(TypedDict):
    """A mall by its code, as it stands in addresses, and its name."""

    code: str
    name: Localized


def sites_known(connection: Connection, only: str | None) -> list[SiteView]:
    """Every mall, or the one of that code (none when it is not known)."""
    statement = _SITES.where(site.c.site == only) if only else _SITES
    return [SiteView(code=row.site, name=row.name) for row in connection.execute(statement)]
