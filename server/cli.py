"""The `antrean` command. Imports nothing heavy before it knows what is asked: gevent must come first in a server."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from server.backup_commands import backup, restore, verify_backup
from server.clock_command import clock
from server.mall_commands import site, user
from server.options import ADDRESS, DATA, DATABASE, FILE, FOLDER
from server.printer_commands import printer


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="antrean")
def main() -> None:
    """Antrean: queues and tickets for public service malls."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page must not end a command over a long dash.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]


@main.command()
@DATA
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for the network.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--behind", metavar="IP", multiple=True, help="Address of a reverse proxy whose X-Forwarded-* headers are believed."
)
@click.option(
    "--metrics-from", type=ADDRESS, multiple=True, help="Address that may read /metrics, besides this machine's own."
)
@click.option(
    "--log",
    type=click.Choice(["json", "text"]),
    help="Form of the log on stderr.  [default: text on a terminal, else json]",
)
@click.option("--log-level", type=click.Choice(["debug", "info", "warning"]), default="info", show_default=True)
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), hidden=True)
@click.option("--demo", is_flag=True, hidden=True)
@click.option("--clock-file", type=FILE, hidden=True)
@click.option("--backup-to", type=FOLDER, multiple=True, help="A folder for daily backups; again for a second place.")
@click.option(
    "--backup-at",
    type=click.DateTime(["%H:%M"]),
    default="20:00",
    show_default=True,
    metavar="HH:MM",
    help="When, by this machine's local time; what was missed is made up for after the start.",
)
@click.option(
    "--backup-keep", type=click.IntRange(1), default=30, show_default=True, help="The backups of how many days stay."
)
@click.option("--lists-to", type=FOLDER, help="A folder on another disk for the waiting lists, saved every 10 minutes.")
def serve(
    data: Path,
    database: str | None,
    host: str,
    port: int,
    behind: tuple[str, ...],
    metrics_from: tuple[str, ...],
    log: Literal["json", "text"] | None,
    log_level: str,
    speed: float | None,
    demo: bool,
    clock_file: Path | None,
    backup_to: tuple[Path, ...],
    backup_at: datetime,
    backup_keep: int,
    lists_to: Path | None,
) -> None:
    """Run the server alone. For https put a reverse proxy in front of it and name its address with --behind.

    Example: antrean serve --data /srv/antrean --host 0.0.0.0 --port 80

    Example: antrean serve --data /srv/antrean --behind 127.0.0.1

    Example: antrean serve --data /srv/antrean --backup-to /mnt/usb/antrean --backup-at 17:30
    """
    from server.backup.plan import Plan
    from server.serve import Serving
    from server.serve import serve as run
    from server.settings import database_in

    data.mkdir(parents=True, exist_ok=True)
    form = log or ("text" if sys.stderr.isatty() else "json")
    where = database or database_in(data)
    backups = Plan(tuple(place.absolute() for place in backup_to), backup_at.time(), backup_keep)
    lists = lists_to.absolute() if lists_to else None
    run(
        Serving(where, data, host, port, speed, demo, behind, clock_file, form, log_level, metrics_from, backups, lists)
    )


@main.command()
@click.option("--server", metavar="URL", required=True, help="Where the server answers.")
@click.option("--printer", metavar="URL", required=True, help="Such as network://10.0.0.7, usb://04b8:0e20, preview:.")
@click.option(
    "--fallback-printer",
    metavar="URL",
    default="",
    help="A printer nearby for when that one cannot, such as network://10.0.0.8?place=Anjungan 2.",
)
@click.option("--site", metavar="CODE", default="", help="The mall; only with a token.")
@click.option(
    "--data", type=FOLDER, default=Path("var"), show_default=True, help="Folder for the kept device and catalogue."
)
@click.option("--tickets", type=FOLDER, help="Folder for pictures of tickets.  [default: tickets in --data]")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address that its page listens on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("--name", default="", help="What people call this kiosk, such as Anjungan 1.")
@click.option("--public-url", metavar="URL", default="", help="Where phones reach the server, if not by --server.")
@click.option(
    "--token-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File with a token that was made by hand, or ANTREAN_KIOSK_TOKEN in the environment; instead of a code.",
)
def kiosk(
    server: str,
    printer: str,
    fallback_printer: str,
    site: str,
    data: Path,
    tickets: Path | None,
    host: str,
    port: int,
    name: str,
    public_url: str,
    token_file: Path | None,
) -> None:
    """Run what a kiosk PC runs: its touch screen, and the printer.

    At its first start it shows a code, which an administrator enters in the office.

    Example: antrean kiosk --server https://antrean.example.go.id --printer network://10.0.0.7
    """
    from kiosk.run import run
    from kiosk.settings import KioskSettings

    token = (
        token_file.read_text(encoding="utf-8") if token_file else os.environ.get("ANTREAN_KIOSK_TOKEN", "")
    ).strip()
    if token and not site:
        raise click.UsageError("a token is of one mall; name it with --site, or leave the token out")
    try:
        settings = KioskSettings(
            server,
            printer,
            site,
            token.strip(),
            data,
            tickets or data / "tickets",
            host,
            port,
            name,
            public_url,
            fallback_printer,
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    sys.exit(run(settings))


@main.command()
@DATA
@click.option(
    "--port", type=click.IntRange(1, 65000), default=8000, show_default=True, help="The kiosk takes the next."
)
@click.option("--crowd", is_flag=True, help="Simulated visitors and officers, through the public API.")
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), default=1.0, show_default=True, help="Clock.")
@click.option("--calendar", type=click.Choice(["open", "real"]), default="open", show_default=True)
@click.option("--printer", metavar="URL", default="preview:", show_default=True, help="The kiosk's printer.")
def demo(data: Path, port: int, crowd: bool, speed: float, calendar: str, printer: str) -> None:
    """Run the example mall on this machine: server, one kiosk, and a crowd if you like.

    Example: antrean demo --crowd --port 8000
    """
    from server.demo.run import Demo, run

    sys.exit(run(Demo(data, port, crowd, speed, "real" if calendar == "real" else "open", printer)))


@main.command()
@DATA
@DATABASE
@click.option("--site", metavar="CODE", help="One site instead of all.")
@click.option("--backup", "file", type=FILE, help="Check this backup instead; it is restored nowhere for good.")
def verify(data: Path, database: str | None, site: str | None, file: Path | None) -> None:
    """Replay the journal and check every promise; exit code 1 on any fault.

    Example: antrean verify --data var

    Example: antrean verify --backup antrean-20261124-200000.zip
    """
    from server.settings import database_in
    from server.verifying import run

    if file is not None:
        sys.exit(verify_backup(file, site))
    if database is None and not (data / "antrean.db").exists():
        raise click.UsageError(f"there is no database in {data}; name its folder with --data")
    sys.exit(run(database or database_in(data), site))


for command in (clock, backup, restore, user, site, printer):
    main.add_command(command)


@main.command(hidden=True)
@click.option(
    "--about",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="Server, site, users and devices, in a file as `antrean demo` writes it.",
)
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), default=1.0, show_default=True, help="Clock.")
@click.option("--seed", type=int, help="The same seed draws the same chances.")
@click.option(
    "--visits-per-hour", type=click.FloatRange(min=0), help="Of the mall's clock. Default: what the officers manage."
)
@click.option("--seconds", type=click.FloatRange(min=0), help="End by itself after so many (real) seconds.")
def crowd(about: Path, speed: float, seed: int | None, visits_per_hour: float | None, seconds: float | None) -> None:
    """Simulated visitors and officers, through the public API only.

    Example: antrean crowd --about var/demo.json
    """
    from server.demo.crowd.run import Wanted, run

    sys.exit(run(Wanted(about, speed, seed, visits_per_hour, seconds)))


if __name__ == "__main__":
    main()
