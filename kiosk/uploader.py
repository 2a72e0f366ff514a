"""Enters at the server every visit whose number was given without it: each once, the oldest first."""

from __future__ import annotations

import json
import logging
import random
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from kiosk.alone import rfc3339
from kiosk.client import Answer, ServerClient, ServerRefused, ServerUnreachable
from kiosk.filling import Json
from kiosk.line import Line
from kiosk.moments import KioskClock, Moment
from kiosk.spool import KeptVisit, OwnNumber, Spool, SpoolTrouble

log = logging.getLogger(__name__)

APART: Final = 2.0
"""Seconds within which the kiosks of a mall begin, each at its own time, when their server is back."""

_AGAIN = 5.0  # seconds until the next try after one that failed, about
_REFUSED = frozenset({400, 403, 409, 413, 422})


class Uploader:
    """Works in a thread of its own from `start` to `stop`. `site` is the mall that the kiosk belongs to now. While the
    `line` is lost it waits to be woken: others look for the server.

    `on_unidentified` is called when the server does not know this kiosk: everything is kept until it does.
    """

    def __init__(
        self,
        client: ServerClient,
        line: Line,
        spool: Spool,
        clock: KioskClock,
        site: Callable[[], str | None],
        on_unidentified: Callable[[], None],
    ) -> None:
        self._client = client
        self._line = line
        self._spool = spool
        self._clock = clock
        self._site = site
        self._on_unidentified = on_unidentified
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="uploader", daemon=True)

    def start(self) -> None:
        """Begin. What was refused is tried again once."""
        with suppress(SpoolTrouble):
            self._spool.visits.try_refused_again()
        self._thread.start()

    def stop(self) -> None:
        """End; a request on its way is not waited for, and is asked again by the next run."""
        self._stopping.set()
        self._wanted.set()

    def wake(self) -> None:
        """There may be something to enter, and the server may be there."""
        self._wanted.set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wanted.wait()
            self._wanted.clear()
            try:
                if self._next() is None:
                    continue
                self._stopping.wait(random.uniform(0, APART))  # noqa: S311 - nothing secret
                while not self._stopping.is_set() and (found := self._next()) is not None:
                    self._enter(*found)
            except (ServerUnreachable, ServerRefused, SpoolTrouble) as error:
                log.warning("visits could not be entered yet: %s", error)
                self._stopping.wait(_AGAIN * random.uniform(0.7, 1.3))  # noqa: S311 - nothing secret
            except Exception:
                log.exception("entering visits broke, and begins again")
                self._stopping.wait(_AGAIN)

    def _next(self) -> tuple[KeptVisit, OwnNumber] | None:
        """Nothing while the server is away, and before it has told its time: a visit is entered by that."""
        site = self._site()
        if site is None or self._line.lost or not self._clock.told:
            return None
        return self._spool.visits.to_enter(site)

    def _enter(self, kept: KeptVisit, own: OwnNumber) -> None:
        body = {
            **{name: kept.asked[name] for name in ("id", "token", "services", "priority", "party_size")},
            "prefix": own.prefix,
            "lane": own.lane,
            "sequence": own.sequence,
            "taken_at": own.taken_at or self._frozen(kept.visit, own.taken),
            "printed_at": kept.issued.answer["issued_at"],
        }
        number = kept.issued.answer["number"]
        try:
            answer = self._client.enter(body)
        except ServerRefused as refusal:
            self._judge(refusal, kept)
            return
        self._spool.visits.entered(kept.visit, str(answer["service_day"]))
        if answer["number"] != number:
            log.error("the server has %s for what is printed as %s", answer["number"], number)
        log.info("%s is entered", number)

    def _frozen(self, visit: str, taken: Moment) -> str:
        """When it was taken, by the server's clock as it is known now; never in the future, never out of order."""
        newest = self._spool.visits.newest_sent() or ""
        taken_at = min(max(rfc3339(self._clock.at(taken)), newest), rfc3339(self._clock.now()))
        self._spool.visits.freeze(visit, taken_at)
        return taken_at

    def _judge(self, refusal: ServerRefused, kept: KeptVisit) -> None:
        """A refusal of this visit is kept with it; any other is one of the moment."""
        if refusal.answer.status == 401:
            self._on_unidentified()
        if refusal.answer.status not in _REFUSED:
            raise refusal
        granted = self._spool.granted
        day = granted.service_day if granted else str(kept.issued.answer["service_day"])
        why = _why(refusal.answer)
        self._spool.visits.refused(kept.visit, why, day)
        log.error("the server refused %s, which stays in the spool: %s", kept.issued.answer["number"], why["code"])


def _why(answer: Answer) -> Json:
    problem = json.loads(answer.body)
    words = problem.get("detail") or problem.get("title") or ""
    return {"code": str(problem.get("code", "")), "detail": str(words)}
