"""Checks and tidies the WAV files that speech programs write."""

from __future__ import annotations

import io
import wave
from array import array

from server.voice.port import VoiceError

SILENCE = 328
"""Samples up to this size, 1 % of full scale (-40 dB), are silence."""

TRAILING_SILENCE_MS = 300
"""More silence than this at the end is cut: it would only delay the next call."""


def tidy(wav: bytes) -> bytes:
    """Return the file with a true header and at most 300 ms of silence at its end.

    A program that writes to a pipe cannot know the length when it writes the header, and
    puts a huge one there; browsers then show and wait for a wrong duration.
    Raises VoiceError when it is not a mono WAV file of 16 bits, or when nothing can be heard in it.
    """
    rate, samples = _read(wav)
    last = next((at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) > SILENCE), None)
    if last is None:
        raise VoiceError("there is no sound in what was spoken")
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples[: last + 1 + rate * TRAILING_SILENCE_MS // 1000])
    return file.getvalue()


def is_whole(wav: bytes) -> bool:
    """Say whether the file is as long as its header says: false after a torn write."""
    try:
        with wave.open(io.BytesIO(wav)) as file:
            promised: int = file.getnframes() * file.getsampwidth() * file.getnchannels()
            return 0 < promised == len(file.readframes(file.getnframes()))
    except (wave.Error, EOFError):
        return False


def _read(wav: bytes) -> tuple[int, array[int]]:
    try:
        with wave.open(io.BytesIO(wav)) as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise VoiceError("what was spoken is not mono with 16 bits")
            # readframes stops at the end of the file, however long the header says it is.
            return file.getframerate(), array("h", file.readframes(file.getnframes()))
    except (wave.Error, EOFError, ValueError) as error:
        raise VoiceError(f"what was spoken is not a WAV file: {error}") from error
