"""A sentence is made once, kept whole and within bounds, and never lost to a broken folder."""

from __future__ import annotations

import logging
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

from server.voice import CachedVoice, Language, VoiceError
from tests.voice.voices import CountingVoice


class SlowVoice(CountingVoice):
    """Speaks only when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = Event()
        self.begun = Event()

    def speak(self, words: str, language: Language) -> bytes:
        self.begun.set()
        assert self.let.wait(30)
        return super().speak(words, language)


class FailingVoice(CountingVoice):
    """Fails until it is mended."""

    broken = True

    def speak(self, words: str, language: Language) -> bytes:
        wav = super().speak(words, language)
        if self.broken:
            raise VoiceError("hoarse")
        return wav


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_same_words_are_made_once_also_after_a_restart(tmp_path: Path) -> None:
    voice = CountingVoice()
    first = CachedVoice(voice, tmp_path / "voice").speak("nol", "id")
    assert CachedVoice(voice, tmp_path / "voice").speak("nol", "id") == first
    assert voice.asked == [("nol", "id")]


def test_control_without_the_cache_the_same_words_are_made_twice() -> None:
    voice = CountingVoice()
    assert voice.speak("nol", "id") != voice.speak("nol", "id")
    assert len(voice.asked) == 2


def test_other_words_another_language_and_another_voice_are_made_anew(tmp_path: Path) -> None:
    voice, other = CountingVoice(), CountingVoice()
    other.name = "another"
    cached = CachedVoice(voice, tmp_path)
    cached.speak("nol", "id")
    cached.speak("satu", "id")
    cached.speak("nol", "en")
    assert voice.asked == [("nol", "id"), ("satu", "id"), ("nol", "en")]
    CachedVoice(other, tmp_path).speak("nol", "id")
    assert other.asked == [("nol", "id")]


def ask_at_once(voice: CachedVoice, slow: SlowVoice, askers: int) -> list[bytes]:
    together = Barrier(askers + 1)

    def ask() -> bytes:
        together.wait(30)
        return voice.speak("nol", "id")

    with ThreadPoolExecutor(askers) as pool:
        answers = [pool.submit(ask) for _ in range(askers)]
        together.wait(30)
        assert slow.begun.wait(30)
        slow.let.set()
        return [answer.result(30) for answer in answers]


def test_many_who_ask_at_once_get_one_sentence(tmp_path: Path) -> None:
    slow = SlowVoice()
    answers = ask_at_once(CachedVoice(slow, tmp_path), slow, 16)
    assert len(set(answers)) == 1
    assert len(slow.asked) == 1


def test_control_many_who_ask_caches_of_their_own_get_many_sentences(tmp_path: Path) -> None:
    voice = CountingVoice()
    answers = [CachedVoice(voice, tmp_path / str(n)).speak("nol", "id") for n in range(4)]
    assert len(set(answers)) == len(voice.asked) == 4


def test_a_sentence_under_way_does_not_hold_up_another(tmp_path: Path) -> None:
    slow = SlowVoice()
    cached = CachedVoice(slow, tmp_path)
    with ThreadPoolExecutor(2) as pool:
        waiting = pool.submit(cached.speak, "nol", "id")
        assert slow.begun.wait(30)
        slow.begun.clear()
        other = pool.submit(cached.speak, "satu", "id")
        assert slow.begun.wait(30)  # begun while the first is still under way
        slow.let.set()
        assert waiting.result(30) != other.result(30)


def test_a_failure_reaches_all_who_wait_and_is_not_kept(tmp_path: Path) -> None:
    voice = FailingVoice()
    cached = CachedVoice(voice, tmp_path)
    for _ in range(2):
        with pytest.raises(VoiceError, match="hoarse"):
            cached.speak("nol", "id")
    assert len(voice.asked) == 2
    assert files(tmp_path) == []
    voice.broken = False
    assert cached.speak("nol", "id")


def test_one_who_waits_is_told_when_the_making_is_broken_off(tmp_path: Path) -> None:
    class Ended(BaseException):
        """Ends a thread of work from outside, as the server's stop does."""

    class EndedVoice(SlowVoice):
        def speak(self, words: str, language: Language) -> bytes:
            super().speak(words, language)
            raise Ended

    slow = EndedVoice()
    cached = CachedVoice(slow, tmp_path)
    with ThreadPoolExecutor(2) as pool:
        maker = pool.submit(cached.speak, "nol", "id")
        assert slow.begun.wait(30)
        waiter = pool.submit(cached.speak, "nol", "id")
        slow.let.set()
        assert isinstance(maker.exception(30), Ended)
        # It waited and was told, or came too late to wait and was ended itself.
        assert isinstance(waiter.exception(30), VoiceError | Ended)


@pytest.mark.parametrize("damage", [b"", b"RIFF", None], ids=["emptied", "torn", "cut short"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes | None, caplog: pytest.LogCaptureFixture) -> None:
    voice = CountingVoice()
    cached = CachedVoice(voice, tmp_path)
    whole = cached.speak("nol", "id")
    (path,) = tmp_path.iterdir()
    path.write_bytes(whole[:-2] if damage is None else damage)
    with caplog.at_level(logging.WARNING):
        made_anew = cached.speak("nol", "id")
    assert len(made_anew) == len(whole)
    assert path.read_bytes() == made_anew
    assert "damaged" in caplog.text


def test_nothing_but_whole_files_stands_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(Path, "replace", fail)
    assert CachedVoice(CountingVoice(), tmp_path).speak("nol", "id")
    assert files(tmp_path) == []


def test_the_folder_stays_within_its_limit_and_the_least_used_go_first(tmp_path: Path) -> None:
    voice = CountingVoice()
    size = len(voice.speak("size", "id"))
    cached = CachedVoice(voice, tmp_path, limit_bytes=3 * size)
    for age, words in enumerate(["nol", "satu", "dua"]):
        cached.speak(words, "id")
        (newest,) = (path for path in tmp_path.iterdir() if path.stat().st_mtime > 100)
        os.utime(newest, (age, age))
    cached.speak("nol", "id")  # used again: now "satu" is the oldest
    cached.speak("tiga", "id")

    assert sum(path.stat().st_size for path in tmp_path.iterdir()) == 3 * size
    voice.asked.clear()
    for words in ("nol", "dua", "tiga", "satu"):
        cached.speak(words, "id")
    assert voice.asked == [("satu", "id")]


def test_half_files_of_a_process_that_ended_are_removed_too_but_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "half.part").write_bytes(b"x" * 100)
    (tmp_path / "notes.txt").write_bytes(b"x" * 100)
    os.utime(tmp_path / "half.part", (1, 1))
    voice = CountingVoice()
    size = len(voice.speak("size", "id"))
    CachedVoice(voice, tmp_path, limit_bytes=size).speak("nol", "id")
    assert [Path(name).suffix for name in files(tmp_path)] == [".wav", ".txt"]


def test_a_folder_that_cannot_be_used_costs_a_line_in_the_log_never_the_voice(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "voice").write_text("a file where the folder should be")
    voice = CountingVoice()
    cached = CachedVoice(voice, tmp_path / "voice")
    with caplog.at_level(logging.WARNING):
        assert cached.speak("nol", "id")
    assert "cannot keep" in caplog.text


def test_a_folder_that_was_cleared_away_is_made_again(tmp_path: Path) -> None:
    voice = CountingVoice()
    cached = CachedVoice(voice, tmp_path / "voice")
    cached.speak("nol", "id")
    for path in (tmp_path / "voice").iterdir():
        path.unlink()
    (tmp_path / "voice").rmdir()
    cached.speak("nol", "id")
    assert len(voice.asked) == 2
    assert len(files(tmp_path / "voice")) == 1
