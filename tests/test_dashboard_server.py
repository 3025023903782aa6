"""The server: on this machine alone, on a free port, and saying so."""

import socket
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from dashboard import server
from tests.browser import serving
from tests.small_database import build


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_in_use_is_said_and_nothing_is_started(
    taken: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert server.serve(tmp_path / "x.duckdb", taken, False) == 2
    assert capsys.readouterr().err == (
        f"Port {taken} is in use on this machine; choose another: --port N\n"
    )


def test_the_server_listens_on_this_machine_alone_and_reports_to_nobody() -> None:
    command = server.command(8555)
    assert command[0] == sys.executable
    assert command[command.index("--server.address") + 1] == "127.0.0.1"
    assert command[command.index("--browser.gatherUsageStats") + 1] == "false"


def test_the_pages_are_told_the_database_and_whether_they_may_write(tmp_path: Path) -> None:
    told = server.environment(tmp_path / "x.duckdb", True)
    assert told["DATELINE_DATABASE"] == str(tmp_path / "x.duckdb")
    assert told["DATELINE_READ_ONLY"] == "yes"


def _answer(address: str, host: str) -> int:
    connection = HTTPConnection(address.removeprefix("http://"), timeout=10)
    connection.request(
        "GET",
        "/_stcore/stream",
        headers={
            "Host": host,
            "Origin": f"http://{host}",
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        },
    )
    status = connection.getresponse().status
    connection.close()
    return status


def test_a_page_of_another_site_cannot_talk_to_the_dashboard(tmp_path: Path) -> None:
    with serving(build(tmp_path / "small.duckdb")) as address:
        assert _answer(address, address.removeprefix("http://")) == 101
        assert _answer(address, "evil.example") == 403
