"""`antrean printer test`: a technician learns what a printer can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.printers.address import Status
from kiosk.printers.reader import Cut, Line, NativeQr, Raster, read_job
from kiosk.printers.trial import advised, slip
from kiosk.roll import ROLL_58, ROLL_80, Roll
from server.cli import main
from tests.kiosk.loopback_printer import Fault, LoopbackPrinter
from ui.text import Text


@pytest.fixture
def device() -> Iterator[LoopbackPrinter]:
    with LoopbackPrinter() as device:
        yield device


def run(url: str, *options: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, ["printer", "test", url, "--language", "en", *options], input=answers)


def test_a_printer_that_says_when_a_ticket_is_on_paper_is_advised_so(device: LoopbackPrinter) -> None:
    done = run(device.url)
    assert done.exit_code == 0, done.output
    assert "Every ticket is confirmed." in done.output
    assert f"Address for the kiosk: {device.url}?status=printed\n" in done.output
    assert len(device.jobs) == 2


def test_a_printer_that_says_what_it_has_taken_is_advised_so() -> None:
    with LoopbackPrinter(answers_in_turn=False) as device:
        done = run(device.url + "?timeout=0.4")
        assert f"Address for the kiosk: {device.url}?timeout=0.4&status=taken\n" in done.output
    assert (done.exit_code, len(device.jobs)) == (0, 2)


@pytest.mark.parametrize("fault", ["silent", "babbles"])
def test_a_printer_that_does_not_answer_prints_all_the_same(device: LoopbackPrinter, fault: Fault) -> None:
    device.misbehave(fault)
    done = run(device.url + "?timeout=0.4")
    assert done.exit_code == 0
    assert "ask visitors whether their ticket came out" in done.output
    assert "&status=no\n" in done.output
    device.settle()
    assert len(device.jobs) == 2


def test_paper_that_is_nearly_used_up_is_told(device: LoopbackPrinter) -> None:
    device.misbehave("paper-low")
    assert "nearly used up" in run(device.url).output


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("paper-out", "out of paper. Put in paper"),
        ("cover-open", "cover is open. Close the printer"),
        ("refuses", "not ready. Check that it is switched on"),
    ],
)
def test_a_printer_that_cannot_is_told_with_what_to_do(device: LoopbackPrinter, fault: Fault, words: str) -> None:
    device.misbehave(fault)
    done = run(device.url + "?timeout=0.2")
    assert done.exit_code == 1
    assert words in done.output
    assert "sent already" not in done.output
    assert (device.jobs, device.torn) == ([], [])


@pytest.mark.parametrize("fault", ["cut-off", "dies"])
def test_a_slip_that_broke_off_is_told_to_have_been_begun(device: LoopbackPrinter, fault: Fault) -> None:
    device.misbehave(fault)
    done = run(device.url + "?timeout=0.4")
    assert done.exit_code == 1
    assert "Some of it was sent already" in done.output


def test_the_technician_tells_what_the_paper_shows(device: LoopbackPrinter) -> None:
    done = run(device.url + "?width=58", "--ask", answers="y\nn\ny\ny\n")
    assert done.exit_code == 0
    assert "does not cut" in done.output
    assert f"{device.url}?width=58&status=printed&qr=native\n" in done.output


def test_paper_that_a_technician_has_not_seen_is_a_failure(device: LoopbackPrinter) -> None:
    device.misbehave("silent")
    done = run(device.url + "?timeout=0.2", "--ask", answers="n\n")
    assert done.exit_code == 1
    assert "No paper came out" in done.output


def test_a_code_that_cannot_be_scanned_and_a_line_that_is_too_short_are_advised_on(device: LoopbackPrinter) -> None:
    done = run(device.url, "--ask", answers="y\ny\nn\nn\n")
    assert "width=58 or width=80" in done.output
    assert "qr=raster" in done.output


def test_pictures_are_shown_where_they_are(tmp_path: Path) -> None:
    done = run("preview:", "--tickets", str(tmp_path))
    assert (done.exit_code, len(list(tmp_path.glob("*.png")))) == (0, 2)
    assert str(tmp_path) in done.output


def test_an_address_that_is_none_says_what_is_allowed() -> None:
    done = run("printer.local")
    assert done.exit_code == 2
    assert "network://HOST" in done.output


def test_help_shows_an_example() -> None:
    assert "Example: antrean printer test" in CliRunner().invoke(main, ["printer", "test", "--help"]).output


@pytest.mark.parametrize("roll", [ROLL_80, ROLL_58])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("native", "kind"), [(False, Raster), (True, NativeQr)])
def test_a_slip_shows_width_code_and_cut(roll: Roll, language: str, native: bool, kind: type) -> None:
    marks = read_job(slip(roll, Text("id" if language == "id" else "en"), native_qr=native))
    assert any(isinstance(mark, Raster) and mark.width == roll.dots for mark in marks)
    assert any(isinstance(mark, kind) for mark in marks if not isinstance(mark, Raster) or mark.width < roll.dots)
    assert all(len(mark.text) * mark.style.width <= roll.columns for mark in marks if isinstance(mark, Line))
    assert isinstance(marks[-1], Cut)


@pytest.mark.parametrize(
    ("url", "status", "native", "address"),
    [
        ("network://10.0.0.7", Status.PRINTED, None, "network://10.0.0.7?status=printed"),
        ("network://h?status=no&width=58", Status.TAKEN, True, "network://h?status=taken&width=58&qr=native"),
        ("network://h?place=Anjungan 2", Status.NO, None, "network://h?place=Anjungan%202&status=no"),
        ("windows://My printer", Status.UNKNOWN, None, "windows://My printer"),
        ("preview:", Status.PRINTED, None, "preview:"),
    ],
)
def test_what_was_learned_is_kept_in_the_address(url: str, status: Status, native: bool | None, address: str) -> None:
    assert advised(url, status, native_qr=native) == address
