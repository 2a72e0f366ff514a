"""What staff are told of kiosks, and which letter a kiosk has."""

from uuid import UUID, uuid4

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Role
from server.domain.kiosks import SILENT, PrinterState
from server.storage.queries.kiosks import KioskView, kiosks_in_trouble
from server.storage.queries.values import rfc3339
from server.storage.store import Transaction
from server.usecases import note_kiosk as module
from server.usecases.confirm_device import enrol
from server.usecases.note_kiosk import NoteSilence, note_silence, notice_silence
from server.usecases.revoke_device import RevokeDevice, revoke_device
from tests.alone import device_of, report
from tests.malls import SITE, Mall
from tests.realtime.whole_day import ADMINISTRATOR


def add_kiosk(mall: Mall, clock: ManualClock, name: str = "Anjungan 1") -> UUID:
    """The newest kiosk from now on."""
    clock.advance(seconds=1)
    mall.do(SYSTEM, lambda tx, _nothing: str(enrol(tx, Role.KIOSK, name, None, uuid4().hex * 2)), None)
    return device_of(mall)


def trouble(mall: Mall) -> list[KioskView]:
    with mall.store.connect() as connection:
        return kiosks_in_trouble(connection, SITE)


def entries(mall: Mall) -> list[str]:
    return [row["kind"] for row in mall.query("SELECT kind FROM journal WHERE subject LIKE 'device:%' ORDER BY seq")]


@pytest.fixture
def kiosk(mall: Mall, clock: ManualClock) -> UUID:
    return add_kiosk(mall, clock)


def test_a_spool_keeps_its_letter_and_another_gets_another(mall: Mall, kiosk: UUID) -> None:
    assert [report(mall, PrinterState.OK).lane for _ in range(2)] == ["A", "A"]
    assert report(mall, PrinterState.OK, uuid4()).lane == "C"
    assert mall.verify().faults == []


def test_two_kiosks_have_two_letters(mall: Mall, clock: ManualClock, kiosk: UUID) -> None:
    assert report(mall, PrinterState.OK).lane == "A"
    add_kiosk(mall, clock, "Anjungan 2")
    assert report(mall, PrinterState.OK, uuid4()).lane == "C"


def test_a_letter_that_was_used_today_goes_to_nobody_else_before_tomorrow(
    mall: Mall, clock: ManualClock, kiosk: UUID
) -> None:
    for _ in range(21):
        report(mall, PrinterState.OK, uuid4())
    assert report(mall, PrinterState.OK, uuid4()).lane == "AA"
    clock.advance(days=1)
    assert report(mall, PrinterState.OK, uuid4()).lane == "A"


def test_a_kiosk_that_the_server_forgot_keeps_the_letter_that_it_had(mall: Mall, kiosk: UUID) -> None:
    """As after a restore from a backup: its numbers are on paper."""
    assert report(mall, PrinterState.OK, lane="H").lane == "H"
    assert report(mall, PrinterState.OK, uuid4(), lane="B").lane == "A"


def test_a_letter_that_is_claimed_but_another_has_is_not_given(mall: Mall, clock: ManualClock, kiosk: UUID) -> None:
    report(mall, PrinterState.OK)
    add_kiosk(mall, clock, "Anjungan 2")
    assert report(mall, PrinterState.OK, uuid4(), lane="A").lane == "C"


def test_a_kiosk_that_has_become_another_device_keeps_the_letter_of_its_spool(
    mall: Mall, clock: ManualClock, kiosk: UUID
) -> None:
    assert report(mall, PrinterState.OK).lane == "A"
    mall.do(ADMINISTRATOR, revoke_device, RevokeDevice(kiosk))
    add_kiosk(mall, clock)
    assert report(mall, PrinterState.OK, lane="A").lane == "A"
    assert mall.verify().faults == []


def test_a_spool_that_was_copied_to_a_second_kiosk_gets_a_letter_of_its_own_there(
    mall: Mall, clock: ManualClock, kiosk: UUID
) -> None:
    assert report(mall, PrinterState.OK).lane == "A"
    add_kiosk(mall, clock, "Anjungan 2")
    assert report(mall, PrinterState.OK, lane="A").lane == "C"
    assert mall.verify().faults == []


def test_a_kiosk_that_is_not_heard_of_is_said_to_be_alone_until_it_is_back(
    mall: Mall, clock: ManualClock, kiosk: UUID
) -> None:
    report(mall, PrinterState.OK)
    since = clock.now()
    clock.advance(seconds=SILENT.total_seconds() - 1)
    assert (notice_silence(mall.store), trouble(mall)) == (0, [])
    clock.advance(seconds=2)
    assert [notice_silence(mall.store), notice_silence(mall.store)] == [1, 0]
    (told,) = trouble(mall)
    assert (told["name"], told["lane"]) == ("Anjungan 1", "A")
    assert told["alone_since"] == rfc3339(since)
    report(mall, PrinterState.OK, waiting=3)
    assert [(each["alone_since"], each["waiting"]) for each in trouble(mall)] == [(None, 3)]
    report(mall, PrinterState.OK)
    assert trouble(mall) == []
    assert mall.verify().faults == []


def test_a_kiosk_that_speaks_while_its_silence_is_noted_is_not_said_to_be_alone(
    mall: Mall, clock: ManualClock, kiosk: UUID
) -> None:
    report(mall, PrinterState.OK)
    since = clock.now()
    clock.advance(minutes=1)
    report(mall, PrinterState.OK)
    mall.do(SYSTEM, note_silence, NoteSilence(kiosk, since))
    assert trouble(mall) == []


def test_one_sites_trouble_keeps_no_other_kiosk_from_being_noted(
    mall: Mall, clock: ManualClock, kiosk: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(mall, PrinterState.OK)
    other = add_kiosk(mall, clock, "Anjungan 2")
    report(mall, PrinterState.OK, uuid4())
    clock.advance(minutes=1)

    def broken(tx: Transaction, command: NoteSilence) -> None:
        if command.device == kiosk:
            raise ValueError("broken")
        note_silence(tx, command)

    monkeypatch.setattr(module, "note_silence", broken)
    notice_silence(mall.store)
    assert [each["device"] for each in trouble(mall)] == [str(other)]


def test_only_what_is_new_is_journaled(mall: Mall, kiosk: UUID) -> None:
    for state in (PrinterState.OK, PrinterState.OK, PrinterState.NO_PAPER, PrinterState.NO_PAPER, PrinterState.OK):
        report(mall, state)
    assert entries(mall) == ["device_enrolled", "printer_noted", "lane_granted", "printer_noted", "printer_noted"]


@pytest.mark.parametrize(
    ("state", "told"),
    [(PrinterState.NO_PAPER, True), (PrinterState.OFFLINE, True), (PrinterState.UNCONFIRMED, False)],
)
def test_staff_are_told_of_a_printer_that_needs_somebody(
    mall: Mall, kiosk: UUID, state: PrinterState, told: bool
) -> None:
    report(mall, state)
    assert [each["printer"] for each in trouble(mall)] == ([state.value] if told else [])


def test_nobody_is_told_of_a_kiosk_that_was_revoked_or_never_spoke(mall: Mall, clock: ManualClock, kiosk: UUID) -> None:
    clock.advance(minutes=5)
    assert notice_silence(mall.store) == 0
    report(mall, PrinterState.NO_PAPER)
    mall.do(ADMINISTRATOR, revoke_device, RevokeDevice(kiosk))
    clock.advance(minutes=5)
    assert (notice_silence(mall.store), trouble(mall)) == (0, [])
    (lane,) = mall.query("SELECT lane, left_at FROM kiosk_lane")
    assert lane["left_at"] is not None
    assert mall.verify().faults == []
