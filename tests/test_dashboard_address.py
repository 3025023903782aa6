"""The filter in the address: read on arrival, written by every choice, the same both ways."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.test_dashboard import shown, started


def arrived(path: Path, monkeypatch: pytest.MonkeyPatch, address: dict[str, object]) -> AppTest:
    """The table of events as a reader sees it who follows a link."""
    app = started(path, monkeypatch)
    fresh = AppTest.from_file(app._script_path, default_timeout=60)
    for key, value in address.items():
        fresh.query_params[key] = value
    return fresh.run().switch_page("app_pages/events.py").run()


LINKS = [
    ({"kind": ["attack", "arrest"]}, 5),
    ({"actor": ["KRS"], "role": "agent"}, 5),
    ({"actor": ["KRS"], "with": ["OST"]}, 6),
    ({"by": "published", "to": "2022-03-05"}, 5),
    ({"from": "2022-03-01", "to": "2022-03-31", "certainty": "certainly"}, 9),
    ({"text": "bridge"}, 1),
    ({"reality": "planned"}, 1),
]


@pytest.mark.parametrize(("address", "events"), LINKS)
def test_a_link_shows_what_it_asks_for_and_keeps_its_address(
    path: Path, monkeypatch: pytest.MonkeyPatch, address: dict[str, object], events: int
) -> None:
    app = arrived(path, monkeypatch, address)
    assert not app.exception
    assert len(shown(app)) == events


def test_a_link_to_what_is_not_here_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address: dict[str, object] = {"actor": ["NATO"], "kind": ["attack"]}
    address |= {"by": "whim", "from": "March"}
    app = arrived(path, monkeypatch, address)
    asked = "actor: NATO; by: whim; from: March"
    assert app.text[0].value == f"The link asks for what is not here: {asked}"
    assert len(shown(app)) == 3


def test_the_address_holds_ids_and_follows_every_choice(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(path, monkeypatch)
    app.multiselect(key="actor").select("KRS").run()
    app.segmented_control(key="by").set_value("published").run()
    assert app.query_params == {"actor": "KRS", "by": "published"}
    app.button(key="clear").click().run()
    assert app.query_params == {}
