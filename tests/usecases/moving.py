"""Sending, adding and correcting, in a word each."""

from __future__ import annotations

from uuid import UUID

from server.storage.queries.tickets import TicketView, VisitView
from server.usecases.add_services import AddServices, add_services
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from tests.malls import GREETER, Mall


def transfer(mall: Mall, ticket: TicketView, *services: str, to: int | None = None, note: str = "") -> TicketView:
    wish = TransferTicket(UUID(ticket["id"]), services, to, note)
    sent: TicketView = mall.do(mall.officer(ticket["counter"] or 0), transfer_ticket, wish)
    return sent


def add(mall: Mall, visit: VisitView, *services: str) -> VisitView:
    added: VisitView = mall.do(GREETER, add_services, AddServices(UUID(visit["id"]), services))
    return added


def correct(mall: Mall, ticket: str, was: str, service: str) -> VisitView:
    right: VisitView = mall.do(GREETER, correct_service, CorrectService(UUID(ticket), was, service))
    return right
