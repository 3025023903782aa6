"""Names: the clues, the best labels, and what a word is elsewhere in the report."""

from pathlib import Path

import numpy as np
import pytest

from extract.language import parsed
from extract.language.clues import Clues, lists, runs
from extract.language.recogniser import FILE, LABELS, Recogniser, Seen, allowed, best

FORMS = ["President", "Jens", "Stoltenberg", "left", "Kyiv", "in", "2022", "."]
TAGS = ["NNP", "NNP", "NNP", "VBD", "NNP", "IN", "CD", "."]
GROUPS = {"president": (0, 3), "jens": (1, 7), "left": (2, 5)}


def common(word: str) -> bool:
    return word in ("president", "left", "in")


CLUES = Clues(GROUPS, common)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Stoltenberg", "Xx"),
        ("President", "Xc"),
        ("NATO", "XX"),
        ("left", "xx"),
        ("2022", "9"),
        ("”", "”"),
        ("", ""),
    ],
)
def test_the_kind_of_a_form(form: str, kind: str) -> None:
    assert CLUES.kind(form) == kind


def test_a_word_is_known_by_itself_and_by_those_around_it() -> None:
    found = CLUES.of_sentence(FORMS, TAGS)[2]
    assert {"0 word=stoltenberg", "0 ends=rg", "-1 word=jens", "1 word=left", "2 word=kyiv"} <= {
        *found
    }
    assert {"-1 group1=7", "0 no group", "tags NNP, VBD", "kinds Xx, Xx, xx"} <= {*found}
    assert {"run after ", "run before left", "run ends=stoltenberg", "0 rare"} <= {*found}
    assert "-1 word=stoltenberg" not in found


def test_a_run_of_capitals_ends_before_a_word_written_small() -> None:
    kinds = [CLUES.kind(form) for form in FORMS]
    assert [(run, around[0]) for run, around in runs(FORMS, kinds)] == [
        (range(3), "run after "),
        (range(4, 5), "run after left"),
    ]


def test_words_stand_in_lists() -> None:
    words = ["Troops", "of", "the", "European", "Union", "left", "Kyiv", "for", "France", "."]
    assert lists(words)[3:9] == [
        "organisation first",
        "organisation on",
        "",
        "seats first",
        "",
        "names first",
    ]


def test_the_best_labels_are_the_best_path_and_begin_no_name_in_its_middle() -> None:
    scores = np.zeros((2, len(LABELS)), np.float32)
    scores[0, LABELS.index("B-ORG")] = 1.0
    scores[0, LABELS.index("B-PERSON")] = 0.8
    scores[1, LABELS.index("I-PERSON")] = 1.0
    scores[1, LABELS.index("I-ORG")] = 0.7
    scores[0, LABELS.index("B-LOC")] = -3.0
    scores[1, LABELS.index("I-LOC")] = 3.0
    free = allowed(np.zeros((len(LABELS), len(LABELS)), np.float32))
    two, one = best([scores, scores[1:]], free)
    assert [LABELS[label] for label in two] == ["B-PERSON", "I-PERSON"]
    assert [LABELS[label] for label in one] == ["O"]


def weighted(folder: Path, clues: list[str]) -> tuple[Recogniser, np.ndarray]:
    """A recogniser in which every clue has weights of its own."""
    weights = np.random.default_rng(0).normal(size=(len(clues), len(LABELS))).astype(np.float16)
    np.savez(
        folder / FILE,
        allow_pickle=False,
        clues=np.frombuffer("\n".join(clues).encode(), np.uint8),
        weights=weights,
        transitions=np.zeros((len(LABELS), len(LABELS)), np.float16),
    )
    return Recogniser(folder, CLUES), weights.astype(np.float32)


def test_reading_weighs_the_very_clues_that_training_sees(tmp_path: Path) -> None:
    due = CLUES.of_sentence(FORMS, TAGS)
    clues = sorted({clue for some in due for clue in some})
    recogniser, weights = weighted(tmp_path, clues)
    guesses = np.zeros((len(FORMS), len(LABELS)), np.float32)
    sums = np.stack([weights[[clues.index(clue) for clue in some]].sum(0) for some in due])
    sums[:, 0] -= 1.0  # what speaks for a name wherever there may be one
    seen = Seen(FORMS, TAGS, guesses)
    for found in recogniser.scores([seen, seen]):
        assert np.allclose(found, sums, atol=1e-3)


def test_what_a_word_is_elsewhere_in_the_report_decides_where_the_sentence_does_not(
    tmp_path: Path,
) -> None:
    recogniser, _ = weighted(tmp_path, ["none"])
    sure, unsure = (np.full((1, len(LABELS)), -9.0, np.float32) for _ in range(2))
    sure[0, LABELS.index("B-ORG")] = 0
    unsure[0, [LABELS.index("B-ORG"), LABELS.index("B-LOC")]] = [-0.1, 0]
    alone = [Seen(["Azov"], ["NNP"], unsure)]
    report = [Seen(["Azov"], ["NNP"], one) for one in (sure, sure, unsure)]
    assert recogniser([alone]) == [[[(0, 1, "LOC")]]]
    assert recogniser([report]) == [[[(0, 1, "ORG")]] * 3]
    assert recogniser([alone, report, alone]) == [
        [[(0, 1, "LOC")]],
        [[(0, 1, "ORG")]] * 3,
        [[(0, 1, "LOC")]],
    ]


def test_a_report_without_words_has_no_names(tmp_path: Path) -> None:
    recogniser, _ = weighted(tmp_path, ["none"])
    assert recogniser([[]]) == [[]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The World Food Programme hired Maria Gomez in Nairobi.",
            [
                ("World Food Programme", "organisation"),
                ("Maria Gomez", "person"),
                ("Nairobi", "place"),
            ],
        ),
        ("It rained all day and nobody came.", []),
        (
            "Later, Reuters asked the mayor of Odesa.",
            [("Reuters", "organisation"), ("Odesa", "place")],
        ),
    ],
)
def test_names_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    (sentences,) = parsed([text])
    names = [name for sentence in sentences for name in sentence.names]
    assert [(text[one.span.start : one.span.end], one.kind) for one in names] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sundara People's Army stormed the port in January.", "Sundara People's Army"),
        ("The Kachin Workers' Front signed a truce on Monday.", "Kachin Workers' Front"),
    ],
)
def test_a_possessive_carries_the_name_of_a_body_on(text: str, name: str) -> None:
    ((sentence,),) = parsed([text])
    found = [sentence.text[one.span.start : one.span.end] for one in sentence.names]
    assert any(one.endswith(name) for one in found)
