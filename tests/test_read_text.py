"""Plain text and Markdown: encodings, head blocks, lines made whole."""

from datetime import date

import pytest

from extract.errors import BadStatement, Damaged, UnsupportedFormat
from extract.read import document_from_bytes, document_from_text
from extract.read.encoding import decoded

REPORT = "NATO’s envoy said “no” in São Paulo — twice."


def text(content: bytes, name: str = "a.txt") -> str:
    (found,) = document_from_bytes(name, content)
    return found.text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_common_encodings_are_recognised(encoding: str) -> None:
    assert text(REPORT.encode(encoding)) == REPORT


def test_latin_1_and_cyrillic_are_recognised() -> None:
    assert text("Le café de Besançon a brûlé.".encode("latin-1")) == "Le café de Besançon a brûlé."
    russian = "Россия обвинила Киев в среду. Переговоры в Брюсселе не удались."
    assert decoded("a.txt", russian.encode("cp1251")) == russian


def test_a_text_cut_amid_a_character_is_still_utf_8() -> None:
    assert text("São Paulo said “no”".encode()[:-1]) == "São Paulo said “no"
    assert text(b"\xe2\x80\x9cYes\xe2\x80\x9d " * 20 + b"\xff") == "“Yes” " * 20 + "\ufffd"
    assert text(REPORT.encode("utf-16")[:-1]) == REPORT[:-1]


def test_a_broken_utf_16_text_is_damaged() -> None:
    with pytest.raises(Damaged, match="begins as utf-16-le text and breaks off"):
        document_from_bytes("a.txt", b"\xff\xfe" + b"\x00\xd8" * 9)


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(UnsupportedFormat, match=r"a\.txt is not a text"):
        document_from_bytes("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\xe8")
    with pytest.raises(UnsupportedFormat, match=r"a\.txt is not a text"):
        document_from_bytes("a.txt", b"\0\1\2\3words")


def test_line_ends_and_control_characters_are_made_plain() -> None:
    given = "\ufeffOne\r\ntwo\rthree\ffour\u2028five\x00six\x07seven\ud800eight\tnine"
    found = document_from_text(given, file_name="a.txt").text
    assert found == "One\ntwo\nthree\nfour\nfive six seven eight\tnine"


def test_accents_and_quotation_marks_stay_as_they_are_written() -> None:
    assert text("Cafe\u0301 “x” \ufb01ve\u00a0men".encode()) == "Cafe\u0301 “x” \ufb01ve\u00a0men"


def test_a_head_block_states_and_does_not_stand_in_the_text() -> None:
    (found,) = document_from_bytes(
        "a.md",
        b'---\nID: talks-1\ntitle: "Talks: a failure"\npublished: 2022-03-04\n'
        b"# a remark\npublisher: The Example\nurl: https://example.org/a?b=c\n"
        b"tags:\n  - peace\n  - war\n---\n\nTalks failed.\n",
    )
    assert (found.id, found.title) == ("talks-1", "Talks: a failure")
    assert (found.published, found.publisher) == (date(2022, 3, 4), "The Example")
    assert found.url == "https://example.org/a?b=c"
    assert found.extra == (("tags", "- peace\n- war"),)
    assert found.text == "Talks failed."


@pytest.mark.parametrize(
    "given",
    [
        "---\ntitle: Talks\nTalks failed.",  # never closed
        "---\nTalks failed.\n---\nThey said so.",  # no key
        "---\nNote: talks failed.\n---\nThey said so.",  # no key of ours
        "title: Talks\n---\nTalks failed.",
    ],
)
def test_what_is_no_head_block_is_text(given: str) -> None:
    found = document_from_text(given, file_name="a.txt")
    assert (found.text, found.published, found.extra) == (given, None, ())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "published: 4 March 2022",
            'a.txt, line 3: published must be a day such as 2022-03-04, not "4 March 2022"',
        ),
        (
            "written in haste",
            "a.txt, line 3: a head block has lines such as `title: Words`, not 'written in haste'",
        ),
        ("title: Again", "a.txt, line 3: title is given twice: keep one of them"),
    ],
)
def test_a_head_block_that_cannot_be_understood_is_named_with_its_line(
    line: str, message: str
) -> None:
    with pytest.raises(BadStatement) as raised:
        document_from_text(f"---\ntitle: Talks\n{line}\n---\nTalks failed.", file_name="a.txt")
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Talks Fail in Geneva\n\nThey ended.", "Talks Fail in Geneva"),
        ("Talks Fail\n\nTalks Fail\n\nGENEVA — They ended.", "Talks Fail"),
        ("Talks failed.\n\nThey ended.", None),
        ("Talks Fail in Geneva\nThey ended.", None),
        ("Talks Fail in Geneva", None),
        ("talks that fail\n\nThey ended.", None),
        (f"{'Talks ' * 30}\n\nThey ended.", None),
    ],
)
def test_a_first_line_is_the_title_where_it_is_a_heading(given: str, title: str | None) -> None:
    found = document_from_text(given, file_name="a.txt")
    assert (found.title, found.text) == (title, given.strip())


WRAPPED = """\
GENEVA, March 4 - More than one million people have left the country since
last week, the agency said on Friday, and at least 100,000 others fled with-
in it. It warned that up to four million could follow, and asked for a no-
fly zone over the road.
    Officials said that 21 people died. The agency
counted them.
"""


def test_hard_wrapped_paragraphs_are_made_whole() -> None:
    assert document_from_text(WRAPPED, file_name="a.txt").text == (
        "GENEVA, March 4 - More than one million people have left the country since last week, "
        "the agency said on Friday, and at least 100,000 others fled with-in it. It warned that "
        "up to four million could follow, and asked for a no-fly zone over the road.\n"
        "    Officials said that 21 people died. The agency counted them."
    )


@pytest.mark.parametrize(
    "given",
    [
        "Line one of a poem\nand line two",
        "A first full sentence stands alone on this long line of the report.\n"
        "A second full sentence stands alone on this long line of the report.",
        "Ministers meet in Brussels for a special session on aid\n"
        "Refugees cross into Poland by the thousand, agency says\n"
        "UN votes\n"
        "Envoys from thirty states return to the talks in Geneva on Friday",
    ],
)
def test_other_line_breaks_stay(given: str) -> None:
    assert document_from_text(given, file_name="a.txt").text == given


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("# Talks *fail*\nThey ended.", "Talks fail\n\nThey ended."),
        ("Talks fail\n==========\n\nThey ended.", "Talks fail\n\nThey ended."),
        ("**At least *21* people** died.", "At least 21 people died."),
        ("__Two__ men, _one_ woman, snake_case_name.", "Two men, one woman, snake_case_name."),
        ("2 * 3 * 4 is 24", "2 * 3 * 4 is 24"),
        ('See [the report](https://example.org/a_(b) "x").', "See the report."),
        ("See [the report][1].\n\n[1]: https://example.org", "See the report."),
        ("![A tank](tank.png) rolled.", "A tank rolled."),
        ("They left.[^1]\n\n[^1]: Said the army.", "They left.\n\nSaid the army."),
        ("They said [sic] it [was] so.", "They said [sic] it [was] so."),
        ("> They\n> left.", "They left."),
        ("Three came:\n- one\n  of Kyiv\n- two", "Three came:\n\none of Kyiv\n\ntwo"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("They killed at least\n21. Others fled.", "They killed at least 21. Others fled."),
        ("| Country | Dead |\n|:--|--:|\n| Mali | 21 |", "Country\tDead\nMali\t21"),
        ("They\nleft.  \nThen\\\nrain.", "They left.\nThen\nrain."),
        ("One.\n\n* * *\n\nTwo.", "One.\n\nTwo."),
        ("`One` &amp; <b>two</b> \\*three\\* <!-- never -->", "One & two *three*"),
        ("```\nOne\n```", "One"),
    ],
)
def test_markdown_is_read_as_its_reader_sees_it(given: str, expected: str) -> None:
    assert document_from_text(given, file_name="a.md").text == expected


def test_a_markdown_heading_is_the_title() -> None:
    assert document_from_text("# Talks *fail*\nThey ended.", file_name="a.md").title == "Talks fail"
    assert document_from_text("Talks fail\n\nThey ended.", file_name="a.md").title == "Talks fail"
    assert document_from_text("They ended.", file_name="a.md").title is None


def test_long_texts_of_marks_are_read_in_good_time() -> None:
    for marks in ("*a ", "_a ", "[a](", "<!--", "  ", "`", "\n> ", "a\n", "refu-\n", "# a "):
        given = f"Word {marks * (400_000 // len(marks))} end"
        assert document_from_text(given, file_name="a.md").text.startswith("Word")
