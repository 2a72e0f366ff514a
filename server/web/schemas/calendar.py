"""Disruptions, external counts and the calendar as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from server.domain.catalogue import Hours, Schedule
from server.domain.events import Scope
from server.web.schemas.catalog import ClosedDayOut, HoursOut, ScheduleOut
from server.web.schemas.incoming import In
from server.web.schemas.queueing import Name, OpeningOut, Text

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


class HoursIn(In):
    """One interval of a weekday in site time."""

    weekday: Annotated[int, Field(ge=1, le=7, strict=True, description="Monday 1 to Sunday 7")]
    opens: time
    closes: time = Field(description="00:00 is the midnight that ends the day")
    reduced: bool = Field(False, description="open with fewer counters")

    def hours(self) -> Hours:
        """As the domain has it."""
        return Hours(self.weekday, self.opens, self.closes, self.reduced)


class ScheduleNameIn(In):
    id: Name
    en: Name | None = None


SomeQueue = Annotated[str, Field(max_length=16)]
WHOSE = "null: the whole site"


class ScheduleIn(In):
    """Hours that hold on the days from `first` to `last` instead of the weekly ones; none at all: closed."""

    queue: SomeQueue | None = Field(None, description=WHOSE)
    first: date
    last: date
    name: ScheduleNameIn
    hours: list[HoursIn] = Field([], max_length=50, description="when numbers are given")
    service_hours: list[HoursIn] = Field([], max_length=50, description="empty: as hours")

    def schedule(self) -> Schedule:
        """As the domain has it."""
        return Schedule(
            self.first,
            self.last,
            self.name.model_dump(exclude_none=True),
            tuple(each.hours() for each in self.hours),
            tuple(each.hours() for each in self.service_hours),
        )


class SchedulePlaceIn(In):
    """Which schedule: a queue or site has one of the same days."""

    queue: SomeQueue | None = Field(None, description=WHOSE)
    first: date
    last: date


class SchedulePlaceOut(BaseModel):
    queue: str | None = Field(description=WHOSE)
    first: date
    last: date


class HolidaysIn(In):
    csv: Annotated[str, Field(min_length=1, max_length=60_000)] = Field(
        description="text of a CSV file: date (2027-08-17), name, type (libur_nasional or cuti_bersama)"
    )


class HolidaysOut(BaseModel):
    years: list[int] = Field(description="whose closed days were replaced")
    days: int = Field(description="closed days in the file")
    differ: int = Field(description="days that were not so before")


class IntervalOut(BaseModel):
    start: datetime
    end: datetime
    reduced: bool


class TodayOut(BaseModel):
    day: date
    numbers: list[IntervalOut]
    service: list[IntervalOut]
    closed: Text | None = Field(description="name of the closure, if the day is one")


class QueueScheduleOut(ScheduleOut):
    queue: str


class ExternalQueueOut(BaseModel):
    queue: str
    agency: str
    place: Text = Field(description="where numbers are taken")


class CalendarOut(BaseModel):
    """Of queues, who belongs to an agency reads those of the own."""

    opening: OpeningOut
    today: TodayOut
    coming: list[TodayOut] = Field(description="28 days from today's on")
    hours: list[HoursOut] = Field(description="the weekly ones, when numbers are given; empty: always")
    service_hours: list[HoursOut] = Field(description="when people are served; empty: as hours")
    next_working_day: date | None
    known_until: date | None = Field(description="last day of the last year whose holidays are entered")
    warning: date | None = Field(description="the same, once it is time to enter the next year's; else null")
    closed_days: list[ClosedDayOut] = Field(description="from today on")
    schedules: list[ScheduleOut] = Field(description="the site's that are not over")
    queue_schedules: list[QueueScheduleOut] = Field(description="single queues' that are not over")
    external: list[ExternalQueueOut] = Field(description="queues whose agencies give numbers of their own")
    external_counts: list[ExternalCountOut] = Field(description="of the last 30 days, the newest first")
