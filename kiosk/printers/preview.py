"""No printer: a picture of each ticket in a folder, for a demo and for trying out a layout."""

import os
from pathlib import Path

from kiosk.printers.picture import draw_job
from kiosk.printers.port import Printed, PrinterError, Reason
from kiosk.roll import Roll


class PreviewCarrier:
    """Writes `TITLE.png` and the raw bytes as `TITLE.bin`; a title used before gets -2, -3 and so on.

    A picture appears whole or not at all, so that a page may show whatever it finds.
    """

    def __init__(self, folder: Path, roll: Roll) -> None:
        self._folder = folder
        self._roll = roll

    def describe(self) -> str:
        return f"preview in {self._folder}"

    def send(self, job: bytes, title: str) -> Printed:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            raw = self._claim(title)
            raw.write_bytes(job)
            unfinished = raw.with_suffix(".part")
            draw_job(job, self._roll).save(unfinished, format="png")
            unfinished.replace(raw.with_suffix(".png"))
        except OSError as error:
            raise PrinterError(Reason.OFFLINE, str(error)) from error
        return Printed.CONFIRMED

    def _claim(self, title: str) -> Path:
        """A new file of our own, also beside another process that writes here."""
        count = 1
        while True:
            path = self._folder / (f"{title}.bin" if count == 1 else f"{title}-{count}.bin")
            try:
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            except FileExistsError:
                count += 1
            else:
                return path
