"""A page's token is renewed while it works; its session goes on, and ends everywhere at once when it must."""

from uuid import UUID

import pytest

from server.clock import ManualClock, SpeedyClock
from server.domain.actor import SYSTEM, Role
from server.domain.errors import Forbidden, PasswordMustChange, WeakPassword, WeakPin, WrongCredentials
from server.storage.store import Store
from server.usecases.add_access import add_device
from server.usecases.change_password import ChangePassword, change_password
from server.usecases.passwords import check_new_pin, check_password, first_password
from server.usecases.reset_password import reset_password
from server.usecases.sessions import Holder, SignedIn, holder_by, holder_of, renew, successor_of
from server.usecases.set_pin import set_pin
from server.usecases.sign_in import check_pin
from server.usecases.sign_out_everywhere import sign_out_everywhere
from server.usecases.throttle import Attempt, Throttle
from tests.malls import SITE, Mall
from tests.usecases.people import ADDRESS, PASSWORD, add, enter, here, is_open

SECRET = b"secret of the tests"
NEW = "kalimat panjang baru"


@pytest.fixture
def siti(mall: Mall) -> Store:
    """The store of a mall where siti, an officer of DK, may sign in."""
    add(mall.store, "siti")
    return mall.store


def holder(store: Store, signed: SignedIn) -> Holder:
    found = holder_of(store, signed.token)
    assert found is not None
    return found


def change(store: Store, who: Holder, old: str = PASSWORD, new: str = NEW) -> None:
    change_password(store, who, ChangePassword(old, new), Attempt(who.name, ADDRESS), Throttle(), here)


def test_a_token_is_due_for_a_new_one_after_a_quarter_of_an_hour(siti: Store, clock: ManualClock) -> None:
    signed = enter(siti, "siti")
    clock.advance(minutes=14)
    assert not holder(siti, signed).due
    clock.advance(minutes=1)
    assert holder(siti, signed).due


def test_the_token_before_is_good_for_a_minute_and_not_longer(siti: Store, clock: ManualClock) -> None:
    signed = enter(siti, "siti")
    before = holder(siti, signed)
    following = renew(siti, signed.token, SECRET)
    after = holder_of(siti, following)
    assert after is not None
    assert (after.ref, after.superseded) == (before.ref, False)
    clock.advance(seconds=59)
    assert holder(siti, signed).superseded
    clock.advance(seconds=1)
    assert not is_open(siti, signed)
    assert holder_of(siti, following) is not None


def test_two_requests_at_once_get_the_same_new_token(siti: Store) -> None:
    signed = enter(siti, "siti")
    first = renew(siti, signed.token, SECRET)
    assert renew(siti, signed.token, SECRET) == first
    assert holder_of(siti, first) is not None


def test_a_successor_cannot_be_made_without_the_servers_secret(siti: Store) -> None:
    signed = enter(siti, "siti")
    renew(siti, signed.token, SECRET)
    assert holder_of(siti, successor_of(b"another secret", signed.token)) is None


def test_a_renewed_session_does_not_last_longer(siti: Store, clock: ManualClock) -> None:
    token = enter(siti, "siti").token
    clock.advance(hours=11, minutes=59)
    token = renew(siti, token, SECRET)
    clock.advance(minutes=1)
    assert holder_of(siti, token) is None


def test_a_sped_clock_does_not_shorten_the_minute(siti: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    signed = enter(siti, "siti")
    clock = SpeedyClock(600, siti.clock.now())
    monkeypatch.setattr(siti, "clock", clock)
    renew(siti, signed.token, SECRET)
    monkeypatch.setattr(clock, "_real", clock._real - 30)
    assert holder(siti, signed).superseded


def test_what_a_socket_remembers_outlives_the_token_and_not_the_session(siti: Store, clock: ManualClock) -> None:
    signed = enter(siti, "siti")
    ref = holder(siti, signed).ref
    renew(siti, signed.token, SECRET)
    clock.advance(minutes=5)
    assert not is_open(siti, signed)
    known = holder_by(siti, ref)
    assert known is not None
    assert known.actor == signed.actor
    sign_out_everywhere(siti, signed.actor)
    assert holder_by(siti, ref) is None


def test_a_device_is_known_by_its_reference_too(mall: Mall) -> None:
    found = holder_of(mall.store, add_device(mall.store, SYSTEM, SITE, Role.DISPLAY, "Layar 1"))
    assert found is not None
    assert holder_by(mall.store, found.ref) == found


def test_signing_out_everywhere_ends_all_sessions_of_this_account_alone(siti: Store) -> None:
    add(siti, "budi")
    mine, other = [enter(siti, "siti") for _ in range(3)], enter(siti, "budi")
    sign_out_everywhere(siti, mine[0].actor)
    assert [is_open(siti, signed) for signed in mine] == [False] * 3
    assert is_open(siti, other)


def test_a_changed_password_ends_the_other_sessions_and_keeps_this_one(siti: Store) -> None:
    here_, elsewhere = enter(siti, "siti"), enter(siti, "siti")
    change(siti, holder(siti, here_))
    assert is_open(siti, here_)
    assert not is_open(siti, elsewhere)
    with pytest.raises(WrongCredentials):
        enter(siti, "siti")
    assert is_open(siti, enter(siti, "siti", password=NEW))


def test_the_old_password_must_be_right_and_the_new_one_another(siti: Store) -> None:
    who = holder(siti, enter(siti, "siti"))
    with pytest.raises(WrongCredentials):
        change(siti, who, old="salah")
    with pytest.raises(WeakPassword):
        change(siti, who, new=PASSWORD)


@pytest.mark.parametrize(
    "password",
    ["pendek", "password123", "Indonesia123", "antrean-demo", "aaaaaaaaaaaa", "siti-rahasia", "121212121212"],
)
def test_a_weak_password_is_refused(password: str) -> None:
    with pytest.raises(WeakPassword) as refused:
        check_password(password, "siti")
    assert refused.value.facts == {"length": 10}


def test_a_first_password_is_never_weak_and_never_the_same() -> None:
    made = {first_password() for _ in range(50)}
    assert len(made) == 50
    for password in made:
        check_password(password, "siti")


def test_a_newcomer_may_change_the_password_and_nothing_else_first(mall: Mall) -> None:
    add(mall.store, "dewi", newcomer=True)
    signed = enter(mall.store, "dewi")
    assert signed.actor.newcomer
    with pytest.raises(PasswordMustChange):
        set_pin(mall.store, holder(mall.store, signed), "482913", here)
    change(mall.store, holder(mall.store, signed))
    assert not holder(mall.store, signed).actor.newcomer
    set_pin(mall.store, holder(mall.store, signed), "482913", here)


def test_a_pin_says_whose_it_is(siti: Store) -> None:
    signed = enter(siti, "siti")
    set_pin(siti, holder(siti, signed), "482913", here)
    found = check_pin(siti, Attempt("siti", ADDRESS), "482913", Throttle(), here)
    assert found.actor == signed.actor
    for name, pin in (("siti", "482914"), ("nobody", "482913")):
        with pytest.raises(WrongCredentials):
            check_pin(siti, Attempt(name, ADDRESS), pin, Throttle(), here)


def test_a_reset_takes_the_pin_away(siti: Store) -> None:
    signed = enter(siti, "siti")
    set_pin(siti, holder(siti, signed), "482913", here)
    reset_password(siti, SYSTEM, SITE, UUID(signed.actor.ref.removeprefix("user:")), here)
    with pytest.raises(WrongCredentials):
        check_pin(siti, Attempt("siti", ADDRESS), "482913", Throttle(), here)


@pytest.mark.parametrize("pin", ["000000", "777777", "123456", "654321", "890123"])
def test_a_pin_that_everybody_tries_is_refused(pin: str) -> None:
    with pytest.raises(WeakPin):
        check_new_pin(pin)


def test_a_device_has_no_password_to_change(mall: Mall) -> None:
    found = holder_of(mall.store, add_device(mall.store, SYSTEM, SITE, Role.KIOSK, "Anjungan 1"))
    assert found is not None
    with pytest.raises(Forbidden):
        change(mall.store, found)
    with pytest.raises(Forbidden):
        sign_out_everywhere(mall.store, found.actor)
