"""What goes in and comes out, as the OpenAPI description shows it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from server.domain.actor import Role
from server.domain.ticket import Channel, Outcome, Priority, TicketState

Text = dict[str, str]
Name = Annotated[str, Field(min_length=1, max_length=100)]
PublicToken = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22,64}$")]


class In(BaseModel):
    """What a caller sends: unknown fields are refused, so that a typing error is not silently ignored."""

    model_config = ConfigDict(extra="forbid")


class SignInIn(In):
    name: Name
    password: Annotated[str, Field(min_length=1, max_length=200)]


class SessionOut(BaseModel):
    token: str | None = Field(None, description="bearer token; only in the answer to signing in")
    expires_at: datetime | None = None
    name: str | None = None
    role: Role
    site: str | None = Field(None, description="null: every site")
    agency: str | None = None


class IssueIn(In):
    services: list[Annotated[str, Field(max_length=16)]] = Field(min_length=1, max_length=20)
    priority: Priority | None = None
    channel: Channel = Channel.API
    party_size: Annotated[int, Field(ge=1, le=20, strict=True)] = 1
    id: UUID | None = Field(None, description="the visit's UUIDv7, made by the kiosk")
    token: PublicToken | None = Field(None, description="the visit's public token without its site, made by the kiosk")


class EstimateOut(BaseModel):
    minutes: int
    low: int
    high: int


class PlaceOut(BaseModel):
    id: UUID
    queue: str
    agency: str
    zone: str
    state: TicketState
    services: list[str]
    counters: list[int]
    counter: int | None
    ahead: int | None
    estimate: EstimateOut | None


class VisitOut(BaseModel):
    id: UUID
    site: str
    number: str
    service_day: date
    issued_at: datetime
    priority: Priority | None
    party_size: int
    tickets: list[PlaceOut]


class IssuedOut(VisitOut):
    token: str = Field(description="opens GET /visits/{token}; stands in the ticket's QR code")


class LineOut(BaseModel):
    service: str
    outcome: Outcome | None


class TicketOut(BaseModel):
    id: UUID
    visit: UUID
    number: str
    queue: str
    agency: str
    state: TicketState
    priority: Priority | None
    party_size: int
    lines: list[LineOut]
    counter: int | None
    calls: int
    queued_at: datetime
    called_at: datetime | None = Field(description="first call")
    last_called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None


class AtCounterIn(In):
    counter: Annotated[int, Field(ge=1, strict=True)] | None = Field(
        None, description="where the officer sits; another counter's ticket is then refused"
    )


class OutcomeIn(In):
    service: Annotated[str, Field(max_length=16)]
    outcome: Outcome


class FinishIn(AtCounterIn):
    outcomes: list[OutcomeIn] = Field(min_length=1, max_length=20, description="one for each service line")


class Nothing(In):
    pass


class ZoneOut(BaseModel):
    code: str
    name: Text
    place: Text
    colour: int


class QueueOut(BaseModel):
    code: str
    prefix: str
    name: Text


class StandardOut(BaseModel):
    minutes: int
    completion_days: int
    fee_idr: int | None = Field(description="rupiah; 0: free, null: it varies")
    requirements: list[Text]


class ServiceOut(BaseModel):
    code: str
    queue: str
    name: Text
    standard: StandardOut
    keywords: list[str]
    popularity: int | None


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


class HoursOut(BaseModel):
    weekday: int = Field(description="Monday 1 to Sunday 7")
    opens: str
    closes: str


class ClosedDayOut(BaseModel):
    day: date
    name: Text


class CatalogOut(BaseModel):
    site: str
    name: Text
    timezone: str
    hours: list[HoursOut] = Field(description="when numbers are given; empty: always")
    closed_days: list[ClosedDayOut]
    zones: list[ZoneOut]
    agencies: list[AgencyOut]


class WaitingOut(BaseModel):
    queue: str
    agency: str
    open: bool
    why: str | None
    opens: datetime | None
    waiting: int
    estimate: EstimateOut | None


class WaitingListOut(BaseModel):
    seq: int
    queues: list[WaitingOut]


class CallOut(BaseModel):
    id: UUID
    seq: int
    number: str
    turn: int
    counter: int
    zone: str
    zones: list[str]
    agency: str
    queue: str
    called_at: datetime
    words: Text


class ServingOut(BaseModel):
    counter: int
    zone: str
    agency: str
    number: str
    state: TicketState


class BoardOut(BaseModel):
    seq: int
    calls: list[CallOut]
    serving: list[ServingOut]
    waiting: list[WaitingOut]


class ZoneQuery(In):
    zone: Annotated[str, Field(max_length=16)] | None = None


class VoiceQuery(In):
    lang: Annotated[str, Field(pattern="^(id|en)$")] = "id"
