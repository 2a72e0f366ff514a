"""The programs that speak: real ones, and ones that die, hang and babble."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
import wave
from collections.abc import Callable
from itertools import groupby
from math import sqrt
from pathlib import Path

import pytest

from server.voice import Language, ProgramVoice, VoiceError, find_voice, program
from server.voice.sound import SILENCE
from tests.voice.voices import REAL_VOICES, SENTENCE, installed, python_voice, samples_of

pytestmark = pytest.mark.slow

Find = Callable[[], ProgramVoice | None]


def pauses_ms(wav: bytes) -> list[int]:
    """Return the silences inside, longest first, in milliseconds."""
    with wave.open(io.BytesIO(wav)) as file:
        rate = file.getframerate()
    silences = [
        len(list(run)) for quiet, run in groupby(samples_of(wav), lambda sample: abs(sample) <= SILENCE) if quiet
    ]
    return sorted((length * 1000 // rate for length in silences), reverse=True)


@REAL_VOICES
@pytest.mark.parametrize(
    ("words", "language"),
    [(SENTENCE, "id"), ("Number D K, zero one four, please proceed to counter five.", "en")],
)
def test_a_sentence_becomes_a_wav_file_with_sound(find: Find, words: str, language: Language) -> None:
    wav = installed(find).speak(words, language)

    with wave.open(io.BytesIO(wav)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        seconds = file.getnframes() / file.getframerate()
    samples = samples_of(wav)
    assert len(wav) == 44 + 2 * len(samples)
    assert 4 < seconds < 7
    assert sqrt(sum(sample * sample for sample in samples) / len(samples)) > 1000
    assert max(map(abs, samples)) < 32767  # nothing is clipped
    assert any(abs(sample) > SILENCE for sample in samples[-len(samples) // 10 :])  # and no long silent end


@REAL_VOICES
def test_a_comma_is_a_short_pause(find: Find) -> None:
    voice = installed(find)
    with_comma, without = voice.speak("D K, nol nol lima", "id"), voice.speak("D K nol nol lima", "id")
    assert 100 < pauses_ms(with_comma)[0] < 500
    assert len(with_comma) > len(without)


@REAL_VOICES
def test_words_are_utf8_whatever_the_locale(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = installed(find)
    under_utf8 = voice.speak("lokét", "id")
    monkeypatch.setenv("LC_ALL", "C")
    assert voice.speak("lokét", "id") == under_utf8 != voice.speak("lokÃ©t", "id")


def test_the_packaged_voice_says_why_it_cannot_speak(tmp_path: Path) -> None:
    voice = installed(program.packaged_voice)
    *command, _home, rate = voice.command
    astray = ProgramVoice(voice.name, (*command, str(tmp_path), rate))
    with pytest.raises(VoiceError, match="espeak-ng found no data"):
        astray.speak("nol", "id")


def test_a_program_that_was_killed_is_an_error_and_the_next_sentence_is_spoken() -> None:
    real = installed(program.packaged_voice)
    killed = python_voice("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(VoiceError, match="-9"):
        killed.speak(SENTENCE, "id")
    assert samples_of(real.speak(SENTENCE, "id"))


def test_a_program_that_hangs_is_ended_and_reaped(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = f"import os, time; open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    with pytest.raises(VoiceError, match="timed out"):
        python_voice(code, timeout_s=4).speak(SENTENCE, "id")
    assert not Path("/proc", note.read_text()).exists()


def test_a_program_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(VoiceError, match="did not speak"):
        ProgramVoice("none", ("/nonexistent/espeak-ng",)).speak(SENTENCE, "id")


def test_a_program_that_babbles_is_an_error() -> None:
    with pytest.raises(VoiceError, match="not a WAV file"):
        python_voice("print('hello')").speak(SENTENCE, "id")


@REAL_VOICES
@pytest.mark.parametrize("words", ["", " ", ",", "."])
def test_words_that_make_no_sound_are_an_error(find: Find, words: str) -> None:
    with pytest.raises(VoiceError):
        installed(find).speak(words, "id")


def test_words_never_reach_a_shell_or_the_command_line(tmp_path: Path) -> None:
    code = f"import sys; open({str(tmp_path / 'seen')!r}, 'w').write(repr(sys.argv[1:]) + sys.stdin.read())"
    with pytest.raises(VoiceError):  # it says nothing, which is not the point here
        python_voice(code).speak("--help; $(touch x)", "id")
    assert (tmp_path / "seen").read_text() == "['id']--help; $(touch x)"


def test_a_voice_that_is_installed_but_broken_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    working = installed(program.packaged_voice)
    monkeypatch.setattr(program, "packaged_voice", lambda: python_voice("raise SystemExit('wrong libc')"))
    monkeypatch.setattr(program, "system_voice", lambda: working)
    with caplog.at_level(logging.WARNING):
        assert find_voice() is working
    assert "wrong libc" in caplog.text


def test_without_any_voice_none_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "packaged_voice", lambda: None)
    monkeypatch.setattr(program, "system_voice", lambda: None)
    assert find_voice() is None


@pytest.mark.parametrize(
    ("module", "loaded"),
    [("server.voice.program", "False"), ("server.voice.espeak_program", "True")],
    ids=["the server", "control: the program of its own"],
)
def test_the_library_is_never_loaded_into_the_server(module: str, loaded: str) -> None:
    voice = installed(program.packaged_voice)
    library, home = voice.command[4:6]
    use = {
        "server.voice.program": "packaged_voice().speak('nol', 'id')",
        "server.voice.espeak_program": f"speak({library!r}, {home!r}, 140, 'id', b'nol')",
    }[module]
    code = f"from {module} import *; {use}; print('libespeak' in open('/proc/self/maps').read())"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == loaded
