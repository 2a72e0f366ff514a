"""The lobby's display in a real browser, on a real server: every call is seen, in order, once."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hall import as_staff, hall_page
from tests.browser.lobby import announced, await_announced, display, times
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def panel(page: Page, part: str) -> str:
    return page.locator(f".hero .hero-{part}").inner_text()


def test_before_the_first_call_the_lobby_is_welcomed(browser: Browser, mall: Mall) -> None:
    with display(browser, mall, "zone=Z4&voice=off") as page:
        expect(page.locator(".hero")).to_contain_text("Selamat datang")
        expect(page.locator(".lobby-head")).to_contain_text("Mal Pelayanan Publik Pekanbaru")
        expect(page.locator(".lobby-head")).to_contain_text("Zona 4")
        expect(page.locator(".previous, .serving")).to_have_count(0)


def test_where_officers_take_turns_over_the_prayer_lobby_and_hall_say_so(browser: Browser, mall: Mall) -> None:
    admin = mall.sign_in("admin")
    today = as_staff(mall, "calendar", "admin")["today"]["day"]
    hours = [{"weekday": date.fromisoformat(today).isoweekday(), "opens": "00:00", "closes": "00:00", "reduced": True}]
    span = {"first": today, "last": today, "name": {"id": "Salat Jumat"}}
    with display(browser, mall, "zone=Z4&voice=off") as page, hall_page(browser, mall, "pemandu") as hall:
        expect(page.locator(".lobby-head")).to_contain_text("Zona 4")
        expect(page.locator(".lobby-head")).not_to_contain_text("Loket terbatas")
        mall.command("schedules", {**span, "hours": hours}, admin)
        expect(page.locator(".lobby-state .badge")).to_have_text("Loket terbatas", timeout=15_000)
        hall.open()
        expect(hall.page.locator("[data-service='DK-01']")).to_contain_text("Loket terbatas")
        mall.command("schedules/remove", {"first": today, "last": today}, admin)
        expect(page.locator(".lobby-state .badge")).to_have_count(0, timeout=15_000)


def test_a_call_appears_large_with_all_that_the_visitor_must_know(browser: Browser, mall: Mall, operator: str) -> None:
    number = mall.issue(["DK-01"])["number"]
    with display(browser, mall, "zone=Z5&voice=off", quick=True) as page:
        expect(page.locator(".lobby-waiting")).to_have_text("1 orang menunggu")
        mall.command("counters/11/call-next", {}, operator)
        assert [(each["number"], each["counter"]) for each in await_announced(page, 1)] == [(number, "11")]
        assert panel(page, "number") == number
        assert panel(page, "counter").split() == ["Loket", "11"]
        assert panel(page, "goal") == "Disdukcapil"
        expect(page.locator(".hero")).to_contain_text("Disdukcapil Kota Pekanbaru")
        expect(page.locator(".hero")).to_contain_text("Zona 5 · Gedung C")
        expect(page.locator(".lobby-waiting")).to_have_text("Tidak ada yang menunggu")
        expect(page.locator(".pair")).to_contain_text("11")
        expect(page.locator(".hero[data-announcing]")).to_have_count(0, timeout=20_000)
        assert panel(page, "number") == number


def test_a_recall_is_announced_again_and_says_so(browser: Browser, mall: Mall, operator: str) -> None:
    mall.issue(["PL-01"])
    with display(browser, mall, "zone=Z2&voice=off&lang=en", quick=True) as page:
        ticket = mall.command("counters/33/call-next", {}, operator)
        await_announced(page, 1)
        mall.command(f"tickets/{ticket['id']}/recall", {"counter": 33}, operator)
        calls = await_announced(page, 2)
        assert [each["number"] for each in calls] == [ticket["number"]] * 2
        assert calls[0]["call"] != calls[1]["call"]
        expect(page.locator(".hero-turn")).to_have_text("Called again")
        expect(page.locator(".previous-call")).to_have_count(0)


def test_ten_calls_in_the_same_second_are_all_announced_and_spoken_in_order(
    browser: Browser, mall: Mall, operator: str
) -> None:
    for _ in range(10):
        mall.issue(["PT-01"])
    with display(browser, mall, "zone=Z1", size={"width": 1280, "height": 720}, quick=True) as page:
        spoken: list[str] = []
        page.on("request", lambda request: spoken.append(request.url) if "/voice?" in request.url else None)
        with ThreadPoolExecutor(10) as counters:
            list(counters.map(lambda n: mall.command(f"counters/{n}/call-next", {}, operator), range(1, 11)))
        calls = sorted(mall.read("board?zone=Z1")["calls"], key=lambda call: int(call["seq"]))
        found = await_announced(page, 10, 180_000)
        assert [each["call"] for each in found] == [call["id"] for call in calls]
        assert len({each["number"] for each in found}) == 10
        page.wait_for_function("() => played.length === 10", timeout=30_000)
        assert [url.split("/")[-2] for url in spoken] == [call["id"] for call in calls]
        assert min(page.evaluate("played")) > 1, "seconds of speech"


def test_a_page_that_is_opened_anew_speaks_no_old_call(browser: Browser, mall: Mall, operator: str) -> None:
    mall.issue(["IM-01"])
    mall.issue(["IM-01"])
    with display(browser, mall, "zone=Z2", quick=True) as page:
        first = mall.command("counters/37/call-next", {}, operator)
        await_announced(page, 1)
        page.reload()
        expect(page.locator(".hero-number")).to_have_text(first["number"])
        # The control: the page is listening, and the next call is announced, alone.
        second = mall.command("counters/38/call-next", {}, operator)
        assert [each["number"] for each in await_announced(page, 1)] == [second["number"]]
        page.wait_for_function("() => played.length === 1", timeout=30_000)
        assert len(announced(page)) == 1


def test_a_visitor_with_tickets_in_two_zones_is_called_in_both_and_sent_to_the_right_one(
    browser: Browser, mall: Mall, operator: str
) -> None:
    number = mall.issue(["TN-01", "SO-01"])["number"]
    with (
        display(browser, mall, "zone=Z3&voice=off") as called_here,
        display(browser, mall, "zone=Z1&voice=off") as waits_here,
        display(browser, mall, "zone=Z4&voice=off") as concerned_with_neither,
    ):
        mall.command("counters/49/call-next", {}, operator)
        for page in (called_here, waits_here):
            assert [each["number"] for each in await_announced(page, 1)] == [number]
        assert panel(called_here, "goal") == "Pertanahan (BPN)"
        assert panel(waits_here, "goal") == "Silakan ke Zona 3"
        assert announced(concerned_with_neither) == []
        expect(concerned_with_neither.locator(".hero-number")).to_have_count(0)


def test_everybody_who_is_served_is_shown_in_turns(browser: Browser, mall: Mall, operator: str) -> None:
    for counter in range(12, 25):
        mall.issue(["DK-01"])
        mall.command(f"counters/{counter}/call-next", {}, operator)
    serving = {str(each["counter"]): each["number"] for each in mall.read("board?zone=Z5")["serving"]}
    assert len(serving) >= 13
    with display(browser, mall, "zone=Z5&voice=off", quick=True) as page:
        assert page.locator(".pair").count() < len(serving), "all fit, so nothing is tested"
        page.wait_for_function("count => Object.keys(pairs).length >= count", arg=len(serving), timeout=60_000)
        assert page.evaluate("pairs") == serving


def test_the_way_from_the_socket_to_the_screen_is_short(
    browser: Browser, mall: Mall, operator: str, record_property: Callable[[str, object], None]
) -> None:
    """Measured and told, not judged: machines differ."""
    sent, answered = [], []
    with display(browser, mall, "zone=Z3&voice=off", quick=True) as page:
        for counter in (41, 42, 43, 44, 45):
            mall.issue(["JK-01" if counter <= 43 else "JT-01"])
            page.wait_for_function("() => !document.querySelector('[data-announcing]')", timeout=20_000)
            page.wait_for_timeout(200)
            sent.append(time.time() * 1_000)
            mall.command(f"counters/{counter}/call-next", {}, operator)
            answered.append(time.time() * 1_000)
            await_announced(page, len(sent))
        page.wait_for_function("count => Object.keys(shown).length === count", arg=len(sent))
        shown = sorted(page.evaluate("Object.values(shown)"))
        heard = page.evaluate("heard")
    assert len(shown) == len(heard) == len(sent)
    for name, since in (("socket", heard), ("answer", answered), ("key", sent)):
        waits = [after - before for after, before in zip(shown, since, strict=True)]
        record_property("measured", times(f"{name} to screen, ms", waits))
