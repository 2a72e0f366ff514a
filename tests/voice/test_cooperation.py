"""In a process patched by gevent the voice lets other requests go on while it speaks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from server.voice.program import packaged_voice
from tests.voice.voices import installed

pytestmark = pytest.mark.slow

PATCH = "from gevent import monkey; monkey.patch_all()"
NO_PATCH = "pass"


def run(code: str, *args: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("patch", "went_on"), [(PATCH, "True"), (NO_PATCH, "False")], ids=["patched", "control: not patched"]
)
def test_others_go_on_while_a_program_speaks(patch: str, went_on: str) -> None:
    code = f"""
{patch}
import gevent, sys
from server.voice import ProgramVoice, VoiceError

went_on = []

def others():
    while True:
        gevent.sleep(0.01)
        went_on.append(1)

gevent.spawn(others)
gevent.sleep(0)
try:
    ProgramVoice("slow", (sys.executable, "-c", "import time; time.sleep(1)")).speak("nol", "id")
except VoiceError:
    print(len(went_on) > 3)
"""
    assert run(code) == went_on


def test_many_at_once_get_one_sentence_and_a_dead_or_hanging_program_is_an_error(tmp_path: Path) -> None:
    installed(packaged_voice)
    code = f"""
{PATCH}
import gevent, os, sys
from pathlib import Path
from server.voice import CachedVoice, ProgramVoice, VoiceError, find_voice
from server.voice.program import packaged_voice

class Counting:
    name = "counting"
    asked = 0
    def speak(self, words, language):
        self.asked += 1
        return packaged_voice().speak(words, language)

voice = Counting()
cached = CachedVoice(voice, Path(sys.argv[1]))
jobs = [gevent.spawn(cached.speak, "Nomor antrean, D K, nol", "id") for _ in range(20)]
gevent.joinall(jobs, raise_error=True)
assert len({{job.value for job in jobs}}) == 1
assert voice.asked == 1, voice.asked

for program, timeout, said in (
    ("import os; os.kill(os.getpid(), 9)", 5, "-9"),
    ("import time; time.sleep(60)", 1, "timed out"),
):
    try:
        ProgramVoice("double", (sys.executable, "-c", program), timeout).speak("nol" * 100_000, "id")
    except VoiceError as error:
        assert said in str(error), error
    else:
        raise AssertionError(program)
print("done")
"""
    assert run(code, str(tmp_path)) == "done"
