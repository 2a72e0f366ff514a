"""The kiosk when something is amiss: a lost answer, no paper, a closed mall, a visitor who went away."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kiosk_screen import SOON, Screen, kiosk_screen, service
from tests.browser.kiosk_stand_in import OPENS_TOMORROW, KioskStandIn
from tests.browser.ui_pages import Complaints

pytestmark = [pytest.mark.slow, pytest.mark.browser]

Opened = AbstractContextManager[tuple[Screen, Complaints]]


@pytest.fixture
def opened(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> Callable[[str], Opened]:
    return lambda query: kiosk_screen(browser, kiosk[0], query=query)


@pytest.fixture
def screen(opened: Callable[[str], Opened]) -> Iterator[Screen]:
    with opened("") as (shown, complaints):
        yield shown
    # An error's status is told in the browser's console, whatever the page makes of it.
    assert [line for line in complaints.lines if "Failed to load resource" not in line] == []


def identity(asked: dict[str, Any]) -> tuple[str, str, str]:
    return asked["id"], asked["token"], asked["key"]


def test_an_answer_that_gets_lost_makes_no_second_visit(screen: Screen, process: KioskStandIn) -> None:
    process.deaf = 1
    screen.open_service("DK-01")
    screen.take()
    number = screen.number()
    assert [visit["number"] for visit in process.visits.values()] == [number]
    assert len(process.asked) > 1
    assert len({identity(asked) for asked in process.asked}) == 1
    # The control: the same wish under another identity would be a second visit.
    process.take({**process.asked[0], "id": "another"})
    assert len(process.visits) == 2


def test_a_server_that_is_away_for_a_moment_is_waited_for(screen: Screen, process: KioskStandIn) -> None:
    process.unreachable = 3
    screen.open_service("DK-01")
    screen.take()
    screen.says("kiosk-taking-retry")
    assert screen.number()
    assert len(process.visits) == 1


def test_a_number_that_does_not_come_loses_no_wish_and_can_be_asked_for_again(
    screen: Screen, process: KioskStandIn
) -> None:
    process.refusal = {"code": "busy", "detail": "Server sedang sibuk.", "status": 409}
    screen.open_service("DK-01")
    screen.press("kiosk-visit-more")
    screen.open_service("ST-01")
    screen.press("kiosk-visit-add")
    screen.take()
    screen.says("kiosk-failed-title")
    expect(screen.page.get_by_role("alert")).to_contain_text("Server sedang sibuk.")
    screen.press("common-back")
    expect(screen.page.locator(".review-services li")).to_have_count(2)
    screen.take()
    screen.says("kiosk-failed-title")
    process.refusal = None
    screen.press("common-try-again")
    screen.number()
    assert len({identity(asked) for asked in process.asked}) == 1
    assert process.asked[-1]["services"] == ["DK-01", "ST-01"]


def test_another_wish_after_a_failure_is_another_visit(screen: Screen, process: KioskStandIn) -> None:
    process.refusal = {"code": "busy", "detail": "Server sedang sibuk.", "status": 409}
    screen.open_service("DK-01")
    screen.take()
    screen.says("kiosk-failed-title")
    process.refusal = None
    screen.press("common-back")
    screen.touch(screen.page.get_by_text(screen.t("kiosk-priority-elderly")))
    screen.take()
    screen.number()
    first, second = process.asked
    assert not set(identity(first)) & set(identity(second))
    assert second["priority"] == "elderly"


def test_a_mall_that_closed_meanwhile_says_when_it_opens(screen: Screen, process: KioskStandIn) -> None:
    facts = {"opens": "2099-11-24T00:15:00Z"}
    process.refusal = {"code": "site_closed", "detail": "Nomor belum dapat diambil.", "status": 409, **facts}
    screen.open_service("DK-01")
    screen.take()
    expect(screen.page.get_by_role("alert")).to_contain_text("Selasa, 24 November 2099")
    expect(screen.page.get_by_role("alert")).to_contain_text("07.15")


def test_a_print_that_failed_is_said_and_can_be_had_again(screen: Screen, process: KioskStandIn) -> None:
    process.fault = "no_paper"
    screen.open_service("DK-01")
    screen.take()
    number = screen.number()
    screen.says("kiosk-print-failed")
    screen.says("paper-failed-no-paper")
    screen.says("kiosk-print-failed-hint")
    assert screen.number() == number
    process.fault = None
    screen.press("kiosk-print-again")
    screen.says("kiosk-print-ready")
    assert screen.number() == number
    assert (process.jobs, len(process.visits)) == (2, 1)


def test_a_number_without_paper_stays_longer(opened: Callable[[str], Opened], process: KioskStandIn) -> None:
    process.fault = "cover_open"
    with opened("?leave=4") as (screen, _):
        screen.open_service("DK-01")
        screen.take()
        screen.says("paper-failed-cover-open")
        expect(screen.page.locator(".countdown")).to_have_text(re.compile("^1[0-2]$"))


def test_a_number_makes_way_by_itself(opened: Callable[[str], Opened]) -> None:
    with opened("?leave=1") as (screen, complaints):
        screen.open_service("DK-01")
        screen.take()
        screen.number()
        expect(screen.at_home()).to_be_visible(timeout=SOON)
        assert complaints.lines == []


def test_a_screen_left_alone_asks_and_then_forgets(opened: Callable[[str], Opened], process: KioskStandIn) -> None:
    with opened("?idle=2&ask=2") as (screen, complaints):
        screen.speak("en")
        screen.open_service("DK-01")
        screen.press("kiosk-visit-more")
        expect(screen.page.get_by_role("dialog", name=screen.t("kiosk-still-here"))).to_be_visible(timeout=SOON)
        screen.language = "id"
        expect(screen.page.locator("html")).to_have_attribute("lang", "id", timeout=SOON)
        screen.says("kiosk-title")
        expect(screen.page.locator(".visit-bar")).to_have_count(0)
        expect(screen.page.get_by_role("dialog")).to_have_count(0)
        assert complaints.lines == []
    assert process.asked == []


def test_a_visitor_who_is_still_there_goes_on(opened: Callable[[str], Opened]) -> None:
    with opened("?idle=2&ask=60") as (screen, _):
        screen.open_service("DK-01")
        yes = screen.button("kiosk-still-here-yes")
        expect(yes).to_be_visible(timeout=SOON)
        screen.touch(yes)
        expect(screen.page.get_by_role("dialog")).to_have_count(0)
        expect(screen.heading(service("DK-01"))).to_be_visible()


def test_a_visitor_can_end_it_at_once(opened: Callable[[str], Opened]) -> None:
    with opened("?idle=2&ask=60") as (screen, _):
        screen.search("akte")
        end = screen.button("kiosk-still-here-no")
        expect(end).to_be_visible(timeout=SOON)
        screen.touch(end)
        expect(screen.at_home()).to_be_visible()
        screen.touch(screen.page.locator(".seek"))
        expect(screen.page.get_by_role("searchbox")).to_have_value("")


def test_a_list_that_was_looked_through_begins_at_its_top_again(opened: Callable[[str], Opened]) -> None:
    with opened("?idle=2") as (screen, _):
        screen.press("kiosk-down")
        screen.page.wait_for_function("() => document.querySelector('scroll-area').scrollTop > 300")
        screen.page.wait_for_function("() => document.querySelector('scroll-area').scrollTop === 0")
        expect(screen.page.get_by_role("dialog")).to_have_count(0)


def test_home_untouched_asks_nobody(opened: Callable[[str], Opened]) -> None:
    """The control: elsewhere the same patience has run out by then."""
    with opened("?idle=1&ask=60") as (screen, _), opened("?idle=1&ask=60") as (other, _):
        other.open_service("DK-01")
        expect(other.page.get_by_role("dialog")).to_be_visible(timeout=SOON)
        expect(screen.page.get_by_role("dialog")).to_have_count(0)


def test_a_closed_mall_says_so_and_when_it_opens_and_can_be_looked_at(screen: Screen, process: KioskStandIn) -> None:
    process.close()
    expect(screen.heading(screen.t("kiosk-shut-outside-hours"))).to_be_visible()
    screen.says("kiosk-why-outside-hours")
    expect(screen.page.locator(".shut-sign")).to_contain_text("Selasa, 24 November 2099 pukul\u00a007.15")
    screen.open_service("DK-01")
    expect(screen.page.locator(".checklist")).to_contain_text("Fotokopi KK")
    expect(screen.page.locator(".notice")).to_contain_text(screen.t("kiosk-shut-outside-hours"))
    expect(screen.button("kiosk-take")).to_have_count(0)


def test_one_closed_agency_does_not_close_the_others(screen: Screen, process: KioskStandIn) -> None:
    process.close("DK", why="closed_day")
    tile = screen.page.locator(".agency-tile").filter(has_text="Disdukcapil")
    expect(tile).to_contain_text(screen.t("kiosk-closed-until", when="24 Nov 2099"))
    screen.says("kiosk-title")
    screen.open_agency("Disdukcapil")
    screen.open_service("DK-05")
    screen.says("kiosk-why-closed-day")
    expect(screen.button("kiosk-take")).to_have_count(0)
    screen.press("kiosk-home")
    screen.open_service("ST-01")
    expect(screen.button("kiosk-take")).to_be_visible()


def test_a_visit_with_a_closed_agency_cannot_be_taken_until_it_is_removed(
    screen: Screen, process: KioskStandIn
) -> None:
    screen.open_service("DK-01")
    screen.press("kiosk-visit-more")
    screen.open_service("ST-01")
    screen.press("kiosk-visit-add")
    expect(screen.button("kiosk-take")).to_be_visible()
    process.close("DK")
    expect(screen.button("kiosk-take")).to_have_count(0)
    screen.touch(screen.button("kiosk-visit-remove-one", service=service("DK-01")))
    screen.take()
    assert screen.number().startswith("ST-")


@pytest.mark.parametrize(
    ("why", "notice", "said"),
    [
        ("quota_used_up", None, "kiosk-numbers-again"),
        ("cut_off", None, "kiosk-numbers-again"),
        ("disruption", {"id": "Sistem pusat Dukcapil mati"}, "Sistem pusat Dukcapil mati"),
        ("external", {"id": "Di gerai DK, Gedung C"}, "Di gerai DK, Gedung C"),
    ],
)
def test_a_service_without_numbers_says_why_and_what_to_do(
    screen: Screen, process: KioskStandIn, why: str, notice: dict[str, str] | None, said: str
) -> None:
    process.close_service("DK-01", why, None if notice else OPENS_TOMORROW, notice)
    screen.open_service("DK-01")
    shut = screen.page.locator(".notice")
    expect(shut).to_contain_text(screen.t(f"kiosk-shut-{why.replace('_', '-')}"))
    words = said if notice else screen.t(said, when="Selasa, 24 November 2099 pukul\u00a007.15")
    expect(shut).to_contain_text(words)
    expect(screen.button("kiosk-take")).to_have_count(0)
    screen.press("kiosk-home")
    screen.open_service("DK-05")
    expect(screen.button("kiosk-take")).to_be_visible()


def test_before_service_opens_numbers_are_given_and_the_hour_is_told(screen: Screen, process: KioskStandIn) -> None:
    early = {"service_open": False, "service_opens": OPENS_TOMORROW}
    process.opening |= early
    process.queues["DK"] |= early
    process.tell()
    screen.says("kiosk-early")
    screen.open_service("DK-01")
    expect(screen.page.locator(".service-queue")).to_contain_text("Selasa, 24 November 2099 pukul\u00a007.15")
    expect(screen.button("kiosk-take")).to_be_visible()


def test_a_lost_server_is_told_and_told_no_longer_when_it_is_back(screen: Screen, process: KioskStandIn) -> None:
    banner = screen.page.locator(".offline")
    expect(banner).to_have_count(0)
    process.online = False
    process.tell()
    expect(banner).to_be_visible(timeout=SOON)
    expect(screen.page.locator(".agency-tile")).to_have_count(29)
    process.online = True
    process.tell()
    expect(banner).to_have_count(0, timeout=SOON)


def test_a_kiosk_waits_for_its_first_catalogue(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> None:
    address, process = kiosk
    process.catalogue_known = False
    page = browser.new_page()
    page.goto(address)
    expect(page.get_by_role("heading")).to_have_text(Screen(page).t("kiosk-starting"), timeout=SOON)
    process.catalogue_known = True
    expect(page.locator(".agency-tile")).to_have_count(29, timeout=SOON)
    page.close()
