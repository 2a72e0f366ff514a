"""A number without the server: of this kiosk's own letter, for what is open by the hours that the server told last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from kiosk.filling import Issued, Json
from kiosk.moments import KioskClock
from kiosk.openings import Openings
from kiosk.spool import KeptVisit, Spool
from kiosk.spool.spool import Granted
from kiosk.spool.visits import Series
from ui.text import Language


class NotAlone(Exception):
    """What cannot be had without the server. `code` names the words, `facts` are for the page.

    `waits`: it may be had in a moment, and is worth asking for again.
    """

    def __init__(self, code: str, *, waits: bool = False, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.waits = waits
        self.facts = facts


class Alone:
    """Safe from any thread. `catalog` and `openings` are the newest that the kiosk has, `visitors_url` is where phones
    reach the server."""

    def __init__(
        self,
        spool: Spool,
        clock: KioskClock,
        catalog: Callable[[], Json],
        openings: Callable[[], Openings | None],
        visitors_url: str,
    ) -> None:
        self._spool = spool
        self._clock = clock
        self._catalog = catalog
        self._openings = openings
        self._url = visitors_url.rstrip("/")

    def lane(self, site: str) -> Granted | None:
        """What the server granted this kiosk at the site, None before it did. Raises SpoolTrouble."""
        granted = self._spool.granted
        return granted if granted and granted.site == site and granted.lane else None

    def take(self, asked: Json, language: Language, site: str) -> KeptVisit:
        """The number of a visit, durable when this returns and the same for ever. Raises NotAlone, SpoolTrouble."""
        if asked.get("continues"):
            raise NotAlone("needs_server")
        granted = self.lane(site)
        if granted is None or granted.lane is None:
            raise NotAlone("no_lane", waits=True)
        places = _places(self._catalog(), asked["services"])
        self._check_open(places)
        prefix = next(iter(places.values())).prefix
        series = Series(site, granted.lane, prefix, granted.service_day)
        moment = self._clock.moment()

        def make(sequence: int) -> Issued:
            answer = {
                "id": asked["id"],
                "site": site,
                "number": f"{prefix}-{series.lane}{sequence:03d}",
                "service_day": series.day,
                "issued_at": rfc3339(self._clock.at(moment)),
                "priority": asked["priority"],
                "party_size": asked["party_size"],
                "token": f"{site}.{asked['token']}",
                "tickets": [place.ticket(queue) for queue, place in places.items()],
            }
            return Issued(answer, f"{self._url}/v/{answer['token']}", language)

        return self._spool.visits.take(asked["id"], series, asked, moment, make)

    def _check_open(self, places: dict[str, _Place]) -> None:
        """What the page saw a while ago may have closed. Raises NotAlone."""
        openings, now = self._openings(), self._clock.now()
        for queue, place in places.items():
            if place.external:
                raise NotAlone("closed", opens=None)
            for service in place.services:
                is_open, opens = openings.opening(now, queue, service) if openings else (True, None)
                if not is_open:
                    raise NotAlone("closed", opens=rfc3339(opens) if opens else None)


class _Place:
    """What is wanted in one queue."""

    def __init__(self, agency: Json, queue: Json) -> None:
        self.prefix = str(queue["prefix"])
        self.external = bool(queue.get("external"))
        self.services: list[str] = []
        self._agency = agency

    def ticket(self, queue: str) -> Json:
        """As the server would answer it, without what only the server knows."""
        counters = [one["number"] for one in self._agency["counters"] if queue in one["queues"]]
        return {
            "id": queue,
            "queue": queue,
            "agency": self._agency["code"],
            "zone": self._agency["zone"],
            "state": "waiting",
            "services": self.services,
            "lines": [{"service": one, "outcome": None, "missing": [], "case": None} for one in self.services],
            "counters": counters,
            "counter": None,
            "ahead": None,
            "estimate": None,
        }


def _places(catalog: Json, services: list[str]) -> dict[str, _Place]:
    """What is wanted, by queue, in the order of choosing. Raises NotAlone."""
    places: dict[str, _Place] = {}
    for code in dict.fromkeys(services):
        for agency in catalog["agencies"]:
            found = next((one for one in agency["services"] if one["code"] == code), None)
            if found is not None:
                queue = next(one for one in agency["queues"] if one["code"] == found["queue"])
                places.setdefault(queue["code"], _Place(agency, queue)).services.append(code)
                break
        else:
            raise NotAlone("unknown_service", service=code)
    return places


def rfc3339(at: datetime) -> str:
    """In UTC to the microsecond: later ones are greater as texts too."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
