"""The kiosk's screen while its server is away, and when nobody but the visitor knows whether paper came out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kiosk_screen import SOON, Screen, kiosk_screen
from tests.browser.kiosk_stand_in import KioskStandIn
from ui.text import Language

pytestmark = [pytest.mark.slow, pytest.mark.browser]

AS_OF = "2026-11-24T02:14:00Z"  # 09.14 in Pekanbaru


@pytest.fixture
def screen(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> Iterator[Screen]:
    with kiosk_screen(browser, kiosk[0]) as (shown, complaints):
        yield shown
    assert [line for line in complaints.lines if "Failed to load resource" not in line] == []


@pytest.fixture
def alone(screen: Screen, process: KioskStandIn) -> Screen:
    """The screen once the server is away."""
    process.work_alone(AS_OF)
    expect(screen.page.locator(".offline.is-alone")).to_be_visible(timeout=SOON)
    return screen


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_says_calmly_that_it_gives_numbers_and_how_old_the_rest_is(alone: Screen, language: Language) -> None:
    alone.speak(language)
    line = alone.page.locator(".offline")
    expect(line).to_contain_text(alone.t("kiosk-alone"))
    expect(line).to_contain_text("09.14" if language == "id" else "09:14")


def test_counts_are_not_shown_as_if_they_were_fresh(screen: Screen, process: KioskStandIn) -> None:
    tile = screen.page.locator(".agency-tile").filter(has_text="DPMPTSP")
    expect(tile.locator("[data-icon=users]")).to_have_count(1)
    process.online = False  # and the old counts are still told
    process.tell()
    expect(screen.page.locator("[data-icon=users]")).to_have_count(0, timeout=SOON)
    expect(screen.page.get_by_text(screen.t("kiosk-queue-none"))).to_have_count(0)


def test_a_number_is_given_that_is_valid_and_says_what_is_not_known(alone: Screen, process: KioskStandIn) -> None:
    alone.open_service("DK-01")
    alone.take()
    assert alone.number()
    alone.says("kiosk-taken-alone")
    expect(alone.page.locator(".ticket-wait")).to_have_count(0)
    assert len(process.visits) == 1


def test_an_identity_is_not_asked_for(screen: Screen, process: KioskStandIn, browser: Browser) -> None:
    process.strict = {"DK"}
    screen.page.reload()
    screen.page.wait_for_selector("html[data-ready] .queue-line", state="attached", timeout=SOON)
    process.work_alone(AS_OF)
    expect(screen.page.locator(".offline.is-alone")).to_be_visible(timeout=SOON)
    screen.open_service("DK-01")
    screen.take()
    assert screen.number()


def test_closed_by_the_hours_that_are_known_is_shown_closed(alone: Screen, process: KioskStandIn) -> None:
    process.close("DK")
    alone.open_agency("Disdukcapil")
    alone.open_service("DK-05")
    alone.says("kiosk-why-outside-hours")
    expect(alone.button("kiosk-take")).to_have_count(0)


def test_what_closed_meanwhile_says_when_it_opens(alone: Screen, process: KioskStandIn) -> None:
    process.refusal = {"code": "closed", "detail": "Saat ini tutup.", "status": 409, "opens": "2099-11-24T00:15:00Z"}
    alone.open_service("DK-01")
    alone.take()
    expect(alone.page.get_by_role("alert")).to_contain_text("Selasa, 24 November 2099")
    expect(alone.button("common-try-again")).to_have_count(0)


def test_a_ticket_that_is_already_there_cannot_be_helped_and_is_said_so(alone: Screen) -> None:
    alone.press("kiosk-again")
    alone.says("kiosk-again-offline")


def test_a_visitor_who_has_the_ticket_says_so(screen: Screen, process: KioskStandIn) -> None:
    process.outcome = "unconfirmed"
    screen.open_service("DK-01")
    screen.take()
    screen.says("kiosk-print-asked")
    screen.press("kiosk-print-yes")
    screen.says("kiosk-print-ready")
    assert process.jobs == 1


def test_a_visitor_without_a_ticket_gets_another_try_and_is_told_what_to_do(
    screen: Screen, process: KioskStandIn
) -> None:
    process.outcome = "unconfirmed"
    screen.open_service("DK-01")
    screen.take()
    number = screen.number()
    screen.says("kiosk-print-asked")
    expect(screen.page.get_by_text(screen.t("kiosk-print-help"))).to_have_count(0)
    screen.press("kiosk-print-no")
    screen.says("kiosk-print-help")
    assert screen.number() == number
    assert (process.jobs, len(process.visits)) == (2, 1)


def test_a_ticket_at_another_printer_is_found(screen: Screen, process: KioskStandIn) -> None:
    process.elsewhere = "Anjungan 2, Gedung C"
    screen.open_service("DK-01")
    screen.take()
    screen.says("kiosk-print-elsewhere", place="Anjungan 2, Gedung C")


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet", "standing tablet"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_of_it_is_cut_off(alone: Screen, process: KioskStandIn, size: str, language: Language) -> None:
    process.outcome, process.elsewhere = "unconfirmed", "Anjungan 2, Gedung C Lantai 1 (Administrasi Kependudukan)"
    alone.resize(size)
    alone.speak(language)
    alone.open_service("DK-01")
    alone.take()
    alone.press("kiosk-print-no")
    alone.says("kiosk-print-help")
    sizes = alone.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert sizes[0] <= sizes[1]
    for name in ("kiosk-print-yes", "kiosk-print-no"):
        box = alone.button(name).bounding_box()
        assert box is not None
        assert box["height"] >= 72
        assert box["x"] + box["width"] <= sizes[1]
