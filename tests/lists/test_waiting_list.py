"""Everybody who waits stands on the list once, in the order of calling, and the file needs nothing to be read."""

import errno
import os
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.ticket import Priority
from server.lists.errand import Errand, run
from server.lists.folder import write_list
from server.lists.page import waiting_list_page
from server.storage.queries.waiting_list import WaitingListView, waiting_list
from server.usecases.step_away import PauseVisit, pause_visit
from tests.malls import GREETER, Mall


def listed(mall: Mall, agency: str | None = None) -> WaitingListView:
    with mall.store.connect() as connection:
        return waiting_list(connection, mall.catalogue, mall.clock.now(), agency)


def numbers(mall: Mall) -> dict[str, list[str]]:
    return {each["queue"]: [one["number"] for one in each["people"]] for each in listed(mall)["queues"]}


def errand(mall: Mall, folder: Path) -> Errand:
    return Errand(mall.store.engine.url.render_as_string(), folder, mall.clock.now())


def test_the_list_is_the_order_in_which_people_are_called(mall: Mall) -> None:
    for _ in range(3):
        mall.issue("DK-01")
    mall.issue("DK-02", priority=Priority.ELDERLY)
    mall.issue("PL-01", "DK-01")
    waiting = numbers(mall)
    assert waiting["PL"] == ["PL-001"]
    called = [mall.serve(1)["number"] for _ in waiting["DK"]]
    assert waiting["DK"] == called == ["DK-P001", "DK-001", "DK-002", "DK-003", "PL-001"]
    assert numbers(mall) == {"DK": [], "PL": ["PL-001"], "BK": []}


def test_who_is_at_a_counter_or_gone_is_not_on_it_and_who_paused_is_marked(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    paused = mall.issue("DK-01")
    mall.do(GREETER, pause_visit, PauseVisit(UUID(paused["id"])))
    (person,) = listed(mall, "DK")["queues"][0]["people"]
    assert (person["number"], person["paused"], person["services"]) == ("DK-002", True, ["DK-01"])
    assert [each["queue"] for each in listed(mall, "PL")["queues"]] == ["PL"]


def test_the_file_stands_alone_and_says_when_it_was_made(mall: Mall) -> None:
    mall.catalogue = replace(mall.catalogue, site=replace(mall.catalogue.site, name={"id": "Mal <Uji> & Rekan"}))
    mall.issue("DK-01", priority=Priority.PREGNANT)
    page = waiting_list_page(mall.catalogue, listed(mall), "id")
    assert "DK-P001" in page
    assert "PRIORITAS" in page
    assert "Dibuat Selasa, 24 November 2026 pukul 08.30" in page
    assert "Mal &lt;Uji&gt; &amp; Rekan" in page
    assert "counter(page)" in page
    assert re.findall(r"""(?:src|href|url|@import)\s*[=(]""", page) == []
    assert "<script" not in page
    english = waiting_list_page(mall.catalogue, listed(mall), "en")
    assert "Made Tuesday, 24 November 2026, 08:30" in english


def test_an_empty_mall_says_that_nobody_waits(mall: Mall) -> None:
    assert "Tidak ada yang menunggu." in waiting_list_page(mall.catalogue, listed(mall), "id")


def test_a_round_writes_one_file_a_mall_and_keeps_a_day_of_them(mall: Mall, clock: ManualClock, tmp_path: Path) -> None:
    folder = tmp_path / "second"
    folder.mkdir()
    mall.issue("DK-01")
    stranger = folder / "antrean-other-20201124-0830.html"
    stranger.write_text("of another server")
    assert run(errand(mall, folder)).written == 1
    clock.advance(hours=23)
    run(errand(mall, folder))
    clock.advance(hours=2)
    run(errand(mall, folder))
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "antrean-mall-20261125-0730.html",
        "antrean-mall-20261125-0930.html",
        "antrean-other-20201124-0830.html",
    ]


def test_a_folder_that_is_not_there_is_told_and_not_made(mall: Mall, tmp_path: Path) -> None:
    done = run(errand(mall, tmp_path / "unplugged"))
    assert "unplugged" in (done.failed or "")
    assert not (tmp_path / "unplugged").exists()


def test_half_a_list_never_stands_under_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime.fromisoformat("2026-11-24T08:30:00+07:00")
    write_list(tmp_path, "mall", at, "whole")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_list(tmp_path, "mall", at, "half")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["whole"]
