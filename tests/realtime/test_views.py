"""An event put on a stale snapshot equals a fresh snapshot, for every kind of event and every view."""

from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import Action
from server.domain.catalogue import Hours, Quota
from server.domain.errors import UnknownCounter, UnknownQueue, UnknownZone
from server.domain.events import KINDS, Scope
from server.domain.ticket import Channel, Priority
from server.realtime.views import VIEWS, BoardView
from server.storage.store import Store
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.run_due import run_due
from tests.malls import GREETER, Mall, small_mall
from tests.realtime.screens import EVERY_VIEW, Screen
from tests.realtime.whole_day import ADMINISTRATOR, STEPS
from tests.usecases.changing import change, take


def test_every_kind_of_event_put_on_a_stale_snapshot_equals_a_fresh_one(mall: Mall, clock: ManualClock) -> None:
    screens = [Screen(mall, view, arg) for view, arg in EVERY_VIEW]
    seen: set[str] = set()
    for number, step in enumerate(STEPS):
        step(mall, clock)
        for screen in screens:
            seen |= screen.follow()
            assert screen.parts == screen.fresh()[0], f"{screen.name} after step {number}"
    assert seen == {event.__name__ for event in KINDS.values()}


def test_a_view_that_misses_a_touch_is_found(mall: Mall, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with `touched` blind for who is served, the comparison above must fail."""
    honest = BoardView.touched

    def blind(self: BoardView, *asked: object) -> object:
        keys = honest(self, *asked)  # type: ignore[arg-type]
        return keys and {key for key in keys if not key.startswith("serving/")}

    screen = Screen(mall, "board", "*")
    monkeypatch.setattr(BoardView, "touched", blind)
    mall.issue("DK-01")
    mall.call_somebody(1)
    screen.follow()
    assert screen.parts != screen.fresh()[0]


def test_a_board_says_who_is_called_where_in_words(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    call = Screen(mall, "board", "Z1").parts["calls"][0]
    assert (call["number"], call["counter"], call["turn"]) == ("DK-001", 1, 1)
    assert call["words"]["id"] == "Nomor antrean, D K, nol nol satu, silakan menuju loket satu."


def test_the_third_call_is_the_last(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.recall(mall.recall(mall.call_somebody(1)))
    spoken = [call["words"]["id"].split(".")[0] for call in Screen(mall, "board", "*").parts["calls"]]
    assert spoken[:2] == ["Panggilan terakhir", "Panggilan ulang"]


def test_a_board_of_a_zone_shows_that_zone_only(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    parts = Screen(mall, "board", "Z2").parts
    assert parts["calls"] == []
    assert [part for part in parts if part.startswith("waiting/")] == ["waiting/BK"]


def test_yesterdays_calls_are_not_shown(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    clock.advance(days=1)
    run_due(mall.store)
    assert Screen(mall, "board", "*").parts["calls"] == []


def test_a_burst_of_calls_is_shown_whole(mall: Mall) -> None:
    for number in range(1, 8):
        for service in ("DK-01", "PL-01", "BK-01"):
            mall.issue(service)
        mall.call_somebody(number)
    assert len(Screen(mall, "board", "*").parts["calls"]) == 7


def test_a_waiting_list_says_who_is_busy_elsewhere(mall: Mall) -> None:
    visit = mall.issue("DK-01", "PL-01")["id"]
    screen = Screen(mall, "queue", "PL")
    assert screen.parts[f"visit/{visit}"]["busy_at"] is None
    mall.call_somebody(1)
    screen.follow()
    assert screen.parts[f"visit/{visit}"]["busy_at"] == 1


@pytest.mark.parametrize(
    ("view", "arg", "error"),
    [
        ("board", "Z9", UnknownZone),
        ("counter", "99", UnknownCounter),
        ("counter", "x", UnknownCounter),
        ("queue", "XX", UnknownQueue),
    ],
)
def test_what_does_not_exist_is_no_view(mall: Mall, view: str, arg: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        VIEWS[view].agency(mall.catalogue, arg)


def test_nothing_personal_stands_on_a_display(mall: Mall) -> None:
    """Walk-in tickets know no person; the priority class must not be shown either."""
    mall.issue("DK-01", priority=Priority.DISABILITY)
    mall.call_somebody(1)
    shown = str(Screen(mall, "board", "*").parts)
    assert "disability" not in shown
    assert VIEWS["board"].action is Action.READ_BOARD


def test_a_desk_knows_who_did_not_come_today_until_they_are_back(mall: Mall, clock: ManualClock) -> None:
    own, shared, other = (Screen(mall, "counter", counter) for counter in ("1", "7", "3"))
    for _ in range(2):
        mall.issue("DK-01")
    missed = [mall.no_show(mall.call_somebody(1)) for _ in range(2)]
    for screen in (own, shared, other):
        screen.follow()
    numbers = [[ticket["number"] for ticket in screen.parts["missed"]] for screen in (own, shared, other)]
    assert numbers == [["DK-002", "DK-001"], ["DK-002", "DK-001"], []]
    mall.do(GREETER, return_ticket, ReturnTicket(UUID(missed[0]["id"])))
    own.follow()
    assert [ticket["number"] for ticket in own.parts["missed"]] == ["DK-002"]
    clock.advance(days=1)
    run_due(mall.store)
    own.follow()
    assert own.parts["missed"] == []


def test_a_desk_knows_that_its_queue_is_disturbed_and_why(mall: Mall) -> None:
    screens = [Screen(mall, "counter", counter) for counter in ("3", "7", "1")]
    notice = {"id": "Jaringan pusat putus"}
    mall.do(ADMINISTRATOR, declare_disruption, DeclareDisruption(Scope.AGENCY, "PL", notice))
    for screen in screens:
        screen.follow()
    three, seven, one = (screen.parts["openings"] for screen in screens)
    assert (three["PL"]["why"], three["PL"]["notice"]) == ("disruption", notice)
    assert (seven["DK"]["why"], seven["PL"]["why"], one["DK"]["why"]) == (None, "disruption", None)


def test_the_clocks_of_a_desk_stand_still_while_its_service_cannot_work(mall: Mall, clock: ManualClock) -> None:
    mall.issue("PL-01")
    mall.issue("DK-01")
    mall.start(mall.call_somebody(3))
    mall.start(mall.call_somebody(1))
    desk, other = screens = [Screen(mall, "counter", counter) for counter in ("3", "1")]

    def clocks() -> list[tuple[int, str | None]]:
        for screen in screens:
            screen.follow()
        tickets = [screen.parts["ticket"] for screen in (desk, other)]
        return [(ticket["disturbed_seconds"], ticket["disturbed_since"]) for ticket in tickets]

    clock.advance(minutes=1)
    stands = mall.do(ADMINISTRATOR, declare_disruption, DeclareDisruption(Scope.AGENCY, "PL", {"id": "Jaringan putus"}))
    assert clocks() == [(0, stands["since"]), (0, None)]
    clock.advance(minutes=10)
    mall.do(ADMINISTRATOR, end_disruption, EndDisruption(UUID(stands["id"])))
    assert clocks() == [(600, None), (0, None)]


def test_the_hall_is_told_what_is_left_for_greeters_and_a_lobby_what_is_left_at_kiosks(mall: Mall) -> None:
    hall, lobby = screens = [Screen(mall, view, "*") for view in ("hall", "board")]
    change(mall, DK_01={"quotas": (Quota(1, Channel.KIOSK), Quota(1, Channel.GREETER))})

    def shut() -> list[list[str]]:
        for screen in screens:
            screen.follow()
        return [[each["service"] for each in screen.parts["waiting/DK"]["services"]] for screen in (hall, lobby)]

    take(mall, "DK-01")
    assert shut() == [[], ["DK-01"]]
    take(mall, "DK-01", channel=Channel.GREETER)
    assert shut() == [["DK-01"], ["DK-01"]]


def test_a_wait_counts_from_the_opening_of_service_and_a_place_from_taking_the_number(
    store: Store, clock: ManualClock
) -> None:
    small = small_mall((Hours(2, time(7, 15), time(15)),))
    opens_later = replace(small.site, service_hours=(Hours(2, time(9), time(15)),))
    mall = Mall(store, clock, replace(small, site=opens_later))
    visit = mall.issue("DK-01")["id"]
    place = Screen(mall, "queue", "DK").parts[f"visit/{visit}"]
    assert (place["queued_at"], place["waiting_since"]) == ("2026-11-24T01:30:00.000Z", "2026-11-24T02:00:00.000Z")
