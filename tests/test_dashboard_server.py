"""The server: on this machine alone, on a free port, and saying so."""

import os
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner

from dashboard import server
from dashboard.cli import dateline
from tests.browser import process, serving
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
    told = server.environment(tmp_path / "x.duckdb", True, "n")
    assert told["DATELINE_DATABASE"] == str(tmp_path / "x.duckdb")
    assert told["DATELINE_READ_ONLY"] == "yes"
    assert told["DATELINE_SERVER"] == "n"


def test_servers_started_in_one_moment_each_show_their_own_database(tmp_path: Path) -> None:
    paths = [build(tmp_path / f"{name}.duckdb") for name in ("one", "other")]
    with ExitStack() as started:
        running = [started.enter_context(process(path)) for path in paths]
        lines = [str(each.stdout and each.stdout.readline()) for each in running]
    for path, line in zip(paths, lines, strict=True):
        assert f"Dateline shows {path} at http://127.0.0.1:" in line
    assert lines[0].split(" at ")[1] != lines[1].split(" at ")[1]


def test_a_server_whose_port_another_took_tries_the_next_one(
    taken: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        other = free.getsockname()[1]
    ports = iter([taken, other])
    monkeypatch.setattr(server, "port_to_use", lambda _wanted: next(ports))
    monkeypatch.setattr(server, "has_screen", lambda: True)

    def stopped(_address: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("webbrowser.open", stopped)
    assert server.serve(build(tmp_path / "small.duckdb"), None, False) == 0
    assert f"at http://127.0.0.1:{other} " in capsys.readouterr().out


def test_the_first_view_is_asked_for_before_the_address_is_told(tmp_path: Path) -> None:
    with serving(build(tmp_path / "small.duckdb")) as address:
        connection = HTTPConnection(address.removeprefix("http://"), timeout=60)
        connection.request("GET", server.WARM)
        assert connection.getresponse().status == 204
        connection.close()


def _answer(address: str, host: str) -> int:
    place, _, base = address.removeprefix("http://").partition("/")
    connection = HTTPConnection(place, timeout=60)
    connection.request(
        "GET",
        f"/{base}/_stcore/stream" if base else "/_stcore/stream",
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


def test_a_proxy_asks_under_the_names_allowed_and_no_other(tmp_path: Path) -> None:
    path = build(tmp_path / "small.duckdb")
    with serving(path, hosts=["timeline.example.org", "*.coast.example"], base="press") as address:
        assert address.endswith("/press")
        assert _answer(address, "timeline.example.org") == 101
        assert _answer(address, "desk.coast.example") == 101
        assert _answer(address, "localhost") == 101
        assert _answer(address, "example.org") == 403
        assert _answer(address, "timeline.example.org.evil.example") == 403
        # large files are fetched below the same path, or the proxy would not pass it on
        connection = HTTPConnection(address.removeprefix("http://").split("/")[0], timeout=60)
        connection.request("GET", "/press/files/none")
        assert b"no longer here" in connection.getresponse().read()
        connection.close()


REQUESTS = (
    ("GET", "/no-such-page"), ("GET", "/../../../../etc/passwd"), ("GET", "/%2e%2e/%2e%2e/app.py"),
    ("GET", "/app.py"), ("GET", "/_stcore/nothing"), ("POST", "/_stcore/upload_file/x/y"),
    ("PUT", "/_stcore/upload_file/x/y"), ("DELETE", "/"), ("GET", "/media/..%2f..%2fapp.py"),
    ("GET", "/?from=%00&kind=%ff%fe"), ("GET", "/_stcore/stream"), ("GET", "/static/../app.py"),
)  # fmt: skip


def test_no_answer_of_the_server_holds_code(tmp_path: Path) -> None:
    with serving(build(tmp_path / "small.duckdb")) as address:
        for method, place in REQUESTS:
            connection = HTTPConnection(address.removeprefix("http://"), timeout=60)
            connection.request(method, place)
            body = connection.getresponse().read().decode(errors="replace")
            connection.close()
            assert not re.search(r"Traceback|import streamlit|root:x:|File \"", body), place


def test_the_pages_show_no_code_when_something_fails() -> None:
    settings = tomllib.loads((server.APP.parent / ".streamlit/config.toml").read_text("utf-8"))
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["client"]["showErrorLinks"] is False
    assert settings["server"]["allowedHosts"] == ["localhost", "127.0.0.1"]


@pytest.mark.parametrize(
    "arguments",
    [("--host", "*"), ("--host", "a b"), ("--host", "https://x.example"), ("--host", "x:80"),
     ("--host", "-x"), ("--base", "../up"), ("--base", "a?b"), ("--base", "a//b")],
)  # fmt: skip
def test_what_is_no_name_and_no_path_is_refused(arguments: tuple[str, str]) -> None:
    result = CliRunner().invoke(dateline, ["dashboard", *arguments])
    assert result.exit_code == 2
    assert "such as" in result.stderr


def test_what_is_asked_before_the_first_reader_warns_nobody(tmp_path: Path) -> None:
    told = {**os.environ, **server.environment(build(tmp_path / "x.duckdb"), True, "n")}
    asked = [sys.executable, "-c", "from dashboard.warming import warm; warm()"]
    result = subprocess.run(asked, env=told, capture_output=True, text=True, check=True)
    assert "ScriptRunContext" not in result.stderr
