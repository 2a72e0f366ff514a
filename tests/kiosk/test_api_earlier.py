"""Visitors who have a ticket already: only its token opens a visit, and what they ask for is done once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk import client
from tests.kiosk.kiosks import Page, running, settings_for, wish
from tests.kiosk.loopback_printer import LoopbackPrinter, decode_job
from tests.kiosk.upstream import Machine, machine


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as on:
        yield on


@pytest.fixture
def page(server: Machine, tmp_path: Path) -> Iterator[Page]:
    with running(settings_for(server.url, tmp_path)) as found:
        found.wait_for_catalogue()
        yield found


def test_a_token_opens_its_visit(page: Page, server: Machine) -> None:
    body = wish("DK-01")
    page.take_number(body)
    answer = page.help("earlier", {"token": f"mall.{body['token']}"})
    assert (answer.status_code, answer.json()) == (200, server.upstream.visits[0])


@pytest.mark.parametrize("token", ["DK-001", "001", "mall.short", "../sites/mall/visits", ""])
def test_nothing_but_a_token_opens_one(page: Page, server: Machine, token: str) -> None:
    page.take_number(wish("DK-01"))
    answer = page.help("earlier", {"token": token})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


def test_a_ticket_of_another_mall_is_not_asked_for(page: Page) -> None:
    answer = page.help("earlier", {"token": f"elsewhere.{'A' * 24}"}, **{"Accept-Language": "en"})
    assert (answer.status_code, answer.json()["code"]) == (404, "foreign_visit")
    assert answer.json()["title"] == "This ticket is not from this mall"


def test_an_unknown_token_is_answered_by_the_server(page: Page) -> None:
    answer = page.help("earlier", {"token": f"mall.{'A' * 24}"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_visit")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_pause_a_return_from_it_and_one_after_a_missed_call_are_handed_on(page: Page, server: Machine) -> None:
    visit, ticket = uuid4(), uuid4()
    for number, path in enumerate((f"visits/{visit}/pause", f"visits/{visit}/resume", f"tickets/{ticket}/return")):
        answer = page.help(path, {}, key=f"key-{number}", **{"Accept-Language": "en"})
        assert answer.status_code == 200
    assert server.upstream.moves == {
        "key-0": f"visits/{visit}/pause",
        "key-1": f"visits/{visit}/resume",
        "key-2": f"tickets/{ticket}/return",
    }
    assert server.upstream.languages[-3:] == ["en"] * 3


def test_nothing_else_can_be_done_to_a_ticket(page: Page, server: Machine) -> None:
    for path in (f"tickets/{uuid4()}/cancel", f"visits/{uuid4()}/reprint", "tickets/DK-001/return"):
        assert page.help(path, {}).status_code == 404
    assert page.help(f"visits/{uuid4()}/pause", {"visit": "DK-001"}).status_code == 422
    assert server.upstream.moves == {}


def test_an_answer_that_was_lost_is_asked_for_again_under_the_same_key(page: Page, server: Machine) -> None:
    server.upstream.faults = ["answer-lost"]
    assert page.help(f"visits/{uuid4()}/pause", {}, key="key-1").status_code == 200
    assert server.upstream.keys == ["key-1", "key-1"]


def test_a_refusal_comes_through_unchanged(page: Page, server: Machine) -> None:
    problem = {"code": "visit_busy", "title": "Sedang dipanggil", "status": 409}
    server.upstream.refusal = (409, problem)
    answer = page.help(f"visits/{uuid4()}/pause", {})
    assert (answer.status_code, answer.json()) == (409, problem)


def test_without_the_server_it_says_so(page: Page, server: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "PATIENCE", 0.3)
    server.switch_off()
    for path, body in (("earlier", {"token": f"mall.{'A' * 24}"}), (f"visits/{uuid4()}/pause", {})):
        answer = page.help(path, body)
        # Once the kiosk has noticed, nobody is kept waiting.
        said = (answer.status_code, answer.json()["code"])
        assert said in {(503, "server_unreachable"), (409, "needs_server")}
    assert page.help("earlier", {"token": f"mall.{'A' * 24}"}).json()["code"] == "needs_server"


def test_no_line_of_the_log_opens_a_visit(
    page: Page, server: Machine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    token = f"mall.{'A' * 24}"
    page.help("earlier", {"token": token})
    server.switch_off()
    page.help("earlier", {"token": token})
    assert token not in caplog.text


def test_what_lies_ready_gets_a_number_on_paper(server: Machine, tmp_path: Path) -> None:
    earlier = f"mall.{'A' * 24}"
    with LoopbackPrinter() as printer, running(settings_for(server.url, tmp_path, printer.url)) as page:
        page.wait_for_catalogue()
        answer = page.take_number(wish() | {"services": [], "continues": earlier})
        assert answer.status_code == 201
        assert "DK-001" in decode_job(printer.wait_for_job()).text
    [asked] = server.upstream.asked
    assert (asked["services"], asked["continues"]) == ([], earlier)
