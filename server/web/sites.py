"""Which malls somebody may choose among."""

from __future__ import annotations

from flask import Response

from server.domain.actor import Action, authorise
from server.storage.queries.sites import sites_known
from server.web.api import api, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.catalog import SitesOut


@api.get("/sites")
@api.output(SitesOut)
def get_sites() -> Response:
    """The own mall; every mall for those who run them all."""
    who = actor()
    authorise(who, Action.OWN_ACCOUNT, None)
    with context().store.connect() as connection:
        return reply({"sites": sites_known(connection, who.site)})
