"""A device's life: a code on its screen, confirmed, renamed, moved, revoked; and nobody can read its token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import ANONYMOUS, SYSTEM, Actor, Role
from server.domain.errors import (
    AlreadyPaired,
    DeviceIsRevoked,
    Forbidden,
    TooManyPairings,
    Unidentified,
    UnknownDevice,
    UnknownPairingCode,
    UnknownZone,
)
from server.domain.kiosks import PrinterState
from server.storage.queries.devices import DeviceView, device_view, device_views
from server.usecases import start_pairing as pairing_module
from server.usecases.add_access import add_device
from server.usecases.change_device import ChangeDevice, change_device
from server.usecases.confirm_device import ConfirmDevice, confirm_device
from server.usecases.report_device import (
    PrinterReport,
    ReportDevice,
    own_device,
    report_device,
    write_signs_of_life,
)
from server.usecases.revoke_device import RevokeDevice, revoke_device
from server.usecases.run import run
from server.usecases.sessions import actor_of, digest_of, holder_by
from server.usecases.start_pairing import ALPHABET, Pairing, StartPairing, start_pairing
from tests.malls import GREETER, SITE, Mall, officer

ADMINISTRATOR = Actor("user:administrator", Role.ADMINISTRATOR, SITE)
ELSEWHERE = Actor("user:another", Role.ADMINISTRATOR, "another")


@dataclass
class Devices:
    """What devices and their administrator do in a mall."""

    mall: Mall

    def pair(self, kind: Role = Role.DISPLAY, earlier: str | None = None) -> Pairing:
        return start_pairing(self.mall.store, ANONYMOUS, StartPairing(kind, "1.2.3", earlier))

    def confirm(self, code: str, zone: str | None = None, actor: Actor = ADMINISTRATOR) -> DeviceView:
        return run(self.mall.store, self.mall.ask(actor), confirm_device, ConfirmDevice(code, "Layar 7", zone))

    def change(self, device: str, name: str, zone: str | None, actor: Actor = ADMINISTRATOR) -> DeviceView:
        return run(self.mall.store, self.mall.ask(actor), change_device, ChangeDevice(UUID(device), name, zone))

    def revoke(self, device: str, actor: Actor = ADMINISTRATOR) -> DeviceView:
        return run(self.mall.store, self.mall.ask(actor), revoke_device, RevokeDevice(UUID(device)))

    def now(self, device: str) -> DeviceView:
        with self.mall.store.connect() as connection:
            return device_view(connection, SITE, UUID(device))

    def actor(self, token: str) -> Actor:
        found = actor_of(self.mall.store, token)
        assert found is not None
        return found

    def journal(self) -> list[tuple[str, Any]]:
        rows = self.mall.query("SELECT kind, subject FROM journal WHERE kind LIKE 'device%' ORDER BY seq")
        return [(row["kind"], row["subject"]) for row in rows]


@pytest.fixture
def devices(mall: Mall) -> Devices:
    return Devices(mall)


def test_a_confirmed_code_makes_a_device_of_the_site_with_the_token_that_the_device_has(devices: Devices) -> None:
    pairing = devices.pair()
    assert actor_of(devices.mall.store, pairing.token) is None
    device = devices.confirm(f" {pairing.code.lower()} ", "Z1")
    assert (device["kind"], device["name"], device["zone"], device["version"]) == ("display", "Layar 7", "Z1", "1.2.3")
    assert devices.actor(pairing.token) == Actor(f"device:{device['id']}", Role.DISPLAY, SITE)
    assert own_device(devices.mall.store, devices.actor(pairing.token)) == (SITE, devices.now(device["id"]))


def test_a_code_has_six_characters_that_nobody_misreads(devices: Devices) -> None:
    codes = [devices.pair().code for _ in range(20)]
    assert len(set(codes)) == 20
    assert all(len(code) == 6 and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("0O1ILUAE")


def test_a_code_is_good_once(devices: Devices) -> None:
    code = devices.pair().code
    devices.confirm(code)
    with pytest.raises(UnknownPairingCode):
        devices.confirm(code)


def test_a_code_expires(devices: Devices, clock: ManualClock) -> None:
    pairing = devices.pair()
    clock.advance(minutes=15)
    with pytest.raises(UnknownPairingCode):
        devices.confirm(pairing.code)
    assert actor_of(devices.mall.store, pairing.token) is None


def test_a_code_that_is_almost_expired_is_still_good(devices: Devices, clock: ManualClock) -> None:
    code = devices.pair().code
    clock.advance(minutes=14, seconds=59)
    assert devices.confirm(code)["revoked_at"] is None


def test_a_device_that_asks_again_has_one_code(devices: Devices) -> None:
    first = devices.pair()
    second = devices.pair(earlier=first.token)
    with pytest.raises(UnknownPairingCode):
        devices.confirm(first.code)
    devices.confirm(second.code)
    assert len(devices.mall.query("SELECT * FROM pairing")) == 0


def test_a_device_that_was_confirmed_meanwhile_does_not_lose_its_token(devices: Devices) -> None:
    pairing = devices.pair()
    device = devices.confirm(pairing.code)
    with pytest.raises(AlreadyPaired):
        devices.pair(earlier=pairing.token)
    devices.revoke(device["id"])
    assert devices.pair(earlier=pairing.token).code


def test_codes_do_not_fill_the_disk(devices: Devices, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing_module, "MOST_WAITING", 3)
    for _ in range(3):
        devices.pair()
    with pytest.raises(TooManyPairings) as refused:
        devices.pair()
    assert refused.value.facts == {"seconds": 15 * 60}
    clock.advance(minutes=15)
    devices.pair()
    assert len(devices.mall.query("SELECT * FROM pairing")) == 1


@pytest.mark.parametrize("kind", sorted(set(Role) - {Role.KIOSK, Role.DISPLAY}))
def test_only_kiosks_and_displays_are_paired(devices: Devices, kind: Role) -> None:
    with pytest.raises(Forbidden):
        devices.pair(kind)


@pytest.mark.parametrize("actor", [officer("DK"), GREETER, ELSEWHERE, Actor("device:1", Role.DISPLAY, SITE)])
def test_only_an_administrator_of_the_site_looks_after_its_devices(devices: Devices, actor: Actor) -> None:
    code = devices.pair().code
    with pytest.raises(Forbidden):
        devices.confirm(code, actor=actor)
    device = devices.confirm(code)["id"]
    with pytest.raises(Forbidden):
        devices.revoke(device, actor=actor)
    with pytest.raises(Forbidden):
        devices.change(device, "x", None, actor=actor)
    assert devices.now(device)["revoked_at"] is None


def test_a_zone_that_does_not_exist_uses_up_no_code(devices: Devices) -> None:
    code = devices.pair().code
    with pytest.raises(UnknownZone):
        devices.confirm(code, "Z9")
    assert devices.confirm(code, "Z2")["zone"] == "Z2"


def test_a_revoked_device_is_nobody_and_says_why(devices: Devices) -> None:
    pairing = devices.pair()
    device = devices.confirm(pairing.code)
    stays = devices.pair()
    devices.confirm(stays.code)
    revoked = devices.revoke(device["id"])
    assert revoked["revoked_at"] is not None
    with pytest.raises(DeviceIsRevoked):
        actor_of(devices.mall.store, pairing.token)
    assert holder_by(devices.mall.store, f"device:{device['id']}") is None
    # The control: another device is not touched.
    assert devices.actor(stays.token).role is Role.DISPLAY


def test_revoking_twice_is_one_event(devices: Devices) -> None:
    device = devices.confirm(devices.pair().code)["id"]
    assert devices.revoke(device) == devices.revoke(device)
    assert devices.journal() == [("device_enrolled", f"device:{device}"), ("device_revoked", f"device:{device}")]


def test_a_device_is_renamed_and_moved(devices: Devices) -> None:
    device = devices.confirm(devices.pair().code, "Z1")["id"]
    changed = devices.change(device, "Layar lobi utama", "Z2")
    assert (changed["name"], changed["zone"]) == ("Layar lobi utama", "Z2")
    assert devices.change(device, "Layar lobi utama", "Z2") == changed
    assert [kind for kind, _subject in devices.journal()] == ["device_enrolled", "device_changed"]
    with pytest.raises(UnknownZone):
        devices.change(device, "Layar", "Z9")


def test_a_device_of_another_site_or_of_none_is_unknown(devices: Devices) -> None:
    for act in (devices.revoke, lambda device: devices.change(device, "x", None)):
        with pytest.raises(UnknownDevice):
            act("00000000-0000-0000-0000-000000000001")


def test_neither_a_token_nor_its_digest_is_in_the_journal_or_in_an_answer(devices: Devices) -> None:
    pairing = devices.pair(Role.KIOSK)
    device = devices.confirm(pairing.code)
    given = add_device(devices.mall.store, SYSTEM, SITE, Role.DISPLAY, "Layar 8", "Z1")
    devices.change(device["id"], "Anjungan 9", None)
    devices.revoke(device["id"])
    with devices.mall.store.connect() as connection:
        told = str(device_views(connection, SITE))
    kept = told + str([devices.mall.query(f"SELECT * FROM {table}") for table in ("journal", "idempotency")])
    for token in (pairing.token, given):
        assert token not in kept
        assert digest_of(token) not in kept
    # The control: the digest is where it belongs, and the token is nowhere.
    stored = str(devices.mall.query("SELECT * FROM device"))
    assert digest_of(given) in stored
    assert given not in stored
    assert devices.mall.verify().faults == []


def test_a_kiosk_says_how_it_is(devices: Devices, clock: ManualClock) -> None:
    pairing = devices.pair(Role.KIOSK)
    device = devices.confirm(pairing.code)
    clock.advance(minutes=2)
    report = ReportDevice("1.2.4", PrinterReport(PrinterState.NO_PAPER, "roll empty"))
    report_device(devices.mall.store, devices.actor(pairing.token), report)
    said = devices.now(device["id"])
    assert (said["version"], said["printer"]) == ("1.2.4", {"state": "no_paper", "detail": "roll empty"})
    assert said["seen_at"] == "2026-11-24T01:32:00.000Z"
    assert len(devices.journal()) == 1


@pytest.mark.parametrize("actor", [ANONYMOUS, ADMINISTRATOR, SYSTEM])
def test_who_is_no_device_has_nothing_to_report(devices: Devices, actor: Actor) -> None:
    with pytest.raises(Unidentified if actor is ANONYMOUS else Forbidden):
        report_device(devices.mall.store, actor, ReportDevice("1"))
    with pytest.raises(Unidentified):
        own_device(devices.mall.store, actor)


def test_whatever_a_device_does_is_a_sign_of_life(devices: Devices, clock: ManualClock) -> None:
    pairing = devices.pair()
    device = devices.confirm(pairing.code)["id"]
    assert devices.now(device)["seen_at"] is None
    clock.advance(minutes=1)
    devices.actor(pairing.token)
    assert devices.now(device)["seen_at"] is None, "nobody who serves a device writes"
    assert write_signs_of_life(devices.mall.store) == 1
    assert devices.now(device)["seen_at"] == "2026-11-24T01:31:00.000Z"
    devices.actor(pairing.token)
    assert write_signs_of_life(devices.mall.store) == 0
