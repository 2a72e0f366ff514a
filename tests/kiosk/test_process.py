"""The kiosk as a process, against the real server."""

from __future__ import annotations

import json
import re
import signal
import socket
from pathlib import Path

import pytest

from tests.browser.mall import Mall
from tests.kiosk.kiosks import Page, eventually, wish
from tests.kiosk.loopback_printer import LoopbackPrinter, decode_job
from tests.kiosk.processes import RealKiosk, kiosk_process

pytestmark = pytest.mark.slow


def test_a_number_of_the_mall_comes_out_on_paper(mall: Mall, tmp_path: Path) -> None:
    with LoopbackPrinter() as printer, kiosk_process(mall, tmp_path, printer.url) as kiosk:
        page = kiosk.page()
        page.wait_for_catalogue()
        with page.events() as events:
            before = events.until("waiting", lambda value: value["online"])["queues"]["DK"]["waiting"]
            given = page.take_number(wish("DK-01", "PT-01", priority="elderly")).json()
            events.print_done(given["print"]["job"])
        with page.events() as events:
            events.until("waiting", lambda value: value["queues"]["DK"]["waiting"] == before + 1)
        job = decode_job(printer.wait_for_job())
        seen = mall.visit(given["visit"]["token"])
        assert seen["number"] == given["visit"]["number"]
        assert str(seen["number"]) in job.text
        assert job.qr == given["url"] == f"{mall.url}/v/{given['visit']['token']}"
        assert "PRIORITAS: Lansia" in job.text
        assert kiosk.end(signal.SIGTERM) == 0
        assert given["visit"]["token"] not in kiosk.said
        assert mall.device("kiosk") not in kiosk.said


def test_a_server_that_went_away_is_told_later_what_the_kiosk_gave_by_itself(mall: Mall, tmp_path: Path) -> None:
    with kiosk_process(mall, tmp_path) as kiosk:
        page = kiosk.page()
        page.wait_for_catalogue()
        body = wish("DK-01", priority="elderly")
        with page.events() as events:
            events.until("waiting", lambda value: value["online"])
            mall.stop()
            told = events.until("waiting", lambda value: value["alone"])
            assert told["queues"]["DK"]["open"]
            given = page.take_number(body, key="the same key")
            assert re.fullmatch(r"DK-[AC-Z]+001", given.json()["visit"]["number"])
            mall.start()
            events.until("waiting", lambda value: value["online"])
        eventually(lambda: page.get("/api/state").json()["spool"]["waiting"] == 0)
        seen = mall.visit(given.json()["visit"]["token"])
        assert (seen["number"], seen["priority"]) == (given.json()["visit"]["number"], "elderly")
        assert page.take_number(body, key="the same key").json()["visit"] == given.json()["visit"]
        refused = page.take_number(wish("XX-99"), **{"Accept-Language": "en"})
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert (refused.status_code // 100, refused.json()["code"]) == (4, "unknown_service")


def test_a_kiosk_that_starts_without_the_server_shows_the_mall_it_knew(mall: Mall, tmp_path: Path) -> None:
    with kiosk_process(mall, tmp_path) as kiosk:
        kiosk.page().wait_for_catalogue()
        assert kiosk.end(signal.SIGTERM) == 0
    mall.kill()
    with kiosk_process(mall, tmp_path) as kiosk:
        page = kiosk.page()
        assert len(page.get("/api/catalog").json()["agencies"]) == 29
        assert not page.get("/api/state").json()["online"]


def test_it_ends_when_told_to_while_a_page_follows_and_the_server_is_away(mall: Mall, tmp_path: Path) -> None:
    with kiosk_process(mall, tmp_path / "one") as one, kiosk_process(mall, tmp_path / "other") as other:
        with one.page().events() as events, other.page().events() as others:
            events.until("waiting", lambda value: value["online"])
            others.until("waiting", lambda value: value["online"])
            mall.kill()
            events.until("waiting", lambda value: not value["online"])
            others.until("waiting", lambda value: not value["online"])
            assert one.end(signal.SIGTERM) == 0
            assert other.end(signal.SIGINT) == 0
        assert one.said.rstrip().endswith("ended")
        assert other.said.rstrip().endswith("ended")


def test_a_device_that_the_server_does_not_know_is_explained_in_the_log(mall: Mall, tmp_path: Path) -> None:
    with kiosk_process(mall, tmp_path, token="somebody-elses-token") as kiosk:
        page = kiosk.page()
        assert page.get("/api/catalog").status_code == 503
        assert kiosk.end(signal.SIGTERM) == 0
    assert "session_ended" in kiosk.said
    assert "somebody-elses-token" not in kiosk.said


def test_a_port_that_is_taken_ends_it_with_a_reason(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        kiosk = RealKiosk(*WHERE, "--printer", "preview:", "--data", tmp_path, "--port", port, token="t")
        assert kiosk.ended() == 1
    assert f"port {port}" in kiosk.said


WHERE = ("--server", "http://127.0.0.1:9", "--site", "mall")


@pytest.mark.parametrize(
    ("arguments", "token", "reason"),
    [
        ((*WHERE, "--printer", "telepathy://here"), "t", "network://"),
        (("--server", "http://127.0.0.1:9", "--printer", "preview:"), "t", "--site"),
        (("--server", "antrean.example", "--site", "mall", "--printer", "preview:"), "t", "https://"),
    ],
)
def test_a_wrong_set_up_ends_it_with_a_reason(
    tmp_path: Path, arguments: tuple[str, ...], token: str | None, reason: str
) -> None:
    kiosk = RealKiosk(*arguments, "--data", tmp_path, token=token)
    assert kiosk.ended() == 2
    assert reason in kiosk.said
    assert "Traceback" not in kiosk.said


def test_the_token_may_stand_in_a_file(mall: Mall, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{mall.device('kiosk')}\n", encoding="utf-8")
    with kiosk_process(mall, tmp_path, "preview:", "--token-file", str(file), token="wrong") as kiosk:
        kiosk.page().wait_for_catalogue()


def confirmed(mall: Mall, code: str) -> str:
    """The id of the device that shows the code, once the administrator has confirmed it."""
    wanted = {"code": code, "name": "Anjungan pintu barat", "zone": None}
    return str(mall.command("devices", wanted, mall.sign_in("admin"))["id"])


def code_of(page: Page) -> str:
    with page.events() as events:
        return str(events.until("device", lambda value: value["code"] is not None)["code"])


def test_a_kiosk_without_a_token_is_paired_and_stays_who_it_is(mall: Mall, tmp_path: Path) -> None:
    with kiosk_process(mall, tmp_path, enrolled=False) as kiosk:
        page = kiosk.page()
        refused = page.take_number(wish("DK-01"))
        assert (refused.status_code, refused.json()["code"]) == (409, "not_enrolled")
        device = confirmed(mall, code_of(page))
        page.wait_for_catalogue()
        assert page.take_number(wish("DK-01")).status_code == 201
        assert page.get("/api/state").json()["name"] == "Anjungan pintu barat"
        assert kiosk.end(signal.SIGTERM) == 0
        token = json.loads((tmp_path / "device.json").read_text(encoding="utf-8"))["token"]
        assert token not in kiosk.said
    with kiosk_process(mall, tmp_path, enrolled=False) as kiosk:
        page = kiosk.page()
        page.wait_for_catalogue()
        assert page.take_number(wish("DK-01")).status_code == 201
        # Revoked: it issues nothing, and shows a code again.
        mall.command(f"devices/{device}/revoke", {}, mall.sign_in("admin"))
        assert page.take_number(wish("DK-01")).status_code in {401, 409}
        with page.events() as events:
            told = events.until("device", lambda value: value["code"] is not None)
        assert told["revoked"]
        assert page.take_number(wish("DK-01")).json()["code"] == "not_enrolled"
        assert page.get("/api/catalog").status_code == 503
    assert not (tmp_path / "device.json").exists()


def test_what_a_kiosk_gave_alone_is_entered_also_when_it_has_become_another_device(mall: Mall, tmp_path: Path) -> None:
    with kiosk_process(mall, tmp_path, enrolled=False) as kiosk:
        page = kiosk.page()
        device = confirmed(mall, code_of(page))
        page.wait_for_catalogue()
        with page.events() as events:
            events.until("waiting", lambda value: value["online"])
            mall.stop()
            events.until("waiting", lambda value: value["alone"])
        given = page.take_number(wish("DK-01")).json()["visit"]
        kiosk.process.kill()
        kiosk.ended()
    mall.start()
    mall.command(f"devices/{device}/revoke", {}, mall.sign_in("admin"))
    with kiosk_process(mall, tmp_path, enrolled=False) as kiosk:
        page = kiosk.page()
        confirmed(mall, code_of(page))
        page.wait_for_catalogue()
        eventually(lambda: page.get("/api/state").json()["spool"]["waiting"] == 0)
        assert mall.visit(given["token"])["number"] == given["number"]
