"""The main job over HTTP: take a number, call, recall, start, finish."""

import uuid

import pytest

from server.clock import ManualClock
from server.web.schemas import queueing as schemas
from tests.malls import SITE
from tests.web.conftest import Api


def test_a_number_is_taken(api: Api) -> None:
    issued = api.issue("DK-01", "PL-01")
    assert issued["number"] == "DK-001"
    assert [ticket["queue"] for ticket in issued["tickets"]] == ["DK", "PL"]
    assert issued["token"].startswith(f"{SITE}.")


def test_the_kiosk_makes_id_and_token_itself(api: Api) -> None:
    visit = str(uuid.uuid4())
    issued = api.issue("DK-01", id=visit, token="a" * 22)
    assert (issued["id"], issued["token"]) == (visit, f"{SITE}.{'a' * 22}")


def test_asking_twice_under_one_key_gives_the_same_answer(api: Api) -> None:
    body = {"services": ["DK-01"]}
    first = api.post("/tickets", body, api.kiosk, key="once")
    again = api.post("/tickets", body, api.kiosk, key="once")
    assert (first.status_code, first.get_json()) == (again.status_code, again.get_json())
    assert api.issue("DK-01")["number"] == "DK-002"


def test_a_visitor_sees_the_own_visit_by_its_token(api: Api) -> None:
    issued = api.issue("DK-01")
    seen = api.get(f"/visits/{issued['token']}").get_json()
    assert seen == {name: value for name, value in issued.items() if name != "token"}


@pytest.mark.parametrize("token", ["nothing", f"{SITE}.{'b' * 22}", f"elsewhere.{'b' * 22}"])
def test_a_guessed_token_opens_nothing(api: Api, token: str) -> None:
    api.issue("DK-01")
    assert api.get(f"/visits/{token}").status_code == 404


def test_a_visitor_is_called_and_served(api: Api) -> None:
    api.issue("DK-01", "DK-02")
    officer = api.token("officer-DK")
    ticket = api.call(1, "officer-DK").get_json()
    assert (ticket["number"], ticket["state"], ticket["counter"]) == ("DK-001", "called", 1)
    path = f"/tickets/{ticket['id']}"
    assert api.post(f"{path}/recall", {"counter": 1}, officer).get_json()["calls"] == 2
    assert api.post(f"{path}/start", {"counter": 1}, officer).get_json()["state"] == "serving"
    outcomes = [{"service": "DK-01", "outcome": "completed"}, {"service": "DK-02", "outcome": "accepted"}]
    done = api.post(f"{path}/finish", {"counter": 1, "outcomes": outcomes}, officer)
    lines: list[dict[str, object]] = [{"missing": [], "case": None, **line} for line in outcomes]
    assert (done.status_code, done.get_json()["lines"]) == (200, lines)
    assert api.get(f"/sites/{SITE}{path}", officer).get_json() == done.get_json()


@pytest.mark.parametrize("kind", [None, "application/json"])
def test_a_command_that_needs_no_words_needs_no_body(api: Api, kind: str | None) -> None:
    api.issue("DK-01")
    headers = {"Authorization": f"Bearer {api.token('officer-DK')}"}
    verbs = ["counters/1/call-next", "tickets/{id}/recall", "tickets/{id}/start"]
    ticket = ""
    for verb in verbs:
        answer = api.client.post(
            f"/api/v1/sites/{SITE}/{verb.format(id=ticket)}",
            headers={**headers, "Idempotency-Key": verb},
            content_type=kind,
        )
        assert answer.status_code == 200, answer.get_data(as_text=True)
        ticket = answer.get_json()["id"]


def test_calling_when_nobody_waits_is_no_content(api: Api) -> None:
    answer = api.call(1, "officer-DK")
    assert (answer.status_code, answer.get_data()) == (204, b"")


def test_a_repeated_call_that_found_nobody_stays_no_content(api: Api) -> None:
    token = api.token("officer-DK")
    first = api.post("/counters/1/call-next", token=token, key="press")
    api.issue("DK-01")
    again = api.post("/counters/1/call-next", token=token, key="press")
    assert (first.status_code, again.status_code) == (204, 204)


def test_no_show_and_cancel_end_a_ticket(api: Api, clock: ManualClock) -> None:
    api.issue("DK-01")
    waiting = api.issue("DK-01")["tickets"][0]["id"]
    officer = api.token("officer-DK")
    called = api.call(1, "officer-DK").get_json()["id"]
    early = api.post(f"/tickets/{called}/no-show", {}, officer)
    facts = {"calls": 3, "minutes": 3, "seconds": 180}
    assert (early.status_code, early.get_json()["code"], early.get_json()["facts"]) == (
        409,
        "too_early_for_no_show",
        facts,
    )
    for _ in range(2):
        api.post(f"/tickets/{called}/recall", {}, officer)
    clock.advance(minutes=3)
    assert api.post(f"/tickets/{called}/no-show", {}, officer).get_json()["state"] == "no_show"
    assert api.post(f"/tickets/{waiting}/cancel", {}, officer).get_json()["state"] == "cancelled"


def test_a_ticket_fits_its_description(api: Api) -> None:
    """What goes out is what OpenAPI says: the schema refuses what it does not know."""
    visit = api.issue("DK-01")
    ticket = api.call(1, "officer-DK").get_json()
    assert set(visit) == set(schemas.IssuedOut.model_fields)
    assert set(visit["tickets"][0]) == set(schemas.PlaceOut.model_fields)
    assert set(ticket) == set(schemas.TicketOut.model_fields)
