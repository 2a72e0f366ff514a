"""What the kiosk's page is answered, against a server that fails on command."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk import wiring
from tests.kiosk.held_printer import HeldPrinter
from tests.kiosk.kiosks import Page, running, settings_for, wish
from tests.kiosk.loopback_printer import LoopbackPrinter, decode_job
from tests.kiosk.malls import CATALOG
from tests.kiosk.upstream import Machine, machine


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as on:
        yield on


@pytest.fixture
def printer() -> Iterator[LoopbackPrinter]:
    with LoopbackPrinter() as on:
        yield on


@pytest.fixture
def page(server: Machine, printer: LoopbackPrinter, tmp_path: Path) -> Iterator[Page]:
    """The page of a kiosk that is connected and has a printer on the network."""
    settings = settings_for(server.url, tmp_path, printer.url, name="Anjungan 1", public_url="https://antrean.example")
    with running(settings) as found:
        found.wait_for_catalogue()
        yield found


def test_a_number_is_taken_and_printed(page: Page, server: Machine, printer: LoopbackPrinter) -> None:
    body = wish("DK-01", "PT-01", priority="elderly")
    with page.events() as events:
        answer = page.take_number(body)
        given = answer.json()
        told = events.print_done(given["print"]["job"])
    assert answer.status_code == 201
    assert given["visit"] == server.upstream.visits[0]
    assert given["visit"]["id"] == body["id"]
    assert (given["print"]["state"], given["alone"]) == ("pending", False)
    assert (told["state"], told["visit"], told["preview"]) == ("printed", body["id"], None)
    job = decode_job(printer.wait_for_job())
    assert "DK-001" in job.text
    assert job.qr == given["url"] == f"https://antrean.example/v/mall.{body['token']}"


def test_the_server_is_asked_as_a_kiosk_asks(page: Page, server: Machine) -> None:
    body = wish("DK-01", party_size=3)
    page.take_number(body, key="key-1", **{"Accept-Language": "en"})
    assert server.upstream.asked == [
        {
            "services": ["DK-01"],
            "priority": None,
            "party_size": 3,
            "channel": "kiosk",
            "id": body["id"],
            "token": body["token"],
        }
    ]
    assert (server.upstream.keys, server.upstream.languages) == (["key-1"], ["en"])


def test_an_answer_that_was_lost_makes_one_visit_and_one_ticket(
    page: Page, server: Machine, printer: LoopbackPrinter
) -> None:
    server.upstream.faults = ["answer-lost"]
    body = wish()
    with page.events() as events:
        first = page.take_number(body, key="key-1")
        again = page.take_number(body, key="key-1")
        events.print_done(first.json()["print"]["job"])
    assert first.json()["visit"] == again.json()["visit"]
    assert first.json()["print"]["job"] == again.json()["print"]["job"]
    assert len(server.upstream.visits) == len(printer.jobs) == 1


def test_a_printer_that_fails_leaves_the_visit_and_prints_again(
    page: Page, server: Machine, printer: LoopbackPrinter
) -> None:
    printer.misbehave("paper-out")
    with page.events() as events:
        answer = page.take_number(wish())
        visit = answer.json()["visit"]
        failed = events.print_done(answer.json()["print"]["job"])
        assert (answer.status_code, failed["state"], failed["reason"]) == (201, "failed", "no_paper")
        printer.behave()
        again = page.print_again(visit["id"])
        assert (again.status_code, again.json()["state"]) == (202, "pending")
        assert events.print_done(again.json()["job"])["state"] == "printed"
        assert "SALINAN" not in decode_job(printer.wait_for_job()).text
        events.print_done(page.print_again(visit["id"]).json()["job"])
        assert "SALINAN" in decode_job(printer.wait_for_job()).text
    assert server.upstream.visits == [visit]


def test_a_slow_printer_delays_no_other_visitor(
    server: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = HeldPrinter()
    slow.ready.clear()
    monkeypatch.setattr(wiring, "open_printer", lambda *_: slow)
    with running(settings_for(server.url, tmp_path)) as page, page.events() as events:
        page.wait_for_catalogue()
        jobs = [page.take_number(wish()).json()["print"]["job"] for _ in range(3)]
        assert (len(server.upstream.visits), slow.printed) == (3, [])
        slow.ready.set()
        assert [events.print_done(job)["state"] for job in jobs] == ["printed"] * 3
    assert [paper.number for paper in slow.printed] == ["DK-001", "DK-002", "DK-003"]


def test_a_ticket_of_somebody_elses_kiosk_is_not_printed(page: Page) -> None:
    answer = page.print_again("01a20bc7-f6aa-735b-b8ee-5f5ba79b818c")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_visit")


def test_a_server_that_is_away_is_said_and_found_again(page: Page, server: Machine) -> None:
    with page.events() as events:
        events.until("waiting", lambda value: value["online"])
        server.switch_off()
        events.until("waiting", lambda value: not value["online"])
        assert page.get("/api/catalog").json() == CATALOG
        assert not page.get("/api/state").json()["online"]
        server.switch_on()
        events.until("waiting", lambda value: value["online"])
        assert page.take_number(wish(), key="key-1").status_code == 201


def test_a_refusal_of_the_server_comes_through_unchanged(page: Page, server: Machine, printer: LoopbackPrinter) -> None:
    problem = {"code": "site_closed", "title": "Tutup", "status": 409, "facts": {"opens": None}}
    server.upstream.refusal = (409, problem)
    answer = page.take_number(wish())
    assert (answer.status_code, answer.json()) == (409, problem)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Content-Language"] == "id"
    assert printer.jobs == []


def test_changes_of_waiting_reach_the_page(page: Page, server: Machine) -> None:
    with page.events() as events:
        events.until("waiting", lambda value: value["online"])
        line = server.upstream.parts["queue/DK"] | {"waiting": 9}
        server.upstream.commit({"queue/DK": line})
        value = events.until("waiting", lambda value: bool(value["queues"]["DK"]["waiting"] == 9))
    assert value["queues"]["DK"] == line
    assert value["opening"] == {"open": True, "why": None, "opens": None}


def test_a_page_that_comes_late_is_told_what_became_of_the_print(page: Page) -> None:
    job = page.take_number(wish()).json()["print"]["job"]
    with page.events() as events:
        events.print_done(job)
    with page.events() as events:
        assert events.print_done(job)["state"] == "printed"


def test_the_state_says_what_the_kiosk_is(page: Page, server: Machine) -> None:
    with page.events() as events:
        events.until("waiting", lambda value: value["online"])
    state = page.get("/api/state").json()
    assert state.pop("catalog_fetched_at")
    assert "127.0.0.1" in state.pop("printer")
    assert state.pop("device")["enrolled"]
    assert state.pop("server") == "https://antrean.example"
    assert state.pop("spool") == {"trouble": None, "waiting": 0, "refused": []}
    assert state == {
        "site": "mall",
        "name": "Anjungan 1",
        "preview": False,
        "online": True,
        "languages": ["id", "en"],
    }


def test_the_catalogue_is_asked_for_only_when_it_is_new(page: Page) -> None:
    answer = page.get("/api/catalog")
    assert answer.json() == CATALOG
    assert page.get("/api/catalog", **{"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_a_catalogue_that_changed_while_the_line_was_down_is_fetched_when_it_is_back(
    page: Page, server: Machine
) -> None:
    with page.events() as events:
        events.until("waiting", lambda value: value["online"])
        server.switch_off()
        events.until("waiting", lambda value: not value["online"])
        server.upstream.catalog = CATALOG | {"agencies": CATALOG["agencies"][:1]}
        server.upstream.etag = '"2"'
        server.switch_on()
        events.until("waiting", lambda value: value["online"])
    page.wait_for_catalogue(etag='"2"')
    assert [agency["code"] for agency in page.get("/api/catalog").json()["agencies"]] == ["DK"]


def test_before_the_first_catalogue_it_says_that_there_is_none(server: Machine, tmp_path: Path) -> None:
    server.switch_off()
    with running(settings_for(server.url, tmp_path)) as page:
        assert page.get("/healthz").status_code == 200
        for answer in (page.get("/api/catalog"), page.take_number(wish())):
            assert (answer.status_code, answer.json()["code"]) == (503, "no_catalogue")
    assert server.upstream.keys == []


def test_many_pages_follow_at_once_and_numbers_are_still_taken(page: Page, server: Machine) -> None:
    with ExitStack() as stack:
        streams = [stack.enter_context(page.events()) for _ in range(8)]
        with ThreadPoolExecutor(8) as visitors:
            answers = list(visitors.map(lambda _: page.take_number(wish()).json(), range(8)))
        for stream in streams:
            stream.print_done(answers[-1]["print"]["job"])
    assert len(server.upstream.visits) == 8


def test_a_preview_is_shown_and_nothing_else_of_the_disk(server: Machine, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"")
    with running(settings_for(server.url, tmp_path)) as page:
        page.wait_for_catalogue()
        with page.events() as events:
            told = events.print_done(page.take_number(wish()).json()["print"]["job"])
        picture = page.get(told["preview"])
        assert picture.headers["Content-Type"] == "image/png"
        assert picture.content.startswith(b"\x89PNG")
        raw = told["preview"].replace(".png", ".bin")
        for path in (raw, "/api/previews/none.png", "/api/previews/..%2Fsecret.png", "/api/previews/../secret.png"):
            assert page.get(path).status_code == 404


def test_a_kiosk_with_a_printer_shows_no_previews(server: Machine, printer: LoopbackPrinter, tmp_path: Path) -> None:
    settings = settings_for(server.url, tmp_path, printer.url)
    settings.tickets.mkdir()
    (settings.tickets / "a.png").write_bytes(b"")
    with running(settings) as page:
        assert page.get("/api/previews/a.png").status_code == 404


def test_nothing_in_the_log_tells_whose_visit_it_is(
    page: Page, server: Machine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    body = wish()
    server.upstream.faults = ["busy"]
    with page.events() as events:
        events.print_done(page.take_number(body).json()["print"]["job"])
    server.upstream.refusal = (409, {"code": "site_closed"})
    page.take_number(body | {"party_size": 2})
    assert body["token"] not in caplog.text
    assert "device-token" not in caplog.text
