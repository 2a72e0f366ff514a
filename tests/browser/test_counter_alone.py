"""The desk without its server: it goes on from its last list, over a reload too, and tells everything once, later."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from tests.browser.desk import EXPECTED_SOON, Desk, desk_page, outcomes, states
from tests.browser.mall import Mall
from tests.browser.verifying import verify_mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]

BACK = 40_000
"""Milliseconds until a page that looks for its server again and again has found it, on a busy machine."""


@pytest.fixture(autouse=True)
def server_is_there(mall: Mall) -> None:
    mall.start()


def row(desk: Desk, number: str) -> Locator:
    return desk.page.locator(f"[data-alone='{number}']")


def told(desk: Desk, number: str) -> Locator:
    return desk.page.locator(f"[data-told='{number}']")


def goes_on_alone(desk: Desk) -> None:
    """The server dies as by a power failure, and the officer goes on from the list."""
    # The list is kept a moment after it changed.
    desk.page.wait_for_function("() => Object.keys(localStorage).some((key) => key.startsWith('antrean.alone.'))")
    desk.page.wait_for_timeout(3_500)
    desk.mall.kill()
    expect(desk.page.locator(".offline")).to_contain_text("memanggil dengan suara", timeout=EXPECTED_SOON)
    desk.page.locator("[data-alone-open]").click()


def serve(desk: Desk, number: str, outcome: str | None = None) -> None:
    row(desk, number).locator("[data-alone-call]").click()
    conclude(desk, number, outcome)


def conclude(desk: Desk, number: str, outcome: str | None = None) -> None:
    row(desk, number).locator("[data-alone-served]").click()
    if outcome:
        row(desk, number).get_by_role("button", name=outcome).click()
    row(desk, number).locator("[data-alone-record]").click()


def test_what_was_done_without_the_server_is_told_once_and_marked(browser: Browser, mall: Mall) -> None:
    first, second, third = (mall.issue(["KJ-01"]) for _ in range(3))
    with desk_page(browser, mall, "loket40") as desk:
        desk.open(40).is_live().waits_for(first["number"], second["number"], third["number"])
        goes_on_alone(desk)
        serve(desk, first["number"], "Ditolak")
        row(desk, second["number"]).locator("[data-alone-call]").click()
        row(desk, second["number"]).locator("[data-alone-missed]").click()
        row(desk, third["number"]).locator("[data-alone-call]").click()
        expect(told(desk, first["number"])).to_contain_text("belum dikirim")
        expect(row(desk, first["number"])).to_have_count(0)
        mall.start()
        desk.is_live()
        expect(told(desk, first["number"])).to_have_count(0, timeout=BACK)
        expect(told(desk, second["number"])).to_have_count(0)
        # What became of the third was not told yet: it stays until it is.
        expect(told(desk, third["number"])).to_contain_text("hasil belum dicatat")
        told(desk, third["number"]).locator("[data-alone-served]").click()
        told(desk, third["number"]).locator("[data-alone-record]").click()
        expect(told(desk, third["number"])).to_have_count(0, timeout=EXPECTED_SOON)
        desk.waits_for()
        assert desk.commands.count("served-afterwards") == 2
        assert desk.commands.count("missed-afterwards") == 1
    assert states(mall, first) + states(mall, second) + states(mall, third) == ["finished", "no_show", "finished"]
    assert outcomes(mall, first) == {"KJ-01": "declined"}
    assert [place["afterwards"] for place in mall.visit(first["token"])["tickets"]] == [True]
    assert verify_mall(mall) == []


def test_a_reload_while_the_server_is_away_loses_nothing(browser: Browser, mall: Mall) -> None:
    first, second = mall.issue(["LS-01"]), mall.issue(["LS-01"])
    with desk_page(browser, mall, "loket54") as desk:
        desk.open(54).is_live().waits_for(first["number"], second["number"])
        desk.page.wait_for_function(KEPT)
        goes_on_alone(desk)
        serve(desk, first["number"])
        desk.page.reload()
        expect(desk.page.locator("#alone-heading")).to_be_visible(timeout=EXPECTED_SOON)
        expect(desk.page.locator(".offline")).to_contain_text("Daftar pukul")
        expect(told(desk, first["number"])).to_contain_text("belum dikirim")
        serve(desk, second["number"])
        desk.page.reload()
        expect(told(desk, second["number"])).to_contain_text("belum dikirim", timeout=EXPECTED_SOON)
        mall.start()
        expect(desk.page.locator(".desk")).to_have_attribute("data-live", "live", timeout=BACK)
        expect(desk.page.locator("[data-told]")).to_have_count(0, timeout=BACK)
    assert states(mall, first) + states(mall, second) == ["finished", "finished"]
    assert verify_mall(mall) == []


def test_who_was_at_the_counter_when_the_line_broke_is_finished_later(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NT-01"])
    with desk_page(browser, mall, "loket56") as desk:
        desk.open(56).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        goes_on_alone(desk)
        expect(row(desk, visit["number"])).to_contain_text("sedang dilayani")
        conclude(desk, visit["number"])
        mall.start()
        desk.is_live().is_in_state("free")
        expect(desk.page.locator("[data-told]")).to_have_count(0, timeout=BACK)
    assert states(mall, visit) == ["finished"]
    assert verify_mall(mall) == []


def test_an_answer_that_got_lost_makes_no_second_record(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["RK-01"])
    counter = visit["tickets"][0]["counters"][0]
    with desk_page(browser, mall, f"loket{counter}") as desk:
        desk.open(counter).is_live().waits_for(visit["number"])
        goes_on_alone(desk)
        serve(desk, visit["number"])
        keys: list[str] = []

        def lose_the_first(route: Route) -> None:
            keys.append(route.request.headers["idempotency-key"])
            if len(keys) == 1:
                route.fetch()
                route.abort()
            else:
                route.continue_()

        desk.page.route("**/served-afterwards", lose_the_first)
        mall.start()
        desk.is_live()
        expect(desk.page.locator("[data-told]")).to_have_count(0, timeout=BACK)
        assert len(keys) == 2
        assert len(set(keys)) == 1
        expect(desk.page.locator(".toast.is-error")).to_have_count(0)
    assert verify_mall(mall) == []


def test_a_record_that_lost_its_key_on_the_way_would_be_told_apart(browser: Browser, mall: Mall) -> None:
    """The control: asked again under another key, the server takes it for another record, and refuses it."""
    visit = mall.issue(["TN-01"])
    counter = visit["tickets"][0]["counters"][0]
    with desk_page(browser, mall, f"loket{counter}") as desk:
        desk.open(counter).is_live().waits_for(visit["number"])
        goes_on_alone(desk)
        serve(desk, visit["number"])
        asked: list[str] = []

        def lose_the_first(route: Route) -> None:
            asked.append(route.request.url)
            if len(asked) == 1:
                route.fetch()
                route.abort()
            else:
                route.continue_(headers={**route.request.headers, "idempotency-key": "another"})

        desk.page.route("**/served-afterwards", lose_the_first)
        mall.start()
        desk.is_live()
        expect(told(desk, visit["number"])).to_contain_text("tidak diterima", timeout=BACK)


def test_what_somebody_else_did_first_is_told_in_words_and_stays_until_it_was_seen(
    browser: Browser, mall: Mall
) -> None:
    visit = mall.issue(["JT-01"])
    operator = mall.sign_in("operator")
    with desk_page(browser, mall, "loket44") as desk:
        desk.open(44).is_live().waits_for(visit["number"])
        goes_on_alone(desk)
        serve(desk, visit["number"])
        # The page stays cut off while the server is back for everybody else.
        desk.page.context.set_offline(True)
        mall.start()
        mall.command(f"tickets/{visit['tickets'][0]['id']}/cancel", {}, operator)
        desk.page.context.set_offline(False)
        desk.is_live()
        refused = told(desk, visit["number"])
        expect(refused).to_contain_text("tidak diterima", timeout=BACK)
        expect(refused).to_contain_text("Tiket ini sudah berakhir")
        desk.page.reload()
        expect(refused).to_contain_text("tidak diterima", timeout=EXPECTED_SOON)
        refused.locator("[data-told-drop]").click()
        expect(refused).to_have_count(0)
    assert states(mall, visit) == ["cancelled"]


def test_what_is_kept_holds_numbers_and_nothing_about_a_person(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["PL-01"], "pregnant")
    counter = visit["tickets"][0]["counters"][0]
    with desk_page(browser, mall, f"loket{counter}") as desk:
        desk.open(counter).is_live().waits_for(visit["number"])
        desk.page.wait_for_timeout(3_500)
        kept: dict[str, Any] = json.loads(
            desk.page.evaluate(
                "() => localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('antrean.alone.')))"
            )
        )
        (person,) = [each for each in kept["list"]["people"] if each["number"] == visit["number"]]
        assert set(person) == {
            "id", "number", "queue", "state", "priority", "party", "away", "since", "calledAt", "startedAt", "lines"
        }  # fmt: skip
        assert person["priority"] is True
        assert "pregnant" not in json.dumps(kept["list"])
        cached = desk.page.evaluate(CACHED)
        assert any(address.endswith("/counter") for address in cached)
        assert [address for address in cached if "/api/" in address] == []


KEPT = """() => caches.open("antrean-counter-1").then((cache) => cache.keys()).then((keys) => keys.length > 50)"""
CACHED = """async () => {
  const names = await caches.keys();
  const all = await Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())));
  return all.flat().map((request) => request.url);
}"""
