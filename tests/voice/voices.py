"""Voices for the tests: real ones, and doubles that misbehave."""

from __future__ import annotations

import io
import os
import sys
import wave
from array import array
from collections.abc import Callable

import pytest

from server.voice import Language, ProgramVoice
from server.voice.program import packaged_voice, system_voice

SENTENCE = "Nomor antrean, D K, nol satu empat, silakan menuju loket lima."


def installed(find: Callable[[], ProgramVoice | None]) -> ProgramVoice:
    """Return the real voice, or skip; where nothing may be skipped, fail."""
    voice = find()
    if voice is None:
        reason = f"needs espeak-ng ({find.__name__} found none)"
        if os.environ.get("ANTREAN_NO_SKIPS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return voice


REAL_VOICES = pytest.mark.parametrize("find", [packaged_voice, system_voice])


def python_voice(code: str, timeout_s: float = 5.0) -> ProgramVoice:
    """Return a voice that runs this Python code instead of espeak-ng."""
    return ProgramVoice("double", (sys.executable, "-I", "-S", "-c", code), timeout_s)


def wav_of(samples: array[int], *, rate: int = 8000, channels: int = 1) -> bytes:
    """Return a WAV file of these samples (16 bits)."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples)
    return file.getvalue()


def samples_of(wav: bytes) -> array[int]:
    """Return the samples of a WAV file, read to the length that its header says."""
    with wave.open(io.BytesIO(wav)) as file:
        samples = array("h", file.readframes(file.getnframes()))
        assert len(samples) == file.getnframes()
    return samples


class CountingVoice:
    """Speaks a short tone and remembers what it was asked."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[tuple[str, Language]] = []

    def speak(self, words: str, language: Language) -> bytes:
        self.asked.append((words, language))
        return wav_of(array("h", [9000, -9000] * 100 + [len(self.asked)]))
