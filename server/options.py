"""What several commands ask for in the same words."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import click


class _Address(click.ParamType[str, str]):
    """An IP address, as it is compared: written in its shortest form."""

    name = "IP"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return str(ip_address(value))
        except ValueError:
            self.fail(f"{value!r} is no IP address, such as 10.0.0.9", param, ctx)


ADDRESS = _Address()
FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)
DATA = click.option(
    "--data",
    type=FOLDER,
    default=Path("var"),
    show_default=True,
    help="Folder for the database, the secret and caches.",
)
DATABASE = click.option("--database", metavar="URL", help="Database instead of the one in --data.")
