"""The `antrean` command. Imports nothing heavy before it knows what is asked: gevent must come first in a server."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)
DATA = click.option(
    "--data",
    type=FOLDER,
    default=Path("var"),
    show_default=True,
    help="Folder for the database, the secret and caches.",
)
DATABASE = click.option("--database", metavar="URL", help="Database instead of the one in --data.")


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
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), hidden=True)
def serve(data: Path, database: str | None, host: str, port: int, speed: float | None) -> None:
    """Run the server alone.

    Example: antrean serve --data /srv/antrean --host 0.0.0.0 --port 80
    """
    from server.serve import Serving
    from server.serve import serve as run
    from server.settings import database_in

    data.mkdir(parents=True, exist_ok=True)
    run(Serving(database or database_in(data), data, host, port, speed))


@main.command()
@click.option("--server", metavar="URL", required=True, help="Where the server answers.")
@click.option("--printer", metavar="URL", required=True, help="Such as network://10.0.0.7, usb://04b8:0e20, preview:.")
@click.option("--site", metavar="CODE", required=True, help="The mall.")
@click.option("--data", type=FOLDER, default=Path("var"), show_default=True, help="Folder for the kept catalogue.")
@click.option("--tickets", type=FOLDER, help="Folder for pictures of tickets.  [default: tickets in --data]")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address that its page listens on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("--name", default="", help="What people call this kiosk, such as Anjungan 1.")
@click.option("--public-url", metavar="URL", default="", help="Where phones reach the server, if not by --server.")
@click.option(
    "--token-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File with the device's token, instead of ANTREAN_KIOSK_TOKEN in the environment.",
)
def kiosk(
    server: str,
    printer: str,
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

    Example: antrean kiosk --server https://antrean.example.go.id --site pekanbaru --printer network://10.0.0.7
    """
    from kiosk.run import run
    from kiosk.settings import KioskSettings

    token = (
        token_file.read_text(encoding="utf-8") if token_file else os.environ.get("ANTREAN_KIOSK_TOKEN", "")
    ).strip()
    if not token:
        raise click.UsageError("give the device's token in ANTREAN_KIOSK_TOKEN or in a file with --token-file")
    try:
        settings = KioskSettings(
            server, printer, site, token.strip(), data, tickets or data / "tickets", host, port, name, public_url
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
def verify(data: Path, database: str | None, site: str | None) -> None:
    """Replay the journal and check every promise; exit code 1 on any fault.

    Example: antrean verify --data var
    """
    from server.settings import database_in
    from server.verifying import run

    if database is None and not (data / "antrean.db").exists():
        raise click.UsageError(f"there is no database in {data}; name its folder with --data")
    sys.exit(run(database or database_in(data), site))


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
