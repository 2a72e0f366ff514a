"""A quota is never exceeded, however many ask at once; with the line of writers off it is."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from server.clock import SystemClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Quota
from server.domain.errors import QuotaUsedUp
from server.domain.ticket import Channel
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.store import Store
from server.usecases.define_site import define_site
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.run import Request, run
from server.usecases.sessions import digest_of
from server.usecases.verify import verify
from tests.faults.test_concurrency import NoLocks, unprotected, wide_mall
from tests.malls import KIOSK, SITE

PLACES, CLIENTS, TRIES = 20, 9, 6

pytestmark = pytest.mark.slow


def rush(engine: Engine, *, protected: bool) -> tuple[Store, int]:
    """Nine clients ask for one service at the same moment, six times each; how many got a number.

    Each comes for something else first, so that no number series stands in the way of the unprotected ones.
    """
    upgrade(engine)
    store = Store(engine, SystemClock())
    mall = wide_mall()
    limited = replace(mall.services[0], quotas=(Quota(PLACES),))
    define_site(store, SYSTEM, replace(mall, services=(limited, *mall.services[1:])))
    if not protected:
        store = Store(unprotected(engine), SystemClock(), NoLocks())
    gate = threading.Barrier(CLIENTS)

    def client(number: int) -> int:
        got = 0
        for _ in range(TRIES):
            gate.wait()
            visit = store.new_id()
            services = (mall.services[number + 1].code, limited.code)
            command = IssueTicket(visit, digest_of(str(visit)), services, None, Channel.KIOSK, 1)
            try:
                run(store, Request(SITE, KIOSK, str(visit)), issue_ticket, command)
                got += 1
            except QuotaUsedUp:
                pass
            except Exception:  # noqa: BLE001 - without protection any constraint may stop it
                assert not protected
        return got

    with ThreadPoolExecutor(CLIENTS) as people:
        return store, sum(people.map(client, range(CLIENTS)))


def given_out(store: Store) -> int:
    with store.connect() as connection:
        lines = "SELECT count(*) FROM service_line WHERE service = 'QA-01'"
        found: int = connection.exec_driver_sql(lines).scalar_one()
        return found


def test_a_quota_is_never_exceeded_however_many_ask_at_once(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    store, got = rush(engine, protected=True)
    assert (got, given_out(store)) == (PLACES, PLACES)
    assert verify(store, SITE).faults == []
    engine.dispose()


def test_without_the_line_of_writers_it_is_exceeded(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    store, _got = rush(engine, protected=False)
    assert given_out(store) > PLACES
    store.engine.dispose()
    engine.dispose()
