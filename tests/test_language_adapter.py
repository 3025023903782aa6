"""Both sets of labels, told by hand-built Docs: no pipeline is needed."""

import pytest
import spacy
from spacy.tokens import Doc

from extract.language.adapter import names, parts
from extract.model import Name, Span

VOCABULARY = spacy.blank("en").vocab
Row = tuple[str, str, str, int, str]  # word, class, lemma, head, label

CLEAR = {
    "an active clause": (
        [
            ("Rebels", "NOUN", "rebel", 1, "nsubj"),
            ("shelled", "VERB", "shell", 1, "ROOT"),
            ("Kyiv", "PROPN", "Kyiv", 1, "dobj"),
        ],
        [("nsubj", 1), ("root", 1), ("obj", 1)],
    ),
    "a passive with its agent": (
        [
            ("Kyiv", "PROPN", "Kyiv", 2, "nsubjpass"),
            ("was", "AUX", "be", 2, "auxpass"),
            ("hit", "VERB", "hit", 2, "ROOT"),
            ("by", "ADP", "by", 2, "agent"),
            ("rebels", "NOUN", "rebel", 3, "pobj"),
        ],
        [("nsubj:pass", 2), ("aux:pass", 2), ("root", 2), ("case", 4), ("obl:agent", 2)],
    ),
    "a phrase under a verb and one under a noun": (
        [
            ("Strikes", "NOUN", "strike", 3, "nsubj"),
            ("on", "ADP", "on", 0, "prep"),
            ("Kyiv", "PROPN", "Kyiv", 1, "pobj"),
            ("began", "VERB", "begin", 3, "ROOT"),
            ("in", "ADP", "in", 3, "prep"),
            ("May", "PROPN", "May", 4, "pobj"),
        ],
        [("nsubj", 3), ("case", 2), ("nmod", 0), ("root", 3), ("case", 5), ("obl", 3)],
    ),
    "a nominal predicate": (
        [
            ("Kyiv", "PROPN", "Kyiv", 1, "nsubj"),
            ("is", "AUX", "be", 1, "ROOT"),
            ("not", "PART", "not", 1, "neg"),
            ("safe", "ADJ", "safe", 1, "acomp"),
        ],
        [("nsubj", 3), ("cop", 3), ("advmod", 3), ("root", 3)],
    ),
    "a relative clause and a possessor": (
        [
            ("Kyiv", "PROPN", "Kyiv", 2, "poss"),
            ("'s", "PART", "'s", 0, "case"),
            ("mayor", "NOUN", "mayor", 2, "ROOT"),
            ("who", "PRON", "who", 4, "nsubj"),
            ("fled", "VERB", "flee", 2, "relcl"),
        ],
        [("nmod:poss", 2), ("case", 0), ("root", 2), ("nsubj", 4), ("acl:relcl", 2)],
    ),
}


def doc(rows: list[Row]) -> Doc:
    return Doc(
        VOCABULARY,
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        lemmas=[row[2] for row in rows],
        heads=[row[3] for row in rows],
        deps=[row[4] for row in rows],
        tags=["NN"] * len(rows),
    )


@pytest.mark.parametrize(("rows", "expected"), CLEAR.values(), ids=CLEAR)
def test_clear_labels_become_universal_dependencies(
    rows: list[Row], expected: list[tuple[str, int]]
) -> None:
    (tokens,) = parts(doc(rows), doc(rows).text, 0, clear=True)
    assert [(token.relation, token.head) for token in tokens] == expected


def test_universal_labels_stay_as_they_are() -> None:
    rows: list[Row] = [
        ("Kyiv", "PROPN", "Kyiv", 2, "nsubj:pass"),
        ("was", "AUX", "be", 2, "aux:pass"),
        ("hit", "VERB", "hit", 2, "ROOT"),
    ]
    (tokens,) = parts(doc(rows), doc(rows).text, 0, clear=False)
    assert [(token.relation, token.head) for token in tokens] == [
        ("nsubj:pass", 2),
        ("aux:pass", 2),
        ("root", 2),
    ]


def test_spans_count_from_the_offset_and_heads_within_the_sentence() -> None:
    made = Doc(
        VOCABULARY,
        words=["Go", ".", "\n", "Stay", "."],
        spaces=[False, False, False, False, False],
        heads=[0, 0, 1, 3, 3],
        deps=["ROOT", "punct", "dep", "ROOT", "punct"],
        sent_starts=[True, False, False, True, False],
    )
    first, second = parts(made, " " * 100 + made.text, 100, clear=False)
    assert [token.span for token in first] == [Span(100, 102), Span(102, 103)]
    assert [(token.text, token.head) for token in second] == [("Stay", 0), (".", 0)]


def test_other_pipelines_kinds_of_names_become_ours() -> None:
    made = Doc(
        VOCABULARY,
        words=["Kyiv", "thanked", "NATO", "on", "Friday"],
        ents=["B-GPE", "O", "B-ORG", "O", "B-DATE"],
    )
    assert names(made, 10) == [
        Name(span=Span(10, 14), kind="place"),
        Name(span=Span(23, 27), kind="organisation"),
    ]


def test_a_doc_that_nobody_parsed_is_one_flat_sentence() -> None:
    made = Doc(VOCABULARY, words=["Talks", "failed"])
    (tokens,) = parts(made, made.text, 0, clear=False)
    assert [token.text for token in tokens] == ["Talks", "failed"]
    assert [token.head for token in tokens] == [0, 1]
