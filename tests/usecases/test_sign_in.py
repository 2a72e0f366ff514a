"""Signing in: a name and a password give a token, and nothing of it can be read from the database."""

import pytest
from argon2 import PasswordHasher

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Actor, Role
from server.domain.errors import Forbidden, WrongCredentials
from server.storage.store import Store
from server.usecases import passwords
from server.usecases.add_access import NewAccount, add_accounts, add_device
from server.usecases.passwords import DEMO_PASSWORD, hash_secret
from server.usecases.sessions import SESSION_LASTS, actor_of, end_session
from tests.malls import SITE, Mall, officer
from tests.usecases.people import PASSWORD, add, enter, is_open


@pytest.fixture
def siti(mall: Mall) -> Store:
    """The store of a mall where siti, an officer of DK, may sign in."""
    add(mall.store, "siti")
    return mall.store


def test_the_right_password_gives_a_token_that_says_who_it_is(siti: Store) -> None:
    signed = enter(siti, "siti")
    found = actor_of(siti, signed.token)
    assert found == signed.actor
    assert (found.role, found.site, found.agency) == (Role.OFFICER, SITE, "DK")


@pytest.mark.parametrize(("name", "password"), [("siti", "salah"), ("budi", PASSWORD), ("", "")])
def test_what_was_wrong_is_not_said(siti: Store, name: str, password: str) -> None:
    with pytest.raises(WrongCredentials) as refused:
        enter(siti, name, password=password)
    assert refused.value.facts == {}


def test_an_unknown_name_takes_as_long_as_a_wrong_password(siti: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    verified: list[str] = []
    monkeypatch.setattr(passwords, "HASHER", _Watched(passwords.HASHER, verified))
    for name in ("siti", "nobody"):
        with pytest.raises(WrongCredentials):
            enter(siti, name, password="salah")
    assert len(verified) == 2


class _Watched(PasswordHasher):
    """Notes what is verified."""

    def __init__(self, hasher: PasswordHasher, verified: list[str]) -> None:
        super().__init__(hasher.time_cost, hasher.memory_cost, hasher.parallelism)
        self._verified = verified

    def verify(self, hashed: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]
        self._verified.append(str(hashed))
        return bool(super().verify(hashed, password))


def test_signing_in_always_makes_a_new_session(siti: Store) -> None:
    first, second = enter(siti, "siti"), enter(siti, "siti")
    assert first.token != second.token
    assert is_open(siti, first)
    assert is_open(siti, second)


def test_a_session_ends_by_signing_out(siti: Store) -> None:
    ended, other = enter(siti, "siti"), enter(siti, "siti")
    end_session(siti, ended.token)
    assert not is_open(siti, ended)
    assert is_open(siti, other)


def test_a_session_ends_after_a_working_day(siti: Store, clock: ManualClock) -> None:
    signed = enter(siti, "siti")
    clock.advance(seconds=SESSION_LASTS.total_seconds() - 1)
    assert is_open(siti, signed)
    clock.advance(seconds=1)
    assert not is_open(siti, signed)


def test_a_hash_with_other_parameters_is_made_anew_when_its_owner_signs_in(mall: Mall) -> None:
    old = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1).hash(PASSWORD)
    add_accounts(mall.store, SYSTEM, [NewAccount(SITE, "tua", old, Role.GREETER)])
    enter(mall.store, "tua")
    [row] = mall.query("SELECT password_hash FROM account WHERE name = 'tua'")
    assert row["password_hash"] != old
    assert not passwords.is_outdated(row["password_hash"])
    enter(mall.store, "tua")
    assert mall.query("SELECT password_hash FROM account WHERE name = 'tua'") == [row]


def test_the_demos_password_opens_nothing_but_a_demo(mall: Mall) -> None:
    account = NewAccount(SITE, "loket1", hash_secret(DEMO_PASSWORD), Role.OFFICER, "DK")
    add_accounts(mall.store, SYSTEM, [account])
    with pytest.raises(WrongCredentials):
        enter(mall.store, "loket1", password=DEMO_PASSWORD)
    assert is_open(mall.store, enter(mall.store, "loket1", password=DEMO_PASSWORD, demo=True))


def test_no_token_and_no_password_can_be_read_from_the_database(siti: Store, mall: Mall) -> None:
    token = enter(siti, "siti").token
    device = add_device(siti, SYSTEM, SITE, Role.KIOSK, "Anjungan 1")
    stored = str([mall.query(f"SELECT * FROM {table}") for table in ("account", "session", "device", "journal")])
    assert token not in stored
    assert device not in stored
    assert "rahasia" not in stored


def test_a_device_has_a_token_of_its_own(mall: Mall) -> None:
    token = add_device(mall.store, SYSTEM, SITE, Role.KIOSK, "Anjungan 1")
    found = actor_of(mall.store, token)
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
