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
ROLES = ("officer", "greeter", "supervisor", "head", "administrator", "operator")
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
@click.option(
    "--behind", metavar="IP", multiple=True, help="Address of a reverse proxy whose X-Forwarded-* headers are believed."
)
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), hidden=True)
@click.option("--demo", is_flag=True, hidden=True)
def serve(
    data: Path, database: str | None, host: str, port: int, behind: tuple[str, ...], speed: float | None, demo: bool
) -> None:
    """Run the server alone. For https put a reverse proxy in front of it and name its address with --behind.

    Example: antrean serve --data /srv/antrean --host 0.0.0.0 --port 80

    Example: antrean serve --data /srv/antrean --behind 127.0.0.1
    """
    from server.serve import Serving
    from server.serve import serve as run
    from server.settings import database_in

    data.mkdir(parents=True, exist_ok=True)
    run(Serving(database or database_in(data), data, host, port, speed, demo, behind))


@main.command()
@click.option("--server", metavar="URL", required=True, help="Where the server answers.")
@click.option("--printer", metavar="URL", required=True, help="Such as network://10.0.0.7, usb://04b8:0e20, preview:.")
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


@main.group()
def user() -> None:
    """People who sign in."""


@user.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--site", metavar="CODE", help="The mall; an operator belongs to all.")
@click.option("--agency", metavar="CODE", help="Of officers and supervisors.")
@DATA
@DATABASE
def user_add(name: str, role: str, site: str | None, agency: str | None, data: Path, database: str | None) -> None:
    """Give somebody an account. Prints its first password, which is kept nowhere and is good for changing it only.

    Example: antrean user add siti --role officer --site pekanbaru --agency DK --data /srv/antrean
    """
    from server.clock import SystemClock
    from server.domain.actor import SYSTEM, Role
    from server.domain.errors import DomainError
    from server.settings import database_in
    from server.storage.engine import open_engine
    from server.storage.migrate import upgrade
    from server.storage.store import Store
    from server.usecases.add_person import NAME_RULE, AddPerson, add_person, is_name
    from ui.text import Text

    if not is_name(name):
        raise click.BadParameter(NAME_RULE, param_hint="NAME")
    if site is None and role != Role.OPERATOR.value:
        raise click.UsageError("say at which mall with --site; only an operator belongs to all")
    data.mkdir(parents=True, exist_ok=True)
    engine = open_engine(database or database_in(data))
    try:
        upgrade(engine)
        wanted = AddPerson(site, name, Role(role), agency)
        added = add_person(Store(engine, SystemClock()), SYSTEM, wanted, lambda work: work())
    except DomainError as error:
        text = Text("en")(f"server-problem-{error.code.replace('_', '-')}-detail", **error.told("en"))
        raise click.ClickException(text) from error
    finally:
        engine.dispose()
    click.echo(f"{name} may sign in. First password, told only now: {added.password}")


@main.group()
def site() -> None:
    """What belongs to one mall as a whole."""


@site.command("import-holidays")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--site", "code", metavar="CODE", required=True, help="The mall.")
@DATA
@DATABASE
def import_holidays(file: Path, code: str, data: Path, database: str | None) -> None:
    """Read the holidays and joint leave of a year: a CSV file with the columns date, name and type.

    The days of the years in the file are replaced; other years stay. The type is libur_nasional or cuti_bersama.

    Example: antrean site import-holidays libur_2027.csv --site pekanbaru --data /srv/antrean
    """
    from server.clock import SystemClock
    from server.domain.actor import SYSTEM
    from server.domain.errors import BadHolidays, UnknownSite
    from server.domain.holidays import read_holidays
    from server.example.calendar import holiday_names
    from server.example.load import DATA as WORDS
    from server.settings import database_in
    from server.storage.engine import open_engine
    from server.storage.migrate import upgrade
    from server.storage.store import Store
    from server.usecases.import_holidays import ImportHolidays
    from server.usecases.import_holidays import import_holidays as use_case
    from server.usecases.run import Request, run
    from ui.text import Text

    if database is None and not (data / "antrean.db").exists():
        raise click.UsageError(f"there is no database in {data}; name its folder with --data")
    try:
        days = read_holidays(file.read_text(encoding="utf-8"), holiday_names(WORDS))
    except BadHolidays as error:
        facts = error.told("en")
        why = Text("en")("server-problem-bad-holidays-detail", **facts)
        raise click.ClickException(f"{file.name}, line {facts['line']}, column {facts['column']}: {why}") from error
    except UnicodeDecodeError as error:
        raise click.ClickException(str(error)) from error
    engine = open_engine(database or database_in(data))
    try:
        upgrade(engine)
        done = run(Store(engine, SystemClock()), Request(code, SYSTEM), use_case, ImportHolidays(days))
    except UnknownSite as error:
        raise click.ClickException(f"there is no mall called {code!r}") from error
    finally:
        engine.dispose()
    years = ", ".join(map(str, done["years"]))
    click.echo(f"{done['days']} closed days of {years}; {done['differ']} differ from before")


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
