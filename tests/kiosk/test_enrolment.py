"""How a kiosk becomes a device: a code, a token that is kept, and a code again when it was revoked."""

from __future__ import annotations

import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk import enrolment as module
from kiosk.client import ServerUnreachable
from kiosk.device_api import Code, NobodyWeKnow
from kiosk.enrolment import Enrolment
from kiosk.identity import Identity, IdentityFile
from kiosk.news import News
from kiosk.printer_state import READY

SERVER = "http://antrean.example"
PATIENCE = 20.0  # seconds until a test gives up


class Office:
    """A server with one administrator: knows the tokens in `devices`, and hands out codes."""

    def __init__(self) -> None:
        self.devices: dict[str, Identity] = {}
        self.revoked: set[str] = set()
        self.codes: list[Code] = []
        self.earlier: list[str | None] = []
        self.reports: list[tuple[str, dict[str, Any]]] = []
        self.away = False
        self.seconds = 900.0

    def ask_for_code(self, _version: str, earlier: str | None) -> Code:
        self._check_line()
        self.earlier.append(earlier)
        number = len(self.codes) + 1
        self.codes.append(Code(f"KPQ7R{number}", f"token-{number}", self.seconds))
        return self.codes[-1]

    def who(self, token: str) -> Identity:
        self._check_line()
        if token in self.revoked:
            raise NobodyWeKnow("device_revoked")
        if token not in self.devices:
            raise NobodyWeKnow("unidentified")
        return self.devices[token]

    def report(self, token: str, how: dict[str, Any]) -> dict[str, Any]:
        self.who(token)
        self.reports.append((token, how))
        return {"lane": "A"}

    def confirm(self, site: str = "mall") -> Identity:
        token = self.codes[-1].token
        self.devices[token] = Identity(site, token, "Anjungan 7")
        return self.devices[token]

    def _check_line(self) -> None:
        if self.away:
            raise ServerUnreachable("away")


class Stand:
    """A kiosk's enrolment that a test watches by what its page is told."""

    def __init__(self, office: Office, folder: Path) -> None:
        self.office = office
        self.kept = IdentityFile(folder, SERVER)
        self.news = News()
        self.changes: list[Identity | None] = []
        self.told: list[dict[str, Any]] = []
        self._running: list[Enrolment] = []

    def start(self, given: Identity | None = None) -> Enrolment:
        enrolment = Enrolment(
            self.office,  # type: ignore[arg-type] # the test's double
            given,
            self.kept,
            self.news,
            lambda: {"printer": READY},
            self.told.append,
            lambda: self.changes.append(enrolment.identity),
        )
        self._running.append(enrolment)
        enrolment.start()
        return enrolment

    def stop(self) -> None:
        for enrolment in self._running:
            enrolment.stop()

    def until(self, matches: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first thing told to the page that matches."""
        version, waiting = 0, threading.Event()
        for _ in range(int(PATIENCE / 0.02)):
            version, items = self.news.since(version, 0.02)
            for kind, value in items:
                if kind == "device" and matches(value):
                    return value
            waiting.wait(0.001)
        raise AssertionError(f"never told; last: {self.news.own_device}")


@pytest.fixture
def stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stand]:
    monkeypatch.setattr(module, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(module, "REPORT_EVERY", 0.01)
    made = Stand(Office(), tmp_path)
    yield made
    made.stop()


def enrolled(value: dict[str, Any]) -> bool:
    return bool(value["enrolled"])


def shows_a_code(value: dict[str, Any]) -> bool:
    return value["code"] is not None


def test_a_new_kiosk_shows_a_code_and_is_a_device_once_it_is_confirmed(stand: Stand) -> None:
    enrolment = stand.start()
    told = stand.until(shows_a_code)
    assert told["code"] == "KPQ7R1"
    assert told["expires_at"] is not None
    assert stand.changes == []
    confirmed = stand.office.confirm()
    assert stand.until(enrolled)["code"] is None
    assert enrolment.identity == confirmed
    assert stand.kept.load() == confirmed
    assert stand.changes == [confirmed]


def test_the_token_is_kept_for_its_owner_alone_and_never_told(stand: Stand, tmp_path: Path) -> None:
    stand.start()
    stand.until(shows_a_code)
    stand.office.confirm()
    stand.until(enrolled)
    file = tmp_path / "device.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "token-1" in file.read_text(encoding="utf-8")
    assert "token" not in str(stand.news.own_device)
    assert "token-1" not in repr(stand.kept.load())


def test_after_a_restart_it_is_the_same_device(stand: Stand) -> None:
    stand.office.devices["kept"] = Identity("mall", "kept", "Anjungan 7")
    stand.kept.save(stand.office.devices["kept"])
    enrolment = stand.start()
    stand.until(enrolled)
    assert enrolment.identity == stand.office.devices["kept"]
    assert stand.office.codes == []


def test_a_kiosk_that_starts_while_the_server_is_away_is_who_it_was(stand: Stand) -> None:
    stand.kept.save(Identity("mall", "kept", "Anjungan 7"))
    stand.office.away = True
    enrolment = stand.start()
    stand.until(lambda value: enrolled(value) and value["offline"])
    assert enrolment.identity is not None


def test_the_device_of_another_server_is_not_taken_there(tmp_path: Path) -> None:
    IdentityFile(tmp_path, SERVER).save(Identity("mall", "kept"))
    assert IdentityFile(tmp_path, "http://elsewhere.example").load() is None
    assert IdentityFile(tmp_path, f"{SERVER}/").load() is not None


def test_a_file_that_is_of_no_use_leads_to_a_new_code(stand: Stand, tmp_path: Path) -> None:
    (tmp_path / "device.json").write_text("{torn", encoding="utf-8")
    stand.start()
    stand.until(shows_a_code)


def test_a_revoked_kiosk_shows_a_code_again_and_forgets_its_token(stand: Stand) -> None:
    stand.office.devices["kept"] = Identity("mall", "kept")
    stand.kept.save(stand.office.devices["kept"])
    enrolment = stand.start()
    stand.until(enrolled)
    stand.office.revoked.add("kept")
    told = stand.until(lambda value: value["revoked"] and shows_a_code(value))
    assert not told["enrolled"]
    assert enrolment.identity is None
    assert stand.kept.load() is None
    confirmed = stand.office.confirm("another")
    stand.until(lambda value: enrolled(value) and not value["revoked"])
    assert enrolment.identity == confirmed


def test_a_server_that_only_forgot_the_kiosk_may_remember_it_at_the_next_start(stand: Stand) -> None:
    stand.kept.save(Identity("mall", "kept"))
    stand.start()
    stand.until(shows_a_code)
    assert stand.kept.load() == Identity("mall", "kept")


def test_an_expired_code_is_replaced_and_the_server_told_which(stand: Stand) -> None:
    stand.office.seconds = 0.05
    stand.start()
    stand.until(lambda value: value["code"] == "KPQ7R3")
    assert stand.office.earlier[:3] == [None, "token-1", "token-2"]


def test_a_line_that_is_cut_is_said_beside_the_code(stand: Stand) -> None:
    stand.start()
    stand.until(shows_a_code)
    stand.office.away = True
    told = stand.until(lambda value: value["offline"])
    assert told["code"] == "KPQ7R1"
    stand.office.away = False
    stand.office.confirm()
    assert not stand.until(enrolled)["offline"]


def test_a_token_set_up_by_hand_comes_first_and_what_was_kept_second(stand: Stand) -> None:
    given, kept = Identity("mall", "given"), Identity("mall", "kept")
    stand.office.devices = {"given": given, "kept": kept}
    stand.kept.save(kept)
    enrolment = stand.start(given)
    assert enrolment.identity == given
    stand.office.revoked.add("given")
    stand.until(lambda _value: enrolment.identity == kept)
    assert stand.office.codes == []


def test_it_reports_how_its_printer_is(stand: Stand) -> None:
    stand.office.devices["kept"] = Identity("mall", "kept")
    stand.kept.save(stand.office.devices["kept"])
    stand.start()
    stand.until(enrolled)
    while not stand.office.reports:
        threading.Event().wait(0.005)
    token, how = stand.office.reports[0]
    assert (token, how["printer"]) == ("kept", {"state": "ok", "detail": None})
    while not stand.told:
        threading.Event().wait(0.005)
    assert stand.told[0] == {"lane": "A"}
