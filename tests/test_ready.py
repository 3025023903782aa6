"""Files that wait on the disk: each at an address of its own, for as long as it is there."""

from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import FileResponse

from dashboard import ready
from dashboard.serving import handed_out


def asked(key: str) -> Request:
    return Request({"type": "http", "method": "GET", "headers": [], "path_params": {"key": key}})


def written(name: str) -> tuple[Path, str]:
    path = ready.folder() / name
    path.write_text("x")
    return path, ready.address(path).removeprefix("/files/")


def test_a_file_is_handed_out_at_its_address() -> None:
    path, key = written("events.csv")
    response = handed_out(asked(key))
    assert isinstance(response, FileResponse)
    assert response.path == path
    assert 'filename="events.csv"' in response.headers["content-disposition"]


@pytest.mark.parametrize("key", ["", "..", "../../etc/passwd", "unknown"])
def test_another_address_gives_nothing(key: str) -> None:
    assert handed_out(asked(key)).status_code == 404


def test_old_files_make_room_for_new_ones() -> None:
    path, key = written("old.csv")
    for number in range(5):
        written(f"{number}.csv")
    assert not path.exists()
    assert handed_out(asked(key)).status_code == 404
