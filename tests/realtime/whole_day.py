"""A day in which everything happens that can happen: every kind of event, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Actor, Role
from server.domain.cases import CaseState
from server.domain.catalogue import Queue, Site, Zone
from server.domain.duty import BreakReason
from server.domain.events import LineOutcome, Scope
from server.domain.kiosks import PrinterState
from server.domain.ticket import CallReason, Channel, Fetch, Outcome, Priority
from server.usecases.add_services import AddServices, add_services
from server.usecases.call_ticket import CallTicket, call_ticket
from server.usecases.change_device import ChangeDevice, change_device
from server.usecases.close_duty import CloseDuty, close_duty
from server.usecases.confirm_device import enrol
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.count_external import CountExternal, count_external
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.define_site import define_site
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.enter_visit import enter_visit
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.mark_visit import MarkVisit, mark_visit
from server.usecases.move_cases import MoveCases, move_cases
from server.usecases.note_kiosk import notice_silence
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.print_sheet import PrintSheet, print_sheet
from server.usecases.record_afterwards import MissAfterwards, ServeAfterwards, miss_afterwards, serve_afterwards
from server.usecases.replace_token import ReplaceToken, replace_token
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.resume_ticket import ResumeTicket, resume_ticket
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.revoke_device import RevokeDevice, revoke_device
from server.usecases.run_due import run_due
from server.usecases.sessions import digest_of
from server.usecases.start_break import StartBreak, start_break
from server.usecases.step_away import PauseVisit, ResumeVisit, pause_visit, resume_visit
from server.usecases.take_over import TakeOver, take_over
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from server.usecases.undo_last import UndoLast, undo_last
from tests.alone import device_of, kiosk_of, report, taken_alone
from tests.malls import GREETER, KIOSK, SITE, Mall, officer_at

ADMINISTRATOR = Actor("user:administrator", Role.ADMINISTRATOR, SITE)

Step = Callable[[Mall, ManualClock], Any]


def _id(view: Any) -> UUID:
    return UUID(view["id"])


def _first(visit: Any) -> UUID:
    return UUID(visit["tickets"][0]["id"])


def _change_everything(mall: Mall, _clock: ManualClock) -> None:
    old = mall.catalogue
    mall.catalogue = replace(
        old,
        site=Site(old.site.code, {"id": "Mal Baru"}, old.site.timezone),
        zones=(*old.zones[:1], Zone("Z2", {"id": "Zona Dua"}, {"id": "Lantai 2"}, 3, 2)),
        agencies=tuple(replace(agency, name={"id": f"Badan {agency.code}"}) for agency in old.agencies),
        queues=tuple(replace(queue, name={"id": f"Badan {queue.code}"}) for queue in old.queues),
        services=tuple(
            replace(service, name={"id": "Layanan baru"}, after=("DK-01",) if service.code == "BK-01" else ())
            for service in old.services
        ),
        counters=tuple(
            replace(counter, queues=("BK",)) if counter.number == 7 else counter for counter in old.counters
        ),
    )
    define_site(mall.store, SYSTEM, mall.catalogue)


def _tomorrow(mall: Mall, clock: ManualClock) -> None:
    clock.advance(days=1)
    run_due(mall.store)


def _hold_and_resume(mall: Mall, _clock: ManualClock) -> None:
    mall.issue("BK-01")
    ticket = mall.start(mall.call_somebody(6))
    mall.do(mall.officer(6), hold_ticket, HoldTicket(_id(ticket)))


def _resume(mall: Mall, _clock: ManualClock) -> None:
    (row,) = mall.query("SELECT ticket FROM ticket WHERE state = 'on_hold'")
    mall.finish(mall.do(mall.officer(6), resume_ticket, ResumeTicket(UUID(row["ticket"]), 6)))


def _call(mall: Mall, counter: int, ticket: UUID) -> Any:
    """Whoever else waits."""
    return mall.do(mall.officer(counter), call_ticket, CallTicket(counter, ticket, CallReason.AGREED_TIME))


def _plan(mall: Mall, _clock: ManualClock) -> None:
    visit = mall.issue("DK-01", "BK-01")
    first = next(ticket for ticket in visit["tickets"] if ticket["queue"] == "DK")
    mall.finish(mall.start(_call(mall, 2, UUID(first["id"]))))


def _serve_afterwards(mall: Mall, clock: ManualClock) -> None:
    ticket = _first(mall.issue("BK-01"))
    at = clock.now()
    done = (LineOutcome("BK-01", Outcome.COMPLETED),)
    mall.do(mall.officer(6), serve_afterwards, ServeAfterwards(ticket, 6, at, at, at, done))


def _miss_afterwards(mall: Mall, clock: ManualClock) -> None:
    ticket = _first(mall.issue("BK-01"))
    mall.do(mall.officer(6), miss_afterwards, MissAfterwards(ticket, 6, clock.now()))


def _transfer(mall: Mall, _clock: ManualClock) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(2))
    mall.do(mall.officer(2), transfer_ticket, TransferTicket(_id(ticket), ("BK-02",), note="Lihat berkas"))


def _continue(mall: Mall, token: str) -> Any:
    visit = mall.store.new_id()
    wish = IssueTicket(visit, digest_of(str(visit)), (), None, Channel.KIOSK, 1, digest_of(token))
    return mall.do(KIOSK, issue_ticket, wish)


def _accept_and_collect(mall: Mall, _clock: ManualClock) -> None:
    visit = mall.issue("PL-03")
    mall.finish(mall.start(_call(mall, 4, _first(visit))), Outcome.ACCEPTED)
    (row,) = mall.query("SELECT case_id FROM service_case WHERE state = 'in_process'")
    mall.do(officer_at(4, "PL"), move_cases, MoveCases((UUID(row["case_id"]),), CaseState.READY))
    mall.finish(mall.start(_call(mall, 4, _first(_continue(mall, visit["id"])))))


def _count(mall: Mall, clock: ManualClock) -> None:
    outside = Queue("BKX", "BK", "BX", {"id": "Loket sendiri"}, external={"id": "Ambil nomor di meja BK"})
    mall.catalogue = replace(mall.catalogue, queues=(*mall.catalogue.queues, outside))
    define_site(mall.store, SYSTEM, mall.catalogue)
    mall.do(GREETER, count_external, CountExternal("BKX", clock.now().date(), 12))


def _disrupt(mall: Mall, _clock: ManualClock) -> None:
    mall.issue("PL-01")
    notice = {"id": "Jaringan pusat putus"}
    mall.do(ADMINISTRATOR, declare_disruption, DeclareDisruption(Scope.AGENCY, "PL", notice))


def _mend(mall: Mall, clock: ManualClock) -> None:
    row = mall.query("SELECT disruption FROM disruption WHERE until IS NULL")[0]
    clock.advance(minutes=1)
    mall.do(ADMINISTRATOR, end_disruption, EndDisruption(UUID(row["disruption"])))


def _reenter(mall: Mall, _clock: ManualClock) -> None:
    (row,) = mall.query("SELECT visit FROM reentry WHERE used_by IS NULL AND queue = 'PL' LIMIT 1")
    # The harness makes a visit's token from its id.
    _continue(mall, str(UUID(row["visit"])))


def _enrol(mall: Mall, _clock: ManualClock) -> None:
    mall.do(SYSTEM, lambda tx, _nothing: str(enrol(tx, Role.KIOSK, "Anjungan 1", None, "cd" * 32)), None)
    report(mall, PrinterState.OK)


def _alone(mall: Mall, clock: ManualClock) -> None:
    clock.advance(minutes=1)
    notice_silence(mall.store)


def _replace_number(mall: Mall, clock: ManualClock) -> None:
    """The kiosk never heard of the number that it was given online."""
    online = mall.issue("DK-01")
    mall.call_somebody(1)
    mall.do(kiosk_of(mall), enter_visit, taken_alone(mall, clock, 2, UUID(online["id"])))


STEPS: tuple[Step, ...] = (
    lambda mall, _clock: mall.do(mall.officer(1), open_duty, OpenDuty(1)),
    lambda mall, _clock: mall.issue("DK-01", "PL-01"),
    lambda mall, _clock: mall.issue("BK-01", "DK-02", priority=Priority.ELDERLY),
    lambda mall, _clock: mall.issue("PL-02"),
    lambda mall, _clock: mall.call_somebody(7),
    lambda mall, _clock: mall.recall(mall.call_somebody(1)),
    lambda mall, _clock: mall.start(mall.recall(mall.call_somebody(3))),
    lambda mall, _clock: mall.issue("BK-03"),
    lambda mall, _clock: mall.serve(5),
    lambda mall, _clock: mall.issue("BK-02"),
    lambda mall, _clock: mall.do(GREETER, return_ticket, ReturnTicket(_id(mall.no_show(mall.call_somebody(5))))),
    lambda mall, _clock: mall.cancel(mall.issue("DK-03")["tickets"][0]["id"]),
    lambda mall, _clock: mall.do(GREETER, pause_visit, PauseVisit(_id(mall.issue("PL-01")))),
    lambda mall, _clock: mall.do(
        GREETER,
        resume_visit,
        ResumeVisit(UUID(mall.query("SELECT visit FROM visit WHERE paused_at IS NOT NULL")[0]["visit"])),
    ),
    lambda mall, _clock: mall.do(GREETER, mark_visit, MarkVisit(_id(mall.issue("DK-01")), Fetch.WHEELCHAIR)),
    lambda mall, _clock: mall.do(GREETER, replace_token, ReplaceToken(_id(mall.issue("DK-01")), "ab" * 32)),
    lambda mall, _clock: mall.do(GREETER, add_services, AddServices(_id(mall.issue("PL-01")), ("PL-02", "BK-02"))),
    lambda mall, _clock: mall.do(
        GREETER, correct_service, CorrectService(_first(mall.issue("DK-01")), "DK-01", "DK-02")
    ),
    lambda mall, _clock: mall.do(
        GREETER, correct_service, CorrectService(_first(mall.issue("DK-01", "DK-02")), "DK-02", "BK-01")
    ),
    lambda mall, _clock: mall.do(
        mall.officer(2), call_ticket, CallTicket(2, _first(mall.issue("DK-03")), CallReason.FRAIL)
    ),
    lambda mall, _clock: mall.do(
        mall.officer(2),
        requeue_ticket,
        RequeueTicket(UUID(mall.query("SELECT ticket FROM ticket WHERE counter = 2")[0]["ticket"]), pause=True),
    ),
    lambda mall, _clock: mall.do(mall.officer(2), undo_last, UndoLast(_id(mall.call_somebody(2)))),
    lambda mall, _clock: mall.do(mall.officer(2), start_break, StartBreak(2, BreakReason.REST, 15)),
    lambda mall, _clock: mall.do(mall.officer(2), open_duty, OpenDuty(2)),
    lambda mall, _clock: mall.do(officer_at(1, "DK"), take_over, TakeOver(2)),
    lambda mall, _clock: mall.do(officer_at(2, "DK"), take_over, TakeOver(2)),
    _hold_and_resume,
    _resume,
    _serve_afterwards,
    _miss_afterwards,
    lambda mall, _clock: mall.do(GREETER, print_sheet, PrintSheet("DK", 40)),
    _transfer,
    _accept_and_collect,
    _count,
    lambda mall, _clock: mall.do(mall.officer(2), close_duty, CloseDuty(2)),
    _change_everything,
    _plan,
    _disrupt,
    _tomorrow,
    _mend,
    _reenter,
    lambda mall, _clock: mall.issue("DK-01"),
    _enrol,
    _alone,
    lambda mall, _clock: report(mall, PrinterState.NO_PAPER),
    lambda mall, clock: mall.do(kiosk_of(mall), enter_visit, taken_alone(mall, clock, 1)),
    _replace_number,
    lambda mall, _clock: mall.do(ADMINISTRATOR, change_device, ChangeDevice(device_of(mall), "Anjungan pintu", "Z1")),
    lambda mall, _clock: mall.do(ADMINISTRATOR, revoke_device, RevokeDevice(device_of(mall))),
)
"""Together these make every kind of event; a test says so."""
