"""Taking a number: from the server, or without it when it does not answer; either way one number for one visit."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.alone import Alone, NotAlone
from kiosk.client import NotEnrolled, ServerClient, ServerRefused, ServerUnreachable
from kiosk.filling import Issued, Json
from kiosk.line import Line
from kiosk.moments import KioskClock
from kiosk.printing import Printing
from kiosk.spool import KeptVisit, PrintJob, Spool, SpoolTrouble, UnknownVisit
from ui.text import Language

log = logging.getLogger(__name__)

_TOO_MANY, _SERVER_ERROR = 429, 500  # the server would rather not, or cannot


class AnotherWish(Exception):
    """The visit's id was used for something else before."""


@dataclass(frozen=True)
class Taken:
    """A number, and the print job of its ticket. `alone`: it was given without the server."""

    issued: Issued
    job: PrintJob
    alone: bool


class Issuing:
    """Safe from any thread."""

    def __init__(
        self,
        client: ServerClient,
        line: Line,
        spool: Spool,
        clock: KioskClock,
        alone: Alone,
        printing: Printing,
        visitors_url: str,
        on_alone: Callable[[], None],
    ) -> None:
        """`on_alone` is called after a number was given without the server."""
        self._client = client
        self._line = line
        self._spool = spool
        self._clock = clock
        self._alone = alone
        self._printing = printing
        self._url = visitors_url.rstrip("/")
        self._on_alone = on_alone

    def take(self, asked: Json, key: str, language: Language, spoken: str, site: str) -> Taken:
        """A number for a visit that the page made an id and a token for; asked again, the same number.

        `asked` is what the server is asked; `language` that of the ticket, `spoken` that of a refusal. Raises
        ServerRefused, NotAlone, AnotherWish, NotEnrolled, and SpoolTrouble when a number without the server cannot be
        written down.
        """
        wish = {name: value for name, value in asked.items() if name != "identity"}  # never on a disk
        try:
            return self._printed(_same(self._spool.visits.find(asked["id"]), wish))
        except (UnknownVisit, SpoolTrouble):
            pass
        if self._line.lost and (asked.get("continues") or self._may_alone(site)):
            return self._take_alone(wish, language, site)
        try:
            answer = self._client.issue(asked, key, spoken)
        except NotEnrolled:
            raise
        except ServerUnreachable as error:
            log.warning("a number could not be taken from the server: %s", error)
            return self._take_alone(wish, language, site, asked_before=True)
        except ServerRefused as refusal:
            if refusal.answer.status != _TOO_MANY and refusal.answer.status < _SERVER_ERROR:
                raise
            log.warning("the server would not give a number: %s", refusal)
            return self._take_alone(wish, language, site, asked_before=True)
        return self._keep(Issued(answer, f"{self._url}/v/{answer['token']}", language), site, wish)

    def _take_alone(self, wish: Json, language: Language, site: str, *, asked_before: bool = False) -> Taken:
        """`asked_before`: the server was asked just now, and what came of it is not known."""
        if asked_before and wish.get("continues"):
            raise NotAlone("server_unreachable", waits=True)
        taken = self._printed(_same(self._alone.take(wish, language, site), wish))
        self._on_alone()
        return taken

    def _keep(self, issued: Issued, site: str, wish: Json) -> Taken:
        """The server has committed it: whatever ails the spool, the visitor gets the number and the paper."""
        try:
            # What was kept first stands: a number that was given alone meanwhile is on paper already.
            return self._printed(self._spool.visits.keep(issued, site, wish, self._clock.moment()))
        except SpoolTrouble:
            return Taken(issued, self._printing.print_unkept(issued), alone=False)

    def _printed(self, kept: KeptVisit) -> Taken:
        return Taken(kept.issued, self._printing.print_kept(kept), alone=kept.own is not None)

    def _may_alone(self, site: str) -> bool:
        try:
            return self._alone.lane(site) is not None
        except SpoolTrouble:
            return False


def _same(kept: KeptVisit, wish: Json) -> KeptVisit:
    if kept.asked != wish:
        raise AnotherWish
    return kept
