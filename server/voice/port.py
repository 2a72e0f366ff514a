"""What the server asks of anything that can speak."""

from __future__ import annotations

from typing import Literal, Protocol

Language = Literal["id", "en"]


class VoiceError(Exception):
    """The words could not be spoken; the message says why. Asking again later may work."""


class Voice(Protocol):
    """Turns words into sound, about 140 words a minute."""

    @property
    def name(self) -> str:
        """Names the voice in the log, and in the cache: voices that sound different have different names."""

    def speak(self, words: str, language: Language) -> bytes:
        """Return a complete WAV file (mono, 16 bits) of the words. Raises VoiceError."""
