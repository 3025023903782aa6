"""Actors in the dashboard: counts, who meets whom, the page of one, and the filter of a pair."""

from datetime import date
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from streamlit.testing.v1 import AppTest

from dashboard import queries
from dashboard.charts import roles_over_time
from dashboard.elements.actor import with_actor
from dashboard.elements.matrix import crossed, names_of, shade
from dashboard.filter import Filter, as_query, conditions
from tests.test_dashboard import started


@pytest.fixture
def app(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return started(path, monkeypatch)


ALL = Filter()


def counted(connection: DuckDBPyConnection, chosen: Filter) -> dict[str, tuple[int, ...]]:
    found = queries.actors(connection, queries.ActorPage(chosen, "", 0, 100))
    names = ["events", "as_agent", "as_target", "as_speaker"]
    return {
        row["actor_id"]: tuple(int(row[name]) for name in names) for row in found.to_dict("records")
    }


def test_actors_are_counted_by_role_and_persons_for_their_bodies_too(
    connection: DuckDBPyConnection,
) -> None:
    assert counted(connection, ALL) == {
        "OST": (9, 6, 3, 0),
        "KRS": (8, 5, 3, 0),
        "relief": (1, 1, 0, 0),
        "minister": (1, 1, 0, 0),
    }


def test_the_filter_narrows_the_actors(connection: DuckDBPyConnection) -> None:
    assert counted(connection, Filter(kinds=("aid",))) == {"relief": (1, 1, 0, 0)}


def test_an_actor_is_found_by_part_of_its_name(connection: DuckDBPyConnection) -> None:
    found = queries.actors(connection, queries.ActorPage(ALL, " ADA ", 0, 100))
    assert list(found["name"]) == ["Ada Minister"]
    assert list(found["body"]) == ["Ostland"]


def test_a_page_of_actors_says_how_many_there_are(connection: DuckDBPyConnection) -> None:
    found = queries.actors(connection, queries.ActorPage(ALL, "", 1, 2))
    assert list(found["actor_id"]) == ["KRS", "minister"]
    assert set(found["actors"]) == {4}


def test_partners_are_those_of_the_same_events_but_not_the_own_persons(
    connection: DuckDBPyConnection,
) -> None:
    (row,) = queries.partners(connection, queries.Whom(ALL, "OST")).to_dict("records")
    assert (row["actor_id"], row["events"]) == ("KRS", 6)
    assert (row["acts_on"], row["acted_on_by"], row["beside"]) == (3, 3, 0)


def test_a_body_knows_who_belongs_to_it(connection: DuckDBPyConnection) -> None:
    found = queries.members(connection, queries.Whom(ALL, "OST"))
    assert list(found["name"]) == ["Ada Minister"]
    assert queries.members(connection, queries.Whom(ALL, "KRS")).empty


def test_roles_are_told_by_the_days_of_their_events(connection: DuckDBPyConnection) -> None:
    found = queries.actor_roles(connection, queries.Whom(ALL, "OST"))
    assert found.groupby("kind")["events"].sum().to_dict() == {"agent": 6, "target": 3}
    names = {"agent": "Acts", "target": "Is acted on"}
    figure = roles_over_time(found, names, date(2022, 2, 1), date(2022, 3, 31), "light")
    assert [trace.name for trace in figure.data] == ["agent", "agent", "target", "target"]
    assert list(figure.data[2].y) == [1, 1, 1]


def test_pairs_are_directed_and_persons_stand_under_their_bodies(
    connection: DuckDBPyConnection,
) -> None:
    found = queries.pairs(connection, queries.Square(ALL, 10))
    rows = zip(found["agent"], found["target"], found["events"], strict=True)
    assert list(rows) == [("Karsia", "Ostland", 3), ("Ostland", "Karsia", 3)]
    wide = crossed(found)
    assert wide.loc["KRS", "OST"] == 3
    assert bool(wide.isna().loc["KRS", "KRS"])


def test_only_the_busiest_are_crossed(connection: DuckDBPyConnection) -> None:
    assert len(queries.pairs(connection, queries.Square(ALL, 1))) <= 1


def test_two_actors_of_one_name_stay_apart_in_the_table(connection: DuckDBPyConnection) -> None:
    found = queries.pairs(connection, queries.Square(ALL, 10)).assign(target="the same")
    assert names_of(found, "target") == {"OST": "the same (OST)", "KRS": "the same (KRS)"}


def test_more_events_are_more_ink_and_none_is_none() -> None:
    assert shade(float("nan"), 4, "light") == ""
    assert shade(4, 4, "light") == "background-color: rgba(11, 107, 194, 0.60)"
    assert shade(1, 4, "dark") == "background-color: rgba(98, 174, 245, 0.23)"


PAIRS = [
    (Filter(actors=("KRS",), role="agent", partners=("OST",)), 3),
    (Filter(actors=("KRS",), role="target", partners=("OST",)), 3),
    (Filter(actors=("KRS",), partners=("OST",)), 6),
    (Filter(partners=("minister",)), 1),
    (Filter(actors=("relief",), partners=("OST",)), 0),
]


@pytest.mark.parametrize(("chosen", "events"), PAIRS)
def test_an_actor_and_who_stands_beside_it_keep_so_many_events(
    connection: DuckDBPyConnection, chosen: Filter, events: int
) -> None:
    assert queries.counts(connection, chosen)["shown"].iloc[0] == events


def test_boxes_count_within_a_pair(connection: DuckDBPyConnection) -> None:
    found = queries.facets(connection, Filter(partners=("minister",)))
    kinds = found[found["facet"] == "kinds"]
    assert list(kinds["value"]) == ["accusation"]


def test_a_pair_is_said_and_addressed_with_its_roles() -> None:
    chosen = Filter(actors=("KRS",), role="agent", partners=("OST",))
    said = [found.words for found in conditions(chosen, {"KRS": "Karsia", "OST": "Ostland"})]
    assert said == ["Actor: Karsia as agent", "Together with: Ostland as target"]
    assert as_query(chosen) == "actor=KRS&with=OST&role=agent"


def test_an_actor_is_kept_beside_those_chosen_before() -> None:
    kept = with_actor(Filter(actors=("KRS",), role="agent", kinds=("attack",)), "OST")
    assert kept == Filter(actors=("OST",), partners=("KRS",), kinds=("attack",))


def test_the_page_of_an_actor_tells_its_roles(app: AppTest) -> None:
    app.query_params["id"] = "OST"
    app.switch_page("app_pages/actors.py").run()
    assert not app.exception
    assert app.subheader[0].value == "With whom"
    assert list(app.dataframe[0].value["name"]) == ["Karsia"]
    app.button(key="actor-keep").click().run()
    assert app.multiselect(key="actor").value == ["OST"]


def test_an_unknown_actor_is_said_to_be_unknown(app: AppTest) -> None:
    app.query_params["id"] = "nobody"
    app.switch_page("app_pages/actors.py").run()
    assert app.info[0].value == "There is no such actor here."


def test_an_actor_whom_the_filter_leaves_nothing_says_so(app: AppTest) -> None:
    app.query_params["id"] = "relief"
    app.multiselect(key="kind").select("attack").run()
    app.switch_page("app_pages/actors.py").run()
    assert app.info[0].value == "The filter leaves no event of this actor."


def test_the_list_and_the_table_of_all_actors_are_there_as_files(app: AppTest) -> None:
    app.switch_page("app_pages/actors.py").run()
    assert not app.exception
    offered = [each.value for each in app.caption if each.value.startswith("Download")]
    assert offered == ["Download these 4 rows", "Download these 2 rows"]
    app.text_input(key="name").set_value("ada").run()
    offered = [each.value for each in app.caption if each.value.startswith("Download")]
    assert offered == ["Download these 2 rows"]
