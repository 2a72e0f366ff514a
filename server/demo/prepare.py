"""The demo's mall: its structure, the people who work there, and its devices."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import select

from server.clock import SystemClock
from server.domain.actor import SYSTEM, Role
from server.domain.catalogue import Catalogue
from server.domain.errors import DeviceIsRevoked
from server.example.load import load_example
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.models import EVERY_SITE, AccountRow
from server.storage.store import Store
from server.usecases.add_access import NewAccount, add_accounts, add_device
from server.usecases.define_site import define_site
from server.usecases.passwords import DEMO_PASSWORD, hash_secret
from server.usecases.sessions import actor_of

PASSWORD = DEMO_PASSWORD
"""Of everybody in the demo. It stands in a database that `antrean demo` made, and no other server takes it."""


@dataclass(frozen=True)
class Prepared:
    """What scripts need to know of the demo's mall."""

    site: str
    users: list[dict[str, Any]]
    devices: list[dict[str, Any]]


def prepare(data: Path, calendar: Literal["open", "real"]) -> Prepared:
    """Make the database or bring it up to date; devices keep the tokens that an earlier start gave them."""
    data.mkdir(parents=True, exist_ok=True)
    engine = open_engine(database_in(data))
    try:
        upgrade(engine)
        store = Store(engine, SystemClock())
        mall = load_example("pekanbaru", calendar)
        define_site(store, SYSTEM, mall)
        people = _people(mall)
        _add_missing(store, people)
        devices = _devices(store, mall.site.code, data / "devices.json")
    finally:
        engine.dispose()
    users = [
        {"name": person.name, "password": PASSWORD, "role": person.role.value, "agency": person.agency}
        for person in people
    ]
    return Prepared(mall.site.code, users, devices)


def _people(mall: Catalogue) -> list[NewAccount]:
    site = mall.site.code
    hashed = hash_secret(PASSWORD)
    officers = [
        NewAccount(site, f"loket{counter.number}", hashed, Role.OFFICER, counter.agency) for counter in mall.counters
    ]
    supervisors = [
        NewAccount(site, f"penyelia-{agency.code.lower()}", hashed, Role.SUPERVISOR, agency.code)
        for agency in mall.agencies
    ]
    return [
        *officers,
        *supervisors,
        NewAccount(site, "pemandu", hashed, Role.GREETER),
        NewAccount(site, "kepala", hashed, Role.HEAD),
        NewAccount(site, "admin", hashed, Role.ADMINISTRATOR),
        NewAccount(EVERY_SITE, "operator", hashed, Role.OPERATOR),
    ]


def _add_missing(store: Store, people: list[NewAccount]) -> None:
    with store.connect() as connection:
        known = set(connection.scalars(select(AccountRow.name)))
    missing = [person for person in people if person.name not in known]
    if missing:
        add_accounts(store, SYSTEM, missing)


def _devices(store: Store, site: str, kept: Path) -> list[dict[str, Any]]:
    """A kiosk and a display with tokens of their own: those of an earlier start for as long as the database knows
    them, so that no start leaves devices behind that are no more."""
    known: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []
    if known and all(_is_known(store, device["token"]) for device in known):
        return known
    made = [
        {"kind": kind.value, "name": name, "token": add_device(store, SYSTEM, site, kind, name)}
        for kind, name in ((Role.KIOSK, "Anjungan 1"), (Role.DISPLAY, "Layar 1"))
    ]
    kept.touch(mode=0o600)
    kept.write_text(json.dumps(made, indent=2), encoding="utf-8")
    return made


def _is_known(store: Store, token: str) -> bool:
    try:
        return actor_of(store, token) is not None
    except DeviceIsRevoked:
        return False
