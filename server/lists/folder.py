"""The folder that keeps the lists of the last day."""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from pathlib import Path

KEPT = timedelta(hours=24)

_NAME = re.compile(r"antrean-[a-z0-9-]{1,40}-(\d{8}-\d{4})\.html")
_STAMP = "%Y%m%d-%H%M"


def write_list(folder: Path, site: str, local: datetime, page: str) -> Path:
    """Write it whole or not at all, under a name with the site's own time: `antrean-pekanbaru-20261124-0910.html`.

    Raises OSError, also when the folder is not there: what is missing may be a disk that nobody has plugged in, and a
    folder made in its place would hold the lists on the very computer whose death they are for.
    """
    path = folder / f"antrean-{site}-{local.strftime(_STAMP)}.html"
    draft = path.with_suffix(".draft")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(page)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def remove_old(folder: Path, site: str, local: datetime) -> None:
    """Remove the site's lists that are older than KEPT; those from a future that never was stay."""
    for path in folder.glob(f"antrean-{site}-*.html"):
        found = _NAME.fullmatch(path.name)
        if found is None or path.name != f"antrean-{site}-{found[1]}.html":
            continue
        written = datetime.strptime(found[1], _STAMP).replace(tzinfo=local.tzinfo)
        if local - written > KEPT:
            path.unlink(missing_ok=True)
