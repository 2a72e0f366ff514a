"""Remakes the pictures in docs/pictures from the example mall, in a real browser: `make screenshots`."""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.desk import desk_page
from tests.browser.lobby import enrol
from tests.browser.mall import Mall, open_mall
from tests.browser.ui_pages import ARGUMENTS, CHROMIUM
from tests.kiosk.processes import kiosk_process
from ui.text import Text

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
KIOSK: ViewportSize = {"width": 1080, "height": 1920}
DESK: ViewportSize = {"width": 1366, "height": 768}
LOBBY: ViewportSize = {"width": 1920, "height": 1080}

STILL: Literal["reduce"] = "reduce"
"""No picture of something that is still fading in."""

t = Text("id")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="antrean-pictures-") as folder, sync_playwright() as playwright:
        data = Path(folder)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        with open_mall(data / "mall") as mall:
            fill(mall)
            shoot_kiosk(browser, mall, data / "kiosk")
            shoot_desk(browser, mall)
            shoot_display(browser, mall)
        browser.close()
    sys.stdout.write(f"pictures are in {PICTURES}\n")


def fill(mall: Mall) -> None:
    """A morning at half past nine: people in most queues, and officers at work."""
    dice = random.Random(5)
    services = [service["code"] for agency in mall.read("catalog")["agencies"] for service in agency["services"]]
    wanted = ["DK-01", "DK-05", "DK-08", "PL-01", "ST-01", "IM-01", "JK-01", "NK-01", "PT-01", "BK-01"]
    for _ in range(90):
        code = dice.choice(wanted) if dice.random() < 0.8 else dice.choice(services)
        mall.issue([code], priority="elderly" if dice.random() < 0.1 else None)
    for counter in (1, 2, 4, 12, 14, 15, 17, 19, 30, 33, 34, 37, 41):
        token = mall.sign_in(f"loket{counter}")
        ticket = mall.command(f"counters/{counter}/call-next", {}, token)
        if ticket and dice.random() < 0.7:
            mall.command(f"tickets/{ticket['id']}/start", {}, token)


def shoot_kiosk(browser: Browser, mall: Mall, data: Path) -> None:
    with (
        kiosk_process(mall, data, "preview:") as process,
        browser.new_context(viewport=KIOSK, reduced_motion=STILL) as context,
    ):
        page = context.new_page()
        page.goto(process.page().url)
        page.get_by_role("button", name="Akta kelahiran").first.wait_for()
        keep(page, "kiosk-home", 540)
        page.get_by_role("button", name="Akta kelahiran").first.click()
        page.get_by_role("button", name=t("kiosk-take")).wait_for()
        keep(page, "kiosk-service", 540)
        page.get_by_role("button", name=t("kiosk-take")).click()
        page.locator(".plate-number").wait_for()
        page.wait_for_timeout(3000)
        keep(page, "kiosk-taken", 540)
        newest = max((data / "tickets").glob("*.png"), key=lambda path: path.stat().st_mtime)
        shutil.copyfile(newest, PICTURES / "ticket.png")


def shoot_desk(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket11", viewport=DESK) as desk:
        desk.open(11).is_live().is_in_state("free")
        desk.key("Space")
        desk.is_in_state("called").page.wait_for_timeout(700)
        desk.button("start").click()
        desk.is_in_state("serving").page.wait_for_timeout(1500)
        keep(desk.page, "counter", 960)


def shoot_display(browser: Browser, mall: Mall) -> None:
    with browser.new_context(viewport=LOBBY, reduced_motion=STILL) as context:
        enrol(context, mall)
        page = context.new_page()
        page.goto(f"{mall.url}/display?voice=off")
        page.wait_for_selector(".hero")
        page.wait_for_timeout(3000)
        keep(page, "display", 960)


def keep(page: Page, name: str, width: int) -> None:
    """The page as it is, as wide as a page of documentation can show."""
    page.evaluate("document.fonts.ready.then(() => null)")
    path = PICTURES / f"{name}.png"
    page.screenshot(path=path)
    with Image.open(path) as picture:
        size = (width, round(picture.height * width / picture.width))
        smaller = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    smaller.save(path, optimize=True)


if __name__ == "__main__":
    main()
