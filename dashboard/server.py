"""Start the dashboard on this machine alone, and say where it is."""

import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

APP = Path(__file__).parent / "serving.py"
ADDRESS = "127.0.0.1"
OWN = ("localhost", ADDRESS)
PORTS = range(8501, 8600)
PATIENCE = 60.0

DATABASE = "DATELINE_DATABASE"
READ_ONLY = "DATELINE_READ_ONLY"


def is_free(port: int) -> bool:
    """Whether nothing listens on a port of this machine."""
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def port_to_use(wanted: int | None) -> int | None:
    """The wanted port if it is free, else none; without a wish the first free one."""
    if wanted is not None:
        return wanted if is_free(wanted) else None
    return next((port for port in PORTS if is_free(port)), None)


def command(port: int, hosts: Sequence[str] = (), base: str = "") -> list[str]:
    """The command that starts the server; its settings lie beside the app.

    `hosts` are names, besides this machine's own, under which a proxy asks for it; `base` is the
    path below which it shows the pages.
    """
    named = [word for host in (*OWN, *hosts) for word in ("--server.allowedHosts", host)]
    return [
        *(sys.executable, "-m", "streamlit", "run", str(APP)),
        *("--server.port", str(port), "--server.address", ADDRESS),
        *("--server.headless", "true", "--browser.gatherUsageStats", "false"),
        *("--logger.level", "warning"),
        *("--server.baseUrlPath", base),
        *(named if hosts else []),
    ]


def environment(database: Path, read_only: bool) -> dict[str, str]:
    """What the pages need to know: the database, and whether reports may be added."""
    return {
        **os.environ,
        DATABASE: str(database.resolve()),
        READ_ONLY: "yes" if read_only else "no",
    }


def answers(port: int, base: str = "") -> bool:
    """Whether the server is ready for a browser."""
    connection = HTTPConnection(ADDRESS, port, timeout=2)
    try:
        connection.request("GET", f"{_below(base)}/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _below(base: str) -> str:
    return f"/{base}" if base else ""


def has_screen() -> bool:
    """Whether a browser window can be opened here."""
    return sys.platform in {"darwin", "win32"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def _wait(server: "subprocess.Popen[bytes]", port: int, base: str) -> bool:
    """Whether the server came up before patience, or the server itself, ended."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        if answers(port, base):
            return True
        time.sleep(0.2)
    return False


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def serve(
    database: Path,
    port: int | None,
    read_only: bool,
    hosts: Sequence[str] = (),
    base: str = "",
) -> int:
    """Serve the dashboard until interrupted; gives 0, or 2 when it could not start.

    `hosts` and `base` are as `command` takes them.
    """
    chosen = port_to_use(port)
    if chosen is None:
        taken = f"Port {port}" if port else f"Every port from {PORTS.start} to {PORTS.stop - 1}"
        click.echo(f"{taken} is in use on this machine; choose another: --port N", err=True)
        return 2
    # made beside the server's own start, so that the first reader need not wait for it
    index = subprocess.Popen([sys.executable, "-m", "dashboard.shelf", str(database.resolve())])
    # who ends this process ends the server with it
    signal.signal(signal.SIGTERM, _stop)
    server = subprocess.Popen(
        command(chosen, hosts, base),
        env=environment(database, read_only),
        stdout=subprocess.DEVNULL,
    )
    try:
        if not _wait(server, chosen, base):
            click.echo("The dashboard did not start; see the message above.", err=True)
            return 2
        index.wait()
        address = f"http://{ADDRESS}:{chosen}{_below(base)}"
        click.echo(f"Dateline shows {database} at {address}  (stop with Ctrl+C)")
        if has_screen():
            webbrowser.open(address)
        server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for process in (index, server):
            process.terminate()
            process.wait()
    return 0
