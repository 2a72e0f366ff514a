"""A text is asked for by id, and a fault in the asking is an error, never a gap on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ui import text as module
from ui.text import LANGUAGES, Text, TextError, localized


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two small files in Indonesian, so that the tests do not depend on the screens' words."""
    folder = tmp_path / "id"
    folder.mkdir()
    (folder / "one.ftl").write_text("one-plain = Buka\none-waiting = { $count } orang\n", encoding="utf-8")
    (folder / "two.ftl").write_text(
        "two-call = Nomor { $number } ke { one-plain }\ntwo-attribute =\n    .label = Judul\n", encoding="utf-8"
    )
    monkeypatch.setattr(module, "LOCALES", tmp_path)
    module._bundle.cache_clear()
    yield folder
    module._bundle.cache_clear()


@pytest.mark.usefixtures("catalogue")
class TestText:
    def test_texts_of_all_rooms_are_one_catalogue(self) -> None:
        assert Text("id")("two-call", number="DK-014") == "Nomor DK-014 ke Buka"

    def test_no_invisible_marks_stand_around_a_value(self) -> None:
        assert Text("id")("one-waiting", count=3) == "3 orang"

    def test_a_number_is_written_in_the_languages_way(self) -> None:
        assert Text("id")("one-waiting", count=1500) == "1.500 orang"

    def test_an_identifier_given_as_text_is_left_alone(self) -> None:
        assert Text("id")("one-waiting", count="1500") == "1500 orang"

    @pytest.mark.parametrize("message_id", ["one-absent", "two-attribute", "", "-term"])
    def test_an_unknown_text_is_an_error(self, message_id: str) -> None:
        with pytest.raises(KeyError, match="id"):
            Text("id")(message_id)

    def test_a_missing_value_is_an_error(self) -> None:
        with pytest.raises(TextError, match="one-waiting"):
            Text("id")("one-waiting")

    def test_a_language_without_catalogue_is_an_error(self) -> None:
        with pytest.raises(ValueError, match="none of id, en"):
            Text("jv")  # type: ignore[arg-type] # what a careless caller does


def test_each_language_has_its_own_words() -> None:
    assert [Text(language)("common-open") for language in LANGUAGES] == ["Buka", "Open"]


def test_the_mall_s_own_text_comes_in_the_language_asked_for() -> None:
    assert localized({"id": "Akta kelahiran", "en": "Birth certificate"}, "en") == "Birth certificate"


@pytest.mark.parametrize("texts", [{"id": "Akta"}, {"id": "Akta", "en": ""}])
def test_indonesian_stands_in_for_what_is_not_translated(texts: dict[str, str]) -> None:
    assert localized(texts, "en") == "Akta"
