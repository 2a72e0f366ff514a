"""What kiosks that may have to work without the server read, and what is entered later."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from server.domain.ticket import Priority
from server.web.schemas.incoming import In
from server.web.schemas.queueing import PublicToken

Windows = list[Annotated[list[datetime], Field(min_length=2, max_length=2)]]


class OpeningsOut(BaseModel):
    made_at: datetime
    until: datetime = Field(description="nothing is said of later times")
    queues: dict[str, Windows] = Field(description="when numbers are given, the end exclusive; quotas left aside")
    services: dict[str, Windows] = Field(description="of services that are not open as their queue is")


class OfflineVisitIn(In):
    id: UUID = Field(description="the visit's UUIDv7; the same again changes nothing")
    token: PublicToken = Field(description="the visit's public token without its site")
    services: list[Annotated[str, Field(max_length=16)]] = Field(min_length=1, max_length=20)
    priority: Priority | None = None
    party_size: Annotated[int, Field(ge=1, le=20, strict=True)] = 1
    prefix: Annotated[str, Field(pattern=r"^[A-Z]{1,4}$")]
    lane: Annotated[str, Field(pattern=r"^[A-Z]{1,3}$", description="letter of the kiosk or of emergency sheets")]
    sequence: Annotated[int, Field(ge=1, le=99_999, strict=True)]
    taken_at: AwareDatetime = Field(description="when the number was given, by the server's clock as far as known")
    printed_at: AwareDatetime | None = Field(None, description="the time on the paper")
