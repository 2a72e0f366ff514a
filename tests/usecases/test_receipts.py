"""Whose paper an officer may renew, and a wish to be fetched that is issued with the number."""

from dataclasses import replace
from uuid import UUID

import pytest

from server.domain.actor import Actor
from server.domain.errors import Forbidden
from server.domain.ticket import Channel, Fetch
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.replace_token import ReplaceToken, replace_token
from server.usecases.sessions import digest_of
from tests.malls import GREETER, KIOSK, Mall, officer


def test_an_officer_gives_a_receipt_to_whoever_came_to_the_own_agency(mall: Mall) -> None:
    visit = mall.issue("DK-01")
    given = mall.do(officer("DK"), replace_token, ReplaceToken(UUID(visit["id"]), digest_of("new")))
    assert given["id"] == visit["id"]
    with pytest.raises(Forbidden):
        mall.do(officer("PL"), replace_token, ReplaceToken(UUID(visit["id"]), digest_of("other")))
    assert mall.verify().faults == []


def _to_fetch(mall: Mall) -> IssueTicket:
    visit = mall.store.new_id()
    return IssueTicket(visit, digest_of(str(visit)), ("DK-01",), None, Channel.GREETER, 1, fetch=Fetch.WHEELCHAIR)


def test_who_is_to_be_fetched_is_marked_with_the_number_itself(mall: Mall) -> None:
    assert mall.do(GREETER, issue_ticket, _to_fetch(mall))["fetch"] == "wheelchair"
    assert mall.verify().faults == []


@pytest.mark.parametrize("actor", [KIOSK, officer("DK")])
def test_only_who_guides_visitors_says_that_one_is_to_be_fetched(mall: Mall, actor: Actor) -> None:
    wish = _to_fetch(mall)
    with pytest.raises(Forbidden):
        mall.do(actor, issue_ticket, wish)
    assert mall.do(actor, issue_ticket, replace(wish, fetch=None))["number"] == "DK-001"
