"""Every component in a real browser: no complaint, no barrier, nothing too small for a finger."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.ui_pages import Complaints, served, with_policy
from ui import HERE, ui_files

pytestmark = [pytest.mark.slow, pytest.mark.browser]

# Every size and either language once; a language more or less changes no component.
SCREENS = {
    "desk": (1280, 900, "id"),
    "phone": (360, 780, "en"),
    "kiosk": (1080, 1920, "id"),
    "display": (1920, 1080, "en"),
}
TARGETS = ".button, .input, .choice, .segments > button, button.row, .card.is-action"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    app = Flask(__name__)
    app.register_blueprint(ui_files())
    with served(with_policy(app)) as base:
        yield base


def open_gallery(context: BrowserContext, address: str, screen: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/static/ui/gallery.html?lang={SCREENS[screen][2]}")
    page.wait_for_selector("html[data-ready]")
    if screen in {"kiosk", "display"}:
        page.evaluate("screen => { document.documentElement.dataset.screen = screen }", screen)
    page.evaluate("document.fonts.ready.then(() => null)")
    return page


@pytest.fixture(params=SCREENS)
def gallery(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The gallery on one screen; whatever the page complains about fails the test that used it."""
    width, height, _ = SCREENS[request.param]
    with browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce") as context:
        complaints = Complaints()
        context.on("page", complaints.listen)
        yield open_gallery(context, address, request.param)
    assert complaints.lines == []


@pytest.mark.parametrize("screen", SCREENS)
def test_no_one_meets_a_barrier_in_either_theme_nor_in_a_dialog(browser: Browser, address: str, screen: str) -> None:
    width, height, _ = SCREENS[screen]
    # axe writes styles of its own into the page, which our policy would refuse.
    with browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", bypass_csp=True
    ) as context:
        page = open_gallery(context, address, screen)
        result = Axe().run(page).response
        found = result["violations"]
        page.locator("[data-theme=light] .button.is-quiet").click()
        found += Axe().run(page, context="#sample-dialog").response["violations"]
    assert "color-contrast" in {rule["id"] for rule in result["passes"]}
    serious = [
        (violation["id"], [node["html"][:120] for node in violation["nodes"]])
        for violation in found
        if violation["impact"] in {"serious", "critical"}
    ]
    assert serious == []


def test_a_finger_can_hit_everything_and_nothing_runs_off_the_side(gallery: Page) -> None:
    small = gallery.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
            .filter((element) => element.checkVisibility())
            .map((element) => [element.className, element.getBoundingClientRect()])
            .filter(([, box]) => box.width < 48 || box.height < 48)
            .map(([name, box]) => `${name} ${box.width}x${box.height}`)""",
        TARGETS,
    )
    assert small == []
    assert gallery.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_longest_number_fits_its_plate(gallery: Page) -> None:
    overflowing = gallery.evaluate(
        """() => [...document.querySelectorAll(".plate-number")]
            .filter((number) => number.getBoundingClientRect().width > number.parentElement.clientWidth)
            .map((number) => number.textContent)"""
    )
    assert overflowing == []


def test_figures_have_one_width_in_our_typeface(gallery: Page) -> None:
    widths = gallery.evaluate(
        """() => {
            const span = document.body.appendChild(document.createElement("span"));
            span.className = "figures";
            return [..."0123456789"].map((figure) => {
                span.textContent = figure.repeat(50);
                return Math.round(span.getBoundingClientRect().width);
            });
        }"""
    )
    assert gallery.evaluate("document.fonts.check('16px \"Plus Jakarta Sans\"')")
    assert len(set(widths)) == 1


def test_a_dialog_opens_over_the_page_and_escape_closes_it(gallery: Page) -> None:
    gallery.locator("[data-theme=light] .button.is-quiet").click()
    dialog = gallery.get_by_role("dialog")
    assert dialog.get_by_role("heading").inner_text() in {"Masih di sini?", "Still here?"}
    gallery.keyboard.press("Escape")
    assert dialog.count() == 0


def test_the_keyboard_sees_where_it_is(gallery: Page) -> None:
    gallery.keyboard.press("Tab")
    width = gallery.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert gallery.evaluate("document.activeElement.className").startswith("button")
    assert width == "3px"


def test_every_icon_that_a_screen_asks_for_is_there_without_another_fetch() -> None:
    pictures = (HERE / "static" / "vendor" / "icons.css").read_text(encoding="utf-8")
    known = set(re.findall(r'\[data-icon="([^"]+)"\]', pictures))
    rooms = [HERE.parent / room for room in ("counter", "display", "kiosk", "ui")]
    scripts = [path for room in rooms for path in (room / "static").rglob("*.js") if "vendor" not in path.parts]
    asked = {name for path in scripts for name in re.findall(r'data-icon="([a-z0-9-]+)"', path.read_text("utf-8"))}
    assert asked
    assert asked <= known
    assert re.findall(r"url\(\"(?!data:)", pictures) == []


def test_an_inline_style_is_refused_and_would_be_noticed(browser: Browser, address: str) -> None:
    """The control: the policy is in force, and a page that broke it would fail the tests above."""
    page = browser.new_page()
    complaints = Complaints()
    complaints.listen(page)
    page.goto(f"{address}/static/ui/gallery.html")
    page.wait_for_selector("html[data-ready]")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
    page.wait_for_function("() => document.body.lastElementChild.tagName === 'P'")
    page.close()
    assert any("Content Security Policy" in line for line in complaints.lines)
