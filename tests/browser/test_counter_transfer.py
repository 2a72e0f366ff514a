"""Where a visitor is sent from a counter, and where not, by keyboard. Each test has an agency of its own."""

import json

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.desk import EXPECTED_SOON, Desk, desk_page, lines, states, told
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]

NIK = "1471015505900001"


def asks(desk: Desk, counter: int, key: str, kind: str) -> Desk:
    """Serve the next one, and ask."""
    desk.open(counter).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
    return desk.key(key).is_asked(kind)


def service(desk: Desk, code: str) -> Locator:
    return desk.question.locator(f"input[name=service][value={code}]")


def test_of_several_matters_the_one_that_is_named_goes_on_and_the_others_stay(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["PL-01", "PL-02"])
    with desk_page(browser, mall, "loket33") as desk:
        asks(desk, 33, "a", "transfer")
        going = desk.question.locator(".desk-going")
        expect(going.get_by_role("checkbox", checked=True)).to_have_count(1)
        expect(going.locator("[data-stays]")).to_contain_text("Tiket tetap terbuka")
        going.get_by_role("checkbox").last.check()
        expect(going.locator("[data-stays]")).to_contain_text("tidak ada yang tinggal")
        going.get_by_role("checkbox").last.uncheck()
        desk.question.get_by_role("textbox").first.fill("bc-01")
        desk.key("Enter")
        expect(desk.toast).to_contain_text("sisanya tetap di sini", timeout=EXPECTED_SOON)
        expect(desk.page.locator(".desk-line")).to_have_count(1, timeout=EXPECTED_SOON)
        desk.is_in_state("serving")
        # A line that has left the others has no way back.
        expect(desk.button("undo")).to_have_count(0)
    assert [line["service"] for line in lines(mall, visit)] == ["PL-02"]
    assert [place["services"] for place in mall.visit(visit["token"])["tickets"]] == [["PL-02"], ["BC-01"]]


def test_one_matter_is_not_asked_about(browser: Browser, mall: Mall) -> None:
    mall.issue(["LS-01"])
    with desk_page(browser, mall, "loket54") as desk:
        asks(desk, 54, "a", "transfer")
        expect(desk.question.locator(".desk-going")).to_have_count(0)


def test_a_visitor_is_sent_only_to_a_counter_where_somebody_sits(browser: Browser, mall: Mall) -> None:
    mall.issue(["ST-01"])
    with desk_page(browser, mall, "loket30") as desk:
        asks(desk, 30, "a", "transfer")
        desk.question.locator("[data-way=counter]").click()
        expect(desk.question.locator(".desk-none")).to_contain_text("Tidak ada loket lain yang sedang bertugas")
        expect(desk.question.locator("[data-submit]")).to_have_attribute("aria-disabled", "true")
        desk.key("Escape")
        officer = mall.sign_in("loket32")
        mall.command("counters/32/open", {}, officer)
        mall.command("counters/32/break", {"reason": "rest", "minutes": 30}, officer)
        desk.pauses().key("a").is_asked("transfer")
        desk.question.locator("[data-way=counter]").click()
        expect(desk.question.locator("input[name=counter]")).to_have_count(1, timeout=EXPECTED_SOON)
        expect(desk.question.locator("input[value='32']")).to_be_checked()
        expect(desk.question).to_contain_text("Istirahat sampai pukul")


def test_where_nobody_is_called_is_seen_with_the_reason_and_not_chosen(browser: Browser, mall: Mall) -> None:
    mall.issue(["TN-01"])
    reason = {"id": "Sistem pusat Taspen mati"}
    mall.command("disruptions", {"scope": "agency", "code": "TS", "reason": reason}, mall.sign_in("operator"))
    with desk_page(browser, mall, "loket49") as desk:
        told(desk.page, "BN", external={"id": "Gerai BNN di lantai 2"})
        asks(desk, 49, "a", "transfer")
        desk.page.keyboard.type("bn-01")
        expect(service(desk, "BN-01")).to_be_disabled()
        expect(desk.question).to_contain_text("Nomor diambil di tempat lain: Gerai BNN di lantai 2")
        expect(desk.question.locator("[data-submit]")).to_have_attribute("aria-disabled", "true")
        desk.question.get_by_role("textbox").first.fill("ts-01")
        expect(service(desk, "TS-01")).to_be_disabled(timeout=EXPECTED_SOON)
        expect(desk.question).to_contain_text("Gangguan layanan: Sistem pusat Taspen mati")


def test_a_queue_that_wants_an_identity_is_told_it(browser: Browser, mall: Mall) -> None:
    mall.issue(["PJ-01"])
    with desk_page(browser, mall, "loket51") as desk:
        told(desk.page, "DK", needs_identity=True)
        asks(desk, 51, "n", "add")
        desk.page.keyboard.type("bk-01")
        expect(desk.question.locator("#identity")).to_have_count(0)
        desk.question.get_by_role("textbox").first.fill("dk-01")
        identity = desk.question.locator("#identity")
        expect(desk.question).to_contain_text("Kosongkan bila NIK sudah dicatat")
        identity.fill("1471 0155")
        expect(desk.question).to_contain_text("Masih 8 angka lagi")
        expect(desk.question.locator("[data-submit]")).to_have_attribute("aria-disabled", "true")
        identity.fill(NIK)
        with desk.page.expect_request("**/services") as asked:
            desk.key("Enter")
        assert json.loads(asked.value.post_data or "") == {"services": ["DK-01"], "identity": NIK}
        expect(desk.toast).to_contain_text("Layanan ditambahkan", timeout=EXPECTED_SOON)


def test_what_was_added_or_corrected_is_undone_with_one_key(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["JK-01"])
    with desk_page(browser, mall, "loket41") as desk:
        asks(desk, 41, "r", "correct")
        desk.page.keyboard.type("jk-03")
        desk.key("Enter")
        expect(desk.toast).to_contain_text("diralat", timeout=EXPECTED_SOON)
        desk.key("z")
        expect(desk.toast).to_contain_text("diurungkan", timeout=EXPECTED_SOON)
        assert [line["service"] for line in lines(mall, visit)] == ["JK-01"]
        desk.pauses().key("n").is_asked("add")
        desk.page.keyboard.type("ka-01")
        desk.key("Enter")
        expect(desk.toast).to_contain_text("ditambahkan", timeout=EXPECTED_SOON)
        assert len(mall.visit(visit["token"])["tickets"]) == 2
        desk.pauses().key("z")
        expect(desk.toast).to_contain_text("diurungkan", timeout=EXPECTED_SOON)
        assert [place["state"] for place in mall.visit(visit["token"])["tickets"]] == ["serving", "cancelled"]
    assert states(mall, visit) == ["serving"]


def test_who_collects_a_product_is_not_asked_for_documents(browser: Browser, mall: Mall) -> None:
    first = mall.issue(["IM-01"])
    with desk_page(browser, mall, "loket37") as desk:
        desk.open(37).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        expect(desk.page.locator(".desk-outcome")).to_have_count(5)
        desk.key("2", "s").is_in_state("free")
        (case,) = mall.visit(first["token"])["cases"]
        mall.command("cases/move", {"cases": [case["id"]], "state": "ready"}, mall.sign_in("operator"))
        body = {"services": [], "channel": "kiosk", "continues": first["token"]}
        mall.command("tickets", body, mall.device("kiosk"))
        desk.key("p").is_in_state("called").key("m").is_in_state("serving")
        expect(desk.page.locator(".desk-outcome")).to_have_count(4)
        desk.key("2")
        expect(desk.page.locator(".desk-outcome[aria-pressed=true]")).to_contain_text("Tuntas")
