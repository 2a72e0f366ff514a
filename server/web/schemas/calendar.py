"""Disruptions, external counts and the calendar as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from server.domain.events import Scope
from server.web.schemas.catalog import ClosedDayOut, ScheduleOut
from server.web.schemas.queueing import In, OpeningOut, Text

Notice = Annotated[str, Field(min_length=1, max_length=300)]


class NoticeIn(In):
    """A text that visitors read; Indonesian is required."""

    id: Notice
    en: Notice | None = None


class DisruptionIn(In):
    scope: Scope
    code: Annotated[str, Field(max_length=16)] = Field("", description="of the agency or service; empty: the site")
    reason: NoticeIn
    since: AwareDatetime | None = Field(None, description="null: now; at most 30 days ago")
    until: AwareDatetime | None = Field(None, description="where it is declared after it is over")


class EndDisruptionIn(In):
    until: AwareDatetime | None = Field(None, description="null: now")


class DisruptionOut(BaseModel):
    id: UUID
    scope: Scope
    code: str
    reason: Text
    since: datetime
    until: datetime | None = Field(description="null: it stands")


class DisruptionsOut(BaseModel):
    disruptions: list[DisruptionOut] = Field(description="standing, and those of the last 30 days; the newest first")


class ExternalCountIn(In):
    day: date
    count: Annotated[int, Field(ge=0, le=100_000, strict=True)]


class ExternalCountOut(BaseModel):
    queue: str
    day: date
    count: int


class IntervalOut(BaseModel):
    start: datetime
    end: datetime
    reduced: bool


class TodayOut(BaseModel):
    day: date
    numbers: list[IntervalOut]
    service: list[IntervalOut]
    closed: Text | None = Field(description="name of the closure, if the day is one")


class CalendarOut(BaseModel):
    opening: OpeningOut
    today: TodayOut
    next_working_day: date | None
    known_until: date | None = Field(description="last day of the last year whose holidays are entered")
    warning: date | None = Field(description="the same, once it is time to enter the next year's; else null")
    closed_days: list[ClosedDayOut] = Field(description="from today on")
    schedules: list[ScheduleOut] = Field(description="those that are not over")
    external_counts: list[ExternalCountOut] = Field(description="of the last 30 days, the newest first")
