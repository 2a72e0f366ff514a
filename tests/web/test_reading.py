"""Catalogue, waiting, board and health."""

from datetime import timedelta

import pytest

from server.backup.status import PlaceStatus, Status
from server.clock import ManualClock
from server.domain.catalogue import Quota
from server.domain.ticket import Channel, Priority
from server.voice import Language, Voice, VoiceError
from server.web.context import Context
from server.web.schemas import queueing as schemas
from server.web.schemas.catalog import CatalogOut
from tests.malls import SITE, Mall
from tests.usecases.changing import change
from tests.web.conftest import Api


def test_the_catalogue_holds_the_whole_structure(api: Api) -> None:
    catalog = api.get(f"/sites/{SITE}/catalog").get_json()
    CatalogOut.model_validate(catalog)
    assert [agency["code"] for agency in catalog["agencies"]] == ["DK", "PL", "BK"]
    assert [service["code"] for service in catalog["agencies"][0]["services"]] == ["DK-01", "DK-02", "DK-03"]
    assert [counter["number"] for counter in catalog["agencies"][0]["counters"]] == [1, 2, 7]


def test_the_catalogue_is_fetched_once_and_asked_for_by_its_tag(api: Api) -> None:
    tag = api.get(f"/sites/{SITE}/catalog").headers["ETag"]
    api.issue("DK-01")
    assert api.get(f"/sites/{SITE}/catalog", If_None_Match=tag).status_code == 304


def test_waiting_counts_people_per_queue(api: Api) -> None:
    api.issue("DK-01")
    api.issue("DK-01", "PL-01")
    waiting = api.get(f"/sites/{SITE}/waiting").get_json()
    schemas.WaitingListOut.model_validate(waiting)
    assert {line["queue"]: line["waiting"] for line in waiting["queues"]} == {"DK": 2, "PL": 1, "BK": 0}
    assert all(line["open"] for line in waiting["queues"])


def test_each_channel_is_told_of_its_own_quota(api: Api) -> None:
    store = api.server.store
    with store.connect() as connection:
        mall = Mall(store, store.clock, store.catalogue(connection, SITE))
    change(mall, DK_01={"quotas": (Quota(0, Channel.KIOSK),)})
    shut = {}
    for channel in ("kiosk", "greeter"):
        queues = api.get(f"/sites/{SITE}/waiting?channel={channel}").get_json()["queues"]
        shut[channel] = [each["service"] for line in queues for each in line["services"]]
    assert shut == {"kiosk": ["DK-01"], "greeter": []}
    assert api.get(f"/sites/{SITE}/waiting?channel=window").status_code == 422


def test_the_board_shows_calls_and_who_is_served(api: Api) -> None:
    api.issue("DK-01")
    api.call(1, "officer-DK")
    board = api.get(f"/sites/{SITE}/board?zone=Z1", api.display).get_json()
    schemas.BoardOut.model_validate(board)
    assert [call["number"] for call in board["calls"]] == ["DK-001"]
    assert board["serving"] == [{"counter": 1, "zone": "Z1", "agency": "DK", "number": "DK-001", "state": "called"}]
    assert [line["queue"] for line in board["waiting"]] == ["DK", "PL"]


class Humming:
    """A voice that hums what it was given."""

    name = "humming"

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken

    def speak(self, words: str, language: Language) -> bytes:
        if self.broken:
            raise VoiceError("no breath")
        return f"{language}: {words}".encode()


def with_voice(api: Api, voice: Voice) -> None:
    old = api.server.app.extensions["antrean"]
    api.server.app.extensions["antrean"] = Context(old.store, old.secret, voice)


def test_a_call_can_be_heard_in_both_languages(api: Api) -> None:
    with_voice(api, Humming())
    api.issue("DK-01")
    api.call(1, "officer-DK")
    call = api.get(f"/sites/{SITE}/board", api.display).get_json()["calls"][0]["id"]
    spoken = api.get(f"/sites/{SITE}/calls/{call}/voice?lang=en", api.display)
    assert (spoken.content_type, spoken.get_data(as_text=True)) == (
        "audio/wav",
        "en: Number D K, zero zero one, please proceed to counter one.",
    )


def test_a_voice_that_fails_says_when_to_try_again(api: Api) -> None:
    with_voice(api, Humming(broken=True))
    api.issue("DK-01")
    api.call(1, "officer-DK")
    call = api.get(f"/sites/{SITE}/board", api.display).get_json()["calls"][0]["id"]
    answer = api.get(f"/sites/{SITE}/calls/{call}/voice", api.display)
    assert (answer.status_code, answer.get_json()["code"]) == (503, "voice_failed")
    assert "Retry-After" in answer.headers


def test_the_public_reads_nothing_of_a_persons_priority(api: Api) -> None:
    api.issue("DK-01", priority=Priority.DISABILITY)
    api.call(1, "officer-DK")
    for path, token in (("board", api.display), ("waiting", None), ("catalog", None)):
        answer = api.get(f"/sites/{SITE}/{path}", token)
        assert answer.status_code == 200
        assert "disability" not in answer.get_data(as_text=True)


def test_only_who_is_known_sees_and_hears_the_calls(api: Api) -> None:
    api.issue("DK-01")
    call = api.call(1, "officer-DK").get_json()["id"]
    for path in ("board", f"calls/{call}/voice"):
        assert api.get(f"/sites/{SITE}/{path}").status_code == 401


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_health_is_told_to_anybody(api: Api, path: str) -> None:
    assert api.client.get(path).status_code == 200


def test_it_is_not_ready_while_a_migration_is_missing(api: Api) -> None:
    with api.server.store.connect(write=True) as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
        connection.commit()
    answer = api.client.get("/readyz")
    assert (answer.status_code, answer.get_json()["checks"]["migrations"]) == (503, False)


def test_it_is_not_ready_and_says_why_while_the_machine_s_clock_is_in_doubt(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ManualClock, "jumped", timedelta(hours=-1))
    answer = api.client.get("/readyz")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert (answer.get_json()["clock"], answer.get_json()["seconds"]) == ("jumped", -3600)


def test_it_is_not_ready_when_the_clock_went_back(api: Api) -> None:
    with api.server.store.connect(write=True) as connection:
        connection.exec_driver_sql(
            "UPDATE journal SET at = '2026-11-25 00:00:00.000000' WHERE seq = (SELECT seq FROM site)"
        )
        connection.commit()
    answer = api.client.get("/readyz")
    assert (answer.status_code, answer.get_json()["checks"]["clock"]) == (503, False)


def test_metrics_count_by_route_and_hold_no_token(api: Api) -> None:
    token = api.issue("DK-01")["token"]
    api.get(f"/visits/{token}")
    metrics = api.client.get("/metrics").get_data(as_text=True)
    assert 'route="/api/v1/visits/<token>"' in metrics
    assert token not in metrics


@pytest.mark.parametrize("path", ["/healthz", f"/api/v1/sites/{SITE}/catalog", "/counter", "/display", "/nothing"])
def test_every_answer_carries_a_strict_content_security_policy(api: Api, path: str) -> None:
    policy = api.client.get(path).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_backup_that_fails_is_a_warning_and_no_reason_to_send_anybody_home(api: Api) -> None:
    backups: Status = api.server.app.extensions["antrean"].backups
    assert api.client.get("/readyz").get_json()["warnings"] == []
    backups.places.append(PlaceStatus(api.server.store.clock.now()))
    backups.failed(0)
    answer = api.client.get("/readyz")
    assert answer.status_code == 200
    assert answer.get_json()["warnings"] == [{"code": "backup_failed", "place": 1, "last_success": None}]
    assert 'antrean_backup_failures_total{place="1"} 1.0' in api.client.get("/metrics").get_data(as_text=True)
