"""Work that the server has done by a process of its own: its wish goes in at stdin, its answer comes out at stdout."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

Answer = TypeVar("Answer")


class ErrandFailed(Exception):
    """There is no answer; the message says why, in plain words."""


def send(
    module: str,
    wish: bytes,
    answer: TypeAdapter[Answer],
    longest: float,
    begun: Callable[[subprocess.Popen[bytes]], object],
) -> Answer:
    """Run `python -m module`; its answer. `longest`: seconds after which it is given up; `begun` is told the process,
    so that who ends can end it. Raises ErrandFailed."""
    # Its stderr is ours: what nobody foresaw stands in the server's log.
    process = subprocess.Popen(  # noqa: S603 - our own program, and nothing of the wish in the command
        [sys.executable, "-m", module], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    begun(process)
    try:
        told, _ = process.communicate(wish, timeout=longest)
        return answer.validate_json(told)
    except subprocess.TimeoutExpired as error:
        # Not waited for: what hangs in a dead network folder cannot even be killed.
        process.kill()
        raise ErrandFailed(f"it took longer than {longest / 60:.0f} minutes") from error
    except ValidationError as error:
        raise ErrandFailed(f"the process that makes it ended with code {process.returncode}") from error
