"""When things go wrong at a desk: the server away, an answer lost, somebody faster, a session over."""

import pytest
import requests
from playwright.sync_api import Browser, Route, expect

from tests.browser.desk import EXPECTED_SOON, desk_page, outcomes, states
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_server_that_restarts_is_waited_for_and_nothing_is_lost(browser: Browser, mall: Mall) -> None:
    visit, following = mall.issue(["KJ-01"]), mall.issue(["KJ-02"])["number"]
    with desk_page(browser, mall, "loket40") as desk:
        desk.open(40).is_live().key("p").is_in_state("called")
        mall.stop()
        banner = desk.page.locator(".offline")
        expect(banner).to_contain_text("Sambungan terputus", timeout=EXPECTED_SOON)
        for action in ("start", "recall", "no-show"):
            expect(desk.button(action)).to_have_attribute("aria-disabled", "true")
        expect(desk.page.locator(".desk-resting")).to_contain_text("setelah loket tersambung")
        asked = len(desk.commands)
        desk.key("m")
        desk.button("recall").click(force=True)
        assert len(desk.commands) == asked
        assert desk.number == visit["number"]
        mall.start()
        desk.is_live().waits_for(following)
        expect(banner).to_be_hidden()
        desk.page.wait_for_timeout(600)
        desk.key("m").is_in_state("serving")
    assert states(mall, visit) == ["serving"]


def test_an_answer_that_got_lost_makes_no_second_command(browser: Browser, mall: Mall) -> None:
    first, second = mall.issue(["LS-01"])["number"], mall.issue(["LS-02"])["number"]
    with desk_page(browser, mall, "loket54") as desk:
        desk.open(54).is_live()
        lost: list[str] = []

        def lose_the_first(route: Route) -> None:
            lost.append(route.request.headers["idempotency-key"])
            if len(lost) == 1:
                route.fetch()
                route.abort()
            else:
                route.continue_()

        desk.page.route("**/call-next", lose_the_first)
        desk.key("p").is_in_state("called").waits_for(second)
        expect(desk.button("start")).to_have_attribute("aria-disabled", "false", timeout=EXPECTED_SOON)
        assert desk.number == first
        assert len(lost) == 2
        assert len(set(lost)) == 1
        expect(desk.page.locator(".toast.is-error")).to_have_count(0)


def test_somebody_faster_at_the_same_counter_is_told_and_shown(browser: Browser, mall: Mall) -> None:
    first, second = mall.issue(["NT-01"])["number"], mall.issue(["NT-02"])["number"]
    operator = mall.sign_in("operator")
    with desk_page(browser, mall, "loket56") as desk:
        desk.open(56).is_live()

        def be_faster(route: Route) -> None:
            mall.command("counters/56/call-next", {}, operator)
            route.continue_()

        desk.page.route("**/call-next", be_faster)
        desk.key("p").is_in_state("called")
        expect(desk.toast).to_contain_text("Loket masih melayani", timeout=EXPECTED_SOON)
        expect(desk.toast).to_contain_text("Selesaikan dahulu tiket yang ada di loket ini")
        assert desk.number == first
        desk.waits_for(second)
        desk.toast.get_by_role("button", name="Tutup").click()
        expect(desk.toast).to_have_count(0)


def test_what_another_page_of_the_same_counter_does_is_followed(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["RK-01"])
    officer = mall.sign_in("loket63")
    counter = visit["tickets"][0]["counters"][0]
    with desk_page(browser, mall, "operator") as desk:
        desk.open(counter).is_live()
        called = mall.command(f"counters/{counter}/call-next", {}, officer)
        desk.is_in_state("called")
        mall.command(f"tickets/{called['id']}/start", {"counter": counter}, officer)
        desk.is_in_state("serving").key("4", "s").is_in_state("free")
    assert outcomes(mall, visit) == {"RK-01": "referred"}


def test_a_session_that_ended_asks_to_sign_in_and_comes_back_to_the_ticket(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["JT-01"])
    with desk_page(browser, mall, "loket44") as desk:
        desk.open(44).is_live().key("p").is_in_state("called")
        (cookie,) = [one for one in desk.page.context.cookies() if one["name"] == "antrean_session"]
        ended = requests.delete(
            f"{mall.url}/api/v1/session", headers={"Authorization": f"Bearer {cookie['value']}"}, timeout=10
        )
        assert ended.status_code == 204
        desk.key("m")
        expect(desk.page.locator(".notice")).to_contain_text("Sesi Anda telah berakhir", timeout=EXPECTED_SOON)
        desk.enter("loket44")
        desk.is_live().is_in_state("called")
        assert desk.number == visit["number"]


def test_a_session_that_ended_is_noticed_when_the_connection_comes_back(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket45") as desk:
        desk.open(45).is_live()
        (cookie,) = [one for one in desk.page.context.cookies() if one["name"] == "antrean_session"]
        requests.delete(
            f"{mall.url}/api/v1/session", headers={"Authorization": f"Bearer {cookie['value']}"}, timeout=10
        )
        mall.stop()
        mall.start()
        expect(desk.page.locator("#name")).to_be_visible(timeout=30_000)
