"""Signing in, the own account, and the people of a mall."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from server.domain.actor import Role
from server.usecases.add_person import NAME
from server.web.schemas.incoming import In
from server.web.schemas.queueing import Name

Password = Annotated[str, Field(min_length=1, max_length=200)]
NewName = Annotated[str, Field(pattern=NAME)]


class SignInIn(In):
    name: Name
    password: Password
    tab: bool = Field(False, description="the token is for one tab of a shared browser: no cookie is set")


class SessionOut(BaseModel):
    token: str | None = Field(None, description="bearer token; only in the answer to signing in")
    expires_at: datetime | None = None
    name: str | None = None
    role: Role
    site: str | None = Field(None, description="null: every site")
    agency: str | None = None
    must_change: bool = Field(False, description="a first password: everything else is refused until it is changed")


class ChangePasswordIn(In):
    old: Password
    new: Password = Field(description="at least ten characters, and none that everybody tries first")


class PinIn(In):
    pin: Annotated[str, Field(pattern=r"^[0-9]{6}$")] = Field(description="six digits, for taking over a counter")


class PersonIn(In):
    name: NewName = Field(description="for signing in; unique over all sites")
    role: Literal["officer", "greeter", "supervisor", "head", "administrator", "operator"]
    agency: Annotated[str, Field(max_length=16)] | None = Field(None, description="of officers and supervisors")


class PersonOut(BaseModel):
    id: UUID
    name: str
    role: Role
    agency: str | None
    disabled: bool = Field(description="may not sign in")
    must_change: bool = Field(description="still has a first password")
    has_pin: bool = Field(description="can take over a counter")


class FirstPasswordOut(PersonOut):
    password: str = Field(description="told once and kept nowhere; must be changed at the first signing in")


class PeopleOut(BaseModel):
    people: list[PersonOut]
