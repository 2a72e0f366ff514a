"""Paper for the worst day: who waits, and emergency numbers that are printed ahead and entered later."""

from __future__ import annotations

import io
import re
import time
import uuid

import pytest
import requests
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.desk import EXPECTED_SOON, PC, PHONE, desk_page
from tests.browser.hall import STANDING, as_staff, hall_page
from tests.browser.mall import Mall
from tests.browser.office import office_page
from tests.browser.test_counter_for_all import serious
from tests.browser.verifying import verify_mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def sheet(mall: Mall, queue: str, count: int) -> dict[str, int]:
    """Printed ahead by the mall's administrator."""
    made: dict[str, int] = mall.command("sheets", {"queue": queue, "count": count}, mall.sign_in("admin"))
    return made


def opened(page: Page, link: str) -> Page:
    """The paper that a link opens beside the page."""
    with page.context.expect_page() as beside:
        page.locator(link).click()
    expect(beside.value.locator(".list-page")).to_be_visible(timeout=EXPECTED_SOON)
    return beside.value


def pages_of(page: Page) -> int:
    """How many sheets of paper it fills."""
    pdf = page.pdf(prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b[^s]", io.BytesIO(pdf).read()))


def test_a_sheet_is_made_opened_and_printed_and_its_numbers_never_come_again(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "penyelia-kj", "lists") as page:
        page.locator("[data-make]").click()
        expect(page.locator(".notice.is-success")).to_contain_text("KJ-X001 sampai KJ-X040", timeout=EXPECTED_SOON)
        paper = opened(page, "[data-sheet]:visible")
        expect(paper.locator("[data-sheet]")).to_have_count(40)
        expect(paper.locator("[data-sheet='KJ-X001']")).to_contain_text("Kejaksaan Negeri Pekanbaru")
        expect(paper.get_by_text("SALINAN")).to_have_count(0)
        assert 3 <= pages_of(paper) <= 4
        paper.close()
        page.locator("[data-make]").click()
        expect(page.locator(".notice.is-success")).to_contain_text("KJ-X041 sampai KJ-X080", timeout=EXPECTED_SOON)
        page.locator(".lists-again summary").click()
        page.locator("[name=first]").fill("3")
        page.locator("[name=last]").fill("7")
        page.locator("[name=last]").blur()
        copy = opened(page, "[data-copy]")
        expect(copy.locator("[data-sheet]")).to_have_count(5)
        expect(copy.get_by_text("SALINAN")).to_have_count(6)
        page.locator("[name=last]").fill("999")
        page.locator("[name=last]").blur()
        expect(page.locator("[data-copy]")).to_have_count(0)
        expect(page.locator(".field-error")).to_contain_text("antara 1 dan 80")
        assert page.locator("select[name=queue] option").count() == 1


def test_an_answer_that_got_lost_makes_no_second_sheet(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "penyelia-nt", "lists") as page:
        asked: list[str] = []

        def lose_the_first(route: Route) -> None:
            if route.request.method != "POST":
                return route.continue_()
            asked.append(route.request.headers["idempotency-key"])
            if len(asked) == 1:
                route.fetch()
                return route.abort()
            return route.continue_()

        page.route("**/sheets", lose_the_first)
        page.locator("[data-make]").click()
        expect(page.locator(".offline")).to_be_visible(timeout=EXPECTED_SOON)
        expect(page.locator(".notice.is-success")).to_contain_text("X001 sampai", timeout=EXPECTED_SOON)
    assert as_staff(mall, "sheets")["last"]["NT"] == 40
    assert len(set(asked)) == 1


def test_the_waiting_list_stands_in_calling_order_on_paper(browser: Browser, mall: Mall) -> None:
    first = mall.issue(["LS-01"])["number"]
    urgent = mall.issue(["LS-02"], "disability")["number"]
    with hall_page(browser, mall) as hall:
        hall.open("find")
        paper = opened(hall.page, "[data-print-list]")
        listed = paper.locator("[data-listed]")
        numbers = [row.get_attribute("data-listed") for row in listed.all()]
        assert [each for each in numbers if each in {first, urgent}] == [urgent, first]
        expect(paper.locator(f"[data-listed='{urgent}']")).to_contain_text("PRIORITAS")
        expect(paper.locator(".list-head")).to_contain_text("Dibuat")
        assert pages_of(paper) >= 1
        paper.emulate_media(media="print")
        expect(paper.locator(".lists-tools")).to_be_hidden()
        assert paper.locator(".list-page").evaluate("(page) => getComputedStyle(page).color") == "rgb(0, 0, 0)"


def test_a_number_of_a_sheet_is_entered_in_the_hall_and_takes_its_place_by_its_time(
    browser: Browser, mall: Mall
) -> None:
    sheet(mall, "RK", 5)
    ahead = mall.issue(["RK-01"])
    with hall_page(browser, mall) as hall:
        hall.open("find")
        hall.page.locator("#number").fill("rk-x003")
        hall.page.locator("[data-emergency]").click()
        form = hall.page.get_by_role("dialog")
        expect(form.locator("[name=number]")).to_have_value("rk-x003")
        form.locator("[data-submit]").click()
        expect(form.locator("[role=alert]")).to_contain_text("sedikitnya satu layanan")
        form.locator("[value='RK-01']").check()
        form.locator("[name=time]").fill("00:01")
        form.locator("[data-submit]").click()
        expect(hall.page.locator("[data-page=visit]")).to_contain_text("RK-X003", timeout=EXPECTED_SOON)
        # The same paper again, and one that was never printed.
        for number, words in (("RK-X003", "sudah menjadi milik kunjungan lain"), ("RK-X009", "tidak ada pada lembar")):
            hall.open("find")
            hall.page.locator("[data-emergency]").click()
            form.locator("[name=number]").fill(number)
            form.locator("[value='RK-01']").check()
            form.locator("[data-submit]").click()
            expect(form.locator("[role=alert]")).to_contain_text(words, timeout=EXPECTED_SOON)
    waiting = as_staff(mall, "waiting-list")
    (people,) = [each["people"] for each in waiting["queues"] if each["queue"] == "RK"]
    assert [person["number"] for person in people] == ["RK-X003", ahead["number"]]
    assert verify_mall(mall) == []


def test_a_desk_enters_a_number_of_a_sheet_and_a_lost_answer_makes_no_second_visit(
    browser: Browser, mall: Mall
) -> None:
    sheet(mall, "JT", 2)
    with desk_page(browser, mall, "loket44") as desk:
        desk.open(44).is_live()
        asked: list[str] = []

        def lose_the_first(route: Route) -> None:
            asked.append(route.request.post_data or "")
            if len(asked) == 1:
                route.fetch()
                route.abort()
            else:
                route.continue_()

        desk.page.route("**/offline-visits", lose_the_first)
        desk.page.locator(".desk-duty").click()
        desk.page.locator("[data-way=emergency]").click()
        form = desk.page.locator("dialog.emergency")
        form.locator("[name=number]").fill("jt x 2")
        form.locator("[value='JT-01']").check()
        form.locator("[data-submit]").click()
        expect(form.locator("[data-submit]")).to_contain_text("Menyambungkan")
        expect(desk.toast).to_contain_text("JT-X002 masuk antrean", timeout=EXPECTED_SOON)
        desk.waits_for("JT-X002")
        assert len(asked) == 2
        assert len(set(asked)) == 1


def test_staff_see_quietly_which_kiosk_is_alone_or_out_of_paper(browser: Browser, mall: Mall) -> None:
    kiosk = {"Authorization": f"Bearer {mall.device('kiosk')}"}
    spool = str(uuid.uuid4())

    def report(printer: str) -> None:
        body = {"version": "1", "printer": {"state": printer}, "spool": {"id": spool, "lane": None}, "waiting": 0}
        answer = requests.post(
            f"{mall.url}/api/v1/device/report",
            json=body,
            headers={**kiosk, "Idempotency-Key": str(uuid.uuid4())},
            timeout=10,
        )
        assert answer.ok, answer.text

    report("no_paper")
    with (
        desk_page(browser, mall, "loket45") as desk,
        hall_page(browser, mall) as hall,
        office_page(browser, mall, "admin", "devices") as office,
    ):
        desk.open(45).is_live()
        hall.open()
        for page in (desk.page, hall.page, office):
            expect(page.locator(".kiosk-strip")).to_contain_text("kertas habis sejak", timeout=EXPECTED_SOON)
        report("ok")
        for page in (desk.page, hall.page, office):
            expect(page.locator(".kiosk-strip")).to_be_hidden(timeout=EXPECTED_SOON)
        # Now it is not heard of any more.
        time.sleep(1)
        for page in (desk.page, hall.page, office):
            expect(page.locator(".kiosk-strip")).to_contain_text("bekerja sendiri sejak", timeout=60_000)
            expect(page.locator(".kiosk-strip")).to_contain_text("nomor berhuruf A")


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_is_usable_for_all(browser: Browser, mall: Mall, language: str) -> None:
    with office_page(browser, mall, "admin", "lists", language, viewport=PHONE, bypass_csp=True) as page:
        expect(page.locator("[data-make]")).to_be_visible(timeout=EXPECTED_SOON)
        assert serious(page) == []
        page.set_viewport_size(PC)
        assert serious(page) == []
    with hall_page(browser, mall, viewport=STANDING, bypass_csp=True) as hall:
        hall.open("find", language)
        hall.page.locator("#number").fill("KJ-X007")
        hall.page.locator("[data-emergency]").click()
        expect(hall.page.locator("dialog.emergency")).to_be_visible()
        assert serious(hall.page) == []
        hall.page.set_viewport_size({"width": 1024, "height": 768})
        assert serious(hall.page) == []
