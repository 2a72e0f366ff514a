"""The catalogue is whole: two languages alike, nothing unused, nothing missing, spelled as KBBI has it."""

import re
from pathlib import Path

import pytest

from tests.ui.catalogue import ROOT, Catalogue, asked_for, mentioned, read_catalogue, source, source_files
from ui.text import LANGUAGES, LOCALES

ID = read_catalogue("id")
EN = read_catalogue("en")

# Spellings that EYD edisi V or KBBI do not have, or that the mall's word list rules out.
MISSPELT = (
    "aktifitas|analisa|antri|apotik|atlit|azas|cidera|di karenakan|diatas|dibawah|didepan|dimana|disamping"
    "|disana|disini|fotocopy|foto copy|hakekat|hapal|ijin|inpormasi|jadual|kemaren|kesini|kwalitas|kwitansi"
    "|merubah|nasehat|nopember|nomer|obyek|pebruari|pelanggaran|photo|praktek|propinsi|resiko|rubah|sekedar"
    "|silahkan|sistim|standarisasi|subyek|tandatangan|telpon|terimakasih|terlanjur|trampil"
)


@pytest.mark.parametrize("catalogue", [ID, EN], ids=LANGUAGES)
def test_every_line_of_a_catalogue_is_understood(catalogue: Catalogue) -> None:
    assert catalogue.messages
    assert catalogue.faults == ()


def test_both_languages_have_the_same_texts() -> None:
    assert set(ID.messages) ^ set(EN.messages) == set()
    assert ID.prefixes == EN.prefixes


def test_both_languages_show_the_same_variables() -> None:
    common = set(ID.messages) & set(EN.messages)
    assert [key for key in sorted(common) if ID.messages[key].variables != EN.messages[key].variables] == []


@pytest.mark.parametrize("catalogue", [ID, EN], ids=LANGUAGES)
def test_a_text_stands_in_the_file_of_its_room(catalogue: Catalogue) -> None:
    strays = [key for key, message in catalogue.messages.items() if not key.startswith(f"{message.room}-")]
    assert strays == []


def test_no_text_is_unused() -> None:
    referred = {key for message in ID.messages.values() for key in message.references}
    built = tuple(ID.prefixes)
    rest = [key for key in ID.messages if key not in referred and not key.startswith(built)]
    named = mentioned(source())
    assert [key for key in rest if key not in named] == []


def test_a_prefix_announced_as_built_at_run_time_is_built_somewhere() -> None:
    unbuilt = [prefix for prefix in ID.prefixes if not re.search(rf"[\"'`]{re.escape(prefix)}", source())]
    assert unbuilt == []


def test_every_text_that_code_asks_for_exists() -> None:
    assert asked_for(source()) - set(ID.messages) == set()


def test_the_queue_is_never_misspelt() -> None:
    wrong = "antr" + "ian"
    files = [*source_files(), *LOCALES.rglob("*.ftl"), *ROOT.glob("*.md"), *(ROOT / "server").rglob("*.csv")]
    found = [path for path in files if wrong in path.read_text(encoding="utf-8").lower()]
    assert found == []


def test_indonesian_is_spelt_as_the_dictionary_has_it() -> None:
    found = {
        key: match.group()
        for key, message in ID.messages.items()
        if (match := re.search(rf"\b({MISSPELT})\b", message.text, re.IGNORECASE))
    }
    assert found == {}


@pytest.mark.parametrize("catalogue", [ID, EN], ids=LANGUAGES)
def test_a_sum_of_money_stands_close_to_its_sign_and_three_dots_are_one(catalogue: Catalogue) -> None:
    found = [key for key, message in catalogue.messages.items() if re.search(r"Rp\s|\.\.\.", message.text)]
    assert found == []


def test_the_reader_sees_what_it_must_catch(tmp_path: Path) -> None:
    """The control: a catalogue with every kind of fault is not passed over."""
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "kiosk.ftl").write_text(
        "### Built at run time: kiosk-a-, kiosk-b-\n\n"
        "kiosk-one = Satu { $count } { kiosk-two }\nkiosk-one = Lagi\nkiosk-bad = { $\n",
        encoding="utf-8",
    )
    catalogue = read_catalogue("id", tmp_path)
    assert catalogue.prefixes == {"kiosk-a-", "kiosk-b-"}
    assert len(catalogue.faults) == 2
    assert "kiosk-one" not in mentioned('t("kiosk-one-more")')
    assert asked_for('${t("kiosk-one")} text("paper-two", x=1) Text("id")("speech-three")') == {
        "kiosk-one",
        "paper-two",
        "speech-three",
    }
