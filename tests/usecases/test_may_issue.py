"""Whether a number may be given: quotas that come back the same day, cut-offs, disruptions, external queues."""

from datetime import time
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.catalogue import Hours, Quota
from server.domain.errors import CutOffPassed, Disrupted, ExternalQueue, QuotaUsedUp, SiteClosed
from server.domain.events import Scope
from server.domain.ticket import Channel
from server.storage.store import Store
from server.usecases.add_services import AddServices, add_services
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.run import run
from tests.malls import GREETER, Mall, small_mall
from tests.usecases.changing import HEAD, change, take

LIMITED = {"quotas": (Quota(2), Quota(1, released=time(10)))}
"""Two at once and a third from 10:00 on; the tests begin at 08:30."""


def used_up(mall: Mall, service: str = "DK-01", channel: Channel = Channel.KIOSK) -> dict[str, object]:
    with pytest.raises(QuotaUsedUp) as refused:
        take(mall, service, channel=channel)
    return dict(refused.value.facts)


def test_a_quota_that_is_used_up_says_when_more_is_released(mall: Mall, clock: ManualClock) -> None:
    change(mall, DK_01=LIMITED)
    take(mall, "DK-01")
    take(mall, "DK-01", "DK-02")
    released = "2026-11-24T03:00:00.000Z"
    assert used_up(mall) == {"service": "DK-01", "released": released, "opens": released}
    assert take(mall, "DK-02")["number"] == "DK-003"
    clock.advance(hours=1, minutes=30)
    take(mall, "DK-01")
    facts = used_up(mall)
    assert (facts["released"], facts["opens"]) == ("", "2026-11-24T17:00:00.000Z")


def test_places_of_cancelled_and_no_show_tickets_come_back_the_same_day(mall: Mall) -> None:
    change(mall, DK_01={"quotas": (Quota(2),)})
    first, second = take(mall, "DK-01"), take(mall, "DK-01")
    used_up(mall)
    mall.cancel(second["tickets"][0]["id"])
    take(mall, "DK-01")
    used_up(mall)
    called = mall.call_somebody(1)
    assert called["visit"] == first["id"]
    for _ in range(2):
        mall.clock.advance(minutes=2)  # type: ignore[attr-defined]
        called = mall.recall(called)
    mall.no_show(called)
    # Within a quarter of an hour the visitor may come back to the place.
    used_up(mall)
    mall.clock.advance(minutes=15, milliseconds=1)  # type: ignore[attr-defined]
    take(mall, "DK-01")
    used_up(mall)
    with pytest.raises(QuotaUsedUp):
        mall.do(GREETER, return_ticket, ReturnTicket(UUID(called["id"])))


def test_who_comes_back_in_time_has_the_place(mall: Mall, clock: ManualClock) -> None:
    change(mall, DK_01={"quotas": (Quota(1),)})
    take(mall, "DK-01")
    missed = mall.no_show(mall.call_somebody(1))
    clock.advance(minutes=15)
    mall.do(GREETER, return_ticket, ReturnTicket(UUID(missed["id"])))
    used_up(mall)


def test_who_is_served_keeps_the_place_and_the_next_day_has_all_of_them(mall: Mall, clock: ManualClock) -> None:
    change(mall, DK_01={"quotas": (Quota(1),)})
    take(mall, "DK-01")
    mall.serve(1)
    used_up(mall)
    clock.advance(days=1)
    assert take(mall, "DK-01")["number"] == "DK-001"


def test_a_channel_has_a_quota_of_its_own_within_the_common_one(mall: Mall) -> None:
    change(mall, DK_01={"quotas": (Quota(3), Quota(1, Channel.API))})
    take(mall, "DK-01", channel=Channel.API)
    used_up(mall, channel=Channel.API)
    take(mall, "DK-01")
    take(mall, "DK-01", channel=Channel.GREETER)
    used_up(mall)


def add(mall: Mall, visit: str, service: str) -> None:
    run(mall.store, mall.ask(GREETER), add_services, AddServices(UUID(visit), (service,)))


def test_a_service_that_is_added_later_uses_the_quota_too(mall: Mall) -> None:
    change(mall, DK_01={"quotas": (Quota(1),)}, PL_01={"quotas": (Quota(0),)})
    visit = take(mall, "DK-02")["id"]
    add(mall, visit, "DK-01")
    used_up(mall)
    other = take(mall, "DK-02")["id"]
    for service in ("DK-01", "PL-01"):
        with pytest.raises(QuotaUsedUp):
            add(mall, other, service)


def test_after_hours_a_line_joins_an_open_ticket_and_no_new_place_is_taken(mall: Mall) -> None:
    visit = take(mall, "DK-02")["id"]
    change(mall, site={"hours": (Hours(1, time(8), time(9)),)})
    add(mall, visit, "DK-01")
    with pytest.raises(SiteClosed):
        add(mall, visit, "PL-01")


def test_a_refused_number_leaves_nothing_behind(mall: Mall) -> None:
    change(mall, DK_01={"quotas": (Quota(0),)})
    before = mall.query("SELECT count(*) AS entries FROM journal")
    used_up(mall)
    assert mall.query("SELECT count(*) AS entries FROM journal") == before
    assert take(mall, "DK-02")["number"] == "DK-001"


def test_after_the_cut_off_of_a_queue_it_says_until_when_and_when_again(mall: Mall) -> None:
    change(mall, DK={"cut_off": time(8)}, site={"hours": tuple(Hours(day, time(7), time(15)) for day in range(1, 8))})
    with pytest.raises(CutOffPassed) as refused:
        take(mall, "DK-01")
    assert refused.value.facts == {"service": "DK-01", "cut_off": "08:00", "opens": "2026-11-25T00:00:00.000Z"}
    take(mall, "PL-01")


def test_a_cut_off_of_one_service_refuses_the_whole_wish(mall: Mall) -> None:
    change(mall, DK_01={"cut_off": time(8, 30)})
    with pytest.raises(CutOffPassed):
        take(mall, "PL-01", "DK-01")
    assert mall.query("SELECT * FROM visit") == []


def test_an_external_queue_says_where_in_both_languages(mall: Mall) -> None:
    place = {"id": "Di gerai, lantai 2", "en": "At the booth, floor 2"}
    change(mall, DK={"external": place})
    with pytest.raises(ExternalQueue) as refused:
        take(mall, "DK-01")
    assert refused.value.told("en") == {"service": "DK-01", "place": "At the booth, floor 2"}
    assert refused.value.told("id")["place"] == "Di gerai, lantai 2"


def test_the_friday_break_is_told_with_its_end(store: Store, clock: ManualClock) -> None:
    friday = (Hours(5, time(7, 15), time(11, 30)), Hours(5, time(13), time(15)))
    mall = Mall(store, clock, small_mall(friday))
    clock.advance(days=3, hours=3, minutes=30)
    with pytest.raises(SiteClosed) as refused:
        take(mall, "DK-01")
    assert refused.value.facts == {"why": "break", "opens": "2026-11-27T06:00:00.000Z"}


def test_numbers_stop_while_a_disruption_stands_and_go_on_after_it(mall: Mall) -> None:
    reason = {"id": "Sistem pusat mati", "en": "The central system is down"}
    declared = run(mall.store, mall.ask(HEAD), declare_disruption, DeclareDisruption(Scope.SERVICE, "DK-01", reason))
    with pytest.raises(Disrupted) as refused:
        take(mall, "DK-01")
    assert refused.value.told("id") == {"service": "DK-01", "reason": "Sistem pusat mati"}
    take(mall, "DK-02")
    run(mall.store, mall.ask(HEAD), end_disruption, EndDisruption(UUID(declared["id"])))
    take(mall, "DK-01")
    assert mall.verify().faults == []
