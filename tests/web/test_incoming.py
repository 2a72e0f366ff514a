"""What comes in is taken as it is written: nothing for another kind of thing, and nothing that cannot be kept."""

from __future__ import annotations

from typing import Any

import pytest

from server.domain import errors
from server.web.body import read
from tests.malls import SITE
from tests.web.conftest import Api

CLOSED = {"first": "2026-12-31", "last": "2026-12-31", "name": {"id": "Tutup buku"}}
HOURS = {"weekday": 4, "opens": "08:00", "closes": "12:00"}


def send(api: Api, path: str, body: str | bytes, name: str = "administrator", method: str = "POST") -> Any:
    """A body as it is, under a key of its own."""
    headers = {"Authorization": f"Bearer {api.token(name)}", "Idempotency-Key": "once"}
    return api.client.open(f"/api/v1{path}", method=method, data=body, content_type="application/json", headers=headers)


@pytest.mark.parametrize(
    "body",
    [
        '{"services": ["\\ud800"]}',
        '{"services": ["DK-01"], "\\udfff": 1}',
        '{"services": ["DK-01"], "services": ["DK-02"]}',
        '{"services": [], "party_size": NaN}',
        '{"services": [], "party_size": -Infinity}',
        '{"services": [], "party_size": 1e400}',
        '{"services": [], "party_size": ' + "9" * 5_000 + "}",
        "null",
        " ",
        b"\xef\xbb\xbf{}",
        b'{"services": ["\xed\xa0\x80"]}',
        "{}".encode("utf-16"),
    ],
)
def test_json_that_does_not_mean_the_same_to_everybody_is_not_read(api: Api, body: str | bytes) -> None:
    answer = send(api, f"/sites/{SITE}/tickets", body, "greeter")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "malformed")


def test_a_whole_number_is_one_however_it_is_written() -> None:
    assert read(b'[5.0, 5, 1.5, -0.0, 5e1, "5"]') == [5, 5, 1.5, 0, 50, "5"]
    assert isinstance(read(b"[5.0]")[0], int)


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/schedules", {**CLOSED, "name": {"id": "a\x00b"}}, "name.id"),
        ("/schedules", {**CLOSED, "first": 0}, "first"),
        ("/schedules", {**CLOSED, "first": "0"}, "first"),
        ("/schedules", {**CLOSED, "first": "0001-01-01"}, "first"),
        ("/schedules", {**CLOSED, "last": "9999-12-31"}, "last"),
        ("/schedules", {**CLOSED, "hours": [{**HOURS, "opens": "08:00:00Z"}]}, "hours.0.opens"),
        ("/schedules", {**CLOSED, "hours": [{**HOURS, "opens": 28_800}]}, "hours.0.opens"),
        ("/schedules", {**CLOSED, "hours": [{**HOURS, "reduced": "yes"}]}, "hours.0.reduced"),
        ("/disruptions", {"scope": "site", "reason": {"id": "x"}, "since": "2026-11-24T08:00:00"}, "since"),
        ("/disruptions", {"scope": "site", "reason": {"id": "x"}, "since": "1764000000"}, "since"),
        ("/disruptions", {"scope": "site", "reason": {"id": "x"}, "since": "0001-01-01T00:00:00+14:00"}, "since"),
        ("/cases/move", {"cases": ["urn:uuid:01a20e02-ed84-71dd-9497-1324660f4a01"], "state": "ready"}, "cases"),
        ("/cases/move", {"cases": ["01a20e02ed8471dd94971324660f4a01"], "state": "ready"}, "cases"),
    ],
)
def test_a_value_that_is_not_written_as_described_is_named(api: Api, path: str, body: Any, field: str) -> None:
    answer = api.post(path, body, api.token("administrator"))
    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid")
    assert list(answer.get_json()["errors"]) == [field]


@pytest.mark.parametrize(
    "query",
    [
        "since=2026-11-24T08:00:00",
        "since=0001-01-01T00:00:00%2B14:00",
        "until=9999-12-31T23:59:59-12:00",
        "until=5",
        "number=%00",
    ],
)
def test_a_query_that_is_not_written_as_described_is_named(api: Api, query: str) -> None:
    answer = api.get(f"/sites/{SITE}/visits?{query}", api.token("greeter"))
    assert (answer.status_code, list(answer.get_json()["errors"])) == (422, [query.partition("=")[0]])


def test_a_query_is_read_from_text(api: Api) -> None:
    officer = api.token("officer-DK")
    assert api.get(f"/sites/{SITE}/cases?agency=DK&skip=1&due_before=2026-12-01", officer).status_code == 200
    assert api.get(f"/sites/{SITE}/cases?agency=DK&skip=one", officer).status_code == 422
    moments = "since=2026-11-24T01:00:00.000Z&until=2026-11-24T08:30:00%2B07:00"
    assert api.get(f"/sites/{SITE}/visits?{moments}", api.token("greeter")).status_code == 200


def test_a_pin_is_of_the_figures_on_a_keyboard(api: Api) -> None:
    """The figures of other scripts look alike, and are others."""
    assert send(api, "/session/pin", '{"pin": "１２３９５６"}', method="PUT").status_code == 422
    assert send(api, "/session/pin", '{"pin": "123956"}', method="PUT").status_code == 204


@pytest.mark.parametrize("key", ["Ü", "two words", "tab\there", ""])
def test_a_key_that_servers_read_differently_is_no_key(api: Api, key: str) -> None:
    headers = {"Authorization": f"Bearer {api.kiosk}", "Idempotency-Key": key}
    answer = api.client.post(f"/api/v1/sites/{SITE}/tickets", json={"services": ["DK-01"]}, headers=headers)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "key_missing")


@pytest.mark.parametrize("path", [f"/sites/{SITE}%00/catalog", "/sites/%00/waiting", "/visits/mall.%00"])
def test_a_path_with_what_cannot_be_looked_for_leads_nowhere(api: Api, path: str) -> None:
    answer = api.get(path, api.kiosk)
    assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("error", errors.Invalid.__subclasses__(), ids=lambda error: error.__name__)
def test_every_wrong_value_has_a_field(error: type[errors.Invalid]) -> None:
    assert error.field


def test_a_transfer_that_cannot_be_names_the_field(api: Api) -> None:
    api.issue("DK-01")
    ticket = api.call(1, "officer-DK").get_json()["id"]
    officer = api.token("officer-DK")
    api.post(f"/tickets/{ticket}/start", {}, officer)
    lines = api.post(f"/tickets/{ticket}/transfer", {"services": ["BK-01"], "lines": ["DK-03"]}, officer).get_json()
    assert (lines["code"], list(lines["errors"])) == ("lines_do_not_go", ["lines"])
    services = api.post(f"/tickets/{ticket}/transfer", {"services": ["BK-01", "PL-01"]}, officer).get_json()
    assert (services["code"], list(services["errors"])) == ("several_queues", ["services"])
