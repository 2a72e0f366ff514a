"""People who sign in, in tests."""

from __future__ import annotations

from typing import Any

from server.domain.actor import SYSTEM, Actor, Role
from server.storage.store import Store
from server.usecases.add_access import NewAccount, add_accounts
from server.usecases.passwords import hash_secret
from server.usecases.sessions import SignedIn, holder_of
from server.usecases.sign_in import sign_in
from server.usecases.throttle import Attempt, Throttle
from tests.malls import SITE

PASSWORD = "rahasia sekali"
ADDRESS = "10.0.0.7"


def here(work: Any) -> Any:
    """Slow work done at once."""
    return work()


def add(
    store: Store,
    name: str,
    role: Role = Role.OFFICER,
    agency: str | None = "DK",
    *,
    password: str = PASSWORD,
    newcomer: bool = False,
) -> Actor:
    """An account of the small mall; who it is once signed in."""
    agency = agency if role in {Role.OFFICER, Role.SUPERVISOR} else None
    site = "*" if role is Role.OPERATOR else SITE
    add_accounts(store, SYSTEM, [NewAccount(site, name, hash_secret(password), role, agency, newcomer)])
    return enter(store, name, password=password).actor


def enter(
    store: Store,
    name: str,
    *,
    password: str = PASSWORD,
    throttle: Throttle | None = None,
    address: str = ADDRESS,
    browser: str | None = None,
    demo: bool = False,
) -> SignedIn:
    """Sign in; with a throttle of its own unless one is given."""
    attempt = Attempt(name, address, browser)
    return sign_in(store, attempt, password, throttle or Throttle(), here, demo=demo)


def is_open(store: Store, signed: SignedIn) -> bool:
    """Whether the session goes on."""
    return holder_of(store, signed.token) is not None
