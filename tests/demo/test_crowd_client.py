"""The crowd's requests: never too many, asked again under their key, signed in when that is due."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from server.demo.crowd.client import GAP, SOCKET_TRIES, Access, Client
from server.demo.crowd.steps import Act, Answer, CallNext, Find, Issue, Look
from tests.demo.scripted_server import HANG_UP, Script, scripted

ISSUE = Issue(("DK-01", "PL-01"), "elderly", 2)
SIGNED_IN = (201, {"token": "fresh"})


class Time:
    """Stands still but for the crowd's own pauses."""

    def __init__(self) -> None:
        self.now = 100.0
        self.pauses: list[float] = []

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


@pytest.fixture
def script() -> Iterator[Script]:
    with scripted(Script()) as running:
        yield running


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def client(script: Script, time: Time) -> Client:
    access = Access(script.url, "mall", "kiosk-token", {"loket20": "secret", "loket21": "secret"})
    client = Client(access, time.pause, lambda: time.now)
    client.seat({20: "loket20", 21: "loket21"})
    return client


def test_a_visitor_takes_a_number_with_the_kiosks_token(client: Client, script: Script) -> None:
    script.answers["tickets"] = [(201, {"number": "DK-001"})]
    assert client.perform(ISSUE) == Answer(201, {"number": "DK-001"})
    [asked] = script.asked
    assert asked.path == "/api/v1/sites/mall/tickets"
    assert asked.token == "Bearer kiosk-token"
    assert asked.body == {
        "services": ["DK-01", "PL-01"],
        "priority": "elderly",
        "party_size": 2,
        "channel": "kiosk",
    }


def test_every_step_has_a_key_of_its_own(client: Client, script: Script) -> None:
    client.perform(ISSUE)
    client.perform(ISSUE)
    keys = {asked.key for asked in script.asked}
    assert len(keys) == 2
    assert None not in keys


def test_two_requests_are_at_least_a_fifth_of_a_second_apart(client: Client, time: Time) -> None:
    for _ in range(5):
        client.perform(Look())
    assert time.pauses == pytest.approx([GAP] * 4)
    time.now += 10
    client.perform(Look())
    client.perform(Look())
    assert time.pauses == pytest.approx([GAP] * 5)


@pytest.mark.parametrize("status", [HANG_UP, 429, 502, 503, 504])
def test_what_the_server_could_not_take_is_asked_again_under_the_same_key(
    client: Client, script: Script, status: int
) -> None:
    script.answers["tickets"] = [(status, {})] * 3 + [(201, {"number": "DK-001"})]
    assert client.perform(ISSUE).status == 201
    assert len(script.asked) == 4
    assert len({asked.key for asked in script.asked}) == 1


def test_a_server_that_stays_away_is_asked_ever_more_rarely(client: Client, script: Script, time: Time) -> None:
    script.answers["waiting"] = [(503, {})] * 8
    client.perform(Look())
    assert [pause for pause in time.pauses if pause > GAP] == [0.5, 1.0, 2.0, 4.0, 5.0, 5.0, 5.0, 5.0]


@pytest.mark.parametrize("status", [400, 403, 404, 409, 422, 500])
def test_a_refusal_is_an_answer_and_not_asked_again(client: Client, script: Script, status: int) -> None:
    script.answers["tickets"] = [(status, {"code": "no"})]
    answer = client.perform(ISSUE)
    assert (answer.status, answer.code) == (status, "no")
    assert len(script.asked) == 1


def test_an_officer_signs_in_once_and_acts_with_the_own_token(client: Client, script: Script) -> None:
    script.answers["session"] = [SIGNED_IN]
    script.answers["call-next"] = [(204, {}), (200, {"id": "t"})]
    assert client.perform(CallNext(20)) == Answer(204, {})
    assert client.perform(CallNext(20)).body == {"id": "t"}
    signing_in, *calls = script.asked
    assert signing_in.body == {"name": "loket20", "password": "secret"}
    assert [(call.path, call.token) for call in calls] == [
        ("/api/v1/sites/mall/counters/20/call-next", "Bearer fresh")
    ] * 2


def test_finishing_names_the_counter_and_an_outcome_for_each_line(client: Client, script: Script) -> None:
    script.answers["session"] = [SIGNED_IN]
    client.perform(Act(20, "t1", "start"))
    client.perform(Act(20, "t1", "finish", (("DK-01", "completed"), ("DK-02", "incomplete"))))
    started, finished = script.asked[1:]
    assert (started.path, started.body) == ("/api/v1/sites/mall/tickets/t1/start", {"counter": 20})
    assert finished.path == "/api/v1/sites/mall/tickets/t1/finish"
    assert finished.body == {
        "counter": 20,
        "outcomes": [
            {"service": "DK-01", "outcome": "completed"},
            {"service": "DK-02", "outcome": "incomplete"},
        ],
    }


def test_a_session_that_has_ended_is_begun_anew_and_the_step_keeps_its_key(client: Client, script: Script) -> None:
    script.answers["session"] = [(201, {"token": "old"}), SIGNED_IN]
    script.answers["call-next"] = [(204, {}), (401, {}), (200, {"id": "t"})]
    client.perform(CallNext(20))
    assert client.perform(CallNext(20)).status == 200
    refused, accepted = [asked for asked in script.asked if "call-next" in asked.path][1:]
    assert (refused.token, accepted.token) == ("Bearer old", "Bearer fresh")
    assert refused.key == accepted.key


def test_an_officer_whose_password_is_wrong_gets_that_as_the_answer(client: Client, script: Script) -> None:
    script.answers["session"] = [(401, {"code": "wrong_credentials"})] * 2
    assert client.perform(CallNext(20)).code == "wrong_credentials"
    assert client.perform(Find(20)).code == "wrong_credentials"
    assert [asked.path for asked in script.asked] == ["/api/v1/session"] * 2


def test_a_live_view_that_does_not_open_is_given_up_after_some_tries(client: Client, script: Script) -> None:
    script.answers["session"] = [SIGNED_IN] * SOCKET_TRIES
    assert client.perform(Find(20)).status == 503
    assert sum(asked.path == "/api/v1/session" for asked in script.asked) == SOCKET_TRIES


def test_a_site_that_does_not_exist_is_said_at_once(client: Client, script: Script) -> None:
    script.answers["catalog"] = [(404, {"code": "unknown_site"})]
    with pytest.raises(requests.HTTPError, match="unknown_site"):
        client.read("catalog")
