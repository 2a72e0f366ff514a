"""The worst moment of a day: the server is killed while a crowd takes numbers and is called."""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from server.clock import SystemClock
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.verify import verify
from tests.browser.kiosk_screen import Screen
from tests.browser.lobby import announced, await_announced, display
from tests.browser.mall import Mall, open_mall
from tests.kiosk.loopback_printer import LoopbackPrinter, decode_job
from tests.kiosk.processes import kiosk_process

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SOON = 30_000
"""Milliseconds within which a busy machine must get anything done."""

PAUSE = 0.25  # seconds between two deeds of one of the crowd
COUNTERS = (11, 12)  # of the agency whose lobby is watched; the crowd is called here


class Crowd:
    """Visitors at other kiosks and officers at counters. Each asks under one key until there is an answer."""

    def __init__(self, mall: Mall) -> None:
        self.numbers: list[str] = []
        self.called: list[str] = []
        self._mall = mall
        self._operator = mall.sign_in("operator")
        self._ended = threading.Event()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with ThreadPoolExecutor(2 + len(COUNTERS)) as people:
            work: list[Future[None]] = [people.submit(self._visitors) for _ in range(2)]
            work += [people.submit(self._officer, counter) for counter in COUNTERS]
            try:
                yield
            finally:
                self._ended.set()
            for each in work:
                each.result()

    def _visitors(self) -> None:
        while not self._ended.wait(PAUSE):
            body = {"services": ["DK-01"], "priority": None, "channel": "kiosk", "id": str(uuid.uuid4())}
            answer = self._until_answered("tickets", {**body, "token": uuid.uuid4().hex}, self._mall.device("kiosk"))
            if answer is not None:
                self.numbers.append(answer.json()["number"])

    def _officer(self, counter: int) -> None:
        while not self._ended.wait(PAUSE):
            answer = self._until_answered(f"counters/{counter}/call-next", {}, self._operator)
            if answer is None or answer.status_code == requests.codes.no_content:
                continue
            ticket = answer.json()
            self.called.append(ticket["number"])
            self._until_answered(f"tickets/{ticket['id']}/start", {}, self._operator)
            outcomes = [{"service": line["service"], "outcome": "completed"} for line in ticket["lines"]]
            self._until_answered(f"tickets/{ticket['id']}/finish", {"outcomes": outcomes}, self._operator)

    def _until_answered(self, path: str, body: object, token: str) -> requests.Response | None:
        """None when the day ended first."""
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())}
        url = f"{self._mall.url}/api/v1/sites/{self._mall.site}/{path}"
        while True:
            with contextlib.suppress(requests.RequestException):
                answer = requests.post(url, json=body, headers=headers, timeout=5)
                if answer.ok:
                    return answer
                assert answer.status_code == requests.codes.unavailable, answer.text
            if self._ended.wait(0.2):
                return None


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    with open_mall(tmp_path_factory.mktemp("killed")) as running:
        yield running


def take(page: Page, kiosk: str) -> str:
    """Touch a popular service and take a number; the number that the kiosk shows."""
    screen = Screen(page)
    page.goto(kiosk)
    screen.touch(page.locator(".service-tile").first)
    screen.take()
    plate = page.locator(".plate-number")
    expect(plate).to_be_visible(timeout=SOON)
    return plate.inner_text()


def board(mall: Mall) -> dict[str, str]:
    """The number at each counter of the crowd, as the server has it."""
    found = {str(row["counter"]): row["number"] for row in mall.read("board?zone=Z5")["serving"]}
    return {str(counter): found[str(counter)] for counter in COUNTERS if str(counter) in found}


def test_the_kiosk_goes_on_everything_merges_and_the_lobby_is_right_again(
    browser: Browser, tmp_path: Path, mall: Mall, record_property: Callable[[str, object], None]
) -> None:
    """How long the lobby takes is reported, not asserted: this machine is shared. It promises five seconds."""
    crowd = Crowd(mall)
    with (
        LoopbackPrinter() as printer,
        kiosk_process(mall, tmp_path, printer.url) as kiosk,
        display(browser, mall, "zone=Z5&voice=off", strict=False) as lobby,
        browser.new_context(viewport={"width": 1080, "height": 1920}, has_touch=True) as visitor,
    ):
        page = visitor.new_page()
        address = kiosk.page().url
        online = take(page, address)
        assert decode_job(printer.wait_for_job(30)).number == online
        with crowd.at_work():
            await_announced(lobby, 2)
            mall.kill()
            alone = []
            for _ in range(2):
                alone.append(take(page, address))
                ticket = decode_job(printer.wait_for_job(30))
                assert ticket.number == alone[-1]
            assert [number.split("-")[1][0].isalpha() for number in [online, *alone]] == [False, True, True]
            spoken = len(announced(lobby))
            mall.start()
            back = time.monotonic()
            expect(lobby.locator(".lobby-waiting")).to_be_visible(timeout=SOON)
            record_property("measured", f"display right again {time.monotonic() - back:.1f} s after the server")
            await_announced(lobby, spoken + 1)
        _entered(mall, alone)
        # Nothing was announced twice, and nothing out of the order in which it was called.
        calls = [each["call"] for each in announced(lobby)]
        assert len(calls) == len(set(calls))
        assert calls == sorted(calls, key=lambda call: uuid.UUID(call).int)
        # The crowd has gone home: whoever still stands at a counter is shown there.
        lobby.wait_for_function(
            "board => Object.entries(board).every(([counter, number]) => pairs[counter] === number)",
            arg=board(mall),
            timeout=SOON,
        )
    assert len(crowd.numbers) == len(set(crowd.numbers))
    assert len(crowd.called) == len(set(crowd.called))
    mall.stop()
    store = Store(open_engine(database_in(mall.data)), SystemClock())
    assert verify(store, mall.site).faults == []
    store.engine.dispose()


def _entered(mall: Mall, numbers: list[str]) -> None:
    """Each number that the kiosk gave alone is found by staff, once."""
    headers = {"Authorization": f"Bearer {mall.sign_in('pemandu')}"}
    deadline = time.monotonic() + SOON / 1_000
    for number in numbers:
        while True:
            url = f"{mall.url}/api/v1/sites/{mall.site}/visits?number={number}"
            found = requests.get(url, headers=headers, timeout=10).json()["visits"]
            if found or time.monotonic() > deadline:
                break
            time.sleep(0.2)
        assert [visit["number"] for visit in found] == [number]
