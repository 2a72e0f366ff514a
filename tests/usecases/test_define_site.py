"""Defining a mall: what differs is written, and nothing twice."""

from dataclasses import replace

import pytest

from server.domain.actor import SYSTEM
from server.domain.catalogue import Counter
from server.domain.errors import Forbidden
from server.storage.store import Store
from server.usecases.define_site import define_site
from tests.malls import SITE, Mall, officer, small_mall


def read(store: Store) -> object:
    with store.connect() as connection:
        return store.catalogue(connection, SITE)


def test_what_is_defined_can_be_read_as_it_was(mall: Mall) -> None:
    assert read(mall.store) == mall.catalogue


def test_defining_the_same_mall_again_writes_nothing(mall: Mall) -> None:
    assert define_site(mall.store, SYSTEM, small_mall()) == 0


def test_only_what_differs_is_written_while_the_mall_is_open(mall: Mall) -> None:
    mall.issue("DK-01")
    catalogue = small_mall()
    changed = replace(catalogue, counters=(*catalogue.counters, Counter(8, "BK", "Z2", ("BK",))))
    assert define_site(mall.store, SYSTEM, changed) == 1
    assert read(mall.store) == changed
    assert mall.verify().faults == []


def test_a_new_counter_can_call_at_once(mall: Mall) -> None:
    mall.issue("BK-01")
    catalogue = small_mall()
    mall.catalogue = replace(catalogue, counters=(*catalogue.counters, Counter(8, "BK", "Z2", ("BK",))))
    define_site(mall.store, SYSTEM, mall.catalogue)
    assert mall.call_somebody(8)["counter"] == 8


def test_a_counter_may_serve_nobody_for_a_while(mall: Mall) -> None:
    catalogue = small_mall()
    changed = replace(catalogue, counters=(*catalogue.counters, Counter(8, "BK", "Z2", ())))
    define_site(mall.store, SYSTEM, changed)
    assert read(mall.store) == changed


def test_an_officer_defines_nothing(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        define_site(mall.store, officer("DK"), small_mall())
