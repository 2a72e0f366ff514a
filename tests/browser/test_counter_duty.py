"""Sitting down at a counter and leaving it: opening, breaks, closing, somebody else's counter, relief.

Each test sits at counters of an agency that no other test uses.
"""

import uuid

import pytest
import requests
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, desk_page, outcomes, states
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PIN = "482913"


def duty(mall: Mall, counter: int) -> dict[str, object]:
    """How the counter stands, as the server has it."""
    headers = {"Authorization": f"Bearer {mall.sign_in('operator')}"}
    answer = requests.get(f"{mall.url}/api/v1/sites/{mall.site}/duties", headers=headers, timeout=10).json()
    found: dict[str, object] = next(each for each in answer["duties"] if each["counter"] == counter)
    return found


def choose_pin(mall: Mall, name: str) -> None:
    headers = {"Authorization": f"Bearer {mall.sign_in(name)}", "Idempotency-Key": str(uuid.uuid4())}
    answer = requests.put(f"{mall.url}/api/v1/session/pin", json={"pin": PIN}, headers=headers, timeout=10)
    assert answer.ok, answer.text


def test_choosing_a_counter_opens_it_and_says_so_to_everybody(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket41") as desk, desk_page(browser, mall, "loket42") as other:
        desk.open(41).is_live().is_in_state("free")
        expect(desk.page.locator("[data-duty=open]")).to_contain_text("loket41")
        assert duty(mall, 41)["state"] == "open"
        other.open(None)
        expect(other.page.locator(".counter-card").first).to_contain_text("Dibuka oleh loket41")
        other.open(41).is_live().is_in_state("taken")
        expect(other.page.locator(".desk-ticket")).to_contain_text("Dibuka oleh loket41")
        other.key("p", "i", "x")
        assert other.commands == []


def test_a_break_says_why_and_until_when_and_ends_with_one_key(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket30") as desk:
        desk.open(30).is_live().key("i").is_asked("break").key("2")
        desk.question.get_by_role("button", name="30").click()
        expect(desk.question).to_contain_text("Kembali sekitar pukul")
        desk.question.get_by_role("button", name="Mulai istirahat").click()
        desk.is_in_state("on-break")
        expect(desk.page.locator(".desk-ticket")).to_contain_text("Salat")
        expect(desk.page.locator(".desk-ticket [role=timer]")).to_have_text("29:59", timeout=EXPECTED_SOON)
        assert duty(mall, 30)["break_reason"] == "prayer"
        desk.key("p")
        desk.key("b").is_in_state("free")
        assert desk.commands == ["open", "break", "open"]


def test_closing_while_people_wait_for_nobody_else_asks_why(browser: Browser, mall: Mall) -> None:
    mall.issue(["BC-01"])
    with desk_page(browser, mall, "loket48") as desk:
        desk.open(48).is_live()
        expect(desk.waiting).to_have_count(1, timeout=EXPECTED_SOON)
        desk.key("x").is_asked("close")
        expect(desk.question).to_contain_text("1 orang menunggu dan tidak ada loket lain yang terbuka")
        expect(desk.question).to_contain_text("Penyelia diberi tahu")
        desk.key("2", "Enter").is_in_state("closed")
        expect(desk.page).to_have_title("Loket 48 tutup")
        desk.page.reload()
        expect(desk.page.locator(".counter-card").first).to_be_visible()
        assert duty(mall, 48)["state"] == "closed"


def test_lunch_with_a_ticket_open_asks_its_outcome_first(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["PL-01"])
    with desk_page(browser, mall, "loket33") as desk:
        desk.open(33).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        desk.key("i").is_asked("outcome")
        expect(desk.question).to_contain_text("Sebelum istirahat")
        desk.key("4", "Enter").is_asked("break").key("Enter").is_in_state("on-break")
    assert outcomes(mall, visit) == {"PL-01": "referred"}


def test_signing_out_asks_for_the_called_one_and_closes_the_counter(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["KA-01"])
    with desk_page(browser, mall, "loket53") as desk:
        desk.open(53).is_live().key("p").is_in_state("called")
        desk.page.get_by_role("button", name="Akun saya").click()
        desk.page.get_by_role("button", name="Keluar", exact=True).click()
        desk.is_asked("called")
        expect(desk.question.locator("[data-way=no-show]")).to_have_attribute("aria-disabled", "true")
        desk.key("3").is_asked("close").key("Enter")
        expect(desk.page.locator("#name")).to_be_visible(timeout=EXPECTED_SOON)
    assert states(mall, visit) == ["waiting"]
    assert duty(mall, 53)["state"] == "closed"


def test_a_relief_officer_takes_over_with_a_pin_in_this_tab_alone_and_the_ticket_stays(
    browser: Browser, mall: Mall
) -> None:
    choose_pin(mall, "loket69")
    choose_pin(mall, "loket50")
    visit = mall.issue(["TN-01"])
    with desk_page(browser, mall, "loket49") as desk:
        desk.open(49).is_live().key("p").is_in_state("called")
        desk.key("g").is_asked("take-over")
        expect(desk.question).to_contain_text(f"Tiket {visit['number']} tetap di loket ini")
        desk.page.keyboard.type("loket50")
        desk.key("Tab")
        desk.page.keyboard.type("000000")
        desk.key("Enter")
        expect(desk.question.get_by_role("alert")).to_contain_text("Nama atau PIN salah", timeout=EXPECTED_SOON)
        desk.page.locator("#relief").fill("loket69")
        desk.page.locator("#pin").fill(PIN)
        desk.key("Enter")
        expect(desk.question.get_by_role("alert")).to_contain_text("Tidak diizinkan", timeout=EXPECTED_SOON)
        desk.page.locator("#relief").fill("loket50")
        desk.key("Enter")
        expect(desk.page.locator("[data-duty]")).to_contain_text("loket50", timeout=EXPECTED_SOON)
        desk.is_live().is_in_state("called").key("m").is_in_state("serving")
        assert desk.number == visit["number"]

        # Two officers share the PC: the other tab is still the first officer's, at a counter of its own.
        beside = desk.page.context.new_page()
        beside.goto(desk.page.url.replace("counter=49", "counter=50"))
        expect(beside.locator("[data-duty=open]")).to_contain_text("loket49", timeout=EXPECTED_SOON)
        expect(desk.page.locator("[data-duty=open]")).to_contain_text("loket50")

        desk.key("s").is_in_state("free")
        desk.page.get_by_role("button", name="Akun saya").click()
        desk.page.get_by_role("button", name="Keluar", exact=True).click()
        expect(desk.page.locator(".counter-card").first).to_be_visible(timeout=EXPECTED_SOON)
        assert desk.page.evaluate("Object.keys(sessionStorage).filter((key) => key.includes('token'))") == []
    assert duty(mall, 49)["state"] == "closed"
    assert duty(mall, 50)["officer"] == "loket49"
