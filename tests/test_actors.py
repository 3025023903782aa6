import pytest

from extract.find.actors import actor_mentions
from extract.find.actors.hints import endings, words
from extract.model import ActorMention
from extract.resolve.actors import joined
from extract.sentences import sentences
from extract.vocabulary import entries, rows

EXAMPLES = [
    (words, entry["label"], name)
    for entry in entries("actors").values()
    for words, name in entry.get("yes", {}).items()
]
COUNTEREXAMPLES = [
    (words, entry["label"]) for entry in entries("actors").values() for words in entry.get("no", [])
]


def read(text: str) -> list[ActorMention]:
    found = sentences(text)
    return joined(actor_mentions(found), found)


@pytest.mark.parametrize(("words", "label", "name"), EXAMPLES)
def test_examples_are_read(words: str, label: str, name: str) -> None:
    kind = "group" if label == "groups" else "person"
    assert [one.actor.name for one in read(words) if one.actor.kind == kind] == [name]


@pytest.mark.parametrize(("words", "label"), COUNTEREXAMPLES)
def test_counterexamples_are_left_alone(words: str, label: str) -> None:
    kind = "group" if label == "groups" else "person"
    assert [one.actor.name for one in read(words) if one.actor.kind == kind] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. told Russia.", [("U.S.", "USA", "actor"), ("Russia", "RUS", "actor")]),
        ("Please tell us more.", []),
        ("Kyiv asked for help.", [("Kyiv", "UKR", "actor")]),
        ("Shells fell in Kyiv.", [("Kyiv", "UKR", "place")]),
        ("The pro-Russian crowd left.", []),
        ("Ships crossed the South China Sea.", []),
        ("Russian troops left.", [("Russian", "RUS", "actor")]),
        (
            "The Colombian Red Cross met the Red Cross.",
            [
                ("Colombian Red Cross", "colombian-red-cross", "actor"),
                ("Red Cross", "ICRC", "actor"),
            ],
        ),
        ("NATO’s ministers met.", [("NATO", "NATO", "actor")]),
        ("BRUSSELS — NATO met.", [("NATO", "NATO", "actor")]),
        ("MOSCOW (AFP) - Police left.", [("Police", "police", "actor")]),
        (
            "The UN Human Rights Council voted.",
            [("UN Human Rights Council", "UNHRC", "actor")],
        ),
    ],
)
def test_names_are_found_whole(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.text, one.actor.id, one.used_as) for one in read(text)] == expected


def test_a_person_carries_the_body_they_speak_for_through_the_document() -> None:
    text = "Maria Silva Campos, the E.U. trade chief, spoke. Ms. Silva left."
    last = read(text)[-1]
    assert (last.text, last.actor.id, last.actor.parent) == (
        "Silva",
        "maria-silva-campos",
        "EU",
    )


def test_an_office_may_name_its_body_behind_it() -> None:
    (elder, body) = read("James Elder, a spokesman for UNICEF, spoke.")
    assert (elder.actor.parent, body.actor.id) == ("UNICEF", "UNICEF")


def test_another_person_of_the_last_name_is_not_joined() -> None:
    text = "General Humberto Romero left. Oscar Arnulfo Romero spoke. Gen. Romero came."
    names = [one.text for one in read(text) if one.actor.id == "humberto-romero"]
    assert names == ["Humberto Romero", "Romero"]


def test_a_former_official_speaks_for_nobody() -> None:
    people = read("Kori Schake, a former American defense official, wrote.")
    assert people[0].actor.parent is None


def test_a_last_name_that_two_persons_share_is_nobody() -> None:
    text = "Mr. John Smith and Mr. Adam Smith met. Smith left."
    assert [one.text for one in read(text)] == ["John Smith", "Adam Smith"]


def test_a_short_form_needs_the_body_to_be_named() -> None:
    assert [one.actor.id for one in read("NATO met. The military alliance refused.")] == [
        "NATO",
        "NATO",
    ]
    assert read("The alliance refused.") == []


def test_no_name_stands_for_two_actors() -> None:
    owners: dict[str, set[str]] = {}
    for row in rows("states"):
        for cell in (row["names"], row["people"], row["seats"]):
            for name in filter(None, cell.split(";")):
                owners.setdefault(name, set()).add(row["id"])
    for row in rows("actors"):
        for name in filter(None, [row["name"], *row["aliases"].split(";")]):
            owners.setdefault(name, set()).add(row["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_every_parent_is_an_actor() -> None:
    known = {row["id"] for row in (*rows("actors"), *rows("states"))}
    assert {row["parent"] for row in rows("actors") if row["parent"]} <= known


def test_what_is_looked_for_first_misses_no_word() -> None:
    asked = endings(["minister", "Prime Minister", "chief of staff", "Gov."])
    assert asked == {"minister", "staff", "gov"}
    for text in ("The PRIME MINISTER left.", "The chief of staff’s car", "Gov. Kone left."):
        assert not asked.isdisjoint(words(text))
    assert asked.isdisjoint(words("The mayor left."))
