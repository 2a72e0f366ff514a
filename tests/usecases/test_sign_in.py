"""Signing in: a name and a password give a token, and nothing of it can be read from the database."""

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Actor, Role
from server.domain.errors import Forbidden, WrongCredentials
from server.usecases.add_access import NewAccount, add_accounts, add_device
from server.usecases.sign_in import actor_of, hash_password, sign_in, sign_out
from tests.malls import SITE, Mall, officer


@pytest.fixture
def siti(mall: Mall) -> Mall:
    account = NewAccount(SITE, "siti", hash_password("rahasia sekali"), Role.OFFICER, "DK")
    add_accounts(mall.store, SYSTEM, [account])
    return mall


def test_the_right_password_gives_a_token_that_says_who_it_is(siti: Mall) -> None:
    signed = sign_in(siti.store, "siti", "rahasia sekali", lambda work: work())
    found = actor_of(siti.store, signed.token)
    assert found == signed.actor
    assert (found.role, found.site, found.agency) == (Role.OFFICER, SITE, "DK")


@pytest.mark.parametrize(("name", "password"), [("siti", "salah"), ("budi", "rahasia sekali"), ("", "")])
def test_what_was_wrong_is_not_said(siti: Mall, name: str, password: str) -> None:
    with pytest.raises(WrongCredentials) as refused:
        sign_in(siti.store, name, password, lambda work: work())
    assert refused.value.facts == {}


def test_a_session_ends_by_signing_out(siti: Mall) -> None:
    token = sign_in(siti.store, "siti", "rahasia sekali", lambda work: work()).token
    sign_out(siti.store, token)
    assert actor_of(siti.store, token) is None


def test_a_session_ends_after_a_working_day(siti: Mall, clock: ManualClock) -> None:
    token = sign_in(siti.store, "siti", "rahasia sekali", lambda work: work()).token
    clock.advance(hours=12)
    assert actor_of(siti.store, token) is None


def test_no_token_and_no_password_can_be_read_from_the_database(siti: Mall) -> None:
    token = sign_in(siti.store, "siti", "rahasia sekali", lambda work: work()).token
    device = add_device(siti.store, SYSTEM, SITE, Role.KIOSK, "Anjungan 1")
    stored = str([siti.query(f"SELECT * FROM {table}") for table in ("account", "session", "device", "journal")])
    assert token not in stored
    assert device not in stored
    assert "rahasia" not in stored


def test_a_device_has_a_token_of_its_own(siti: Mall) -> None:
    token = add_device(siti.store, SYSTEM, SITE, Role.KIOSK, "Anjungan 1")
    found = actor_of(siti.store, token)
    assert found is not None
    assert (found.role, found.site) == (Role.KIOSK, SITE)


@pytest.mark.parametrize(
    ("site", "role"),
    [(SITE, Role.OPERATOR), ("*", Role.OPERATOR), ("*", Role.ADMINISTRATOR), (SITE, Role.SYSTEM), (SITE, Role.KIOSK)],
)
def test_an_administrator_gives_no_right_beyond_the_own_mall(mall: Mall, site: str, role: Role) -> None:
    administrator = Actor("user:1", Role.ADMINISTRATOR, SITE)
    with pytest.raises(Forbidden):
        add_accounts(mall.store, administrator, [NewAccount(site, "x", "y", role)])


def test_only_kiosks_and_displays_are_devices(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        add_device(mall.store, SYSTEM, SITE, Role.SYSTEM, "Perangkat palsu")


def test_only_who_configures_the_site_gives_access(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        add_device(mall.store, officer("DK"), SITE, Role.KIOSK, "Anjungan palsu")
    with pytest.raises(Forbidden):
        add_accounts(
            mall.store, Actor("user:1", Role.ADMINISTRATOR, "another"), [NewAccount(SITE, "x", "y", Role.HEAD)]
        )
