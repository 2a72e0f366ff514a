"""Who did not come when called and is back, on a server whose clock runs sixty times as fast: a minute is a second."""

import uuid
from collections.abc import Iterator

import pytest
import requests
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON
from tests.browser.hall import as_staff, hall_page
from tests.browser.mall import Mall, open_mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    with open_mall(tmp_path_factory.mktemp("mall"), speed=60) as running:
        yield running


def _no_show_as_soon_as_the_rule_allows(mall: Mall, ticket: str, token: str) -> None:
    address = f"{mall.url}/api/v1/sites/{mall.site}/tickets/{ticket}/no-show"
    for _ in range(600):
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())}
        answer = requests.post(address, json={}, headers=headers, timeout=10)
        if answer.ok:
            return
        assert answer.json()["code"] == "too_early_for_no_show"
    raise AssertionError("the rule never allowed it")


def test_who_did_not_come_is_taken_back_by_the_rule_of_the_mall(browser: Browser, mall: Mall, operator: str) -> None:
    visit = mall.issue(["TN-01"])
    called = mall.command("counters/49/call-next", {}, operator)
    for _ in range(2):
        mall.command(f"tickets/{called['id']}/recall", {}, operator)
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        expect(hall.places).to_have_attribute("data-state", "called", timeout=EXPECTED_SOON)
        _no_show_as_soon_as_the_rule_allows(mall, called["id"], operator)
        expect(hall.places).to_have_attribute("data-state", "no_show", timeout=EXPECTED_SOON)
        expect(hall.places).to_contain_text("di belakang 3 orang")
        hall.do("return")
        expect(hall.toast).to_contain_text(f"{visit['number']} kembali ke antrean", timeout=EXPECTED_SOON)
        expect(hall.places).to_have_attribute("data-state", "waiting", timeout=EXPECTED_SOON)
    assert as_staff(mall, f"tickets/{called['id']}")["state"] == "waiting"
