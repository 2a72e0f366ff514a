"""The live client in a real browser: whatever happens to the line, the page ends as the server is."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.live_server import LiveServer, heartbeats, live_app
from tests.browser.ui_pages import served
from tests.ports import free_port

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def rehearsal() -> Iterator[tuple[str, LiveServer]]:
    app, server = live_app()
    with served(app) as address, heartbeats(server):
        yield address, server


@pytest.fixture
def server(rehearsal: tuple[str, LiveServer]) -> LiveServer:
    return rehearsal[1]


@pytest.fixture
def page(browser: Browser, rehearsal: tuple[str, LiveServer]) -> Iterator[Page]:
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto(rehearsal[0])
        opened.wait_for_function("() => window.updates?.length > 0")
        yield opened
        opened.evaluate("live.close()")


def shows(page: Page, parts: dict[str, Any]) -> None:
    """Waits until the page's last update has exactly these parts."""
    page.wait_for_function(
        "parts => JSON.stringify(updates.at(-1)?.parts) === JSON.stringify(parts)", arg=parts, timeout=20_000
    )


def status(page: Page, wanted: str) -> None:
    page.wait_for_function("status => reports.at(-1)?.status === status", arg=wanted, timeout=20_000)


def test_a_page_begins_with_the_whole_and_follows_each_change(page: Page, server: LiveServer) -> None:
    server.commit({"called": "DK-002", "waiting": 7})
    shows(page, {"called": "DK-002", "waiting": 7})
    server.commit({"waiting": None})
    shows(page, {"called": "DK-002"})
    assert page.evaluate("updates.map(({ seq, fresh }) => [seq, fresh])") == [[1, True], [2, False], [3, False]]
    assert server.joins == [{"site": "mall", "view": "board", "arg": "hall"}]


def test_a_page_tells_its_state_and_the_servers_time(page: Page) -> None:
    status(page, "live")
    assert page.evaluate("reports.map(({ status }) => status)") == ["connecting", "live"]
    assert page.evaluate("live.now().toISOString()") == "2026-11-24T07:05:09.000Z"


def test_a_lost_change_is_found_by_the_heartbeat(page: Page, server: LiveServer) -> None:
    server.commit({"called": "DK-002"}, send=False)
    shows(page, {"called": "DK-002"})
    assert page.evaluate("updates.at(-1).fresh")


def test_a_lost_change_is_found_by_the_next_one(page: Page, server: LiveServer) -> None:
    server.beating = False
    server.commit({"called": "DK-002"}, send=False)
    server.commit({"waiting": 1})
    shows(page, {"called": "DK-002", "waiting": 1})
    assert page.evaluate("updates.at(-1).fresh")


def test_a_page_that_was_hung_up_on_comes_back_by_itself(page: Page, server: LiveServer) -> None:
    server.hang_up()
    status(page, "offline")
    server.commit({"called": "DK-003"})
    shows(page, {"called": "DK-003"})
    status(page, "live")


def test_a_silent_line_is_dropped_and_made_anew(page: Page, server: LiveServer) -> None:
    server.beating = False
    server.commit({"called": "DK-004"}, send=False)
    shows(page, {"called": "DK-004"})
    assert server.connections > 1
    server.beating = True
    status(page, "live")


def test_a_page_that_stopped_watching_hears_nothing_more(page: Page, server: LiveServer) -> None:
    page.evaluate("endWatch()")
    before = page.evaluate("updates.length")
    page.evaluate("void live.watch('board', 'hall', (update) => { window.second = update })")
    server.commit({"called": "DK-005"})
    page.wait_for_function("() => window.second?.parts.called === 'DK-005'")
    assert page.evaluate("updates.length") == before
    assert server.leaves == [{"site": "mall", "view": "board", "arg": "hall"}]


def test_a_room_that_two_parts_of_a_page_watch_is_left_by_the_last(page: Page, server: LiveServer) -> None:
    page.evaluate("void live.watch('board', 'hall', (update) => { window.second = update })")
    page.evaluate("endWatch()")
    server.commit({"called": "DK-006"})
    page.wait_for_function("() => window.second?.parts.called === 'DK-006'")
    assert server.leaves == []


def test_a_room_that_is_refused_says_why_and_is_asked_for_again(
    browser: Browser, rehearsal: tuple[str, LiveServer]
) -> None:
    address, server = rehearsal
    server.problem = {"code": "unknown_zone", "title": "Zona tidak dikenal", "status": 404}
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        status(page, "refused")
        assert page.evaluate("reports.at(-1).problem.code") == "unknown_zone"
        server.problem = None
        status(page, "live")
        shows(page, {"called": "DK-001"})


def test_a_device_that_is_not_yet_enrolled_comes_in_when_it_is(
    browser: Browser, rehearsal: tuple[str, LiveServer]
) -> None:
    address, server = rehearsal
    server.locked = True
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        status(page, "refused")
        assert page.evaluate("reports.at(-1).problem.code") == "unknown_device"
        server.locked = False
        status(page, "live")


def test_a_page_waits_for_a_server_that_starts_later(browser: Browser, rehearsal: tuple[str, LiveServer]) -> None:
    port = free_port()
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{rehearsal[0]}/?server=http://127.0.0.1:{port}")
        status(page, "offline")
        app, server = live_app()
        with served(app, port), heartbeats(server):
            status(page, "live")
            page.evaluate("live.close()")
