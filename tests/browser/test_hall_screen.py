"""The greeter's tablet: numbers for who cannot use the kiosk, and everything that can be put right."""

import re

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import EXPECTED_SOON, PHONE
from tests.browser.hall import LYING, STANDING, TARGETS, as_staff, hall_page
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_number_is_given_with_all_that_is_known_of_the_visitor(browser: Browser, mall: Mall) -> None:
    with hall_page(browser, mall) as hall:
        hall.open()
        hall.choose("akte lahir", "DK-08")
        hall.choose("skck", "PL-01")
        hall.chip("Prioritas", "Lansia")
        hall.page.get_by_role("button", name="Tambah satu orang").click()
        hall.chip("Perlu didatangi petugas", "Kursi roda")
        number = hall.take()
        expect(hall.places).to_have_count(2)
        expect(hall.page.locator("main")).to_contain_text("Perlu didatangi: Kursi roda", timeout=EXPECTED_SOON)
        (visit,) = as_staff(mall, f"visits?number={number}")["visits"]
        assert (visit["priority"], visit["party_size"], visit["fetch"]) == ("elderly", 2, "wheelchair")
        assert [place["services"] for place in visit["tickets"]] == [["DK-08"], ["PL-01"]]
        # The code on the screen opens the visit on a phone.
        address = hall.code()
        assert mall.visit(address.rpartition("/v/")[2])["number"] == number
        hall.page.locator("[data-next]").click()
        expect(hall.page.locator("[data-take]")).to_be_disabled()
        expect(hall.page.locator("#wish")).to_contain_text("Pilih satu atau beberapa layanan")


def test_the_paper_is_as_wide_as_the_roll_and_as_long_as_its_text(browser: Browser, mall: Mall) -> None:
    with hall_page(browser, mall) as hall:
        hall.open()
        hall.choose("skck", "PL-01")
        number = hall.take()
        hall.page.evaluate("window.print = () => { window.printed = true }")
        hall.page.get_by_role("button", name="Cetak tiket").click()
        hall.page.wait_for_function("() => window.printed")
        pdf = hall.page.pdf(prefer_css_page_size=True)
        ((width, height),) = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
        assert float(width) == pytest.approx(80 / 25.4 * 72, abs=1)
        assert 300 < float(height) < 1200
        hall.page.emulate_media(media="print")
        expect(hall.page.locator(".hall-paper-number")).to_have_text(number)
        assert hall.page.locator("body > :visible").count() == 1
        box = hall.page.locator(".hall-paper").bounding_box()
        assert box is not None
        assert box["x"] == 0


def test_a_visit_is_found_by_a_part_of_its_number_or_by_what_it_came_for(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["SO-01"])
    digits = str(int(visit["number"][-3:]))
    with hall_page(browser, mall) as hall:
        hall.open("find")
        expect(hall.page.locator("main")).to_contain_text("Nomor siapa yang dicari?")
        hall.page.locator("#number").fill(f"so{digits}")
        expect(hall.cards).to_have_count(1, timeout=EXPECTED_SOON)
        expect(hall.cards).to_contain_text(visit["number"])
        hall.page.locator("#number").fill("so999")
        expect(hall.page.locator("main")).to_contain_text(
            "Tidak ada kunjungan yang cocok hari ini", timeout=EXPECTED_SOON
        )
        hall.page.locator("#number").fill("")
        service = as_staff(mall, "catalog")
        name = next(
            one["name"]["id"] for each in service["agencies"] for one in each["services"] if one["code"] == "SO-01"
        )
        hall.choose(name, "SO-01")
        hall.chip("Nomor diambil", "30 menit terakhir")
        expect(hall.page.locator(f"[data-visit={visit['number']}]")).to_be_visible(timeout=EXPECTED_SOON)
        hall.page.locator(f"[data-visit={visit['number']}]").click()
        expect(hall.places).to_contain_text("Menunggu", timeout=EXPECTED_SOON)
        expect(hall.page.locator(".hall-history")).to_contain_text("Masuk antrean")
        hall.page.go_back()
        expect(hall.cards.first).to_be_visible()


def test_a_wrong_agency_is_put_right_keeps_its_seniority_and_can_be_put_back(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NK-01"])
    queued_at = as_staff(mall, f"tickets/{visit['tickets'][0]['id']}")["queued_at"]
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        hall.do("correct")
        hall.choose("sertipikat", "TN-01")
        expect(hall.toast).to_contain_text("Waktu menunggunya tetap dihitung", timeout=EXPECTED_SOON)
        place = as_staff(mall, f"visits/{visit['id']}")["tickets"][-1]
        assert place["services"] == ["TN-01"]
        assert as_staff(mall, f"tickets/{place['id']}")["queued_at"] == queued_at
        hall.undo()
        expect(hall.toast).to_contain_text("Kartu tanda bukti pencari kerja", timeout=EXPECTED_SOON)
        place = as_staff(mall, f"visits/{visit['id']}")["tickets"][-1]
        assert place["services"] == ["NK-01"]
        assert as_staff(mall, f"tickets/{place['id']}")["queued_at"] == queued_at


def test_a_service_is_added_and_its_place_given_up_again_only_after_asking(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NK-01"])
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        expect(hall.places).to_have_count(1, timeout=EXPECTED_SOON)
        hall.page.locator("[data-do=add]").click()
        hall.choose("skck", "PL-01")
        expect(hall.places).to_have_count(2, timeout=EXPECTED_SOON)
        place = hall.places.filter(has_text="Polresta")
        place.locator("[data-do=cancel]").click()
        dialog = hall.page.get_by_role("dialog")
        expect(dialog).to_contain_text("tidak dapat dikembalikan")
        dialog.get_by_role("button", name="Jangan batalkan").click()
        expect(place).to_have_attribute("data-state", "waiting")
        place.locator("[data-do=cancel]").click()
        hall.confirm()
        expect(place).to_have_attribute("data-state", "cancelled", timeout=EXPECTED_SOON)


def test_a_pause_and_a_mark_are_taken_back_with_one_touch(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NK-01"])
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        hall.do("pause")
        expect(hall.page.locator("main")).to_contain_text("Jeda sejak", timeout=EXPECTED_SOON)
        assert as_staff(mall, f"visits/{visit['id']}")["paused_at"] is not None
        hall.undo()
        expect(hall.page.locator("[data-do=pause]")).to_be_visible(timeout=EXPECTED_SOON)
        hall.chip("Perlu didatangi petugas", "Tuli")
        expect(hall.toast).to_contain_text("ditandai perlu didatangi", timeout=EXPECTED_SOON)
        assert as_staff(mall, f"visits/{visit['id']}")["fetch"] == "deaf"
        hall.undo()
        expect(hall.toast).to_contain_text("dipanggil seperti biasa", timeout=EXPECTED_SOON)
        assert as_staff(mall, f"visits/{visit['id']}")["fetch"] is None


def test_a_lost_paper_is_void_as_soon_as_another_is_printed(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NK-01"])
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        hall.do("reprint")
        expect(hall.page.get_by_role("dialog")).to_contain_text("kertas lama tidak berlaku lagi")
        assert mall.visit(visit["token"])["number"] == visit["number"]
        hall.confirm()
        expect(hall.page.locator(".hall-reprinted")).to_be_visible(timeout=EXPECTED_SOON)
        fresh = hall.code().rpartition("/v/")[2]
        assert mall.visit(fresh)["number"] == visit["number"]
        assert requests.get(f"{mall.url}/api/v1/visits/{visit['token']}", timeout=10).status_code == 404
        expect(hall.page.locator(".hall-paper-copy")).to_have_text("SALINAN")


def test_who_was_called_and_does_not_come_is_one_touch_away(browser: Browser, mall: Mall, operator: str) -> None:
    visit = mall.issue(["TN-01"])
    with hall_page(browser, mall) as hall:
        hall.open()
        missing = hall.page.locator(".hall-absent-one").filter(has_text=visit["number"])
        called = mall.command("counters/49/call-next", {}, operator)
        assert called["number"] == visit["number"]
        mall.command(f"tickets/{called['id']}/recall", {"counter": 49}, operator)
        expect(missing).to_contain_text("dipanggil 2 kali", timeout=EXPECTED_SOON)
        missing.click()
        expect(hall.places).to_contain_text("Dipanggil · Loket 49", timeout=EXPECTED_SOON)
        # The visitor comes: the strip and the open page follow without anybody touching them.
        mall.command(f"tickets/{called['id']}/start", {"counter": 49}, operator)
        expect(missing).to_have_count(0, timeout=EXPECTED_SOON)
        expect(hall.places).to_contain_text("Dilayani · Loket 49", timeout=EXPECTED_SOON)
        mall.command(
            f"tickets/{called['id']}/finish", {"outcomes": [{"service": "TN-01", "outcome": "completed"}]}, operator
        )
        expect(hall.page.locator(".hall-history")).to_contain_text("Selesai di loket 49", timeout=EXPECTED_SOON)


def test_what_the_server_refuses_is_told_where_it_was_asked(browser: Browser, mall: Mall, operator: str) -> None:
    visit = mall.issue(["PJ-01"])
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        hall.do("cancel")
        # While the greeter reads the question, the visitor is called.
        called = mall.command("counters/51/call-next", {}, operator)
        assert called["number"] == visit["number"]
        hall.page.locator("[data-confirm]").click()
        expect(hall.page.get_by_role("dialog").get_by_role("alert")).to_be_visible(timeout=EXPECTED_SOON)
        hall.page.get_by_role("button", name="Jangan batalkan").click()
        expect(hall.places).to_have_attribute("data-state", "called", timeout=EXPECTED_SOON)
        expect(hall.page.locator("[data-do=cancel]")).to_have_count(0)


def test_without_a_server_nothing_seems_to_work_and_it_comes_back_by_itself(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NK-01"])
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        expect(hall.page.locator("[data-do=pause]")).to_have_attribute("aria-disabled", "false", timeout=EXPECTED_SOON)
        mall.stop()
        expect(hall.page.locator(".offline")).to_contain_text("Sambungan terputus", timeout=EXPECTED_SOON)
        expect(hall.page.locator("[data-do=pause]")).to_have_attribute("aria-disabled", "true")
        hall.page.locator("[data-do=pause]").click(force=True)
        mall.start()
        expect(hall.page.locator(".offline")).to_be_hidden(timeout=EXPECTED_SOON)
        assert as_staff(mall, f"visits/{visit['id']}")["paused_at"] is None


def test_who_is_no_greeter_is_told_so(browser: Browser, mall: Mall) -> None:
    with hall_page(browser, mall, "loket11") as hall:
        hall.open()
        expect(hall.page.get_by_role("heading")).to_have_text("Akun ini bukan akun pemandu")
    with hall_page(browser, mall, None) as stranger:
        stranger.open()
        expect(stranger.page.locator("#name")).to_be_visible()


def test_in_english_nothing_is_left_in_indonesian(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["DK-01"], "elderly")
    with hall_page(browser, mall) as hall:
        for address in ({}, {"task": "find"}, {"visit": visit["id"]}):
            hall.open(language="en", **address)
            hall.page.wait_for_selector(".hall")
            if "visit" in address:
                expect(hall.places).to_be_visible(timeout=EXPECTED_SOON)
            text = hall.page.locator("body").inner_text().lower()
            assert [word for word in ("loket", "menunggu", "nomor", "layanan", "antrean") if word in text] == []


def _fits(page: Page) -> None:
    """Nothing runs off the side, and a finger can hit everything."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
            .filter((element) => element.checkVisibility() && !element.closest(".hall-absent-list"))
            .map((element) => [element.className, element.getBoundingClientRect()])
            .filter(([, box]) => box.width < 48 || box.height < 48 || box.right > innerWidth)
            .map(([name, box]) => `${name} ${box.width}x${box.height}`)""",
        TARGETS,
    )
    assert small == []


def _serious(page: Page) -> list[tuple[str, list[str]]]:
    found = Axe().run(page).response["violations"]
    return [
        (violation["id"], [node["html"][:160] for node in violation["nodes"]])
        for violation in found
        if violation["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("size", [LYING, STANDING, PHONE], ids=["lying", "standing", "phone"])
def test_no_one_meets_a_barrier_on_any_page(browser: Browser, mall: Mall, size: dict[str, int]) -> None:
    visit = mall.issue(["DK-01", "PL-01"], "pregnant")
    # axe writes styles of its own into the page, which our policy would refuse.
    with hall_page(browser, mall, viewport=size, bypass_csp=True, has_touch=True) as hall:
        hall.open()
        hall.choose("ktp", "DK-01")
        hall.choose("skck", "PL-01")
        _fits(hall.page)
        assert _serious(hall.page) == []
        hall.take()
        _fits(hall.page)
        assert _serious(hall.page) == []
        hall.open("find")
        hall.page.locator("#number").fill(visit["number"])
        expect(hall.cards).to_have_count(1, timeout=EXPECTED_SOON)
        _fits(hall.page)
        assert _serious(hall.page) == []
        hall.cards.click()
        expect(hall.places).to_have_count(2, timeout=EXPECTED_SOON)
        _fits(hall.page)
        assert _serious(hall.page) == []
        for what in ("correct", "cancel", "reprint"):
            hall.do(what)
            expect(hall.page.get_by_role("dialog")).to_be_visible()
            assert _serious(hall.page) == []
            hall.page.keyboard.press("Escape")
            expect(hall.page.get_by_role("dialog")).to_be_hidden()
