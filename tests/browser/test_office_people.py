"""Accounts are given and taken away in the office, and a new person's first password goes the whole way."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import PHONE
from tests.browser.mall import Mall
from tests.browser.office import enter, office_page
from tests.browser.test_counter_for_all import serious

pytestmark = [pytest.mark.slow, pytest.mark.browser]

OWN = "tiga kata mudah"
FIRST = re.compile(r"^[a-z2-9]{4}(-[a-z2-9]{4}){2}$")


def add(page: Page, name: str, agency: str | None = "DK", role: str = "officer") -> str:
    """Add an account; its first password, as the dialog shows it."""
    page.get_by_role("button", name="Tambah akun").click()
    page.locator("#person-name").fill(name)
    page.locator("#person-role").select_option(role)
    if agency:
        page.locator("#person-agency").select_option(agency)
    page.get_by_role("button", name="Tambahkan").click()
    password = page.locator("#first-password")
    expect(password).to_be_visible()
    return password.input_value()


def person(page: Page, name: str) -> None:
    """Open somebody's dialog."""
    page.locator(f'[data-person="{name}"]').click()


def test_a_new_officer_gets_a_password_once_and_has_to_change_it(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall) as office:
        first = add(office, "siti.nur")
        # Neither Escape nor a click beside it takes the password away before it was noted.
        office.keyboard.press("Escape")
        expect(office.locator("#first-password")).to_have_value(first)
        office.get_by_role("button", name="Salin").click()
        expect(office.locator("dialog")).to_contain_text("Tersalin")
        office.get_by_role("button", name="Sudah saya catat").click()
        expect(office.locator('[data-person="siti.nur"]')).to_contain_text("Kata sandi pertama")
        assert first not in office.content()
    with office_page(browser, mall, None) as newcomer:
        enter(newcomer, "siti.nur", first)
        expect(newcomer.locator("#password-new")).to_be_focused()
        # The page does not forget it when it is opened anew, and asks for the old one too then.
        newcomer.reload()
        newcomer.locator("#password-old").fill("bukan ini")
        newcomer.locator("#password-new").fill(OWN)
        newcomer.locator("#password-again").fill("lain")
        newcomer.keyboard.press("Enter")
        expect(newcomer.locator(".field-error")).to_contain_text("tidak sama")
        newcomer.locator("#password-again").fill(OWN)
        newcomer.keyboard.press("Enter")
        expect(newcomer.locator(".field-error")).to_contain_text("Kata sandi sekarang salah")
        newcomer.locator("#password-old").fill(first)
        newcomer.keyboard.press("Enter")
        expect(newcomer.get_by_role("heading", level=1)).to_have_text("Permohonan")
    with office_page(browser, mall, None) as again:
        enter(again, "siti.nur", first)
        expect(again.locator(".field-error")).to_contain_text("salah")
        enter(again, "siti.nur", OWN)
        expect(again.get_by_role("heading", level=1)).to_have_text("Permohonan")


def test_the_list_is_found_in_by_name_role_and_agency(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall) as office:
        rows = office.locator("[data-person]")
        expect(rows.nth(2)).to_have_attribute("data-person", "loket1")
        expect(rows.nth(3)).to_have_attribute("data-person", "loket2")
        office.get_by_role("searchbox").fill("LOKET3")
        expect(rows).to_have_count(11)
        office.get_by_label("Instansi").select_option("IM")
        expect(rows).to_have_count(3)
        office.get_by_label("Peran").select_option("supervisor")
        expect(office.locator(".empty")).to_contain_text("Tidak ada akun yang cocok")


def test_a_reset_and_a_closed_account(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall) as office, office_page(browser, mall, "operator") as other:
        add(office, "budi", None, "administrator")
        office.get_by_role("button", name="Sudah saya catat").click()
        person(office, "budi")
        office.get_by_role("button", name="Buat kata sandi pertama").click()
        expect(office.locator("dialog")).to_contain_text("semua sesinya berakhir")
        office.get_by_role("button", name="Buat kata sandi pertama").click()
        expect(office.locator("#first-password")).to_have_value(FIRST)
        office.get_by_role("button", name="Sudah saya catat").click()
        person(office, "budi")
        office.get_by_role("button", name="Nonaktifkan akun").click()
        office.get_by_role("button", name="Nonaktifkan akun").click()
        expect(office.locator('[data-person="budi"]')).to_contain_text("Nonaktif")
        person(office, "budi")
        office.get_by_role("button", name="Aktifkan lagi akun").click()
        office.get_by_role("button", name="Aktifkan lagi akun").click()
        expect(office.locator('[data-person="budi"]')).not_to_contain_text("Nonaktif")
        # Nobody works on the own account here, and operators are seen by operators.
        person(office, "admin")
        expect(office.locator("dialog")).to_contain_text("Ini akun Anda")
        expect(office.locator('[data-person="operator"]')).to_have_count(0)
        expect(other.locator('[data-person="operator"]')).to_have_count(1)


def test_a_name_that_is_taken_is_told_where_it_was_typed(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall) as office:
        office.get_by_role("button", name="Tambah akun").click()
        office.locator("#person-name").fill("loket1")
        office.locator("#person-agency").select_option("DK")
        office.keyboard.press("Enter")
        expect(office.locator("#person-name-note .field-error")).to_have_text(
            "Nama pengguna sudah dipakai. Pilih nama pengguna lain."
        )
        expect(office.locator("#person-name")).to_have_attribute("aria-invalid", "true")


def test_who_signs_out_everywhere_is_asked_to_sign_in_on_the_other_computer(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "operator") as here, office_page(browser, mall, "operator") as there:
        expect(there.locator("[data-person]").first).to_be_visible()
        here.get_by_role("button", name="Akun saya").click()
        here.get_by_role("button", name="Keluar dari semua komputer").click()
        expect(here.locator("#name")).to_be_focused()
        person(there, "loket1")
        there.get_by_role("button", name="Nonaktifkan akun").click()
        there.get_by_role("button", name="Nonaktifkan akun").click()
        expect(there.locator(".notice")).to_contain_text("Sesi Anda telah berakhir")


def test_who_does_not_run_the_mall_has_the_pages_of_the_own_work_alone(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "loket11", "people") as office:
        expect(office.get_by_role("heading", level=1)).to_have_text("Permohonan")
        expect(office.get_by_role("navigation").get_by_role("link")).to_have_text(["Permohonan"])


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_office_fits_a_phone(browser: Browser, mall: Mall, language: str) -> None:
    with office_page(browser, mall, language=language, viewport=PHONE, has_touch=True, is_mobile=True) as office:
        expect(office.locator("[data-person]").first).to_be_visible()
        assert office.evaluate("document.documentElement.scrollWidth <= innerWidth")
        office.locator(".office-head .button").tap()
        assert office.evaluate("document.querySelector('dialog').getBoundingClientRect().right <= innerWidth")


def test_the_office_can_be_used_with_a_screen_reader(browser: Browser, mall: Mall) -> None:
    # The checker writes styles of its own, which the pages' policy refuses.
    with office_page(browser, mall, bypass_csp=True) as office:
        expect(office.locator("[data-person]").first).to_be_visible()
        assert serious(office) == []
        for button in ("Tambah akun", "Akun saya"):
            office.get_by_role("button", name=button).click()
            assert serious(office) == []
            office.keyboard.press("Escape")
        add(office, "dewi")
        assert serious(office) == []
    with office_page(browser, mall, None, bypass_csp=True) as stranger:
        expect(stranger.locator("#name")).to_be_focused()
        assert serious(stranger) == []
