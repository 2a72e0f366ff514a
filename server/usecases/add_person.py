"""Somebody gets an account, with a first password that is told once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import func, insert, select

from server.domain.actor import PEOPLE, Action, Actor, Role, authorise
from server.domain.errors import AgencyDoesNotFit, Forbidden, NameTaken, UnknownAgency
from server.storage.models import EVERY_SITE, AccountRow
from server.storage.queries.people import PersonView, person_view
from server.storage.store import Store
from server.usecases.passwords import Offload, first_password, hash_secret

NAME = r"^[a-z0-9][a-z0-9._-]{2,39}$"
NAME_RULE = "3 to 40 of a-z, 0-9, dot, dash and underscore, beginning with a letter or digit"

OF_AN_AGENCY = frozenset({Role.OFFICER, Role.SUPERVISOR})


@dataclass(frozen=True, slots=True)
class AddPerson:
    """`site` is the mall that is asked; an operator belongs to every site (and may be added where none is named)."""

    site: str | None
    name: str
    role: Role
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """The person and the first password, which must be changed at the first signing in and is kept nowhere."""

    person: PersonView
    password: str


def is_name(name: str) -> bool:
    """Whether somebody may sign in by that name; see NAME_RULE."""
    return re.fullmatch(NAME, name) is not None


def add_person(store: Store, actor: Actor, command: AddPerson, offload: Offload) -> Added:
    """Raises Forbidden, UnknownSite, UnknownAgency, AgencyDoesNotFit and NameTaken."""
    site = EVERY_SITE if command.role is Role.OPERATOR else command.site
    # What is about every site, no one site's administrator may do.
    authorise(actor, Action.MANAGE_PEOPLE, site)
    if site is None or command.role not in PEOPLE:
        raise Forbidden(action=Action.MANAGE_PEOPLE.value)
    password = first_password()
    hashed = offload(lambda: hash_secret(password))
    with store.connect(write=True) as connection:
        if site != EVERY_SITE:
            mall = store.catalogue(connection, site)
            if command.agency is not None and not any(one.code == command.agency for one in mall.agencies):
                raise UnknownAgency(agency=command.agency)
        if (command.role in OF_AN_AGENCY) != (command.agency is not None):
            raise AgencyDoesNotFit(role=command.role.value)
        taken = select(AccountRow.account).where(func.lower(AccountRow.name) == command.name.lower())
        if connection.execute(taken).first():
            raise NameTaken(name=command.name)
        account = store.new_id()
        connection.execute(
            insert(AccountRow).values(
                site=site,
                account=account,
                name=command.name,
                password_hash=hashed,
                must_change=True,
                disabled=False,
                role=command.role,
                agency=command.agency,
            )
        )
        row = connection.execute(select(AccountRow.__table__).where(AccountRow.account == account)).one()
        connection.commit()
    return Added(person_view(row), password)
