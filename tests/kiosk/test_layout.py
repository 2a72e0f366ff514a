"""The ticket as bytes for a printer, read back as a person and a phone would."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import pen
from kiosk.layout import lay_out
from kiosk.paper import Language, PaperService, TicketPaper
from kiosk.printers.reader import Cut, Line, Raster, UnreadableJob, read_job
from kiosk.roll import ROLL_58, ROLL_80, Roll
from kiosk.typeset import wrap
from tests.kiosk.decoding import decode_job
from tests.kiosk.papers import BORDER, CIVIL, LOST_CARD, PERMITS, URL, ticket
from ui.text import Text

ROLLS = [ROLL_58, ROLL_80, Roll(columns=42, dots=512, profile="TM-T88V", has_qr=True)]
every_roll = pytest.mark.parametrize("roll", ROLLS, ids=lambda roll: f"{roll.columns} columns")


def job(paper: TicketPaper, roll: Roll = ROLL_80, *, native_qr: bool = False) -> bytes:
    return lay_out(paper, roll, Text(paper.language), native_qr=native_qr)


def text(paper: TicketPaper, roll: Roll = ROLL_80) -> str:
    return decode_job(job(paper, roll)).text


def joined(paper: TicketPaper, roll: Roll = ROLL_80) -> str:
    """The text as if it had never been broken into lines."""
    return " ".join(text(paper, roll).split())


@every_roll
@pytest.mark.parametrize("native_qr", [True, False], ids=["native", "raster"])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("number", ["DK-014", "DK-P003", "DK-12345"])
def test_number_and_code_can_be_read_back(roll: Roll, native_qr: bool, language: Language, number: str) -> None:
    paper = ticket(CIVIL, PERMITS, BORDER, number=number, language=language)
    decoded = decode_job(job(paper, roll, native_qr=native_qr))
    assert (decoded.number, decoded.qr) == (number, URL)


@every_roll
def test_the_number_is_by_far_the_largest_and_fits(roll: Roll) -> None:
    lines = [mark for mark in read_job(job(ticket(PERMITS), roll)) if isinstance(mark, Line) and mark.text]
    lines.sort(key=lambda line: line.style.height)
    assert lines[-1].text == "DK-014"
    assert lines[-1].style.height >= 2 * lines[-2].style.height
    assert roll.columns * 0.6 < len("DK-014") * lines[-1].style.width <= roll.columns


@every_roll
@settings(max_examples=30, deadline=None)  # each example lays out a whole ticket
@given(name=st.text(max_size=120), requirement=st.text(max_size=200))
def test_nothing_is_wider_than_the_paper_whatever_the_names(roll: Roll, name: str, requirement: str) -> None:
    service = PaperService(name, (requirement,))
    stop = replace(PERMITS, agency=name, zone=name, services=(service, service))
    for mark in read_job(job(ticket(stop, stop, site=name, priority=name, copy=True), roll)):
        if isinstance(mark, Line):
            assert len(mark.text) * mark.style.width <= roll.columns
        if isinstance(mark, Raster):
            assert mark.width <= roll.dots


def test_times_are_the_sites_own_and_months_are_indonesian() -> None:
    assert "Senin, 3 Agustus 2026, pukul 08.15 WIB" in text(ticket())


def test_english_tickets_have_english_dates() -> None:
    assert "Monday, 3 August 2026, 08:15 WIB" in text(ticket(language="en"))


@every_roll
def test_a_date_is_never_torn(roll: Roll) -> None:
    assert "3 Agustus 2026" in text(ticket(), roll)
    assert "08.15 WIB" in text(ticket(), roll)


def test_a_stop_says_where_to_go_and_how_long_it_takes() -> None:
    lines = text(ticket(PERMITS)).splitlines()
    assert "DPMPTSP Kota Pekanbaru" in lines
    assert "Loket 1-3, 5" in lines
    assert "Zona 1 - Gedung A Lt. 1" in lines
    assert "12 orang di depan Anda" in lines
    assert "Perkiraan waktu tunggu 45-70 menit" in lines


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        ((10, 15), "Perkiraan waktu tunggu 10-15 menit"),
        ((8, 8), "Perkiraan waktu tunggu 8 menit"),
        ((0, 0), "Perkiraan waktu tunggu kurang dari 1 menit"),
    ],
)
def test_an_estimate_is_said_as_it_is_known(estimate: tuple[int, int], said: str) -> None:
    assert said in text(ticket(replace(CIVIL, estimate=estimate)))


def test_without_an_estimate_nothing_is_promised() -> None:
    assert "waktu tunggu" not in text(ticket(replace(CIVIL, estimate=None)))


def test_without_counters_no_counter_is_named() -> None:
    assert "Loket" not in text(ticket(replace(CIVIL, counters=())))


def test_english_speaks_of_one_counter_or_several() -> None:
    assert "Counter 31" in text(ticket(BORDER, language="en")).splitlines()
    assert "Counters 11-24" in text(ticket(CIVIL, language="en")).splitlines()


def test_a_reprint_is_marked_as_a_copy_and_an_original_is_not() -> None:
    assert "SALINAN" in text(ticket(copy=True))
    assert "COPY" in text(ticket(copy=True, language="en"))
    assert "SALINAN" not in text(ticket())


def test_priority_is_said_only_where_it_was_given() -> None:
    assert "PRIORITAS: Lansia" in text(ticket(priority="Lansia"))
    assert "PRIORITAS" not in text(ticket())


@every_roll
def test_every_stop_and_every_requirement_stands_on_the_paper(roll: Roll) -> None:
    paper = ticket(CIVIL, PERMITS, BORDER)
    printed = joined(paper, roll)
    assert "Berlaku di 3 instansi" in printed
    for stop in paper.stops:
        assert stop.agency in printed
        for service in stop.services:
            assert printed.count(service.name) == 2, "once at the stop, once over its requirements"
            for requirement in service.requirements:
                assert f"- {requirement}" in printed


def test_one_service_has_its_name_once_and_one_stop_no_note() -> None:
    printed = joined(ticket(CIVIL))
    assert printed.count(LOST_CARD.name) == 1
    assert "Berlaku di" not in printed


def test_without_requirements_there_is_no_empty_heading() -> None:
    assert "Persyaratan" not in text(ticket(replace(CIVIL, services=(PaperService("Informasi"),))))


def test_typography_takes_its_plain_form() -> None:
    paper = ticket(replace(CIVIL, agency="Kantor “Café” 10–12 m² … ½ 漢"))
    assert 'Kantor "Cafe" 10-12 m2 ... 1/2 ?' in joined(paper)


def test_the_last_line_is_fed_past_the_knife_before_the_cut() -> None:
    marks = read_job(job(ticket()))
    feed = [mark.text for mark in marks[-5:-1] if isinstance(mark, Line)]
    assert isinstance(marks[-1], Cut)
    assert feed == [""] * 4


INJECTED = replace(CIVIL, agency="Loket\x1d!\x77 palsu\x1bp\x00\x19\x19")


def test_a_name_cannot_command_the_printer() -> None:
    marks = read_job(job(ticket(INJECTED)))
    assert "Loket !w palsu p" in [mark.text for mark in marks if isinstance(mark, Line)]


def test_without_the_protection_a_name_does_command_the_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pen, "wrap", lambda text, columns: [text] if "\x1b" in text else wrap(text, columns))
    with pytest.raises(UnreadableJob, match="unknown command"):
        read_job(job(ticket(INJECTED)))


def test_who_collects_is_told_so_and_need_bring_nothing_again() -> None:
    collected = replace(CIVIL, services=(PaperService("Penerbitan KTP-el karena hilang", collects=True),))
    said = joined(ticket(collected))
    assert "Pengambilan: Penerbitan KTP-el karena hilang" in said
    assert "Persyaratan" not in said


def test_a_place_that_is_taken_later_promises_no_turn_yet() -> None:
    said = joined(ticket(CIVIL, replace(BORDER, planned=True, ahead=0, estimate=None)))
    assert "Menyusul: tempat diambil sendiri setelah layanan sebelumnya selesai." in said
    assert "Tidak ada antrean di depan Anda" not in said


def test_a_wait_that_nobody_knows_is_not_guessed() -> None:
    said = joined(ticket(replace(CIVIL, ahead=None, estimate=None)))
    assert "Jumlah orang di depan Anda belum diketahui. Nomor ini berlaku dan akan dipanggil." in said
    assert "Perkiraan" not in said
