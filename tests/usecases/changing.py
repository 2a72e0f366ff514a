"""Changing the small mall of a test, and taking numbers in ways that the mall's kiosk does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from server.domain.actor import SYSTEM, Actor, Role
from server.domain.ticket import Channel
from server.storage.queries.tickets import VisitView
from server.usecases.define_site import define_site
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.run import run
from server.usecases.sessions import digest_of
from tests.malls import KIOSK, SITE, Mall

SUPERVISOR = Actor("user:supervisor", Role.SUPERVISOR, SITE, "DK")
HEAD = Actor("user:head", Role.HEAD, SITE)


def change(mall: Mall, **about: Any) -> None:
    """Define the mall anew; names are codes of a queue or (with `_` for `-`) a service, or `site`."""
    old = mall.catalogue
    changes = {name.replace("_", "-"): values for name, values in about.items()}
    mall.catalogue = replace(
        old,
        site=replace(old.site, **changes.get("site", {})),
        queues=tuple(replace(queue, **changes.get(queue.code, {})) for queue in old.queues),
        services=tuple(replace(service, **changes.get(service.code, {})) for service in old.services),
    )
    define_site(mall.store, SYSTEM, mall.catalogue)


def take(
    mall: Mall, *services: str, channel: Channel = Channel.KIOSK, identity: str | None = None, key: str | None = None
) -> VisitView:
    """Somebody takes a number through a channel."""
    visit = mall.store.new_id()
    command = IssueTicket(visit, digest_of(str(visit)), services, None, channel, 1, identity=identity)
    return run(mall.store, mall.ask(KIOSK, key), issue_ticket, command)
