"""The preview printer and the pictures that it draws."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.printers import Printed, PrinterError, PrinterOptions, Reason, job_title, open_printer
from kiosk.printers.picture import draw_job
from kiosk.printers.reader import UnreadableJob, read_job
from kiosk.roll import ROLL_80
from tests.kiosk.decoding import decode_job
from tests.kiosk.papers import URL, ticket
from ui.text import Text


def options(folder: Path) -> PrinterOptions:
    return PrinterOptions(text=Text, previews=folder)


@pytest.mark.parametrize("query", ["", "?width=58", "?qr=native", "?width=58&qr=native"])
def test_the_code_in_the_picture_can_be_scanned(tmp_path: Path, query: str) -> None:
    assert open_printer(f"preview:{query}", options(tmp_path)).print(ticket()) == Printed.CONFIRMED
    with Image.open(tmp_path / f"{job_title(ticket())}.png") as picture:
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [URL]


def test_the_raw_bytes_lie_beside_the_picture(tmp_path: Path) -> None:
    open_printer("preview:", options(tmp_path / "made" / "when needed")).print(ticket(number="DK-P003"))
    raw = tmp_path / "made" / "when needed" / "20260803-081500-DK-P003.bin"
    assert decode_job(raw.read_bytes()).number == "DK-P003"


def test_every_ticket_has_files_of_its_own_also_a_reprint(tmp_path: Path) -> None:
    printer = open_printer("preview:", options(tmp_path))
    for paper in (ticket(), ticket(copy=True), ticket(copy=True), ticket(number="DK-015")):
        printer.print(paper)
    names = sorted(path.name for path in tmp_path.glob("*.png"))
    title = "20260803-081500-DK-014"
    assert names == sorted([f"{title}.png", f"{title}-2.png", f"{title}-3.png", "20260803-081500-DK-015.png"])
    assert len(list(tmp_path.iterdir())) == 8, "a picture and the bytes of each, nothing unfinished"


def test_a_number_cannot_name_a_file_elsewhere(tmp_path: Path) -> None:
    open_printer("preview:", options(tmp_path / "previews")).print(ticket(number="../../DK"))
    assert [path.name for path in tmp_path.iterdir()] == ["previews"]


def test_a_folder_that_cannot_be_written_is_an_error_of_the_printer(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PrinterError) as caught:
        open_printer("preview:", options(tmp_path / "file")).print(ticket())
    assert caught.value.reason is Reason.OFFLINE


@pytest.mark.parametrize(("width", "millimetres"), [(58, 56), (80, 80)])
def test_pictures_are_as_wide_as_the_paper(tmp_path: Path, width: int, millimetres: int) -> None:
    open_printer(f"preview:?width={width}", options(tmp_path)).print(ticket())
    with Image.open(next(tmp_path.glob("*.png"))) as picture:
        assert picture.width / 8 == millimetres


def test_the_picture_shows_every_difference_of_the_ticket(tmp_path: Path) -> None:
    papers = [ticket(), ticket(copy=True), ticket(priority="Lansia"), ticket(number="DK-015"), ticket(language="en")]
    papers.append(replace(papers[0], stops=papers[0].stops * 2))
    printer = open_printer("preview:", options(tmp_path))
    for paper in papers:
        printer.print(paper)
    pictures = {path.read_bytes() for path in tmp_path.glob("*.png")}
    assert len(pictures) == len(papers)


@pytest.mark.parametrize(
    "job",
    [
        b"\x1bp\x00\x19\x19",  # the drawer kick, which tickets never use
        b"\x1d(A\x02\x00\x00\x02",
        b"\x1dV\x41\x00",
        b"\x1dv0\x00\x01",
        b"caf\xe9\n",
        b"a line without an end",
    ],
)
def test_a_job_that_is_not_a_tickets_is_refused_rather_than_drawn_wrong(job: bytes) -> None:
    with pytest.raises(UnreadableJob):
        read_job(job)


def test_ink_stands_where_the_text_is_and_bold_is_blacker() -> None:
    blank, line, bold = (draw_job(job, ROLL_80) for job in (b"\n", b"DK\n", b"\x1bE\x01DK\n"))
    ink = [sum(picture.histogram()[:128]) for picture in (blank, line, bold)]
    assert ink[0] == 0 < ink[1] < ink[2]
