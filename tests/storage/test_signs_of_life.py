"""Signs of life: any number of them are one write in half a minute."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from server.storage.signs_of_life import EVERY, SignsOfLife

DEVICE, OTHER = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)


class Steady:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_device_is_written_once_and_again_after_half_a_minute_with_its_newest_sign() -> None:
    steady = Steady()
    signs = SignsOfLife(steady)
    signs.note("mall", DEVICE, NOON)
    assert signs.due() == {("mall", DEVICE): NOON}
    for second in range(1, 5):
        signs.note("mall", DEVICE, NOON + timedelta(seconds=second))
        assert signs.due() == {}
    steady.now = EVERY
    assert signs.due() == {("mall", DEVICE): NOON + timedelta(seconds=4)}


def test_devices_do_not_wait_for_one_another() -> None:
    signs = SignsOfLife(Steady())
    signs.note("mall", DEVICE, NOON)
    signs.due()
    signs.note("mall", OTHER, NOON)
    assert list(signs.due()) == [("mall", OTHER)]


def test_who_was_not_heard_of_is_not_written() -> None:
    steady = Steady()
    signs = SignsOfLife(steady)
    signs.note("mall", DEVICE, NOON)
    signs.due()
    steady.now = 10 * EVERY
    assert signs.due() == {}
