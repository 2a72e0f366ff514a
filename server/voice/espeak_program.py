"""A program of its own that speaks with espeak-ng's library: words in at stdin, a WAV file out at stdout.

    python -I -S espeak_program.py LIBRARY HOME RATE VOICE < words > sentence.wav

LIBRARY is the shared library's path, HOME the folder that holds espeak-ng-data, RATE words a minute
(80–450), VOICE espeak-ng's name of a voice ("id"). The words are UTF-8. It ends with code 1 and a line on
stderr when it cannot speak. espeak-ng is GPL-3: nothing of the server imports this file, and it imports
nothing of the server. It imports little at all, since it starts anew for each sentence.
"""

from __future__ import annotations

import ctypes
import io
import os
import sys
import wave

# From espeak-ng's speak_lib.h.
_SYNCHRONOUS = 2  # espeak_Synth returns when all sound was handed over
_DO_NOT_EXIT = 0x8000  # a missing data folder is an answer, not the end of the process
_RATE = 1
_UTF8 = 1
_PHONEMES = 0x100  # text in [[ ]] is phonemes
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def speak(library: str, home: str, rate: int, voice: str, words: bytes) -> bytes:
    """Return the words as a WAV file. Raises OSError when the library refuses."""
    espeak = ctypes.CDLL(library)
    samples_a_second = espeak.espeak_Initialize(_SYNCHRONOUS, 0, os.fsencode(home), _DO_NOT_EXIT)
    if samples_a_second <= 0:
        raise OSError(f"espeak-ng found no data in {home}")
    sound = bytearray()

    def hear(samples: int | None, count: int, _events: int | None) -> int:
        if samples is not None:  # None: all was said
            sound.extend(ctypes.string_at(samples, count * ctypes.sizeof(ctypes.c_short)))
        return 0

    callback = _CALLBACK(hear)
    espeak.espeak_SetSynthCallback(callback)
    if espeak.espeak_SetVoiceByName(voice.encode()) != 0:
        raise OSError(f"espeak-ng has no voice {voice!r}")
    espeak.espeak_SetParameter(_RATE, rate, 0)
    espeak.espeak_Synth.argtypes = [
        ctypes.c_char_p,
        ctypes.c_size_t,
        *[ctypes.c_uint] * 4,
        ctypes.POINTER(ctypes.c_uint),
        ctypes.c_void_p,
    ]
    if espeak.espeak_Synth(words, len(words) + 1, 0, 0, 0, _UTF8 | _PHONEMES, None, None) != 0:
        raise OSError("espeak-ng refused the words")
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(ctypes.sizeof(ctypes.c_short))
        wav.setframerate(samples_a_second)
        wav.writeframes(sound)
    return file.getvalue()


def main(library: str, home: str, rate: str, voice: str) -> None:
    """Speak what stands at stdin."""
    try:
        wav = speak(library, home, int(rate), voice, sys.stdin.buffer.read())
    except OSError as error:
        sys.exit(str(error))
    sys.stdout.buffer.write(wav)


if __name__ == "__main__":
    main(*sys.argv[1:])
