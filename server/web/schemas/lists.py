"""Lists on paper: who waits, and emergency numbers printed ahead."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, Field

from server.domain.ticket import Priority
from server.usecases.print_sheet import MOST_ON_SHEET
from server.web.schemas.incoming import In


class PersonOut(BaseModel):
    place: int = Field(description="in the order of calling, as far as can be told")
    number: str
    priority: Priority | None
    party_size: int
    waiting_since: datetime
    services: list[str]
    for_counter: int | None
    fetch: bool = Field(description="staff go to this visitor")
    paused: bool = Field(description="stepped away; keeps the place")


class QueueListOut(BaseModel):
    queue: str
    agency: str
    zone: str
    people: list[PersonOut]


class PrintedListOut(BaseModel):
    made_at: datetime
    service_day: date
    queues: list[QueueListOut]


class SheetIn(In):
    queue: Annotated[str, Field(min_length=1, max_length=16)]
    count: Annotated[int, Field(ge=1, le=MOST_ON_SHEET, strict=True)] = 40


class SheetOut(BaseModel):
    queue: str
    prefix: str
    first: int
    last: int


class SheetsOut(BaseModel):
    last: dict[str, int] = Field(description="the last emergency number that was printed, by queue")
