import pytest

from extract.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks began. They failed.", ["Talks began.", "They failed."]),
        ("Mr. Kuleba spoke. It was late.", ["Mr. Kuleba spoke.", "It was late."]),
        ("On Nov. 16 the army left.", ["On Nov. 16 the army left."]),
        ("Prices rose 2.5 percent.", ["Prices rose 2.5 percent."]),
        ("Antony J. Blinken arrived.", ["Antony J. Blinken arrived."]),
        ("He left the U.S. The visit ended.", ["He left the U.S.", "The visit ended."]),
        ("Under 18 U.S.C. 2339 it is a crime.", ["Under 18 U.S.C. 2339 it is a crime."]),
        ("They cited Res. 2254 there.", ["They cited Res. 2254 there."]),
        ("They blamed the ref. Then he left.", ["They blamed the ref.", "Then he left."]),
        ("The U.S. Army left.", ["The U.S. Army left."]),
        ("“Help us.” The room rose.", ["“Help us.”", "The room rose."]),
        ("“Help us!” he pleaded.", ["“Help us!” he pleaded."]),
        ("A headline\n\nA sentence.", ["A headline", "A sentence."]),
        (
            "The ministers, who had come from all over the continent\nand met twice, left.",
            ["The ministers, who had come from all over the continent\nand met twice, left."],
        ),
        ("Port hit\nThe port was hit.", ["Port hit", "The port was hit."]),
        (" \n\t\n", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


def test_no_word_is_lost_and_offsets_point_into_the_text() -> None:
    text = "  First (a). Second… Third?!\nFourth 1.5 No. 7. \n"
    found = sentences(text)
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
    assert [one.number for one in found] == list(range(len(found)))


def test_a_short_line_before_a_text_is_a_heading_and_a_lone_one_is_not() -> None:
    assert [one.heading for one in sentences("Port hit\n\nThe port was hit.")] == [True, False]
    assert [one.heading for one in sentences("Russia shelled the port")] == [False]
