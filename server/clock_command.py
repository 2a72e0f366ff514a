"""`antrean clock`: somebody says that the machine's clock is right."""

from __future__ import annotations

from pathlib import Path

import click

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group()
def clock() -> None:
    """The machine's clock."""


@clock.command("confirm")
@click.option("--data", type=_FOLDER, default=Path("var"), show_default=True, help="The server's folder.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--clock-file", type=click.Path(dir_okay=False, path_type=Path), hidden=True)
def confirm(data: Path, yes: bool, clock_file: Path | None) -> None:
    """Say that this machine's clock is right, after it jumped and /readyz answers "clock": "jumped".

    A day that is over by this clock is closed then, and who still waits in it is sent home.

    Example: antrean clock confirm --data /srv/antrean
    """
    # Imported when it runs: gevent must come first in a server, and this module is loaded with every command.
    from server.trusted_clock import FILE, this_machine  # noqa: PLC0415
    from server.trusted_clock import confirm as keep  # noqa: PLC0415

    machine = this_machine(clock_file)
    if not (data / FILE).exists():
        raise click.UsageError(f"no server has run on {data}; name its folder with --data")
    if not yes:
        said = f"{machine.wall().astimezone():%Y-%m-%d %H:%M:%S %z}"
        click.confirm(f"This machine's clock says {said}. Right?", abort=True)
    try:
        keep(machine, data)
    except OSError as error:
        raise click.ClickException(f"{data / FILE} cannot be written: {error}") from error
    click.echo("Confirmed; a running server takes it over within a second or two.")
