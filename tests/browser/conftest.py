"""What several browser tests share: one browser for all, and one mall for all tests of a file."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser.kiosk_stand_in import KioskStandIn, kiosk_app
from tests.browser.lobby import launch
from tests.browser.mall import Mall, open_mall
from tests.browser.ui_pages import served


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as a mall starts it: a display may speak without being touched."""
    started = launch(playwright)
    yield started
    started.close()


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    """The example mall, served by a process of its own."""
    with open_mall(tmp_path_factory.mktemp("mall")) as running:
        yield running


@pytest.fixture(scope="module")
def operator(mall: Mall) -> str:
    """The token of somebody who may call at every counter."""
    return mall.sign_in("operator")


@pytest.fixture
def kiosk() -> Iterator[tuple[str, KioskStandIn]]:
    """The address of a kiosk's page, and the process behind it that a test can play with."""
    app, stand_in = kiosk_app()
    with served(app) as address:
        yield address, stand_in


@pytest.fixture
def process(kiosk: tuple[str, KioskStandIn]) -> KioskStandIn:
    return kiosk[1]
