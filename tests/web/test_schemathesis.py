"""Whatever is asked, whoever asks: no fault of the server, and no answer that the description does not promise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Response
from schemathesis.checks import CHECKS
from schemathesis.transport.wsgi import WSGITransport

from server.web.api import reply
from server.web.schemas.catalog import SitesOut
from server.web.schemas.incoming import In
from tests.web.examined import ORDER, examine, others_of
from tests.web.prepared_day import Day, PreparedDay, prepare

pytestmark = pytest.mark.slow

ROLES = (*ORDER, "administrator of another mall")


@pytest.fixture(scope="module")
def prepared(defined: Path, tmp_path_factory: pytest.TempPathFactory) -> PreparedDay:
    return prepare(defined, tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def day_of(prepared: PreparedDay, tmp_path: Path) -> Iterator[Callable[[str], Day]]:
    """A day of one's own, for somebody of the matrix."""
    days = []

    def begin(name: str) -> Day:
        days.append(Day(prepared, tmp_path, name))
        return days[-1]

    yield begin
    for day in days:
        day.stop()


@pytest.fixture(autouse=True)
def _probes_in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """schemathesis asks again without the token and hands on settings of a network, which an application knows not."""
    send = WSGITransport.send

    def sent(self: WSGITransport, case: object, **settings: object) -> object:
        if settings.get("session") is None:
            settings = {name: value for name, value in settings.items() if name not in _NETWORK}
        return send(self, case, **settings)  # type: ignore[arg-type]

    monkeypatch.setattr(WSGITransport, "send", sent)


_NETWORK = {"max_redirects", "verify", "cert", "proxies"}


@pytest.mark.parametrize("role", ROLES)
def test_every_answer_is_one_that_is_described(
    day_of: Callable[[str], Day],
    prepared: PreparedDay,
    role: str,
    record_property: Callable[[str, object], None],
) -> None:
    day = day_of(role)
    found = examine(day, prepared.scene, briefly=others_of(role))
    asked, answers = sum(day.answers.values()), dict(sorted(day.answers.items()))
    record_property("measured", f"{role}: {asked} requests, answers {answers}, {sum(found.checks.values())} checks")
    assert not found.faults, str(found)
    assert not day.end(), "the journal and the tables differ"
    assert found.operations >= found.described, "an operation was not asked for"
    assert set(found.checks) >= set(CHECKS.get_all_names()) - {"max_response_time"}, "a check was not made"


def _answers_with_a_fault() -> Response:
    raise ZeroDivisionError


def _answers_what_is_not_promised() -> Response:
    return reply({}, 418)


def _answers_without_what_is_promised() -> Response:
    return reply({"sites": "mall"})


def _refuses_what_is_described() -> Response:
    return reply({"code": "invalid"}, 422)


@pytest.mark.parametrize(
    ("view", "check"),
    [
        (_answers_with_a_fault, "not_a_server_error"),
        (_answers_with_a_fault, "status_code_conformance"),
        (_answers_what_is_not_promised, "status_code_conformance"),
        (_answers_without_what_is_promised, "response_schema_conformance"),
        (_answers_without_what_is_promised, "ignored_auth"),
        (_refuses_what_is_described, "positive_data_acceptance"),
    ],
)
def test_a_route_that_keeps_no_promise_is_found(
    day_of: Callable[[str], Day], prepared: PreparedDay, view: Callable[[], Response], check: str
) -> None:
    """The control: a route that breaks its description, and asks nobody who he is."""
    day = day_of("operator")
    day.server.app.get("/api/v1/wrong")(day.server.app.output(SitesOut)(view))
    assert any(fault.startswith(check) for fault in examine(day, prepared.scene, "/api/v1/wrong").faults)


def test_a_body_that_is_taken_although_it_cannot_be_is_found(
    day_of: Callable[[str], Day], prepared: PreparedDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with what comes in no longer held to how it is written, wrong data is accepted."""
    monkeypatch.setattr(In, "_fits", lambda *_asked: True)
    faults = examine(day_of("kiosk"), prepared.scene, "/api/v1/device/report").faults
    assert any(fault.startswith("negative_data_rejection") for fault in faults)


def test_a_header_that_is_promised_and_missing_is_found(
    day_of: Callable[[str], Day], prepared: PreparedDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: without its id in the answer, none is as described."""
    monkeypatch.setattr("server.web.watch.REQUEST_ID", "X-Elsewhere")
    faults = examine(day_of("operator"), prepared.scene, "/api/v1/sites").faults
    assert any(fault.startswith("response_headers_conformance") for fault in faults)
