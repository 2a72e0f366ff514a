"""Who sits where: what a supervisor sees at once, without touching anything."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, PC, PHONE
from tests.browser.hall import as_staff
from tests.browser.mall import Mall
from tests.browser.office import office_page
from tests.browser.test_counter_for_all import serious

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_supervisor_sees_the_own_agencys_counters_change_by_themselves(browser: Browser, mall: Mall) -> None:
    officer = mall.sign_in("loket49")
    with office_page(browser, mall, "penyelia-tn", "desks") as page:
        expect(page.locator("main")).to_contain_text("Belum ada loket yang buka", timeout=EXPECTED_SOON)
        expect(page.locator("select")).to_have_count(0)
        mall.command("counters/49/open", {}, officer)
        desk = page.locator("[data-counter='49']")
        expect(desk).to_have_attribute("data-standing", "open", timeout=EXPECTED_SOON)
        expect(desk).to_contain_text("loket49")
        expect(desk).to_contain_text("Tidak ada pengunjung")
        visit = mall.issue(["TN-01"])
        called = mall.command("counters/49/call-next", {}, officer)
        expect(desk).to_contain_text(f"{visit['number']} dipanggil", timeout=EXPECTED_SOON)
        mall.command(f"tickets/{called['id']}/start", {}, officer)
        expect(desk).to_contain_text(f"{visit['number']} dilayani", timeout=EXPECTED_SOON)
        outcomes = {"outcomes": [{"service": "TN-01", "outcome": "completed"}]}
        mall.command(f"tickets/{called['id']}/finish", outcomes, officer)
        mall.command("counters/49/break", {"reason": "prayer", "minutes": 20}, officer)
        expect(desk).to_have_attribute("data-standing", "on_break", timeout=EXPECTED_SOON)
        expect(desk).to_contain_text("Salat, kembali")


def test_a_counter_left_while_people_wait_is_told_until_another_helps(browser: Browser, mall: Mall) -> None:
    for _ in range(3):
        mall.issue(["PL-01"])
    with office_page(browser, mall, "penyelia-pl", "desks") as page:
        expect(page.locator("main")).to_contain_text("Loket", timeout=EXPECTED_SOON)
        officer = mall.sign_in("loket33")
        mall.command("counters/33/open", {}, officer)
        mall.command("counters/33/close", {"reason": "unwell"}, officer)
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("Loket 33 tutup pukul", timeout=EXPECTED_SOON)
        expect(alert).to_contain_text("saat 3 orang menunggu")
        expect(alert).to_contain_text("petugas sakit")
        mall.command("counters/34/open", {}, mall.sign_in("loket34"))
        expect(alert).to_have_count(0, timeout=EXPECTED_SOON)
        expect(page.locator("[data-left='33']")).to_contain_text("Loket 34 sekarang melayani")


def test_a_duty_is_ended_only_after_asking(browser: Browser, mall: Mall) -> None:
    mall.command("counters/47/open", {}, mall.sign_in("loket47"))
    with office_page(browser, mall, "penyelia-bn", "desks") as page:
        page.get_by_role("button", name="Akhiri sesi loket 47").click(timeout=EXPECTED_SOON)
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("Sesi loket47 berakhir")
        dialog.get_by_role("button", name="Batal").click()
        assert as_staff(mall, "duties?agency=BN", "penyelia-bn")["duties"][0]["state"] == "open"
        page.get_by_role("button", name="Akhiri sesi loket 47").click()
        dialog.get_by_role("button", name="Akhiri sesi").click()
        expect(page.locator("[data-counter='47']")).to_have_count(0, timeout=EXPECTED_SOON)
        expect(page.locator(".toast")).to_contain_text("Sesi loket 47 sudah diakhiri")


def test_the_head_chooses_an_agency_and_ends_nobodys_duty(browser: Browser, mall: Mall) -> None:
    mall.command("counters/55/open", {}, mall.sign_in("loket55"))
    with office_page(browser, mall, "kepala", "desks", "en") as page:
        desk = page.locator("[data-counter='55']")
        expect(desk).to_be_visible(timeout=EXPECTED_SOON)
        expect(page.get_by_role("button", name="End the duty")).to_have_count(0)
        page.get_by_role("combobox").select_option("AM")
        expect(page.locator(".office-desk")).to_have_count(1, timeout=EXPECTED_SOON)
        page.get_by_role("combobox").select_option("KA")
        expect(desk).to_have_count(0, timeout=EXPECTED_SOON)


def test_without_a_server_the_page_says_that_it_may_be_old(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "kepala", "desks") as page:
        expect(page.locator(".office-desk-stats")).to_be_visible(timeout=EXPECTED_SOON)
        mall.stop()
        expect(page.locator("main")).to_contain_text("mungkin sudah berubah", timeout=EXPECTED_SOON)
        mall.start()
        expect(page.locator("main")).not_to_contain_text("mungkin sudah berubah", timeout=EXPECTED_SOON)


def test_no_one_meets_a_barrier(browser: Browser, mall: Mall) -> None:
    for number in (1, 2):
        mall.command(f"counters/{number}/open", {}, mall.sign_in(f"loket{number}"))
    # axe writes styles of its own into the page, which our policy would refuse.
    for size in (PC, PHONE):
        with office_page(browser, mall, "admin", "desks", bypass_csp=True, viewport=size) as page:
            expect(page.locator("[data-counter='1']")).to_be_visible(timeout=EXPECTED_SOON)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert serious(page) == []
            page.get_by_role("button", name="Akhiri sesi").first.click()
            expect(page.get_by_role("dialog")).to_be_visible()
            assert serious(page) == []
