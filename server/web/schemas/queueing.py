"""What goes in and comes out, as the OpenAPI description shows it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, SecretStr

from server.domain.cases import CaseState
from server.domain.events import ExpiredBecause
from server.domain.opening import ClosedBecause
from server.domain.selection import Why
from server.domain.ticket import CallReason, Channel, Fetch, Outcome, Priority, TicketState
from server.web.schemas.incoming import In, Query

Text = dict[str, str]
Name = Annotated[str, Field(min_length=1, max_length=100)]
PublicToken = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22,64}$")]


Identity = Annotated[SecretStr, Field(max_length=32)]
IDENTITY = "national identity number, for queues that need one; only a keyed digest is kept, for the day"


class IssueIn(In):
    services: list[Annotated[str, Field(max_length=16)]] = Field([], max_length=20)
    priority: Priority | None = None
    channel: Channel = Channel.API
    party_size: Annotated[int, Field(ge=1, le=20, strict=True)] = 1
    id: UUID | None = Field(None, description="the visit's UUIDv7, made by the kiosk")
    token: PublicToken | None = Field(None, description="the visit's public token without its site, made by the kiosk")
    continues: Annotated[str, Field(max_length=100)] | None = Field(
        None, description="token of an earlier visit: collects what is ready, enters again what a disruption ended"
    )
    identity: Identity | None = Field(None, description=IDENTITY)
    fetch: Fetch | None = Field(None, description="staff go to this visitor; only who guides visitors may say so")


class EstimateOut(BaseModel):
    minutes: int
    low: int
    high: int


class LineOut(BaseModel):
    service: str
    outcome: Outcome | None
    missing: list[int] = Field(description="positions of the requirements that were not fulfilled")
    case: UUID | None = Field(description="the case that is collected by this line")


class CaseOut(BaseModel):
    id: UUID
    visit: UUID
    number: str
    service: str
    agency: str
    state: CaseState
    opened_at: datetime
    due_on: date | None
    state_at: datetime


class PlaceOut(BaseModel):
    id: UUID
    queue: str
    agency: str
    zone: str
    state: TicketState
    services: list[str]
    lines: list[LineOut]
    counters: list[int]
    counter: int | None
    ahead: int | None
    estimate: EstimateOut | None
    expired_because: ExpiredBecause | None
    afterwards: bool = Field(description="done without the server, and told later")
    why: ClosedBecause | None = Field(description="of who waits: disruption, when nobody is called because of one")
    notice: Text | None = Field(description="the disruption's reason")
    service_opens: datetime | None = Field(description="of who waits: when people are served, if not now")


class VisitOut(BaseModel):
    id: UUID
    site: str
    number: str
    service_day: date
    issued_at: datetime
    priority: Priority | None
    party_size: int
    paused_at: datetime | None
    last_zone: str | None = Field(description="where it was at a counter last, and may still come from")
    left_at: datetime | None = Field(description="when it left that counter")
    fetch: Fetch | None
    tickets: list[PlaceOut]
    cases: list[CaseOut]
    reentry_on: date | None = Field(description="after a disruption: when the queue may be entered again")


class IssuedOut(VisitOut):
    token: str = Field(description="opens GET /visits/{token}; stands in the ticket's QR code")


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
    waiting_since: datetime = Field(description="its wait counts from the opening of service; its place by queued_at")
    called_at: datetime | None = Field(description="first call")
    last_called_at: datetime | None
    started_at: datetime | None
    held_at: datetime | None
    held_seconds: int
    disturbed_seconds: int = Field(
        description="since its call, or since it is served, in which its services could not work"
    )
    disturbed_since: datetime | None = Field(description="from then on nothing counts until it works again")
    ended_at: datetime | None
    why: Why | None = Field(description="why this one was called and no other")
    reason: CallReason | None
    for_counter: int | None
    came_from: UUID | None = Field(description="the ticket that it continues")
    note: str | None = Field(description="what the officer before wrote")
    fetch: Fetch | None
    paused_at: datetime | None
    expired_because: ExpiredBecause | None
    afterwards: bool = Field(description="done without the server, and told later")


class AtCounterIn(In):
    counter: Annotated[int, Field(ge=1, strict=True)] | None = Field(
        None, description="where the officer sits; another counter's ticket is then refused"
    )


class OutcomeIn(In):
    service: Annotated[str, Field(max_length=16)]
    outcome: Outcome
    missing: list[Annotated[int, Field(ge=0, strict=True)]] = Field(
        [], max_length=50, description="with incomplete: positions (from 0) of the missing requirements"
    )


class FinishIn(AtCounterIn):
    outcomes: list[OutcomeIn] = Field(min_length=1, max_length=20, description="one for each service line")


CALLED_ALOUD = "when it was called aloud; where the server had called, that counts"


class ServedAfterwardsIn(In):
    counter: Annotated[int, Field(ge=1, strict=True)] = Field(description="where it was done")
    called_at: AwareDatetime = Field(description=CALLED_ALOUD)
    started_at: AwareDatetime = Field(description="of what the server had seen served its own counts")
    ended_at: AwareDatetime
    outcomes: list[OutcomeIn] = Field(min_length=1, max_length=20, description="one for each service line")


class MissedAfterwardsIn(In):
    counter: Annotated[int, Field(ge=1, strict=True)] = Field(description="where it was called")
    called_at: AwareDatetime = Field(description=CALLED_ALOUD)


class Nothing(In):
    pass


class OpeningOut(BaseModel):
    open: bool = Field(description="numbers are given through that channel, on a board at a kiosk")
    why: ClosedBecause | None
    opens: datetime | None
    notice: Text | None = Field(description="closed day's name, disruption's reason, or where an external queue gives")
    service_open: bool = Field(description="people are served now")
    service_opens: datetime | None
    reduced: bool = Field(description="fewer counters than usual")


class ServiceOpeningOut(OpeningOut):
    service: str


class WaitingOut(OpeningOut):
    queue: str
    agency: str
    services: list[ServiceOpeningOut] = Field(description="those that are closed while the queue is open")
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
    fetch: bool = Field(description="staff go to the visitor")
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


class WaitingQuery(Query):
    channel: Channel = Field(Channel.KIOSK, description="where the number would be taken: each has quotas of its own")


class ZoneQuery(Query):
    zone: Annotated[str, Field(max_length=16)] | None = None


class VoiceQuery(Query):
    lang: Annotated[str, Field(pattern="^(id|en)$")] = "id"
