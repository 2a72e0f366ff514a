"""The officer's screen as a test uses it: by name, by key, by finger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import requests
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, Route, ViewportSize, expect

from server.demo.prepare import PASSWORD
from tests.browser.mall import Mall
from tests.browser.ui_pages import Complaints

PC: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 360, "height": 740}

# What the browser itself writes about an answer that the page asked for and deals with: a refusal, or none.
NETWORK = ("Failed to load resource", "WebSocket connection to")

EXPECTED_SOON = 15_000
"""Milliseconds for what comes by way of the server, on a busy machine."""


@dataclass
class Desk:
    """One page of an officer, and what it asked of the server."""

    page: Page
    mall: Mall
    commands: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._note)

    def _note(self, request: Request) -> None:
        if request.method == "POST" and "/sites/" in request.url:
            self.commands.append(request.url.rpartition("/")[2])

    def open(self, counter: int | None, language: str = "id") -> Desk:
        place = f"&counter={counter}" if counter else ""
        self.page.goto(f"{self.mall.url}/counter?site={self.mall.site}{place}&lang={language}")
        return self

    def enter(self, name: str, password: str = PASSWORD) -> None:
        """Fill in the sign-in form by keyboard alone."""
        self.page.wait_for_selector("form")
        expect(self.page.locator("#name")).to_be_focused()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(name)
        self.page.keyboard.press("Tab")
        self.page.keyboard.type(password)
        self.page.keyboard.press("Enter")

    def is_live(self) -> Desk:
        """Connected, the counter opened by who sits down at it, and ready for the next action."""
        expect(self.page.locator(".desk")).to_have_attribute("data-live", "live", timeout=EXPECTED_SOON)
        self._is_ready()
        return self

    def _is_ready(self) -> None:
        ready = self.page.locator("[data-next][aria-busy=false][aria-disabled=false]")
        expect(ready).to_be_attached(timeout=EXPECTED_SOON)

    def is_in_state(self, state: str) -> Desk:
        """`free`, `called`, `serving`, `on-break`, `closed` or `taken`, and its next action can be taken: the live word
        may come before the answer to the command, which the desk waits for before it takes another."""
        expect(self.page.locator(".desk")).to_have_attribute("data-state", state, timeout=EXPECTED_SOON)
        self._is_ready()
        return self

    def key(self, *keys: str) -> Desk:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def button(self, action: str) -> Locator:
        return self.page.locator(f"[data-action={action}]")

    def tap(self, action: str) -> None:
        """A finger's next touch. One that comes at once would be taken for the second half of a double tap."""
        self.pauses().button(action).tap()

    @property
    def number(self) -> str:
        return self.page.locator(".plate-number").inner_text()

    @property
    def waiting(self) -> Locator:
        return self.page.locator("[data-number]")

    def waits_for(self, *numbers: str) -> None:
        """These wait, in this order, and nobody else."""
        expect(self.waiting).to_have_count(len(numbers), timeout=EXPECTED_SOON)
        assert [row.get_attribute("data-number") for row in self.waiting.all()] == list(numbers)

    @property
    def toast(self) -> Locator:
        return self.page.locator(".toast")

    @property
    def question(self) -> Locator:
        """The dialog that the desk asks something with."""
        return self.page.locator("#question")

    def is_asked(self, kind: str) -> Desk:
        """The desk asks this, and its answer has the focus."""
        expect(self.page.locator(f"#question[open][data-question={kind}]")).to_be_visible(timeout=EXPECTED_SOON)
        return self

    def pauses(self) -> Desk:
        """The same key or a click again at once would be taken for the second half of a double one."""
        self.page.wait_for_timeout(600)
        return self


def told(page: Page, queue: str, **what: Any) -> None:
    """The page is told this of the queue, e.g. `needs_identity=True`, whatever the mall's catalogue says."""

    def tell(route: Route) -> None:
        answer = route.fetch()
        catalogue = answer.json()
        for agency in catalogue["agencies"]:
            for one in agency["queues"]:
                one.update(what if one["code"] == queue else {})
        route.fulfill(response=answer, json=catalogue)

    page.route("**/catalog", tell)


def _tickets(mall: Mall, visit: dict[str, Any]) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {mall.sign_in('operator')}"}
    address = f"{mall.url}/api/v1/sites/{mall.site}/tickets"
    answers = [requests.get(f"{address}/{place['id']}", headers=headers, timeout=10) for place in visit["tickets"]]
    return [answer.json() for answer in answers]


def lines(mall: Mall, visit: dict[str, Any]) -> list[dict[str, Any]]:
    """The service lines of the visit, as the server has them."""
    return [line for ticket in _tickets(mall, visit) for line in ticket["lines"]]


def states(mall: Mall, visit: dict[str, Any]) -> list[str]:
    """The state of each ticket of the visit, as the server has it."""
    return [ticket["state"] for ticket in _tickets(mall, visit)]


def outcomes(mall: Mall, visit: dict[str, Any]) -> dict[str, str | None]:
    """The outcome of each service line of the visit, as the server has it."""
    return {line["service"]: line["outcome"] for ticket in _tickets(mall, visit) for line in ticket["lines"]}


@contextmanager
def desk_page(browser: Browser, mall: Mall, officer: str | None = None, **options: Any) -> Iterator[Desk]:
    """A browser of its own, signed in as `officer`; whatever the page complains about fails the test."""
    complaints = Complaints()
    context: BrowserContext = browser.new_context(**{"viewport": PC, "reduced_motion": "reduce", **options})
    with context:
        context.on("page", complaints.listen)
        if officer:
            answer = context.request.post(f"{mall.url}/api/v1/session", data={"name": officer, "password": PASSWORD})
            assert answer.ok
        yield Desk(context.new_page(), mall)
    assert [line for line in complaints.lines if not line.startswith(NETWORK)] == []
