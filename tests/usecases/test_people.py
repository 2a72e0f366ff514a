"""An administrator gives people of the own mall an account, and takes it away; operators are made by operators."""

from uuid import UUID

import pytest

from server.domain.actor import SYSTEM, Actor, Role
from server.domain.errors import (
    AgencyDoesNotFit,
    Forbidden,
    NameTaken,
    PasswordMustChange,
    UnknownAccount,
    UnknownAgency,
    UnknownSite,
    WrongCredentials,
)
from server.storage.queries.people import people_of
from server.usecases.add_person import Added, AddPerson, add_person, is_name
from server.usecases.disable_person import DisablePerson, disable_person
from server.usecases.reset_password import reset_password
from server.usecases.run import Request, run
from tests.malls import OPERATOR, SITE, Mall, officer
from tests.usecases.people import add, enter, here, is_open


@pytest.fixture
def administrator(mall: Mall) -> Actor:
    return add(mall.store, "admin", Role.ADMINISTRATOR)


def added(mall: Mall, actor: Actor, name: str = "siti", role: Role = Role.OFFICER, agency: str | None = "DK") -> Added:
    return add_person(mall.store, actor, AddPerson(SITE, name, role, agency), here)


def switch(mall: Mall, actor: Actor, person: str, *, disabled: bool) -> None:
    run(mall.store, Request(SITE, actor), disable_person, DisablePerson(UUID(person), disabled))


def test_a_new_person_signs_in_with_the_first_password_and_must_change_it(mall: Mall, administrator: Actor) -> None:
    made = added(mall, administrator)
    assert made.person["must_change"]
    signed = enter(mall.store, "siti", password=made.password)
    assert signed.actor.newcomer
    assert (signed.actor.site, signed.actor.agency, signed.actor.role) == (SITE, "DK", Role.OFFICER)
    with pytest.raises(PasswordMustChange):
        mall.call(1, actor=signed.actor)


def test_the_first_password_is_kept_nowhere(mall: Mall, administrator: Actor) -> None:
    password = added(mall, administrator).password
    stored = str([mall.query(f"SELECT * FROM {table}") for table in ("account", "idempotency", "journal")])
    assert password not in stored


@pytest.mark.parametrize(
    ("role", "agency", "error"),
    [
        (Role.OFFICER, None, AgencyDoesNotFit),
        (Role.SUPERVISOR, None, AgencyDoesNotFit),
        (Role.GREETER, "DK", AgencyDoesNotFit),
        (Role.OFFICER, "XX", UnknownAgency),
        (Role.SYSTEM, None, Forbidden),
        (Role.KIOSK, None, Forbidden),
    ],
)
def test_a_person_fits_the_mall(
    mall: Mall, administrator: Actor, role: Role, agency: str | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        added(mall, administrator, role=role, agency=agency)


def test_a_name_is_given_once(mall: Mall, administrator: Actor) -> None:
    add(mall.store, "Siti")
    with pytest.raises(NameTaken):
        added(mall, administrator)


@pytest.mark.parametrize("name", ["ab", "Siti", "siti nur", "-siti", "siti@dk", "s" * 41, ""])
def test_a_name_can_be_typed_on_any_keyboard(name: str) -> None:
    assert not is_name(name)
    assert is_name("siti.nur-1_a")


def test_an_administrator_makes_no_operator_and_finds_none(mall: Mall, administrator: Actor) -> None:
    operator = added(mall, SYSTEM, "pusat", Role.OPERATOR, None)
    with pytest.raises(Forbidden):
        added(mall, administrator, "lain", Role.OPERATOR, None)
    with pytest.raises(UnknownAccount):
        reset_password(mall.store, administrator, SITE, UUID(operator.person["id"]), here)
    with pytest.raises(UnknownAccount):
        switch(mall, administrator, operator.person["id"], disabled=True)
    assert reset_password(mall.store, OPERATOR, SITE, UUID(operator.person["id"]), here).person["name"] == "pusat"
    with mall.store.connect() as connection:
        assert [one["name"] for one in people_of(connection, SITE, operators=False)] == ["admin"]
        assert [one["name"] for one in people_of(connection, SITE, operators=True)] == ["admin", "pusat"]


def test_nobody_else_manages_people(mall: Mall, administrator: Actor) -> None:
    person = UUID(added(mall, administrator).person["id"])
    elsewhere = Actor("user:1", Role.ADMINISTRATOR, "another")
    for stranger in (officer("DK"), elsewhere):
        with pytest.raises(Forbidden):
            added(mall, stranger, "lain")
        with pytest.raises(Forbidden):
            reset_password(mall.store, stranger, SITE, person, here)
        with pytest.raises(Forbidden):
            switch(mall, stranger, str(person), disabled=True)
    with pytest.raises(UnknownSite):
        add_person(mall.store, OPERATOR, AddPerson("nowhere", "lain", Role.GREETER), here)


def test_a_reset_ends_all_sessions_and_gives_a_first_password(mall: Mall, administrator: Actor) -> None:
    siti = add(mall.store, "siti")
    signed = enter(mall.store, "siti")
    made = reset_password(mall.store, administrator, SITE, UUID(siti.ref.removeprefix("user:")), here)
    assert not is_open(mall.store, signed)
    with pytest.raises(WrongCredentials):
        enter(mall.store, "siti")
    assert enter(mall.store, "siti", password=made.password).actor.newcomer


def test_a_closed_account_is_signed_out_and_stays_out_until_it_is_opened(mall: Mall, administrator: Actor) -> None:
    siti = add(mall.store, "siti")
    signed = enter(mall.store, "siti")
    person = siti.ref.removeprefix("user:")
    switch(mall, administrator, person, disabled=True)
    assert not is_open(mall.store, signed)
    with pytest.raises(WrongCredentials):
        enter(mall.store, "siti")
    switch(mall, administrator, person, disabled=False)
    assert is_open(mall.store, enter(mall.store, "siti"))


def test_nobody_closes_the_own_account(mall: Mall, administrator: Actor) -> None:
    with pytest.raises(Forbidden):
        switch(mall, administrator, administrator.ref.removeprefix("user:"), disabled=True)
