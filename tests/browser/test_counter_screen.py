"""The desk in a real browser, on a real server: from the first call to the last outcome.

Each test sits at counters of an agency that no other test uses, so that their queues do not meet.
"""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, desk_page, outcomes
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_one_key_calls_who_waits_longest(browser: Browser, mall: Mall) -> None:
    first, second = mall.issue(["BK-01", "BK-02"])["number"], mall.issue(["BK-03"])["number"]
    with desk_page(browser, mall, "loket25") as desk:
        desk.open(25).is_live().waits_for(first, second)
        expect(desk.page).to_have_title("Loket 25 · 2 menunggu")
        desk.key("p").is_in_state("called").waits_for(second)
        assert desk.number == first
        expect(desk.page).to_have_title(f"{first} dipanggil · Loket 25")
        expect(desk.page.locator(".desk-line")).to_have_count(2)
        expect(desk.button("start")).to_be_focused()
        expect(desk.page.get_by_role("status").filter(has_text=f"{first} dipanggil")).to_have_count(1)


def test_serving_ends_with_an_outcome_for_each_line_by_keyboard_alone(browser: Browser, mall: Mall) -> None:
    visit, following = mall.issue(["ST-01", "ST-02", "ST-03"]), mall.issue(["ST-01"])
    with desk_page(browser, mall, "loket30") as desk:
        desk.open(30).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        expect(desk.page.locator("[role=progressbar]")).to_be_visible()
        desk.key("1", "ArrowDown", "5")
        pressed = desk.page.locator(".desk-outcome[aria-pressed=true]")
        expect(pressed).to_contain_text(["Tuntas", "Berkas diterima, dalam proses", "Ditolak"])
        # Finish, and call the next one: two keys.
        desk.key("s").is_in_state("free").key("p").is_in_state("called")
        assert desk.number == following["number"]
    assert outcomes(mall, visit) == {"ST-01": "completed", "ST-02": "accepted", "ST-03": "declined"}


def test_enter_is_always_the_next_action(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["PL-01"])
    with desk_page(browser, mall, "loket33") as desk:
        desk.open(33).is_live()
        for state in ("called", "serving", "free"):
            desk.page.wait_for_timeout(600)
            desk.key("Enter").is_in_state(state)
    assert outcomes(mall, visit) == {"PL-01": "completed"}


def test_a_double_click_or_a_held_key_is_one_command(browser: Browser, mall: Mall) -> None:
    for _ in range(3):
        mall.issue(["PL-02"])
    with desk_page(browser, mall, "loket34") as desk:
        desk.open(34).is_live()
        # The control: two clicks do arrive, and so does each repetition of a held key.
        desk.page.evaluate(
            """() => {
                window.heard = { click: 0, keydown: 0 };
                for (const kind of Object.keys(heard)) addEventListener(kind, () => { heard[kind] += 1; }, true);
            }"""
        )
        desk.button("call").dblclick()
        desk.is_in_state("called")
        desk.page.wait_for_timeout(600)
        for _ in range(5):
            desk.page.keyboard.down("u")
        desk.page.keyboard.up("u")
        expect(desk.page.locator(".badge.is-called")).to_have_text("Dipanggil 2 kali", timeout=EXPECTED_SOON)
        for _ in range(5):
            desk.page.keyboard.down("Enter")
        desk.page.keyboard.up("Enter")
        desk.is_in_state("serving")
        desk.page.wait_for_timeout(600)
        assert desk.page.evaluate("heard.click >= 3 && heard.keydown === 10")
        assert desk.commands == ["open", "call-next", "recall", "start"]


def test_keys_rest_in_a_dialog_and_when_switched_off(browser: Browser, mall: Mall) -> None:
    mall.issue(["PL-03"])
    with desk_page(browser, mall, "loket35") as desk:
        desk.open(35).is_live().key("?")
        sheet = desk.page.get_by_role("dialog", name="Tombol pintas")
        expect(sheet).to_be_visible()
        desk.key("p")
        sheet.get_by_role("checkbox").uncheck()
        desk.key("Escape")
        expect(sheet).to_be_hidden()
        desk.key("p")
        expect(desk.button("call").locator("kbd")).to_have_count(0)
        assert desk.commands == ["open"]
        desk.button("call").click()
        desk.is_in_state("called")


def test_two_desks_of_one_queue_never_get_the_same_visitor(browser: Browser, mall: Mall) -> None:
    numbers = [mall.issue(["DK-01"])["number"] for _ in range(4)]
    with desk_page(browser, mall, "loket11") as one, desk_page(browser, mall, "loket12") as other:
        desks = (one.open(11), other.open(12))
        for desk in desks:
            desk.is_live().waits_for(*numbers)
        for desk in desks:
            desk.key("p")
        for desk in desks:
            desk.is_in_state("called").waits_for(*numbers[2:])
        assert {one.number, other.number} == set(numbers[:2])
        late = mall.issue(["DK-02"], "pregnant")["number"]
        for desk in desks:
            desk.waits_for(*numbers[2:], late)
            expect(desk.waiting.last).to_contain_text("Prioritas")


def test_who_is_busy_elsewhere_is_shown_and_passed_over(browser: Browser, mall: Mall) -> None:
    number = mall.issue(["JK-01", "TN-01"])["number"]
    operator = mall.sign_in("operator")
    with desk_page(browser, mall, "loket41") as desk:
        desk.open(41).is_live().waits_for(number)
        called = mall.command("counters/49/call-next", {}, operator)
        expect(desk.waiting).to_contain_text("Sedang di loket 49", timeout=EXPECTED_SOON)
        expect(desk.waiting).to_contain_class("is-elsewhere")
        desk.key("p")
        expect(desk.toast).to_contain_text("Belum ada yang dapat dipanggil")
        expect(desk.toast).to_contain_text("1 orang menunggu, tetapi sedang di loket lain")
        mall.command(f"tickets/{called['id']}/requeue", {"counter": 49}, operator)
        expect(desk.waiting).not_to_contain_class("is-elsewhere", timeout=EXPECTED_SOON)
        desk.page.wait_for_timeout(600)
        desk.key("p").is_in_state("called")
        assert desk.number == number


def test_an_empty_queue_says_so(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket46") as desk:
        desk.open(46).is_live()
        expect(desk.page.locator(".desk-waiting")).to_contain_text("Tidak ada yang menunggu")
        desk.key("p")
        expect(desk.toast).to_have_text("Tidak ada yang menunggu")
        visit = mall.issue(["TS-01"])
        desk.waits_for(visit["number"])
