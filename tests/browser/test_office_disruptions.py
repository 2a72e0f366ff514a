"""What cannot work: declared now or afterwards, ended, and who may do so."""

from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import EXPECTED_SOON, PC, PHONE
from tests.browser.hall import as_staff
from tests.browser.mall import Mall
from tests.browser.office import office_page
from tests.browser.test_counter_for_all import serious

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def known(mall: Mall) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = as_staff(mall, "disruptions", "kepala")["disruptions"]
    return found


def declare(page: Page) -> None:
    page.locator("[data-open]").click(timeout=EXPECTED_SOON)
    expect(page.get_by_role("dialog")).to_be_visible()


def recover(page: Page) -> None:
    page.locator(".office-disruption").get_by_role("button").click(timeout=EXPECTED_SOON)
    page.get_by_role("dialog").get_by_role("button", name="Sudah pulih").click()


def test_a_supervisor_declares_for_the_own_agency_and_ends_it(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "penyelia-pl", "disruptions") as page:
        expect(page.locator("main")).to_contain_text("Tidak ada gangguan", timeout=EXPECTED_SOON)
        declare(page)
        expect(page.get_by_role("radio", name="Seluruh mal")).to_have_count(0)
        page.locator("[data-quick=system]").click()
        page.locator("[data-declare]").click()
        standing = page.locator("[data-disruption=PL]")
        expect(standing).to_contain_text("Sistem pusat sedang tidak dapat diakses.", timeout=EXPECTED_SOON)
        (one,) = known(mall)
        assert (one["scope"], one["code"], one["until"]) == ("agency", "PL", None)
        assert one["reason"] == {
            "id": "Sistem pusat sedang tidak dapat diakses.",
            "en": "The central system cannot be reached.",
        }
        recover(page)
        expect(standing).to_have_count(0, timeout=EXPECTED_SOON)
        expect(page.locator("main")).to_contain_text("30 hari terakhir")
        assert known(mall)[0]["until"] is not None


def test_a_service_is_declared_afterwards_in_own_words_by_the_malls_clock(browser: Browser, mall: Mall) -> None:
    # A browser in another time zone than the mall's.
    with office_page(browser, mall, "kepala", "disruptions", "en", timezone_id="Europe/London") as page:
        declare(page)
        page.locator("#declare-agency").select_option("DK")
        page.locator("#declare-service").select_option("DK-08")
        page.locator("#reason-id").fill("Mesin cetak rusak.")
        page.get_by_text("It happened already").click()
        today = date.fromisoformat(page.locator("#since").input_value().partition("T")[0])
        day = today - timedelta(days=1)
        page.locator("#since").fill(f"{day}T00:20")
        page.locator("#until").fill(f"{day}T00:10")
        page.locator("[data-declare]").click()
        expect(page.get_by_role("alert")).to_contain_text("must be after")
        page.locator("#since").fill(f"{day}T00:00")
        page.locator("[data-declare]").click()
        expect(page.locator(".list")).to_contain_text("00:00", timeout=EXPECTED_SOON)
        expect(page.locator(".list")).to_contain_text("Mesin cetak rusak.")
    one = next(each for each in known(mall) if each["code"] == "DK-08")
    assert one["since"].startswith(f"{day - timedelta(days=1)}T17:00:00")
    assert one["until"].startswith(f"{day - timedelta(days=1)}T17:10:00")
    assert one["reason"] == {"id": "Mesin cetak rusak."}


def test_what_the_mall_declared_is_not_a_supervisors_to_end(browser: Browser, mall: Mall) -> None:
    mall.command("disruptions", {"scope": "site", "reason": {"id": "Listrik padam."}}, mall.sign_in("kepala"))
    with office_page(browser, mall, "penyelia-dk", "disruptions") as page:
        standing = page.locator(".office-disruption")
        expect(standing).to_contain_text("Listrik padam.", timeout=EXPECTED_SOON)
        expect(standing.get_by_role("button")).to_have_count(0)
    with office_page(browser, mall, "kepala", "disruptions") as page:
        recover(page)
        expect(page.locator(".office-disruption")).to_have_count(0, timeout=EXPECTED_SOON)


def test_what_stands_ends_only_when_that_is_confirmed(browser: Browser, mall: Mall) -> None:
    mall.command(
        "disruptions", {"scope": "agency", "code": "IM", "reason": {"id": "Listrik padam."}}, mall.sign_in("kepala")
    )
    with office_page(browser, mall, "kepala", "disruptions") as page:
        standing = page.locator("[data-disruption=IM]")
        standing.get_by_role("button", name="Sudah pulih").click(timeout=EXPECTED_SOON)
        expect(page.get_by_role("dialog")).to_contain_text("sudah pulih?")
        page.get_by_role("dialog").get_by_role("button", name="Batal").click()
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(standing).to_be_visible()
        assert next(one for one in known(mall) if one["code"] == "IM")["until"] is None
        recover(page)
        expect(standing).to_have_count(0, timeout=EXPECTED_SOON)


def test_without_a_network_it_can_be_written_and_goes_out_once_it_is_back(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "penyelia-im", "disruptions") as page:
        expect(page.locator("main")).to_contain_text("Tidak ada gangguan", timeout=EXPECTED_SOON)
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        declare(page)
        page.locator("[data-quick=network]").click()
        page.locator("[data-declare]").click()
        expect(page.locator(".offline")).to_contain_text("Mencoba lagi", timeout=EXPECTED_SOON)
        page.context.set_offline(False)
        expect(page.locator("[data-disruption=IM]")).to_contain_text(
            "Jaringan internet terputus.", timeout=EXPECTED_SOON
        )
        expect(page.locator(".offline")).to_be_hidden(timeout=EXPECTED_SOON)
        recover(page)
        expect(page.locator("[data-disruption=IM]")).to_have_count(0, timeout=EXPECTED_SOON)


def test_a_list_that_cannot_be_read_anew_says_so_until_it_can(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "kepala", "disruptions") as page:
        expect(page.locator("main")).to_contain_text("Tidak ada gangguan", timeout=EXPECTED_SOON)
        page.context.set_offline(True)
        expect(page.locator("main")).to_contain_text("belum dapat diperbarui", timeout=EXPECTED_SOON)
        # Nobody asked for anything, so nothing waits.
        expect(page.locator(".offline")).to_be_hidden()
        page.context.set_offline(False)
        expect(page.locator("main")).not_to_contain_text("belum dapat diperbarui", timeout=EXPECTED_SOON)


def test_no_one_meets_a_barrier(browser: Browser, mall: Mall) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    for size in (PC, PHONE):
        with office_page(browser, mall, "admin", "disruptions", bypass_csp=True, viewport=size) as page:
            declare(page)
            page.get_by_text("Sudah terjadi").click()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert serious(page) == []
            page.keyboard.press("Escape")
            expect(page.get_by_role("dialog")).to_have_count(0)
            assert serious(page) == []
