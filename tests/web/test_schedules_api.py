"""Changing a running mall's calendar over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from server.domain.actor import SYSTEM, Role
from server.usecases.add_access import NewAccount, add_accounts
from server.web.schemas.calendar import CalendarOut, HolidaysOut, SchedulePlaceOut
from tests.malls import SITE, Mall, small_mall
from tests.usecases.changing import change
from tests.web.conftest import HASHED, Api

BOOKS = {"first": "2026-12-31", "last": "2026-12-31", "name": {"id": "Tutup buku", "en": "Closing of the books"}}
FILE = "date,name,type\n2026-12-25,Natal,libur_nasional\n2026-12-24,Natal,cuti_bersama\n"


@pytest.fixture
def office(api: Api) -> Api:
    """With supervisors of DK and PL; DK has numbers of its own."""
    add_accounts(
        api.server.store,
        SYSTEM,
        [NewAccount(SITE, f"supervisor-{code}", HASHED, Role.SUPERVISOR, code) for code in ("DK", "PL")],
    )
    change(Mall(api.server.store, api.server.store.clock, small_mall()), DK={"external": {"id": "Di gerai DK"}})
    return api


def read(api: Api, name: str = "administrator") -> CalendarOut:
    return CalendarOut.model_validate(api.get(f"/sites/{SITE}/calendar", api.token(name)).get_json())


def post(api: Api, path: str, body: Any, name: str = "administrator", **headers: str) -> Any:
    return api.post(path, body, api.token(name), **headers)


def test_a_closure_is_added_shown_and_taken_back(office: Api) -> None:
    added = post(office, "/schedules", BOOKS)
    assert added.status_code == 201
    SchedulePlaceOut.model_validate(added.get_json())
    assert [one.name["en"] for one in read(office).schedules] == ["Closing of the books"]
    taken = post(office, "/schedules/remove", {"first": "2026-12-31", "last": "2026-12-31"})
    assert (taken.status_code, taken.get_json()["queue"]) == (200, None)
    assert read(office).schedules == []
    again = post(office, "/schedules/remove", {"first": "2026-12-31", "last": "2026-12-31"})
    assert (again.status_code, again.get_json()["code"]) == (404, "unknown_schedule")


def test_the_coming_days_are_told_one_by_one(office: Api) -> None:
    hours = [{"weekday": 3, "opens": "09:00", "closes": "12:00"}]
    post(office, "/schedules", {**BOOKS, "first": "2026-11-25", "last": "2026-11-25", "hours": hours})
    post(office, "/schedules", {**BOOKS, "first": "2026-11-26", "last": "2026-11-26"})
    coming = read(office).coming
    assert (len(coming), coming[0]) == (28, read(office).today)
    assert [(each.start.hour, each.end.hour) for each in coming[1].numbers] == [(2, 5)]
    assert (coming[2].numbers, coming[2].closed) == ([], BOOKS["name"])


def test_a_queues_schedule_and_place_are_read_by_its_own_agency(office: Api) -> None:
    post(office, "/schedules", {**BOOKS, "queue": "DK"})
    for name, codes in (("administrator", ["DK"]), ("supervisor-DK", ["DK"]), ("supervisor-PL", [])):
        known = read(office, name)
        assert [one.queue for one in known.queue_schedules] == codes
        assert [(one.queue, one.place["id"]) for one in known.external] == [(code, "Di gerai DK") for code in codes]


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ({"last": "2026-12-30"}, "bad_calendar"),
        ({"first": "2026-11-01", "last": "2026-11-23"}, "schedule_over"),
        ({"queue": "XX"}, "unknown_queue"),
        ({"name": {"en": "no Indonesian"}}, "invalid"),
        ({"hours": [{"weekday": 8, "opens": "09:00", "closes": "12:00"}]}, "invalid"),
        ({"hours": [{"weekday": 4, "opens": "09:00", "closes": "08:00"}]}, "bad_calendar"),
    ],
)
def test_a_schedule_that_cannot_be_is_refused(office: Api, about: dict[str, Any], code: str) -> None:
    assert post(office, "/schedules", {**BOOKS, **about}).get_json()["code"] == code


def test_a_file_of_holidays_is_taken_over_with_the_names_written_out(office: Api) -> None:
    done = post(office, "/holidays", {"csv": FILE}, key="once")
    assert HolidaysOut.model_validate(done.get_json()) == HolidaysOut(years=[2026], days=2, differ=2)
    assert post(office, "/holidays", {"csv": FILE}, key="once").get_json() == done.get_json()
    names = {closed.day: closed.name for closed in read(office).closed_days}
    assert names[date(2026, 12, 25)] == {"id": "Hari Raya Natal", "en": "Christmas Day"}
    assert post(office, "/holidays", {"csv": FILE}).get_json()["differ"] == 0


def test_a_bad_file_says_which_line_and_what_to_do_in_both_languages(office: Api) -> None:
    for language, words in (("id", "Baris 2: tulis tanggal seperti"), ("en", "Line 2: write the date like")):
        body = {"csv": "date,name,type\n17-08-2027,Natal,libur_nasional"}
        refused = post(office, "/holidays", body, Accept_Language=language).get_json()
        assert (refused["status"], refused["code"], refused["errors"]) == (
            422,
            "bad_holidays",
            {"csv": ["bad_holidays"]},
        )
        assert words in refused["detail"]
    assert post(office, "/holidays", {"csv": "x" * 60_001}).get_json()["code"] == "invalid"
    assert post(office, "/holidays", {"csv": "x"}, "officer-DK").status_code == 403
