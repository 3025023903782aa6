"""Saved views: kept beside the database, opened, counted anew, deleted and brought back."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import views
from dashboard.elements.saved import since_words
from dashboard.views import View
from extract.errors import StoreError
from tests.small_database import build
from tests.test_dashboard import started

ATTACKS = View("Attacks, Harbour", "timeline", "kind=attack&from=2022-03-01", 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return build(tmp_path / "small.duckdb")


def opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    app = started(path, monkeypatch)
    app.session_state["views"] = True
    return app.run()


def test_a_view_is_kept_replaced_and_forgotten(path: Path) -> None:
    assert views.saved(path) == []
    other = View("Ärzte/../", "overview", "", 13)
    views.save(path, other)
    views.save(path, ATTACKS)
    assert views.saved(path) == [ATTACKS, other]
    newer = View(ATTACKS.name, "events", "", 5)
    views.save(path, newer)
    assert views.saved(path) == [newer, other]
    views.forget(path, other.name)
    views.forget(path, other.name)
    assert views.saved(path) == [newer]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        '{"name": "a"}',
        '{"name": "a", "page": "map", "query": "from=soon", "events": 1}',
    ],
)
def test_a_file_that_holds_no_view_is_named(path: Path, content: str) -> None:
    views.save(path, ATTACKS)
    (file,) = path.with_name("small.duckdb.views").iterdir()
    file.write_text(content)
    with pytest.raises(StoreError, match=file.name):
        views.saved(path)


def test_what_came_in_since_is_said() -> None:
    assert since_words(2, 2) == "2 events, as when it was saved"
    assert since_words(0, 1) == "1 event, 1 more than when it was saved"
    assert since_words(1_300, 100) == "100 events, 1,200 fewer than when it was saved"


def test_a_view_is_saved_under_a_name_and_opened_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(path, monkeypatch)
    app.multiselect(key="kind").select("attack").run()
    app.text_input(key="view-name").input("Attacks")
    app.button(key="FormSubmitter:view-form-Save").click().run()
    assert views.saved(path) == [View("Attacks", "overview", "kind=attack", 3)]
    app.multiselect(key="kind").unselect("attack").run()
    app.button(key="view-0").click().run()
    assert app.multiselect(key="kind").value == ["attack"]
    assert not app.exception


def test_a_view_without_a_name_is_not_saved(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(path, monkeypatch)
    app.button(key="FormSubmitter:view-form-Save").click().run()
    assert views.saved(path) == []
    assert "Give the view a name first." in [text.value for text in app.text]


def test_a_view_of_what_is_gone_opens_with_the_rest_and_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    views.save(path, View("Old", "events", "kind=attack&actor=NOBODY", 1))
    app = opened(path, monkeypatch)
    app.button(key="view-0").click().run()
    assert app.multiselect(key="kind").value == ["attack"]
    assert app.multiselect(key="actor").value == []
    assert any("actor: NOBODY" in text.value for text in app.text)
    assert not app.exception


def test_a_deleted_view_can_be_brought_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    views.save(path, ATTACKS)
    app = opened(path, monkeypatch)
    app.button(key="view-0-delete").click().run()
    assert views.saved(path) == []
    app.button(key="view-undo").click().run()
    assert views.saved(path) == [ATTACKS]


def test_who_may_not_write_opens_views_and_changes_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    views.save(path, ATTACKS)
    monkeypatch.setenv("DATELINE_READ_ONLY", "yes")
    app = opened(path, monkeypatch)
    keys = [button.key for button in app.button]
    assert "view-0" in keys
    assert "view-0-delete" not in keys
