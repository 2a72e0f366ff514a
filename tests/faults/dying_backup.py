"""A backup that dies at a step of its work: `python -m tests.faults.dying_backup STEP DATA TARGET [careless]`.

`careless`: it packs straight under the final name, as a simpler program would.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from server.backup.archive import pack
from server.backup.make import make_backup
from server.backup.progress import Step
from server.clock import SystemClock
from server.settings import database_in


def main(step: Step, data: Path, target: Path, *, careless: bool) -> None:
    def die(reached: Step, _done: int, _whole: int) -> None:
        if reached is step:
            os.kill(os.getpid(), signal.SIGKILL)

    def pack_in_place(_path: Path, *others: Any) -> Any:
        return pack(target, *others)

    with patch("server.backup.make.pack", pack_in_place) if careless else nullcontext():
        make_backup(database_in(data), data, target, SystemClock(), die)


if __name__ == "__main__":
    main(Step[sys.argv[1]], Path(sys.argv[2]), Path(sys.argv[3]), careless="careless" in sys.argv)
