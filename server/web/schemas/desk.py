"""Moves at a counter, duties, what greeters do, and cases."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from server.domain.cases import CaseState
from server.domain.duty import BreakReason, DutyEnded, DutyState
from server.domain.ticket import CallReason, Fetch
from server.usecases.move_cases import MOST_AT_ONCE
from server.usecases.start_break import LONGEST_BREAK
from server.usecases.transfer_ticket import NOTE_LENGTH
from server.web.schemas.incoming import In, Query
from server.web.schemas.queueing import IDENTITY, AtCounterIn, CaseOut, Identity, VisitOut

Code = Annotated[str, Field(min_length=1, max_length=16)]


class CallIn(In):
    ticket: UUID
    reason: CallReason


class RequeueIn(AtCounterIn):
    pause: bool = Field(False, description="the visitor asked to step away")


class TransferIn(AtCounterIn):
    services: list[Code] = Field([], max_length=20, description="of one queue; empty: the same ones")
    to_counter: Annotated[int, Field(ge=1, strict=True)] | None = Field(None, description="null: any of the queue")
    note: Annotated[str, Field(max_length=NOTE_LENGTH)] = ""
    lines: list[Code] = Field(
        [],
        max_length=20,
        description="the ticket's own services that go on, where others stay with it; empty: all. Needed where the "
        "ticket has several and goes on for others",
    )
    identity: Identity | None = Field(None, description=IDENTITY)


class CorrectIn(In):
    was: Code
    service: Code
    identity: Identity | None = Field(None, description=IDENTITY)


class ServicesIn(In):
    services: list[Code] = Field(min_length=1, max_length=20)
    identity: Identity | None = Field(None, description=IDENTITY)


class MarkIn(In):
    fetch: Fetch | None


class BreakIn(In):
    reason: BreakReason
    minutes: Annotated[int, Field(ge=1, le=LONGEST_BREAK, strict=True)]


class CloseIn(In):
    reason: DutyEnded = DutyEnded.BY_OFFICER


class TakeOverIn(In):
    name: Annotated[str, Field(min_length=1, max_length=100)]
    pin: Annotated[str, Field(pattern=r"^[0-9]{6}$")]


class DutyOut(BaseModel):
    counter: int
    state: DutyState
    officer: str | None = Field(description="user name; null: nobody sits here")
    since: datetime | None
    opened_at: datetime | None
    break_reason: BreakReason | None
    back_at: datetime | None
    away: bool = Field(description="the officer's screen was connected once and is not any more")


class TakenOverOut(DutyOut):
    token: str = Field(description="bearer token of the relief officer, for this screen")


class DutiesOut(BaseModel):
    duties: list[DutyOut]


class AgencyQuery(Query):
    agency: Annotated[str, Field(max_length=16)] | None = None


class FindQuery(Query):
    number: Annotated[str, Field(max_length=20)] | None = Field(None, description="DK-014, dk14, or 14")
    service: Annotated[str, Field(max_length=16)] | None = None
    since: datetime | None = None
    until: datetime | None = None


class VisitsOut(BaseModel):
    visits: list[VisitOut]


class CasesQuery(Query):
    agency: Annotated[str, Field(min_length=1, max_length=16)]
    state: CaseState | None = None
    number: Annotated[str, Field(max_length=20)] | None = None
    due_before: date | None = None
    case: UUID | None = None
    skip: Annotated[int, Field(ge=0, le=1_000_000)] = Field(0, description="how many of the pages before")


class AgencyCaseOut(CaseOut):
    days_left: int | None = Field(description="working days until it is due, below 0: late; null: nothing is due")


class CasesOut(BaseModel):
    cases: list[AgencyCaseOut]
    total: int = Field(description="on all pages")


class MoveCasesIn(In):
    cases: list[UUID] = Field(min_length=1, max_length=MOST_AT_ONCE)
    state: CaseState


class MovedCasesOut(BaseModel):
    moved: list[UUID]
    refused: dict[str, str] = Field(description="code of the refusal by case")
