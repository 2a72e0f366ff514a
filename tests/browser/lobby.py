"""The lobby's display as a test watches it: what was announced, spoken and shown, and when."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, ViewportSize

from tests.browser.mall import Mall
from tests.browser.ui_pages import ARGUMENTS, CHROMIUM, Complaints

SOUND_ALLOWED = "--autoplay-policy=no-user-gesture-required"
HD: ViewportSize = {"width": 1920, "height": 1080}

# Runs before the page's own scripts. `announced`: the calls in the large panel, in the order in which their
# announcement began; `shown`: when (ms since 1970) each call was first painted there; `heard`: when the socket told of
# a change; `played`: seconds of each sound file that was started; `pairs`: every counter that was ever on the board.
SPY = """
Object.assign(window, { announced: [], shown: {}, heard: [], played: [], pairs: {} });
const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (String(data).includes('"change"') && data.includes('"calls"')) heard.push(Date.now());
    });
  }
};
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...given) {
  played.push(this.buffer.duration);
  return start.apply(this, given);
};
let last = null;
function look() {
  for (const pair of document.querySelectorAll(".pair")) {
    pairs[pair.querySelector(".pair-counter").textContent] = pair.querySelector(".pair-number").textContent;
  }
  const panel = document.querySelector(".hero[data-announcing]");
  const call = panel?.dataset.call ?? null;
  if (call === last) return;
  last = call;
  if (call === null) return;
  const text = (part) => panel.querySelector(part).textContent;
  announced.push({ call, number: text(".hero-number"), counter: text(".hero-counter strong") });
  // Two frames later the browser has put it on the glass.
  requestAnimationFrame(() => requestAnimationFrame(() => (shown[call] ??= Date.now())));
}
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
"""

# A display that is in a hurry: its pauses, its pages and its loudspeaker, and nothing that watches the connection.
HASTE = 8
HURRY = f"""
const every = window.setInterval;
window.setInterval = (action, ms) => every(action, ms / {HASTE});
const play = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...given) {{
  this.playbackRate.value = {HASTE};
  return play.apply(this, given);
}};
"""


def launch(playwright: Playwright, *, sound: bool = True) -> Browser:
    """Chromium that plays sound by itself, or one that wants to be touched first."""
    arguments = [*ARGUMENTS, *([SOUND_ALLOWED] if sound else [])]
    return playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)


@contextmanager
def display(
    browser: Browser,
    mall: Mall,
    query: str = "",
    *,
    size: dict[str, int] | None = None,
    strict: bool = True,
    quick: bool = False,
) -> Iterator[Page]:
    """A display of the mall, e.g. `zone=Z5&voice=off`; what it complains about fails the test unless not strict.

    A quick one has less time for each call and each page.
    """
    complaints = Complaints()
    with browser.new_context(viewport=size or HD) as context:  # type: ignore[arg-type] # a plain dict is one
        page = context.new_page()
        complaints.listen(page)
        page.add_init_script(SPY)
        if quick:
            page.add_init_script(HURRY)
            page.route("**/pause.js", _shorten)
        open_display(page, mall, query)
        page.wait_for_selector(".lobby-head")
        page.evaluate("document.fonts.ready.then(() => null)")
        yield page
    if strict:
        assert complaints.lines == []


def _shorten(route: Route) -> None:
    """A pause is an eighth of what it is; those after which something is given up stay."""
    answer = route.fetch()
    script = answer.text()
    assert "(end, ms)" in script
    route.fulfill(response=answer, body=script.replace("(end, ms)", f"(end, ms < 10_000 ? ms / {HASTE} : ms)"))


def open_display(page: Page, mall: Mall, query: str) -> None:
    """Go there as the mall's own display, and touch nothing until the page has asked for its sound.

    Whatever Playwright evaluates in a page counts as a touch, and Chromium would allow the sound.
    """
    enrol(page.context, mall)
    with page.expect_event("websocket"):
        page.goto(f"{mall.url}/display?{query}")


def enrol(context: BrowserContext, mall: Mall) -> None:
    """Make the browser the mall's display, without a code and an administrator."""
    context.add_cookies([{"name": "antrean_device", "value": mall.device("display"), "url": mall.url}])


def announced(page: Page) -> list[dict[str, str]]:
    """Each announcement so far: call, number, counter."""
    found: list[dict[str, str]] = page.evaluate("announced")
    return found


def await_announced(page: Page, count: int, timeout: float = 60_000) -> list[dict[str, str]]:
    """Wait until so many calls were announced."""
    page.wait_for_function("count => announced.length >= count", arg=count, timeout=timeout)
    return announced(page)


def serious(page: Page) -> list[Any]:
    """What keeps somebody from using the page, by axe's judgement."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        (violation["id"], [node["html"][:160] for node in violation["nodes"]])
        for violation in found
        if violation["impact"] in {"serious", "critical"}
    ]


def times(name: str, milliseconds: list[float]) -> str:
    """A line for the test's report."""
    ordered = sorted(milliseconds)
    return json.dumps({name: {"median": statistics.median(ordered), "most": ordered[-1], "of": len(ordered)}})
