"""An agency's cases, moved on by hand, by scanner and from a file."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import EXPECTED_SOON, PC, PHONE
from tests.browser.hall import as_staff
from tests.browser.mall import Mall
from tests.browser.office import office_page
from tests.browser.test_counter_for_all import serious

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def accepted(mall: Mall, service: str, counter: int, *others: str) -> dict[str, Any]:
    """A visit whose documents the counter has accepted: each service of it is a case now."""
    visit = mall.issue([service, *others])
    officer = mall.sign_in(f"loket{counter}")
    called = mall.command(f"counters/{counter}/call-next", {}, officer)
    assert called["number"] == visit["number"]
    mall.command(f"tickets/{called['id']}/start", {}, officer)
    outcomes = [{"service": each, "outcome": "accepted"} for each in (service, *others)]
    mall.command(f"tickets/{called['id']}/finish", {"outcomes": outcomes}, officer)
    return visit


def state_of(mall: Mall, visit: dict[str, Any]) -> set[str]:
    return {each["state"] for each in mall.visit(visit["token"])["cases"]}


def row(page: Page, visit: dict[str, Any]) -> Any:
    return page.locator(f"[data-case='{visit['number']}']")


def test_chosen_cases_become_ready_and_that_can_be_taken_back(browser: Browser, mall: Mall) -> None:
    first, second = accepted(mall, "DK-01", 11), accepted(mall, "DK-05", 11)
    with office_page(browser, mall, "penyelia-dk", "cases") as page:
        row(page, first).click(timeout=EXPECTED_SOON)
        row(page, second).click()
        expect(page.locator(".office-cases-bar")).to_contain_text("2 dipilih")
        page.locator("[data-to=ready]").click()
        result = page.locator(".office-cases-told")
        expect(result).to_contain_text("2 permohonan siap diambil", timeout=EXPECTED_SOON)
        expect(row(page, first)).to_contain_text("Siap diambil")
        assert state_of(mall, first) == {"ready"}
        result.get_by_role("button", name="Urungkan").click()
        expect(result).to_contain_text("2 permohonan diproses lagi", timeout=EXPECTED_SOON)
        assert state_of(mall, first) == {"in_process"}


def test_what_is_final_is_asked_first_and_what_cannot_be_moved_is_named(browser: Browser, mall: Mall) -> None:
    moved, lost = accepted(mall, "DK-01", 11), accepted(mall, "DK-01", 11)
    with office_page(browser, mall, "penyelia-dk", "cases") as page:
        row(page, moved).click(timeout=EXPECTED_SOON)
        row(page, lost).click()
        # Meanwhile a colleague declines one of them.
        (case,) = mall.visit(lost["token"])["cases"]
        colleague = mall.sign_in("loket12")
        mall.command("cases/move", {"cases": [case["id"]], "state": "declined"}, colleague)
        page.locator("[data-to=collected]").click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("2 permohonan sudah diambil pemohon?")
        dialog.get_by_role("button", name="Batal").click()
        assert state_of(mall, moved) == {"in_process"}
        page.locator("[data-to=collected]").click()
        dialog.get_by_role("button", name="Sudah diambil").click()
        result = page.locator(".office-cases-told")
        expect(result).to_contain_text("1 permohonan sudah diambil", timeout=EXPECTED_SOON)
        expect(result).to_contain_text(lost["number"])
        expect(result).to_contain_text("tidak dapat dari keadaan")
        expect(result.get_by_role("button", name="Urungkan")).to_have_count(0)
        assert state_of(mall, moved) == {"collected"}


def test_a_scanner_adds_every_case_of_a_receipt_and_says_what_it_does_not_know(browser: Browser, mall: Mall) -> None:
    visit = accepted(mall, "DK-01", 11, "DK-05")
    with office_page(browser, mall, "loket11", "cases") as page:
        expect(row(page, visit)).to_have_count(2, timeout=EXPECTED_SOON)
        scan = page.locator("#scan")
        scan.click()
        page.keyboard.type(f"{mall.url}/v/{visit['token']}\n")
        told = page.locator(".office-cases-told")
        expect(told).to_contain_text(f"{visit['number']}: 2 permohonan dipilih", timeout=EXPECTED_SOON)
        # Empty and ready for the next paper.
        expect(scan).to_be_focused()
        expect(scan).to_have_value("")
        page.keyboard.type(f"{visit['number'].replace('-', '').lower()}\n")
        expect(told).to_contain_text("sudah dipilih sebelumnya", timeout=EXPECTED_SOON)
        page.keyboard.type(f"{mall.url}/v/{mall.site}.{'x' * 24}\n")
        expect(told).to_contain_text("Tidak ada permohonan instansi ini", timeout=EXPECTED_SOON)
        page.keyboard.type("4711 0815\n")
        expect(told).to_contain_text("bukan tanda terima", timeout=EXPECTED_SOON)
        expect(page.locator(".office-cases-bar")).to_contain_text("2 dipilih")


def test_a_file_chooses_what_it_names_and_lists_what_was_not_found(browser: Browser, mall: Mall) -> None:
    first, second = accepted(mall, "DK-01", 11), accepted(mall, "DK-02", 11)
    (case,) = mall.visit(second["token"])["cases"]
    lines = f"nomor;catatan\n{first['number']};ktp\n{case['id']}\nDK-999\nrusak\n"
    with office_page(browser, mall, "loket11", "cases") as page:
        expect(row(page, first)).to_be_visible(timeout=EXPECTED_SOON)
        file = {"name": "selesai.csv", "mimeType": "text/csv", "buffer": lines.encode()}
        page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type] # a file payload
        told = page.locator(".office-cases-told")
        expect(told).to_contain_text("2 permohonan dipilih dari 4 baris", timeout=EXPECTED_SOON)
        expect(told.get_by_role("listitem")).to_have_text(["Tidak ditemukan: DK-999", "Tidak ditemukan: rusak"])
        expect(row(page, first).get_by_role("checkbox")).to_be_checked()
        expect(row(page, second).get_by_role("checkbox")).to_be_checked()


def test_the_list_is_narrowed_by_number_and_state(browser: Browser, mall: Mall) -> None:
    visit = accepted(mall, "PT-01", 1)
    with office_page(browser, mall, "penyelia-pt", "cases", "en") as page:
        expect(row(page, visit)).to_be_visible(timeout=EXPECTED_SOON)
        page.get_by_role("searchbox").fill("pt999")
        expect(page.locator("main")).to_contain_text("No case matches", timeout=EXPECTED_SOON)
        page.get_by_role("searchbox").fill(visit["number"].replace("-", "").lower())
        expect(row(page, visit)).to_be_visible(timeout=EXPECTED_SOON)
        page.get_by_role("combobox").select_option("ready")
        expect(row(page, visit)).to_have_count(0, timeout=EXPECTED_SOON)


def test_cases_of_two_pages_are_chosen_and_moved_at_once(browser: Browser, mall: Mall) -> None:
    officer = mall.sign_in("loket1")
    services = ["PT-01", "PT-02", "PT-03", "PT-04", "PT-05"]
    for _ in range(41):
        mall.issue(services)
        called = mall.command("counters/1/call-next", {}, officer)
        mall.command(f"tickets/{called['id']}/start", {}, officer)
        outcomes = [{"service": line["service"], "outcome": "accepted"} for line in called["lines"]]
        mall.command(f"tickets/{called['id']}/finish", {"outcomes": outcomes}, officer)
    total = as_staff(mall, "cases?agency=PT", "penyelia-pt")["total"]
    assert total >= 205
    with office_page(browser, mall, "penyelia-pt", "cases") as page:
        expect(page.locator("[data-case]")).to_have_count(200, timeout=EXPECTED_SOON)
        expect(page.locator("main")).to_contain_text(f"{total} permohonan")
        page.locator("[data-more]").click()
        expect(page.locator("[data-case]")).to_have_count(total, timeout=EXPECTED_SOON)
        expect(page.locator("[data-more]")).to_have_count(0)
        page.locator(".office-cases-all").click()
        expect(page.locator(".office-cases-bar")).to_contain_text(f"{total} dipilih")
        page.locator("[data-to=ready]").click()
        expect(page.locator(".office-cases-told")).to_contain_text(f"{total} permohonan siap diambil", timeout=30_000)
    ready = as_staff(mall, "cases?agency=PT&state=ready", "penyelia-pt")
    assert (len(ready["cases"]), ready["total"]) == (200, total)


def test_the_head_reads_every_agencys_cases_and_moves_none(browser: Browser, mall: Mall) -> None:
    visit = accepted(mall, "DK-01", 11)
    with office_page(browser, mall, "kepala", "cases") as page:
        page.get_by_role("combobox").last.select_option("DK")
        expect(row(page, visit)).to_be_visible(timeout=EXPECTED_SOON)
        expect(page.get_by_role("checkbox")).to_have_count(0)
        expect(page.locator("#scan")).to_have_count(0)


def test_no_one_meets_a_barrier(browser: Browser, mall: Mall) -> None:
    visit = accepted(mall, "DK-01", 11)
    # axe writes styles of its own into the page, which our policy would refuse.
    for size in (PC, PHONE):
        with office_page(browser, mall, "penyelia-dk", "cases", bypass_csp=True, viewport=size) as page:
            row(page, visit).click(timeout=EXPECTED_SOON)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert serious(page) == []
            page.locator("[data-to=declined]").click()
            expect(page.get_by_role("dialog")).to_be_visible()
            assert serious(page) == []
