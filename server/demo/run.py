"""Starts the example mall, says where everything is, and ends it on Ctrl-C."""

from __future__ import annotations

import json
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Literal

from rich.console import Console
from rich.table import Table

from server.demo.porter import Porter
from server.demo.prepare import PASSWORD, Prepared, prepare
from server.demo.processes import DidNotStart, Processes
from server.settings import database_in
from server.storage.engine import open_engine

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Demo:
    """What `antrean demo` was asked for. The kiosk listens on the port after the server's."""

    data: Path
    port: int
    crowd: bool
    speed: float
    calendar: Literal["open", "real"]
    printer: str


class _Stop(Exception):
    """Somebody wants the demo to end."""


def run(demo: Demo) -> int:
    """Run until Ctrl-C or SIGTERM; the exit code is 0 then, and 1 when a part did not start or ended by itself."""
    console = Console()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, _stop)
    ready = demo.data / "demo.json"
    ready.unlink(missing_ok=True)
    try:
        for port in (demo.port, demo.port + 1):
            _check_free(port)
        with console.status("Menyiapkan mal contoh · preparing the example mall"):
            prepared = prepare(demo.data, demo.calendar)
        with Processes(demo.data / "log") as processes:
            with console.status("Memulai server dan anjungan · starting server and kiosk"):
                about = _start(demo, prepared, processes)
            _write(ready, about)
            _show(console, demo, about)
            _watch(processes, demo, about)
    except _Stop:
        console.print("\nSelesai · ended")
        return 0
    except (DidNotStart, OSError) as error:
        console.print(f"[red]{error}[/red]")
        return 1
    finally:
        ready.unlink(missing_ok=True)
    return 0


def _stop(_signal: int, _frame: FrameType | None) -> None:
    # An impatient second Ctrl-C must not cut the ending short and leave processes behind.
    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, signal.SIG_IGN)
    raise _Stop


def _check_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise OSError(f"port {port} is taken; choose another with --port") from error


def _start(demo: Demo, prepared: Prepared, processes: Processes) -> dict[str, Any]:
    server = f"http://{HOST}:{demo.port}"
    kiosk = f"http://{HOST}:{demo.port + 1}"
    tickets = demo.data.absolute() / "tickets"
    name, token = next((found["name"], found["token"]) for found in prepared.devices if found["kind"] == "kiosk")
    processes.start(
        "server",
        [
            *("serve", "--data", str(demo.data), "--host", HOST, "--port", str(demo.port)),
            *("--speed", str(demo.speed), "--demo"),
        ],
    )
    processes.wait_for("server", f"{server}/readyz")
    processes.start(
        "kiosk",
        [
            "kiosk",
            *("--data", str(demo.data / "kiosk"), "--server", server, "--site", prepared.site),
            *(
                "--name",
                name,
                "--printer",
                demo.printer,
                "--tickets",
                str(tickets),
                "--host",
                HOST,
                "--port",
                str(demo.port + 1),
            ),
        ],
        {"ANTREAN_KIOSK_TOKEN": token},
    )
    # Alive is not enough: it can issue once it has the catalogue.
    processes.wait_for("kiosk", f"{kiosk}/api/catalog")
    about = {
        "server": server,
        "kiosk": kiosk,
        "site": prepared.site,
        "users": prepared.users,
        "devices": prepared.devices,
        "tickets": str(tickets),
    }
    if demo.crowd:
        _write(demo.data / "crowd.json", about)
        processes.start("crowd", ["crowd", "--about", str(demo.data / "crowd.json"), "--speed", str(demo.speed)])
    return about


def _write(path: Path, about: dict[str, Any]) -> None:
    """Whole or not at all, since scripts wait for it; readable by its owner only, since it holds tokens."""
    partial = path.with_suffix(".partial")
    partial.touch(mode=0o600)
    partial.write_text(json.dumps(about, indent=2, ensure_ascii=False), encoding="utf-8")
    partial.replace(path)


def _show(console: Console, demo: Demo, about: dict[str, Any]) -> None:
    table = Table(title="Mal Pelayanan Publik Pekanbaru", show_header=False, title_justify="left")
    table.add_row("Anjungan · kiosk", f"{about['kiosk']}/")
    table.add_row("Loket · counter", f"{about['server']}/counter?site={about['site']}")
    table.add_row("", f"nama · name: loket11   sandi · password: {PASSWORD}")
    table.add_row("Layar · display", f"{about['server']}/display?zone=Z5")
    table.add_row("API", f"{about['server']}/api/v1/openapi.json")
    console.print(table)
    if not demo.crowd:
        console.print("Coba juga · try also: antrean demo --crowd")
    console.print("Ctrl-C untuk mengakhiri · to end")


def _watch(processes: Processes, demo: Demo, about: dict[str, Any]) -> None:
    engine = open_engine(database_in(demo.data))
    porter = Porter(engine, about["server"], about["site"], "admin", PASSWORD)
    try:
        while True:
            time.sleep(0.5)
            ended = processes.ended()
            if ended:
                raise DidNotStart(f"{ended} ended by itself; see its log")
            porter.let_in()
    finally:
        engine.dispose()
