"""The structure of a mall as the OpenAPI description shows it."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from server.domain.catalogue import Placing
from server.domain.ticket import Channel
from server.web.schemas.queueing import Text


class SiteOut(BaseModel):
    code: str = Field(description="as it stands in addresses")
    name: Text


class SitesOut(BaseModel):
    sites: list[SiteOut]


class ZoneOut(BaseModel):
    code: str
    name: Text
    place: Text
    colour: int


class HoursOut(BaseModel):
    weekday: int = Field(description="Monday 1 to Sunday 7")
    opens: str
    closes: str = Field(description="00:00 is the midnight that ends the day")
    reduced: bool = Field(description="open with fewer counters")


class ScheduleOut(BaseModel):
    first: date
    last: date
    name: Text
    hours: list[HoursOut] = Field(description="instead of the weekly ones; neither these nor service hours: closed")
    service_hours: list[HoursOut]


class QueueOut(BaseModel):
    code: str
    prefix: str
    name: Text
    hours: list[HoursOut] = Field(description="instead of the site's; empty: the site's")
    service_hours: list[HoursOut]
    schedules: list[ScheduleOut]
    cut_off: str | None = Field(description="site time after which no number is given")
    external: Text | None = Field(description="where the agency gives its own numbers; null: numbers are given here")
    needs_identity: bool = Field(description="a national identity number is asked for")


class StandardOut(BaseModel):
    minutes: int
    completion_days: int
    fee_idr: int | None = Field(description="rupiah; 0: free, null: it varies")
    requirements: list[Text]


class QuotaOut(BaseModel):
    places: int
    channel: Channel | None = Field(description="null: all channels together")
    released: str | None = Field(description="site time from which on they are given; null: from the start")


class ServiceOut(BaseModel):
    code: str
    queue: str
    name: Text
    standard: StandardOut
    keywords: list[str]
    popularity: int | None
    cut_off: str | None = Field(description="site time after which no number is given")
    quotas: list[QuotaOut]
    after: list[str] = Field(description="services of a visit that are finished first")


class CounterOut(BaseModel):
    number: int
    agency: str
    zone: str
    queues: list[str]


class AgencyOut(BaseModel):
    code: str
    name: Text
    short_name: Text
    zone: str
    queues: list[QueueOut]
    services: list[ServiceOut]
    counters: list[CounterOut]


class ClosedDayOut(BaseModel):
    day: date
    name: Text


class RulesOut(BaseModel):
    no_show_calls: int = Field(description="calls before a no-show")
    no_show_minutes: int = Field(description="at least so long after the first call")
    return_places: int = Field(description="who comes back in time stands behind so many others")
    return_minutes: int
    transfer_placing: Placing
    most_on_hold: int
    walking_minutes: int = Field(description="from one zone to another")
    walking_minutes_priority: int
    undo_seconds: int


class CatalogOut(BaseModel):
    site: str
    name: Text
    timezone: str
    hours: list[HoursOut] = Field(description="when numbers are given; empty: always")
    service_hours: list[HoursOut] = Field(description="when people are served; empty: as hours")
    schedules: list[ScheduleOut]
    closed_days: list[ClosedDayOut]
    rules: RulesOut
    zones: list[ZoneOut]
    agencies: list[AgencyOut]
