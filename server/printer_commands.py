"""`antrean printer`: a technician tries a printer out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from server.options import FOLDER

if TYPE_CHECKING:
    from kiosk.printers import Learned
    from ui.text import Text


@click.group()
def printer() -> None:
    """Printers of kiosks."""


@printer.command("test")
@click.argument("url")
@click.option(
    "--language", type=click.Choice(["id", "en"]), default="id", show_default=True, help="Of the paper and the answers."
)
@click.option(
    "--tickets",
    type=FOLDER,
    default=Path("var/tickets"),
    show_default=True,
    help="Folder for the pictures of preview:.",
)
@click.option("--ask/--no-ask", default=None, help="Ask what the paper shows.  [default: at a terminal]")
def test(url: str, language: Literal["id", "en"], tickets: Path, ask: bool | None) -> None:
    """Print two test slips and say what the printer can do, and how its address is best written.

    Exit code 0: they were printed, or sent to a printer that cannot say so. 1: they were not. 2: the address is none.

    Example: antrean printer test network://10.0.0.7 --language en
    """
    from kiosk.printers import PrinterAddressError, PrinterError, try_out
    from ui.text import Text

    text = Text(language)
    try:
        learned = try_out(url, tickets, text, click.echo)
    except PrinterAddressError as error:
        raise click.UsageError(str(error)) from error
    except PrinterError as error:
        click.echo(f"{text(error.message_id)} {text(f'printer-remedy-{error.reason.value}')}", err=True)
        if error.begun:
            click.echo(text("printer-failed-begun"), err=True)
        click.echo(text("printer-failed-detail", detail=error.detail), err=True)
        sys.exit(1)
    if url.startswith("preview:"):
        click.echo(text("printer-pictures", folder=str(tickets)))
        return
    sys.exit(_report(url, learned, text, asking=sys.stdin.isatty() if ask is None else ask))


def _report(url: str, learned: Learned, text: Text, *, asking: bool) -> int:
    """Say what was learned, and let the paper be looked at; the exit code."""
    from kiosk.printers import advised

    click.echo(text(f"printer-status-{learned.status.value}"))
    if learned.paper_low:
        click.echo(text("printer-paper-low"))
    native: bool | None = None
    if asking:
        if not _yes(text, "printer-ask-out"):
            click.echo(text("printer-nothing-out"), err=True)
            return 1
        click.echo(text("printer-cut-yes") if _yes(text, "printer-ask-cut") else text("printer-cut-no"))
        if not _yes(text, "printer-ask-width"):
            click.echo(text("printer-width-wrong"))
        native = _yes(text, "printer-ask-native")
        click.echo(text("printer-native-yes") if native else text("printer-native-no"))
    else:
        click.echo(text("printer-look"))
    click.echo(text("printer-address", address=advised(url, learned.status, native_qr=native)))
    return 0


def _yes(text: Text, question: str) -> bool:
    yes, no = text("printer-yes"), text("printer-no")
    said: str = click.prompt(text(question), type=click.Choice([yes, no], case_sensitive=False))
    return said == yes
