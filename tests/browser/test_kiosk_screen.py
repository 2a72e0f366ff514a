"""What a visitor does at the kiosk: find a service, know what to bring, take a number."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kiosk_screen import DOUBLE_TAP, SOON, Screen, kiosk_screen, service
from tests.browser.kiosk_stand_in import KioskStandIn

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def screen(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> Iterator[Screen]:
    """The upright screen; whatever the page complains about fails the test that used it."""
    with kiosk_screen(browser, kiosk[0]) as (opened, complaints):
        yield opened
    assert complaints.lines == []


def test_a_popular_service_is_at_most_three_touches_from_its_number(screen: Screen, process: KioskStandIn) -> None:
    screen.open_service("DK-01")
    screen.take()
    number = screen.number()
    assert screen.touches <= 3
    assert [visit["number"] for visit in process.visits.values()] == [number]
    [asked] = process.asked
    assert asked["services"] == ["DK-01"]
    assert (asked["priority"], asked["party_size"], asked["language"]) == (None, 1, "id")
    assert re.fullmatch(r"[A-Za-z0-9_-]{22,64}", asked["token"])
    assert asked["key"]


def test_home_shows_what_most_people_come_for_and_every_agency(screen: Screen) -> None:
    expect(screen.page.locator(".service-tile")).to_have_count(12)
    expect(screen.page.locator(".service-tile").first).to_contain_text(service("DK-01"))
    expect(screen.page.locator(".agency-tile")).to_have_count(29)
    tile = screen.page.locator(".agency-tile").filter(has_text="BPJS Kesehatan")
    expect(tile).to_contain_text("Zona 3")
    expect(tile).to_contain_text(screen.t("common-people-waiting", count=22))


def test_waiting_people_are_told_as_they_change(screen: Screen, process: KioskStandIn) -> None:
    tile = screen.page.locator(".agency-tile").filter(has_text="Taspen")
    process.queues["TS"]["waiting"] = 37
    process.tell()
    expect(tile).to_contain_text(screen.t("common-people-waiting", count=37), timeout=SOON)


def test_a_service_tells_what_to_bring_how_long_and_how_much(screen: Screen) -> None:
    screen.open_service("IM-01")
    facts = screen.page.locator(".service-facts")
    for words in ("20 menit", "4 hari kerja", "Rp950.000"):
        expect(facts).to_contain_text(words)
    expect(screen.page.locator(".checklist li")).to_have_text(
        ["KTP-el", "KK", "Akta kelahiran/ijazah/buku nikah", "Bukti antrean M-Paspor", "Bukti bayar PNBP"]
    )
    screen.says("kiosk-requirements-ask")
    expect(screen.page.locator(".service-head")).to_contain_text("Zona 2")


@pytest.mark.parametrize(
    ("words", "code"),
    [("akte", "DK-08"), ("kartu kuning", "NK-01"), ("pindah rumah", "DK-19"), ("ktp hilnag", "DK-02")],
)
def test_everyday_words_and_typing_errors_find_the_service(screen: Screen, words: str, code: str) -> None:
    screen.search(words)
    first = screen.rows().first
    expect(first).to_contain_text(service(code))
    screen.touch(first)
    expect(screen.heading(service(code))).to_be_visible()


def test_a_result_tells_the_everyday_name_the_agency_the_minutes_and_the_fee(screen: Screen) -> None:
    screen.search("kartu kuning")
    row = screen.rows().first
    for words in (screen.t("kiosk-known-as", keyword="kartu kuning"), "Disnaker", "Zona 1", "10 menit", "Gratis"):
        expect(row).to_contain_text(words)


def test_a_search_without_a_result_says_what_to_do(screen: Screen) -> None:
    screen.search("xqzwvk")
    screen.says("kiosk-search-nothing", query="xqzwvk")
    screen.says("kiosk-search-nothing-hint")
    screen.touch(screen.page.locator('.keyboard [data-skbtn="{bksp}"]'))
    expect(screen.page.get_by_role("searchbox")).to_have_value("xqzwv")
    screen.press("kiosk-search-clear")
    expect(screen.rows()).to_have_count(12)


def test_the_search_of_an_agency_shows_the_agency(screen: Screen) -> None:
    screen.search("imigrasi")
    screen.open_agency("Imigrasi")
    expect(screen.heading("Kantor Imigrasi Kelas I TPI Pekanbaru")).to_be_visible()


def test_two_agencies_in_one_visit_get_one_number(screen: Screen, process: KioskStandIn) -> None:
    screen.open_service("DK-01")
    screen.press("kiosk-visit-more")
    screen.says("kiosk-visit-count", count=1)
    screen.open_service("ST-01")
    screen.press("kiosk-visit-add")
    screen.says("kiosk-visit-several")
    expect(screen.page.locator(".review-agency h2")).to_have_text(
        ["Disdukcapil Kota Pekanbaru", "Kantor Bersama Samsat Pekanbaru"]
    )
    screen.take()
    assert screen.number() == "DK-014"
    assert [asked["services"] for asked in process.asked] == [["DK-01", "ST-01"]]
    cards = screen.page.locator(".ticket")
    expect(cards).to_have_count(2)
    expect(cards.nth(0)).to_contain_text("Loket 11–24")
    expect(cards.nth(0)).to_contain_text(screen.t("common-people-ahead", count=14))
    expect(cards.nth(1)).to_contain_text("Zona 1")


def test_three_matters_at_one_agency_stand_under_it_and_one_can_be_taken_away(screen: Screen) -> None:
    for code in ("DK-01", "DK-08"):
        screen.open_service(code)
        more = screen.button("kiosk-visit-more")
        screen.press("kiosk-visit-more" if more.count() else "kiosk-visit-add")
    expect(screen.page.locator(".review-services li")).to_have_count(2)
    screen.touch(screen.button("kiosk-visit-remove-one", service=service("DK-01")))
    expect(screen.page.locator(".review-services li")).to_have_text([re.compile(service("DK-08"))])
    screen.touch(screen.button("kiosk-visit-remove-one", service=service("DK-08")))
    screen.says("kiosk-visit-empty")
    expect(screen.button("kiosk-take")).to_have_count(0)


def test_priority_is_offered_and_ordinary_unless_somebody_says_so(screen: Screen, process: KioskStandIn) -> None:
    screen.open_service("DK-01")
    expect(screen.page.get_by_role("radio", name=screen.t("kiosk-priority-none"))).to_be_checked()
    screen.touch(screen.page.get_by_text(screen.t("kiosk-priority-pregnant")))
    screen.take()
    assert screen.number() == "DK-P014"
    assert process.asked[0]["priority"] == "pregnant"


def test_an_agency_lists_all_it_offers_and_going_back_finds_the_place(screen: Screen) -> None:
    screen.open_agency("DPMPTSP")
    expect(screen.rows()).to_have_count(32)
    screen.press("kiosk-down")
    area = screen.page.locator("scroll-area")
    screen.page.wait_for_function("() => document.querySelector('scroll-area').scrollTop > 300")
    before = area.evaluate("area => area.scrollTop")
    screen.open_service("PT-16")
    screen.press("common-back")
    screen.page.wait_for_function("() => document.querySelector('scroll-area').scrollTop > 0")
    assert abs(area.evaluate("area => area.scrollTop") - before) < 50
    screen.press("kiosk-home")
    expect(screen.at_home()).to_be_visible()


def test_the_ticket_is_announced_and_its_picture_shown(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> None:
    address, process = kiosk
    process.preview = True
    with kiosk_screen(browser, address) as (screen, complaints):
        screen.open_service("DK-01")
        screen.take()
        screen.says("kiosk-printing")
        screen.says("kiosk-print-ready")
        picture = screen.page.get_by_role("img", name=screen.t("kiosk-print-preview"))
        expect(picture).to_be_visible()
        assert picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 0
    assert complaints.lines == []


def test_done_makes_way_for_the_next_visitor(screen: Screen, process: KioskStandIn) -> None:
    screen.speak("en")
    screen.open_service("DK-01")
    screen.take()
    first = screen.number()
    screen.done()
    screen.language = "id"
    expect(screen.at_home()).to_be_visible()
    screen.says("kiosk-title")
    screen.open_service("DK-01")
    screen.take()
    assert screen.number() != first
    assert len({asked["id"] for asked in process.asked}) == len(process.asked) == 2


def test_everything_speaks_english(screen: Screen, process: KioskStandIn) -> None:
    screen.speak("en")
    screen.says("kiosk-title")
    screen.open_service("DK-08")
    expect(screen.page.locator(".checklist")).to_contain_text("Family card")
    screen.take()
    screen.number()
    expect(screen.page.locator(".ticket")).to_contain_text("Pekanbaru Population and Civil Registration Office")
    assert process.asked[0]["language"] == "en"


def test_a_double_tap_does_not_take_the_number_that_comes_up_under_the_finger(
    screen: Screen, process: KioskStandIn
) -> None:
    screen.open_service("DK-01")
    screen.press("kiosk-visit-more")
    screen.open_service("ST-01")
    place = screen.button("kiosk-visit-add").bounding_box()
    assert place is not None
    point = (place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    screen.page.mouse.dblclick(*point)
    expect(screen.heading(screen.t("kiosk-visit-title"))).to_be_visible()
    assert process.asked == []
    # The control: it is the place of the great button, and a touch of its own takes the number.
    screen.page.wait_for_timeout(DOUBLE_TAP)
    screen.page.mouse.click(*point)
    screen.number()
    assert len(process.asked) == 1


def test_a_visitor_without_touch_gets_through_by_keyboard(screen: Screen, process: KioskStandIn) -> None:
    page = screen.page
    page.locator(".seek").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("kartu kuning")
    expect(screen.rows()).to_have_count(1)
    screen.rows().first.focus()
    page.keyboard.press("Enter")
    expect(screen.heading(service("NK-01"))).to_be_focused()
    screen.button("kiosk-take").focus()
    page.keyboard.press("Enter")
    assert screen.number() == "NK-014"
    assert len(process.asked) == 1


def test_the_glass_opens_no_menu_and_does_not_scroll_as_a_whole(screen: Screen) -> None:
    prevented = screen.page.evaluate(
        "() => { const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });"
        "document.body.dispatchEvent(event); return event.defaultPrevented }"
    )
    assert prevented
    assert screen.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
