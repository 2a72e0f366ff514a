"""The office as a test opens it: signed in, on one of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from server.demo.prepare import PASSWORD
from tests.browser.desk import NETWORK, PC
from tests.browser.mall import Mall
from tests.browser.ui_pages import Complaints


@contextmanager
def office_page(
    browser: Browser, mall: Mall, name: str | None = "admin", page: str = "", language: str = "id", **options: Any
) -> Iterator[Page]:
    """A browser of its own; whatever the page complains about fails the test. `name` None: nobody is signed in."""
    complaints = Complaints()
    context = browser.new_context(**{"viewport": PC, "reduced_motion": "reduce", **options})
    with context:
        context.on("page", complaints.listen)
        if name:
            answer = context.request.post(f"{mall.url}/api/v1/session", data={"name": name, "password": PASSWORD})
            assert answer.ok
        opened = context.new_page()
        opened.goto(f"{mall.url}/office?site={mall.site}&page={page}&lang={language}")
        yield opened
    left = [line for line in complaints.lines if not line.startswith(NETWORK)]
    assert left == [], left


def enter(page: Page, name: str, password: str = PASSWORD) -> None:
    """Fill in the form that asks who it is."""
    page.locator("#name").fill(name)
    page.locator("#password").fill(password)
    page.keyboard.press("Enter")
