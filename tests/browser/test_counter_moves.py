"""Everything that happens with a ticket at a counter, by keyboard. Each test has an agency of its own."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.desk import EXPECTED_SOON, Desk, desk_page, lines, outcomes, states
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def serves(desk: Desk) -> Desk:
    """Call the next one and begin."""
    return desk.key("p").is_in_state("called").key("m").is_in_state("serving")


def held(desk: Desk) -> Locator:
    return desk.page.locator("[data-held]")


def test_two_keys_finish_with_the_usual_outcome_and_call_the_next(browser: Browser, mall: Mall) -> None:
    visit, following = mall.issue(["PT-01", "PT-02"]), mall.issue(["PT-01"])
    with desk_page(browser, mall, "loket1") as desk:
        serves(desk.open(1).is_live())
        desk.key("p").is_asked("outcome")
        expect(desk.question.locator("[data-submit]")).to_be_focused()
        desk.key("Enter").is_in_state("called")
        assert desk.number == following["number"]
    # At once, and in some days.
    assert outcomes(mall, visit) == {"PT-01": "completed", "PT-02": "accepted"}


def test_the_same_question_takes_another_outcome_by_figure(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["SO-01"])
    with desk_page(browser, mall, "loket69") as desk:
        serves(desk.open(69).is_live())
        desk.key("p").is_asked("outcome").key("5", "Enter").is_in_state("free")
    assert outcomes(mall, visit) == {"SO-01": "declined"}


def test_a_called_one_who_is_not_there_yet_goes_back_in_line_before_the_next_is_wanted(
    browser: Browser, mall: Mall
) -> None:
    visit = mall.issue(["AP-01"])
    with desk_page(browser, mall, "loket57") as desk:
        desk.open(57).is_live().key("p").is_in_state("called").pauses()
        desk.key("p").is_asked("called")
        expect(desk.question.locator("[data-way=start]")).to_be_focused()
        desk.key("4").is_in_state("free")
        expect(desk.waiting).to_contain_text("Jeda", timeout=EXPECTED_SOON)
        assert states(mall, visit) == ["waiting"]
        desk.page.locator("[data-is-back]").click()
        expect(desk.waiting).not_to_contain_text("Jeda", timeout=EXPECTED_SOON)


def test_a_ticket_on_hold_is_shown_and_resumed_with_one_key(browser: Browser, mall: Mall) -> None:
    visit, other = mall.issue(["BP-01"]), mall.issue(["BP-01"])
    with desk_page(browser, mall, "loket28") as desk:
        serves(desk.open(28).is_live()).key("d").is_in_state("free")
        expect(held(desk)).to_contain_text(visit["number"], timeout=EXPECTED_SOON)
        desk.key("p").is_in_state("called")
        assert desk.number == other["number"]
        # The counter is taken: there is no button that seems to work.
        expect(desk.page.locator("[data-resume]")).to_have_count(0)
        desk.key("k").is_in_state("free").key("l").is_in_state("serving")
        assert desk.number == visit["number"]
        expect(held(desk)).to_have_count(0, timeout=EXPECTED_SOON)


def test_a_transfer_carries_a_note_that_the_next_officer_reads(browser: Browser, mall: Mall) -> None:
    number = mall.issue(["IM-01"])["number"]
    with desk_page(browser, mall, "loket37") as desk, desk_page(browser, mall, "loket61") as following:
        serves(desk.open(37).is_live()).key("a").is_asked("transfer")
        desk.page.keyboard.type("bi-01")
        expect(desk.question.locator("input[name=service]").first).to_be_checked()
        desk.page.locator("#note").fill("Fotokopi KTP sudah diperiksa")
        desk.question.get_by_role("button", name="Alihkan").click()
        desk.is_in_state("free")
        expect(desk.toast).to_contain_text(f"{number} dialihkan")
        following.open(61).is_live()
        expect(following.waiting).to_contain_text("Ada catatan", timeout=EXPECTED_SOON)
        # Still on the way from one zone to another: not next, but called by who sees the person.
        following.key("c", "Enter").is_asked("call-one").key("Enter").is_in_state("called")
        assert following.number == number
        expect(following.page.locator(".desk-note")).to_contain_text("Fotokopi KTP sudah diperiksa")


def test_incomplete_asks_what_is_missing_and_the_visitor_reads_it(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NK-01"])
    with desk_page(browser, mall, "loket67") as desk:
        serves(desk.open(67).is_live()).key("3")
        ticks = desk.page.locator(".desk-ticks input")
        expect(ticks.first).to_be_focused()
        desk.key("Space", "Tab", "Tab", "Space")
        desk.key("s").is_in_state("free")
    assert [(line["outcome"], line["missing"]) for line in lines(mall, visit)] == [("incomplete", [0, 2])]


def test_somebody_in_particular_is_called_with_a_reason(browser: Browser, mall: Mall) -> None:
    first, second = mall.issue(["JT-01"])["number"], mall.issue(["JT-01"])["number"]
    with desk_page(browser, mall, "loket44") as desk:
        desk.open(44).is_live().waits_for(first, second)
        desk.key("c")
        expect(desk.page.get_by_role("button", name=f"Panggil {first}")).to_be_focused()
        desk.key("Tab", "Enter").is_asked("call-one").key("3", "Enter").is_in_state("called")
        assert desk.number == second
        expect(desk.page.locator(".desk-facts")).to_contain_text("Tidak kuat menunggu")


def test_a_service_is_added_and_a_wrong_one_put_right(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["BK-01"])
    with desk_page(browser, mall, "loket25") as desk:
        serves(desk.open(25).is_live()).key("n").is_asked("add")
        desk.page.keyboard.type("bk-02")
        expect(desk.question.locator("[data-effect]")).to_contain_text("Dilayani di loket ini")
        desk.key("Enter")
        expect(desk.page.locator(".desk-line")).to_have_count(2, timeout=EXPECTED_SOON)
        desk.pauses().key("r").is_asked("correct")
        desk.page.keyboard.type("bk-03")
        desk.key("Enter")
        expect(desk.question).to_be_hidden(timeout=EXPECTED_SOON)
        expect(desk.toast).to_contain_text("diralat")
    assert [line["service"] for line in lines(mall, visit)] == ["BK-03", "BK-02"]


def test_the_last_action_is_undone_with_one_key(browser: Browser, mall: Mall) -> None:
    visit, following = mall.issue(["BR-01"]), mall.issue(["BR-01"])
    with desk_page(browser, mall, "loket59") as desk:
        serves(desk.open(59).is_live()).key("p").is_asked("outcome").key("Enter").is_in_state("called")
        expect(desk.toast).to_contain_text(f"Dipanggil {following['number']}")
        desk.key("z").is_in_state("free").pauses()
        # Finishing and calling were two: each is taken back by itself.
        desk.key("z").is_in_state("serving")
        assert desk.number == visit["number"]
        assert states(mall, following) == ["waiting"]


def test_an_undo_that_the_world_has_overtaken_is_refused_in_words(browser: Browser, mall: Mall) -> None:
    (ticket,) = mall.issue(["RK-01"])["tickets"]
    with desk_page(browser, mall, "loket62") as desk:
        desk.open(62).is_live().key("p").is_in_state("called")
        expect(desk.button("undo")).to_contain_text("Urungkan")
        mall.command(f"tickets/{ticket['id']}/start", {"counter": 62}, mall.sign_in("operator"))
        desk.is_in_state("serving").key("z")
        expect(desk.toast).to_contain_text("Tidak ada yang bisa dibatalkan", timeout=EXPECTED_SOON)
        desk.is_in_state("serving")
        expect(desk.button("undo")).to_have_count(0)
