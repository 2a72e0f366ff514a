"""A queue that gives one number a person: sixteen digits on the kiosk, and no trace of them afterwards."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kiosk_screen import Screen, kiosk_screen
from tests.browser.kiosk_stand_in import KioskStandIn

pytestmark = [pytest.mark.slow, pytest.mark.browser]

NUMBER = "1471014203990001"


@pytest.fixture
def screen(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> Iterator[Screen]:
    """A screen of a mall in which DK wants an identity."""
    kiosk[1].strict = {"DK"}
    with kiosk_screen(browser, kiosk[0]) as (opened, complaints):
        yield opened
    # A browser writes down every refusal.
    assert [line for line in complaints.lines if "409" not in line] == []


def enter(screen: Screen, digits: str) -> None:
    for digit in digits:
        screen.page.locator(".pad-digit", has_text=digit).tap()


def test_a_number_is_given_once_all_digits_are_there(screen: Screen, process: KioskStandIn) -> None:
    screen.open_service("DK-01")
    screen.press("kiosk-take")
    expect(screen.heading(screen.t("kiosk-identity-title"))).to_be_visible()
    enter(screen, NUMBER[:15])
    expect(screen.page.locator(".identity-count")).to_have_text(screen.t("kiosk-identity-count", count=15))
    expect(screen.button("kiosk-take")).to_be_disabled()
    enter(screen, "9")
    screen.page.get_by_role("button", name=screen.t("kiosk-key-delete"), exact=True).tap()
    enter(screen, NUMBER[15])
    screen.take()
    assert screen.number().startswith("DK-")
    assert [wish["identity"] for wish in process.asked] == [NUMBER]


def test_nothing_of_it_is_left_for_the_next_visitor(screen: Screen) -> None:
    screen.open_service("DK-01")
    screen.press("kiosk-take")
    enter(screen, NUMBER[:6])
    screen.press("kiosk-home")
    screen.open_service("DK-01")
    screen.press("kiosk-take")
    expect(screen.page.locator(".identity-count")).to_have_text(screen.t("kiosk-identity-count", count=0))


def test_other_queues_ask_for_nothing(screen: Screen, process: KioskStandIn) -> None:
    screen.open_service("ST-01")
    screen.take()
    assert screen.number().startswith("ST-")
    assert "identity" not in process.asked[0]


def test_a_number_that_is_in_use_is_told_and_can_be_corrected(screen: Screen, process: KioskStandIn) -> None:
    process.refusal = {"code": "identity_in_use", "detail": "NIK ini sudah punya nomor.", "status": 409}
    screen.open_service("DK-01")
    screen.press("kiosk-take")
    enter(screen, NUMBER)
    screen.press("kiosk-take")
    expect(screen.page.get_by_role("alert")).to_contain_text("NIK ini sudah punya nomor.")
    expect(screen.button("common-try-again")).to_have_count(0)
    screen.press("common-back")
    expect(screen.page.locator(".identity-count")).to_have_text(screen.t("kiosk-identity-count", count=16))
