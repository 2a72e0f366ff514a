"""What espeak-ng would read wrongly is given to it as phonemes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from server.voice import Language, ProgramVoice
from server.voice.program import system_voice
from server.voice.pronunciation import for_espeak
from tests.voice.voices import REAL_VOICES, installed


def phonemes(words: str, language: Language) -> str:
    """Return what the system's espeak-ng makes of the words, without stress and pauses."""
    path = installed(system_voice).command[0]
    done = subprocess.run(
        [path, "-q", "-x", "-b", "1", "-v", language, "--stdin"],
        input=words.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip().replace("'", "").replace(",", "")


def test_only_whole_words_that_are_read_wrongly_are_changed() -> None:
    words = "Nomor antrean, A K, nol satu lima, silakan menuju kelima puluh sebelasan."
    assert for_espeak(words, "id") == words
    assert for_espeak("dua belas, sebelas", "id") == "dua [[b@l'as]], [[s@b@l'as]]"
    assert for_espeak("Number A K, AM", "en") == "Number [['eI]] K, AM"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "language", "wrong", "right"),
    [
        ("loket empat", "id", "lok@t Empat", "lokEt @mpat"),
        ("enam belas", "id", "Enam bElas", "@nam b@las"),
        ("sebelas", "id", "s@bElas", "s@b@las"),
        ("Number A K", "en", "nVmb3r- a# keI", "nVmb3r- eI keI"),
    ],
)
def test_phonemes_mend_what_is_read_wrongly(words: str, language: Language, wrong: str, right: str) -> None:
    assert phonemes(words, language) == wrong
    assert phonemes(for_espeak(words, language), language) == right


@pytest.mark.slow
@REAL_VOICES
def test_both_voices_understand_the_phonemes(find: Callable[[], ProgramVoice | None]) -> None:
    voice = installed(find)
    # Were the brackets read out, the word would take far longer.
    assert len(voice.speak("empat", "id")) < 1.5 * len(voice.speak("kapal", "id"))
