"""Guessing is slowed down, and whoever has the right password at the usual computer never notices."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from server.domain.errors import TooManyAttempts, WrongCredentials
from server.storage.store import Store
from server.usecases.sessions import holder_of
from server.usecases.set_pin import set_pin
from server.usecases.sign_in import check_pin
from server.usecases.throttle import AT_ONCE, PER_ACCOUNT, PER_ADDRESS, PER_PIN, Attempt, Throttle
from tests.malls import Mall
from tests.usecases.people import ADDRESS, PASSWORD, add, enter, here

STRANGER = "203.0.113.9"


class NoThrottle(Throttle):
    """The control: nothing is counted."""

    def _check(self, counts: object) -> None:
        """Lets everybody pass."""


@pytest.fixture
def siti(mall: Mall) -> Store:
    add(mall.store, "siti")
    return mall.store


def guess(store: Store, throttle: Throttle, name: str = "siti", address: str = STRANGER, times: int = 1) -> int:
    """Wrong passwords; how many of them were judged at all."""
    judged = 0
    for _ in range(times):
        try:
            enter(store, name, password="salah", throttle=throttle, address=address)
        except WrongCredentials:
            judged += 1
        except TooManyAttempts:
            pass
    return judged


def test_a_stranger_gets_ten_guesses_at_an_account_and_is_told_when_to_come_back(siti: Store) -> None:
    throttle = Throttle()
    assert guess(siti, throttle, times=40) == PER_ACCOUNT.amount
    with pytest.raises(TooManyAttempts) as refused:
        enter(siti, "siti", throttle=throttle, address=STRANGER)
    assert 0 < int(str(refused.value.facts["seconds"])) <= 600


def test_without_the_throttle_a_stranger_guesses_on(siti: Store) -> None:
    """The control."""
    assert guess(siti, NoThrottle(), times=40) == 40


def test_a_stranger_at_many_addresses_gets_no_more(siti: Store) -> None:
    throttle = Throttle()
    assert sum(guess(siti, throttle, address=f"203.0.113.{number}") for number in range(40)) == PER_ACCOUNT.amount


def test_a_stranger_who_hammers_a_name_does_not_lock_its_owner_out_of_the_usual_browser(siti: Store) -> None:
    throttle = Throttle()
    guess(siti, throttle, times=40)
    enter(siti, "siti", throttle=throttle, browser="the usual one")
    # Not even from the same address: a mall's computers share one.
    enter(siti, "siti", throttle=throttle, browser="the usual one", address=STRANGER)


def test_an_unknown_browser_is_locked_out_meanwhile(siti: Store) -> None:
    """The control: it is the known browser that makes the difference."""
    throttle = Throttle()
    guess(siti, throttle, times=40)
    with pytest.raises(TooManyAttempts):
        enter(siti, "siti", throttle=throttle)


def test_a_known_browser_cannot_guess_without_end_either(siti: Store) -> None:
    throttle = Throttle()
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            enter(siti, "siti", password="salah", throttle=throttle, browser="a stolen one")
    with pytest.raises(TooManyAttempts):
        enter(siti, "siti", throttle=throttle, browser="a stolen one")
    enter(siti, "siti", throttle=throttle, browser="another one")


def test_one_password_tried_on_many_names_is_stopped_by_the_address(siti: Store) -> None:
    throttle = Throttle()
    tried = sum(guess(siti, throttle, name=f"name-{number}") for number in range(PER_ADDRESS.amount + 20))
    assert tried == PER_ADDRESS.amount


def test_a_whole_mall_behind_one_address_signs_in(siti: Store) -> None:
    """Only failures count: twice as many right passwords as an address has failures."""
    throttle = Throttle()
    for _ in range(2 * PER_ADDRESS.amount):
        with throttle.judging(Attempt("siti", ADDRESS)):
            pass
    enter(siti, "siti", throttle=throttle)


def test_guesses_at_once_exceed_the_limit_by_no_more_than_are_judged_at_once(siti: Store) -> None:
    throttle = Throttle()
    with ThreadPoolExecutor(16) as strangers:
        judged = sum(strangers.map(lambda _turn: guess(siti, throttle), range(60)))
    assert PER_ACCOUNT.amount <= judged < PER_ACCOUNT.amount + AT_ONCE


def test_the_wait_ends(siti: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    throttle = Throttle()
    guess(siti, throttle, times=10)
    later = time.time() + PER_ACCOUNT.get_expiry() + 1
    monkeypatch.setattr(time, "time", lambda: later)
    enter(siti, "siti", throttle=throttle, address=STRANGER)


def test_a_pin_is_guessed_five_times(siti: Store) -> None:
    throttle = Throttle()
    found = holder_of(siti, enter(siti, "siti").token)
    assert found is not None
    set_pin(siti, found, "482913", here)
    for _ in range(PER_PIN.amount):
        with pytest.raises(WrongCredentials):
            check_pin(siti, Attempt("siti", ADDRESS, "the usual one"), "111222", throttle, here)
    with pytest.raises(TooManyAttempts):
        check_pin(siti, Attempt("siti", ADDRESS, "the usual one"), "482913", throttle, here)
    # The password still opens.
    enter(siti, "siti", password=PASSWORD, throttle=throttle)
