"""`antrean user` and `antrean site`: who signs in, and what belongs to a mall as a whole.

Loaded with every command, so nothing heavy is imported before one runs: gevent must come first in a server.
"""

from __future__ import annotations

from pathlib import Path

import click

from server.options import DATA, DATABASE

ROLES = ("officer", "greeter", "supervisor", "head", "administrator", "operator")


@click.group()
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


@click.group()
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
