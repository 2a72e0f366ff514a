"""Who belongs to no mall chooses one, and may go to another."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, PHONE
from tests.browser.mall import Mall
from tests.browser.office import office_page
from tests.browser.test_counter_for_all import serious

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_an_operator_whose_address_names_no_mall_chooses_one_and_may_change_it(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "operator", "devices") as page:
        expect(page.get_by_role("heading", name="Perangkat")).to_be_visible(timeout=EXPECTED_SOON)
        page.get_by_role("link", name="Mal lain").click()
        expect(page.get_by_role("heading", name="Pilih mal")).to_be_visible(timeout=EXPECTED_SOON)
        page.get_by_role("link", name="Mal Pelayanan Publik").click()
        # The same page, in the mall that was chosen.
        expect(page.get_by_role("heading", name="Perangkat")).to_be_visible(timeout=EXPECTED_SOON)
        assert f"site={mall.site}" in page.url


def test_who_belongs_to_one_mall_is_offered_no_other(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "admin", "devices") as page:
        expect(page.get_by_role("heading", name="Perangkat")).to_be_visible(timeout=EXPECTED_SOON)
        expect(page.get_by_role("link", name="Mal lain")).to_have_count(0)


def test_no_one_meets_a_barrier(browser: Browser, mall: Mall) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    with office_page(browser, mall, "operator", "devices", "en", bypass_csp=True, viewport=PHONE) as page:
        page.get_by_role("link", name="Other malls").click(timeout=EXPECTED_SOON)
        expect(page.get_by_role("heading", name="Choose a mall")).to_be_visible(timeout=EXPECTED_SOON)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert serious(page) == []
