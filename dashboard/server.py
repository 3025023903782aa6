"""Start the dashboard on this machine alone, and say where it is."""

import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from secrets import token_urlsafe
from types import FrameType
from typing import NoReturn

import click

from extract.store import Place

APP = Path(__file__).parent / "serving.py"
ADDRESS = "127.0.0.1"
OWN = ("localhost", ADDRESS)
PORTS = range(8501, 8600)
PATIENCE = 60.0

DATABASE = "DATELINE_DATABASE"
READ_ONLY = "DATELINE_READ_ONLY"
NAME_OF_SERVER = "DATELINE_SERVER"

NAME = "/server"
"""Where a server tells its name, by which it is told from another one on the same port."""
WARM = "/warm"
"""Where a server is asked to make its first view ready."""


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


def environment(database: Place, read_only: bool, name: str) -> dict[str, str]:
    """What the server needs to know: the database, whether reports may be added, its name."""
    return {
        **os.environ,
        DATABASE: str(database.resolve()),
        READ_ONLY: "yes" if read_only else "no",
        NAME_OF_SERVER: name,
    }


def _told(port: int, place: str, patience: float) -> str | None:
    """What a server on this machine answers at a place; None where none answers."""
    connection = HTTPConnection(ADDRESS, port, timeout=patience)
    try:
        connection.request("GET", place)
        return connection.getresponse().read(1000).decode(errors="replace")
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()


def _below(base: str) -> str:
    return f"/{base}" if base else ""


def has_screen() -> bool:
    """Whether a browser window can be opened here."""
    return sys.platform in {"darwin", "win32"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


@dataclass(frozen=True, slots=True)
class _Server:
    """A server that was started: its process, its port, its name."""

    process: "subprocess.Popen[bytes]"
    port: int
    name: str

    def answers(self) -> bool:
        """Whether it is ready for a browser before patience, or itself, ends."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if _told(self.port, NAME, 2) == self.name:
                return True
            time.sleep(0.2)
        return False

    def lost_its_port(self) -> bool:
        """Whether it ended because another program took its port first."""
        return self.process.poll() is not None and not is_free(self.port)

    def warm(self) -> None:
        """Have its first view made ready; what it cannot read its pages will say."""
        _told(self.port, WARM, PATIENCE)

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait()


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def serve(
    database: Place,
    port: int | None,
    read_only: bool,
    hosts: Sequence[str] = (),
    base: str = "",
) -> int:
    """Serve the dashboard until interrupted; gives 0, or 2 when it could not start.

    `hosts` and `base` are as `command` takes them.
    """
    # made beside the server's own start, so that the first reader need not wait for it
    index = subprocess.Popen([sys.executable, "-m", "dashboard.shelf", str(database.resolve())])
    # who ends this process ends the server with it
    signal.signal(signal.SIGTERM, _stop)
    server = None
    try:
        # another program may take the port between the look and the start
        while server is None or server.lost_its_port():
            chosen = port_to_use(port)
            if chosen is None:
                taken = f"Port {port}" if port else f"Every port from {PORTS[0]} to {PORTS[-1]}"
                click.echo(f"{taken} is in use on this machine; choose another: --port N", err=True)
                return 2
            server = _started(chosen, database, read_only, hosts, base)
            up = server.answers()
        if not up:
            click.echo("The dashboard did not start; see the message above.", err=True)
            return 2
        index.wait()
        server.warm()
        address = f"http://{ADDRESS}:{server.port}{_below(base)}"
        click.echo(f"Dateline shows {database} at {address}  (stop with Ctrl+C)")
        if has_screen():
            webbrowser.open(address)
        server.process.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        if server:
            server.stop()
        index.terminate()
        index.wait()
    return 0


def _started(
    port: int, database: Place, read_only: bool, hosts: Sequence[str], base: str
) -> _Server:
    name = token_urlsafe(16)
    process = subprocess.Popen(
        command(port, hosts, base),
        env=environment(database, read_only, name),
        stdout=subprocess.DEVNULL,
    )
    return _Server(process, port, name)
