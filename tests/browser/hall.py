"""The greeter's tablet as a test uses it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import requests
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from server.demo.prepare import PASSWORD
from tests.browser.desk import EXPECTED_SOON, NETWORK
from tests.browser.mall import Mall
from tests.browser.ui_pages import Complaints

LYING = {"width": 1024, "height": 768}
STANDING = {"width": 768, "height": 1024}
TARGETS = ".button, .input, .choice, .row:is(button), .hall-tasks a, .hall-card"


class Hall:
    """One page of a greeter."""

    def __init__(self, page: Page, mall: Mall) -> None:
        self.page = page
        self.mall = mall

    def open(self, task: str = "issue", language: str = "id", visit: str = "") -> Hall:
        place = f"&visit={visit}" if visit else f"&task={task}"
        self.page.goto(f"{self.mall.url}/hall?site={self.mall.site}{place}&lang={language}")
        return self

    def choose(self, words: str, code: str) -> None:
        """Find a service by words and touch it."""
        self.page.locator("[type=search]:not(#number)").last.fill(words)
        self.page.locator(f"[data-service={code}]").click()

    def chip(self, legend: str, word: str) -> None:
        self.page.get_by_role("group", name=legend).get_by_text(word, exact=True).click()

    def do(self, what: str) -> None:
        """Touch what can be done, once the page is live."""
        button = self.page.locator(f"[data-do={what}]").first
        expect(button).to_have_attribute("aria-disabled", "false", timeout=EXPECTED_SOON)
        button.click()

    def confirm(self) -> None:
        self.page.locator("[data-confirm]").click()
        expect(self.page.get_by_role("dialog")).to_be_hidden(timeout=EXPECTED_SOON)

    def take(self) -> str:
        """The number that is given for the wish on the page."""
        button = self.page.locator("[data-take]")
        expect(button).to_have_attribute("aria-disabled", "false", timeout=EXPECTED_SOON)
        button.click()
        return self.page.locator(".plate-number").inner_text()

    @property
    def cards(self) -> Locator:
        return self.page.locator(".hall-card")

    @property
    def places(self) -> Locator:
        return self.page.locator(".hall-place")

    @property
    def toast(self) -> Locator:
        return self.page.locator(".toast")

    def undo(self) -> None:
        self.toast.get_by_role("button", name="Urungkan").click()

    def code(self) -> str:
        """What a phone reads in the code on the screen."""
        picture = self.page.locator("main .hall-code-picture")
        picture.evaluate("(image) => image.decode()")
        with Image.open(io.BytesIO(picture.screenshot())) as shot:
            (found,) = zxingcpp.read_barcodes(shot)
        return str(found.text)


def as_staff(mall: Mall, path: str, name: str = "pemandu") -> Any:
    """GET from the site's API as somebody who works there."""
    headers = {"Authorization": f"Bearer {mall.sign_in(name)}"}
    answer = requests.get(f"{mall.url}/api/v1/sites/{mall.site}/{path}", headers=headers, timeout=10)
    answer.raise_for_status()
    return answer.json()


@contextmanager
def hall_page(browser: Browser, mall: Mall, name: str | None = "pemandu", **options: Any) -> Iterator[Hall]:
    """A tablet of its own; whatever the page complains about fails the test. `name` None: nobody is signed in."""
    complaints = Complaints()
    context = browser.new_context(**{"viewport": LYING, "reduced_motion": "reduce", **options})
    with context:
        context.on("page", complaints.listen)
        if name:
            answer = context.request.post(f"{mall.url}/api/v1/session", data={"name": name, "password": PASSWORD})
            assert answer.ok
        yield Hall(context.new_page(), mall)
    left = [line for line in complaints.lines if not line.startswith(NETWORK)]
    assert left == [], left
