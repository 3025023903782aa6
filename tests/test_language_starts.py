"""Where sentences begin: the clues, and texts whose headings run into them."""

from pathlib import Path

import numpy as np
import pytest

from extract.language import parsed
from extract.language.clues import Clues
from extract.language.starts import FILE, Lines, Starts, lines_of, may_start, of_place, passage_of

FORMS = ["Port", "hit", "The", "port", "(", "in", "Odesa", ")", "was", "hit", ".", "It", "fell"]
TAGS = "NN VBN DT NN -LRB- IN NNP -RRB- VBD VBN . PRP VBD".split()
SPACES = [True] * len(FORMS)
CLUES = Clues({"port": (4, 9, 30)}, lambda word: word.islower() and word != "odesa")


def clues(place: int) -> set[str]:
    return set(of_place(passage_of(FORMS, SPACES, TAGS, CLUES), place))


def test_a_start_is_known_by_what_stands_before_it_and_after_it() -> None:
    found = clues(2)
    assert {"0 word=the", "-1 word=hit", "1 group0=4", "-3 outside", "kinds xx, Xc"} <= found
    assert {"since a stop 2", "title False, 2, Xc", "ahead False, True, Xc"} <= found


def test_a_bracket_is_open_until_it_is_closed_and_a_stop_ends_the_count() -> None:
    assert "bracket True" in clues(6)
    assert "bracket False" in clues(8)
    assert "since a stop 0" in clues(11)
    assert "since a stop up to 12" in clues(10)


def test_a_heading_is_known_by_the_day_that_ends_it_or_a_word_that_comes_again() -> None:
    assert "again False, Xc, True, False, False" in clues(2)
    assert "dated False, Xc, True, False, False" in clues(2)
    forms = "Harbour Shelled Tuesday , May 4 , 2021 Harbour workers fled .".split()
    tags = "NN VBN NNP , NNP CD , CD NN NNS VBD .".split()
    found = set(of_place(passage_of(forms, [True] * len(forms), tags, CLUES), 8))
    assert {"again True, Xc, True, True, False", "dated True, Xc, True, True, False"} <= found


def test_no_sentence_begins_small_but_after_a_mark() -> None:
    assert [place for place in range(1, len(FORMS)) if may_start(FORMS, place)] == [
        2,
        4,
        6,
        7,
        8,
        10,
        11,
    ]


@pytest.mark.parametrize(("lines", "starts"), [("lost", [2]), ("kept", [])])
def test_the_clues_are_asked_where_the_network_is_unsure(
    tmp_path: Path, lines: Lines, starts: list[int]
) -> None:
    np.savez(
        tmp_path / FILE,
        allow_pickle=False,
        clues=np.frombuffer(b"0 word=it\n0 word=the", np.uint8),
        weights=np.array([-4, 3], np.float16),
    )
    scores = np.full(len(FORMS), -20, np.float32)
    scores[[2, 11]] = [-4, 1]
    found = Starts(tmp_path, CLUES)(FORMS, SPACES, TAGS, scores, lines)
    assert np.flatnonzero(found > 0).tolist() == starts
    assert (found[[0, 1, 3]] == -20).all()


def test_a_long_text_without_line_ends_has_lost_them() -> None:
    assert lines_of("The port was hit. " * 100) == "lost"
    assert lines_of("The port was hit.\n" * 100) == "kept"
    assert lines_of("The port was hit.") == "kept"


def test_no_sentence_begins_inside_a_listed_name() -> None:
    (found,) = parsed(["Human Rights Watch identified the weapon as a missile. " * 40])
    assert {one.text for one in found} == {"Human Rights Watch identified the weapon as a missile."}


@pytest.mark.parametrize(
    "sentences",
    [
        ["The army left.", "“We are free,” said Anna Roe.", "Nobody answered."],
        ["Prices rose by 2.5 percent in the U.S. in May.", "They fell in June."],
        ["Mr. Smith met Gen. J. R. Roe on Nov. 16.", "It rained."],
        ["On Friday Capt. Oksana Petrova met Sgt. Kim.", "Lt. Col. Roe left."],
        ["The army said that Maj. Roe led unit No. 2 there.", "Brig. Gen. Kim did not."],
        ["It broke Art. 51 of the Charter, see para. 12.", "They walked approx. 30 km."],
        ["“Who fired?” he asked.", "No one knew..."],
        ["Crowds chanted “Peace now!” outside the gate.", "It rained."],
        ["1. The Parties shall destroy all stocks.", "2. They shall report each year."],
        ["The year was 2010.", "The Parties met."],
        ["Shells fell on hill 12.", "The Army left."],
    ],
)
def test_sentences_begin_where_they_do(sentences: list[str]) -> None:
    (found,) = parsed([" ".join(sentences)])
    assert [one.text for one in found] == sentences
