"""A real kiosk before a real server: a pause, and an accepted file that is collected later."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.mall import Mall
from tests.kiosk.kiosks import wish
from tests.kiosk.processes import kiosk_process

pytestmark = pytest.mark.slow


def test_a_visitor_pauses_comes_back_and_collects_what_was_accepted(mall: Mall, tmp_path: Path) -> None:
    operator = mall.sign_in("operator")
    with kiosk_process(mall, tmp_path) as kiosk:
        page = kiosk.page()
        page.wait_for_catalogue()
        taken = page.take_number(wish("TS-01")).json()["visit"]
        assert page.help("earlier", {"token": taken["token"]}).json()["number"] == taken["number"]
        assert page.help(f"visits/{taken['id']}/pause", {}, "pause").json()["paused_at"]
        assert mall.command("counters/46/call-next", {}, operator) is None
        assert page.help(f"visits/{taken['id']}/resume", {}, "resume").json()["paused_at"] is None
        ticket = mall.command("counters/46/call-next", {}, operator)["id"]
        busy = page.help(f"visits/{taken['id']}/pause", {}, "once-more")
        assert (busy.status_code, busy.json()["code"]) == (409, "visit_busy")
        mall.command(f"tickets/{ticket}/start", {}, operator)
        outcomes = [{"service": "TS-01", "outcome": "accepted"}]
        mall.command(f"tickets/{ticket}/finish", {"outcomes": outcomes}, operator)
        continuing = wish() | {"services": [], "continues": taken["token"]}
        assert page.take_number(continuing).json()["code"] == "nothing_to_continue"
        [case] = mall.visit(taken["token"])["cases"]
        mall.command("cases/move", {"cases": [case["id"]], "state": "ready"}, operator)
        collecting = page.take_number(continuing).json()["visit"]
        assert collecting["number"] != taken["number"]
        assert [line["case"] for line in collecting["tickets"][0]["lines"]] == [case["id"]]
