"""WAV files from programs are mended, or refused."""

from __future__ import annotations

from array import array

import pytest

from server.voice import VoiceError
from server.voice.sound import is_whole, tidy
from tests.voice.voices import samples_of, wav_of

TONE = array("h", [9000, -9000] * 4000)  # one second at 8,000 samples a second


def test_a_header_with_a_bogus_length_is_mended() -> None:
    wav = bytearray(wav_of(TONE))
    wav[4:8] = wav[40:44] = (0x7FFFF000).to_bytes(4, "little")

    assert not is_whole(bytes(wav))
    mended = tidy(bytes(wav))
    assert is_whole(mended)
    assert samples_of(mended) == TONE


def test_long_silence_at_the_end_is_cut_to_300_ms() -> None:
    heard = samples_of(tidy(wav_of(TONE + array("h", [0] * 8000))))
    assert heard == TONE + array("h", [0] * 2400)


def test_faint_noise_at_the_end_is_silence_too() -> None:
    heard = samples_of(tidy(wav_of(TONE + array("h", [20, -20] * 4000))))
    assert len(heard) == len(TONE) + 2400


def test_a_short_pause_at_the_end_and_silence_elsewhere_stay() -> None:
    samples = array("h", [0] * 4000) + TONE + array("h", [0] * 8000) + TONE + array("h", [0] * 2000)
    assert samples_of(tidy(wav_of(samples))) == samples


@pytest.mark.parametrize("samples", [array("h"), array("h", [0] * 8000), array("h", [100] * 8000)])
def test_a_file_without_sound_is_refused(samples: array[int]) -> None:
    with pytest.raises(VoiceError, match="no sound"):
        tidy(wav_of(samples))


@pytest.mark.parametrize(
    "wav",
    [b"", b"no voice here", wav_of(TONE)[:20], wav_of(TONE)[:40], wav_of(TONE)[:-1]],
    ids=["empty", "text", "cut in the header", "cut before the data", "half a sample"],
)
def test_what_is_no_wav_file_is_refused(wav: bytes) -> None:
    with pytest.raises(VoiceError, match="not a WAV file"):
        tidy(wav)
    assert not is_whole(wav)


def test_two_channels_are_refused() -> None:
    with pytest.raises(VoiceError, match="mono"):
        tidy(wav_of(TONE, channels=2))


def test_a_file_cut_short_is_not_whole() -> None:
    wav = wav_of(TONE)
    assert is_whole(wav)
    assert not is_whole(wav[:-2])
