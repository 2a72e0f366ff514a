"""A kiosk's screen in a real browser, and the hand and eye of a visitor before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import dist, inf
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.kiosk_stand_in import catalogue
from tests.browser.ui_pages import Complaints
from ui.text import Language, Text

SIZES = {
    "portrait": (1080, 1920),
    "landscape": (1920, 1080),
    "tablet": (1280, 800),
    "standing tablet": (800, 1280),
}
DOUBLE_TAP = 600  # milliseconds after which two taps in one place are two
SAME_PLACE = 150  # pixels
SOON = 15_000  # milliseconds within which a busy machine must get anything done


def service(code: str, language: Language = "id") -> str:
    """The name of a service as the catalogue has it."""
    names: dict[str, str] = {
        one["code"]: one["name"][language] for agency in catalogue()["agencies"] for one in agency["services"]
    }
    return names[code]


@dataclass
class Screen:
    """The page. Every touch is counted."""

    page: Page
    language: Language = "id"
    touches: int = field(default=0)
    _last_place: tuple[float, float] = field(default=(inf, inf))

    @property
    def text(self) -> Text:
        return Text(self.language)

    def t(self, message: str, **values: Any) -> str:
        return self.text(message, **values)

    def touch(self, target: Locator) -> None:
        """A touch as a person means it: two in one place are apart, or the screen takes them for a double tap."""
        target.scroll_into_view_if_needed(timeout=SOON)
        box = target.bounding_box()
        assert box is not None
        place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        if dist(place, self._last_place) < SAME_PLACE:
            self.page.wait_for_timeout(DOUBLE_TAP)
        self._last_place = place
        target.tap(timeout=SOON)
        self.touches += 1

    def button(self, message: str, **values: Any) -> Locator:
        return self.page.get_by_role("button", name=self.t(message, **values), exact=True)

    def press(self, message: str) -> None:
        self.touch(self.button(message))

    def open_service(self, code: str) -> None:
        """From a tile, or a row of a list."""
        self.touch(self.page.locator(".service-tile, .service-row").filter(has_text=service(code, self.language)).first)
        expect(self.heading(service(code, self.language))).to_be_visible()

    def open_agency(self, short_name: str) -> None:
        self.touch(self.page.locator(".agency-tile").filter(has_text=short_name).first)

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name, exact=True)

    def at_home(self) -> Locator:
        return self.page.locator("main.home")

    def take(self) -> None:
        self.press("kiosk-take")

    def done(self) -> None:
        self.touch(self.page.locator(".taken + .dock .is-primary"))

    def number(self) -> str:
        plate = self.page.locator(".plate-number")
        expect(plate).to_be_visible(timeout=SOON)
        return plate.inner_text()

    def search(self, words: str) -> None:
        """Touches the search, and a key for every letter."""
        self.touch(self.page.locator(".seek"))
        for letter in words:
            key = "{space}" if letter == " " else letter
            self.touch(self.page.locator(f'.keyboard [data-skbtn="{key}"]'))
        expect(self.page.get_by_role("searchbox")).to_have_value(words)

    def rows(self) -> Locator:
        return self.page.locator(".service-row")

    def speak(self, language: Language) -> None:
        self.touch(self.page.get_by_role("button", name=self.t(f"common-language-{language}"), exact=True))
        self.language = language
        expect(self.page.locator("html")).to_have_attribute("lang", language)

    def resize(self, size: str) -> None:
        """Turn the screen, or put another in its place; done when the page has been painted for it."""
        width, height = SIZES[size]
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))")

    def says(self, message: str, **values: Any) -> None:
        expect(self.page.locator("body")).to_contain_text(self.t(message, **values), timeout=SOON)


@contextmanager
def kiosk_screen(
    browser: Browser, address: str, size: str = "portrait", query: str = "", *, bypass_csp: bool = False
) -> Iterator[tuple[Screen, Complaints]]:
    """The page at one size, ready to be touched, and what it complains about."""
    width, height = SIZES[size]
    with browser.new_context(
        viewport={"width": width, "height": height}, has_touch=True, reduced_motion="reduce", bypass_csp=bypass_csp
    ) as context:
        page = context.new_page()
        complaints = Complaints()
        complaints.listen(page)
        page.goto(f"{address}/{query}")
        page.wait_for_selector("html[data-ready] .queue-line", state="attached", timeout=SOON)
        page.evaluate("document.fonts.ready.then(() => null)")
        yield Screen(page), complaints
