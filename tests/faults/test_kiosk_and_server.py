"""Two kiosks and the real server, each killed again and again: what visitors hold is what the mall has."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import requests

from tests.faults.lonely_kiosk import Visitors, has_entered_all, lost, meets_its_server, real_kiosk, say
from tests.faults.serving import Server, times
from tests.kiosk.kiosks import Page
from tests.kiosk.processes import RealKiosk

pytestmark = pytest.mark.slow

ROUNDS = max(2, times("ANTREAN_KIOSK_KILLS", 50) // 10)


class Corner:
    """A kiosk with its folder and its visitors."""

    def __init__(self, server: Server, folder: Path, token: str) -> None:
        self.folder = folder
        self.visitors = Visitors()
        self._server = server
        self._token = token

    @contextmanager
    def open(self) -> Iterator[tuple[RealKiosk, Page]]:
        with real_kiosk(self._server.url, self.folder, site=self._server.site, token=self._token) as kiosk:
            yield kiosk, kiosk.page()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path / "server")
    running.start()
    yield running
    running.kill()


def enrolled(server: Server) -> str:
    """The token of one more kiosk."""
    code = requests.post(f"{server.url}/api/v1/pairings", json={"kind": "kiosk", "version": ""}, timeout=10).json()
    server.command("devices", {"code": code["code"], "name": "Anjungan 2", "zone": None}, server.sign_in("admin"))
    return str(code["token"])


def one_round(server: Server, corners: list[Corner], *, comes: bool) -> None:
    """They give numbers, the server comes or goes in the middle, and then the kiosks are killed."""
    with ExitStack() as stack:
        opened = [stack.enter_context(corner.open()) for corner in corners]
        stop = threading.Event()
        takers = [
            threading.Thread(target=corner.visitors.keep_taking, args=(page, stop, 0.05))
            for corner, (_kiosk, page) in zip(corners, opened, strict=True)
        ]
        for taker in takers:
            taker.start()
        stop.wait(random.uniform(0.2, 1.0))
        if comes:
            server.start(wait=False)
        else:
            server.kill()
        stop.wait(random.uniform(0.5, 3.0))
        for kiosk, _page in opened:
            kiosk.process.kill()
            kiosk.ended()
        stop.set()
        for taker in takers:
            taker.join()


def test_kiosks_and_server_that_die_in_turn_agree_in_the_end(server: Server, tmp_path: Path) -> None:
    tokens = {"one": server.device("kiosk"), "two": enrolled(server)}
    corners = [Corner(server, tmp_path / name, token) for name, token in tokens.items()]
    for corner in corners:
        with corner.open() as (_kiosk, page):
            meets_its_server(page, corner.folder)
    missing: list[str] = []
    for count in range(ROUNDS):
        one_round(server, corners, comes=count % 2 == 1)
        missing += [number for corner in corners for number in lost(corner.visitors, corner.folder)]
    server.start()
    with ExitStack() as stack:
        for corner in corners:
            _kiosk, page = stack.enter_context(corner.open())
            corner.visitors.ask_all_again(page)
            has_entered_all(page)
    given = [(visit, number) for corner in corners for visit, number in corner.visitors.given.items()]
    tokens = {visit: token for corner in corners for visit, token in corner.visitors.tokens.items()}
    wrong = [number for visit, number in given if server.visit(tokens[visit])["number"] != number]
    twice = [number for number, often in Counter(number for _, number in given).items() if often > 1]
    alone = sum(corner.visitors.alone for corner in corners)
    say(
        f"{ROUNDS} kills of two kiosks and their server: {len(given)} numbers said, {alone} alone; "
        f"{len(missing)} lost, {len(wrong)} wrong, {len(twice)} twice"
    )
    assert (missing, wrong, twice) == ([], [], [])
    assert [corner.visitors.changed for corner in corners] == [[], []]
    assert alone > 0
    server.kill()
    assert server.verify() == []
