"""Keeps spoken sentences on disk: one call is heard on many displays, and again at a recall."""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from concurrent.futures import Future
from pathlib import Path
from threading import Lock

from server.voice.port import Language, Voice, VoiceError
from server.voice.sound import is_whole

logger = logging.getLogger(__name__)

LIMIT_BYTES = 256 * 1024 * 1024
"""About a thousand sentences of 6 s."""


class CachedVoice:
    """A voice that makes each sentence once, also when many ask for it at the same moment.

    ``folder`` may be shared by several processes; it is made when missing, and the files that were not
    asked for the longest are removed so that it stays within ``limit_bytes``. A folder that cannot be
    used costs time and a line in the log, never the voice.
    """

    def __init__(self, voice: Voice, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._voice = voice
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._lock = Lock()
        self._under_way: dict[str, Future[bytes]] = {}

    @property
    def name(self) -> str:
        """The name of the voice behind the cache."""
        return self._voice.name

    def speak(self, words: str, language: Language) -> bytes:
        """Return the words as a WAV file, kept or new. Raises VoiceError; a failure is not kept."""
        key = hashlib.sha256("\0".join((self.name, language, words)).encode()).hexdigest()
        with self._lock:
            sentence = self._under_way.get(key)
            if first := sentence is None:
                sentence = self._under_way[key] = Future()
        if not first:
            return sentence.result()
        try:
            path = self._folder / f"{key}.wav"
            wav = self._kept(path)
            if wav is None:
                wav = self._voice.speak(words, language)
                self._keep(path, wav)
            sentence.set_result(wav)
        except Exception as error:
            sentence.set_exception(error)
            raise
        finally:
            with self._lock:
                del self._under_way[key]
            if not sentence.done():  # this thread was told to end in the middle of it
                sentence.set_exception(VoiceError("making the sentence was broken off"))
        return wav

    def _kept(self, path: Path) -> bytes | None:
        try:
            wav = path.read_bytes()
            os.utime(path)  # the time of last use, by which files are removed
        except FileNotFoundError:
            return None
        except OSError:
            logger.warning("cannot read the spoken sentence %s", path, exc_info=True)
            return None
        if not is_whole(wav):
            logger.warning("the spoken sentence %s is damaged and made anew", path)
            return None
        return wav

    def _keep(self, path: Path, wav: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write_whole(path, wav)
            self._make_room()
        except OSError:
            logger.warning("cannot keep the spoken sentence %s", path, exc_info=True)

    def _make_room(self) -> None:
        files: list[tuple[float, int, Path]] = []
        # *.part: left by a process that ended, or a disk that was full, in the middle of writing.
        for path in (*self._folder.glob("*.wav"), *self._folder.glob("*.part")):
            try:
                stat = path.stat()
            except FileNotFoundError:  # another process made room as well
                continue
            files.append((stat.st_mtime, stat.st_size, path))
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self._limit_bytes:
                return
            path.unlink(missing_ok=True)
            total -= size


def _write_whole(path: Path, data: bytes) -> None:
    """Write under another name first, so that nobody ever reads half a sentence."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        part = Path(file.name)
        file.write(data)
    try:
        part.replace(path)
    except OSError:
        part.unlink()
        raise
