"""What a ticket on paper says, before any thought of printers or layout.

Pure values: the kiosk fills them from the server's answer and its cached catalogue, and hands them to a printer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Language = Literal["id", "en"]


@dataclass(frozen=True)
class PaperService:
    """One service line, with the requirements to bring, in the paper's language.

    `collects`: what was applied for earlier is collected; nothing has to be brought again.
    """

    name: str
    requirements: tuple[str, ...] = ()
    collects: bool = False


@dataclass(frozen=True)
class PaperStop:
    """One agency that the visit queues at.

    `counters` are the numbers of the counters that may call; empty when they are not known yet. `ahead` is the
    number of people ahead, 0 or more, or None when it is not known. `estimate` is the estimated wait in minutes, low
    and high, or None when nothing honest can be said. `planned`: the place is taken once another stop is done; nobody
    is ahead until then.
    """

    agency: str
    zone: str
    counters: tuple[int, ...]
    services: tuple[PaperService, ...]
    ahead: int | None
    estimate: tuple[int, int] | None = None
    planned: bool = False


@dataclass(frozen=True)
class TicketPaper:
    """One ticket as printed: one visit, its number, and every stop of it.

    `issued_at` is aware and already in the site's time zone, `zone_abbreviation` is that zone's name as people
    write it (WIB, WITA, WIT). `priority` is the label of the priority class, `url` the visit's address for the QR
    code. `copy` marks a reprint.

    Raises ValueError for a time without a zone and for a ticket without a stop: neither may reach paper.
    """

    site: str
    number: str
    priority: str | None
    issued_at: datetime
    zone_abbreviation: str
    stops: tuple[PaperStop, ...]
    url: str
    language: Language
    copy: bool = False

    def __post_init__(self) -> None:
        if self.issued_at.utcoffset() is None:
            raise ValueError(f"the time on ticket {self.number} has no time zone")
        if not self.stops:
            raise ValueError(f"ticket {self.number} has no stop")


def counter_ranges(counters: Sequence[int]) -> str:
    """Counters as people read them, in order and without repeats: (5, 1, 2, 3) gives "1–3, 5"."""
    runs: list[tuple[int, int]] = []
    for counter in sorted(set(counters)):
        if runs and runs[-1][1] == counter - 1:
            runs[-1] = (runs[-1][0], counter)
        else:
            runs.append((counter, counter))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
