"""A service, an agency or the mall cannot work: declared while it lasts, or afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.actor import Action, authorise
from server.domain.catalogue import Catalogue, Localized
from server.domain.disruptions import Disruption
from server.domain.errors import UnknownAgency, UnknownService, WrongTime
from server.domain.events import DisruptionDeclared, Scope
from server.storage.queries.disruptions import DisruptionView, disruption_view
from server.storage.store import Transaction
from server.usecases.reentries import grant_afterwards

LONGEST_AGO = timedelta(days=30)
"""How long ago a disruption may have begun; what is older has gone into reports."""


@dataclass(frozen=True, slots=True)
class DeclareDisruption:
    """`code` is that of the agency or service, empty for the site. `reason` is a public notice. It began at `since`
    (None: now) and, declared afterwards, was over at `until`."""

    scope: Scope
    code: str
    reason: Localized
    since: datetime | None = None
    until: datetime | None = None


def declare_disruption(tx: Transaction, command: DeclareDisruption) -> DisruptionView:
    """Who waited in vain for it on a day that is over may enter again.

    Raises UnknownAgency, UnknownService, WrongTime.
    """
    authorise(tx.actor, Action.DECLARE_DISRUPTION, tx.site, agency_of(tx.mall, command.scope, command.code))
    since = command.since or tx.now
    if not tx.now - LONGEST_AGO <= since <= tx.now:
        raise WrongTime
    if command.until is not None and not since < command.until <= tx.now:
        raise WrongTime
    disruption = tx.new_id()
    code = "" if command.scope is Scope.SITE else command.code
    tx.record(DisruptionDeclared(disruption, command.scope, code, dict(command.reason), since, command.until))
    grant_afterwards(tx, Disruption(disruption, command.scope, code, command.reason, since, command.until))
    return disruption_view(tx.connection, tx.site, disruption)


def agency_of(mall: Catalogue, scope: Scope, code: str) -> str | None:
    """Whose a disruption is; None: the mall's. Raises UnknownAgency, UnknownService."""
    match scope:
        case Scope.SITE:
            return None
        case Scope.AGENCY:
            if mall.agency(code) is None:
                raise UnknownAgency(agency=code)
            return code
        case Scope.SERVICE:
            service = mall.service(code)
            if service is None:
                raise UnknownService(service=code)
            return service.agency
