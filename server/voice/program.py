"""Voices that are programs of their own: words in at stdin, a WAV file out at stdout.

espeak-ng is GPL-3, so it is never loaded into the server. One process a sentence answers in 20 to 60 ms, so
none is kept: nothing to restart when it dies, nothing to end at the close. ``subprocess`` is called through
its module, so that in a process patched by gevent it is gevent's, which lets other requests go on meanwhile.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from server.voice.port import Language, Voice, VoiceError
from server.voice.pronunciation import for_espeak
from server.voice.sound import tidy

logger = logging.getLogger(__name__)

WORDS_A_MINUTE = 140
"""Slow enough for a noisy hall; the Indonesian sentence then takes 6 s."""

TIMEOUT_S = 5.0
"""A program that has not answered by then is killed. A sentence takes a hundredth of it."""

_ESPEAK_VOICES: dict[Language, str] = {"id": "id", "en": "en"}
_PROGRAM = Path(__file__).with_name("espeak_program.py")


@dataclass(frozen=True)
class ProgramVoice:
    """Speaks by running ``command`` with the voice's name behind it, once a sentence."""

    name: str
    command: tuple[str, ...]
    timeout_s: float = TIMEOUT_S

    def speak(self, words: str, language: Language) -> bytes:
        """Return the words as a WAV file. Raises VoiceError when the program fails or hangs."""
        try:
            done = subprocess.run(  # noqa: S603 - a fixed command without a shell; the words go in at stdin
                [*self.command, _ESPEAK_VOICES[language]],
                input=for_espeak(words, language).encode(),
                capture_output=True,
                timeout=self.timeout_s,
                check=True,
            )
        except subprocess.CalledProcessError as error:
            told = error.stderr.decode(errors="replace").strip()
            raise VoiceError(f"{self.name} ended with code {error.returncode}: {told}") from error
        except (OSError, subprocess.SubprocessError) as error:
            raise VoiceError(f"{self.name} did not speak: {error}") from error
        return tidy(done.stdout)


def find_voice() -> Voice | None:
    """Return the first voice on this machine that really speaks, or None.

    The Python package comes first: its version is locked, so every mall sounds the same.
    """
    for voice in _installed():
        try:
            voice.speak("nol", "id")
            voice.speak("zero", "en")
        except VoiceError:
            logger.warning("%s is installed but does not speak", voice.name, exc_info=True)
            continue
        logger.info("calls are spoken by %s", voice.name)
        return voice
    logger.info("no espeak-ng on this machine: displays use the browser's own speech")
    return None


def packaged_voice() -> ProgramVoice | None:
    """Return the voice of the optional package espeakng-loader, or None when it is not installed."""
    if find_spec("espeakng_loader") is None:
        return None
    loader = import_module("espeakng_loader")  # only knows where its files are: loads nothing by itself
    library, home = loader.get_library_path(), str(Path(loader.get_data_path()).parent)
    # -I -S: neither the environment nor site-packages' start-up code, which halves the time to start.
    command = (sys.executable, "-I", "-S", str(_PROGRAM), library, home, str(WORDS_A_MINUTE))
    return ProgramVoice(f"espeakng-loader {version('espeakng-loader')}", command)


def system_voice() -> ProgramVoice | None:
    """Return the voice of the system's own program espeak-ng, or None when it is not installed."""
    path = shutil.which("espeak-ng")
    if path is None:
        return None
    # -b 1: the words are UTF-8 whatever the locale; -z: no pause after the last sentence.
    options = ("-s", str(WORDS_A_MINUTE), "-b", "1", "-z", "--stdin", "--stdout", "-v")
    return ProgramVoice("espeak-ng", (path, *options))


def _installed() -> Iterator[ProgramVoice]:
    for find in (packaged_voice, system_voice):
        voice = find()
        if voice is not None:
            yield voice
