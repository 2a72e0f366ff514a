"""The `antrean` command. Imports nothing heavy before it knows what is asked: gevent must come first in a server."""

from __future__ import annotations

import sys
from pathlib import Path

import click

DATA = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
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
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), default=1.0, show_default=True, hidden=True)
def serve(data: Path, database: str | None, host: str, port: int, speed: float) -> None:
    """Run the server alone.

    Example: antrean serve --data /srv/antrean --host 0.0.0.0 --port 80
    """
    from server.serve import Serving
    from server.serve import serve as run
    from server.settings import database_in

    data.mkdir(parents=True, exist_ok=True)
    run(Serving(database or database_in(data), data, host, port, speed))


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
        raise click.ClickException(f"there is no database in {data}; name its folder with --data")
    sys.exit(run(database or database_in(data), site))


if __name__ == "__main__":
    main()
