"""Whatever is given is read as words or refused with a reason, and never anything else."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.model import Document
from extract.read import (
    SUFFIXES,
    Skipped,
    document_from_bytes,
    document_from_text,
    documents_from_bytes,
)

NAMES = st.sampled_from([f"a{suffix}" for suffix in SUFFIXES] + ["a", "a.csv"])
STARTS = st.sampled_from(
    [
        b"",
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"<html><body>",
        b"<!doctype html><html><head>",
        b"<?xml version='1.0'?>",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b'{"text": "',
        b"---\npublished: ",
        b"<html><head><script type='application/ld+json'>",
        b"<html><head><meta charset=",
    ]
)
MARKUP = st.lists(
    st.sampled_from(
        "<html> <body> <p> </p> <table> <tr> <td> </td> <article> <time datetime='2022'> <h1> "
        "</h1> <ul> <li> <br> <meta name='date' content='x'> <link rel='canonical' href='x'> "
        "<!-- --> Words &amp; &#0; <script> </script> <div> </div> <a href='//['> </a> "
        "<meta property='og:url' content='http://[x'> <svg> <math> <title> <noscript>".split(" ")
    )
).map("".join)


def check(name: str, content: bytes) -> None:
    """Documents with words, or a ReadError that names the file; any other error fails."""
    try:
        found = document_from_bytes(name, content)
    except ReadError as error:
        refusal = str(error)
    else:
        refusal = name
        assert found
    assert name in refusal
    for each in documents_from_bytes(name, content):
        assert name in each.reason if isinstance(each, Skipped) else is_whole(each)


def is_whole(document: Document) -> bool:
    return bool(document.text.strip() and document.id and len(document.text_sha256) == 64)


@settings(deadline=None, max_examples=400)
@given(NAMES, STARTS, st.binary(max_size=400), st.binary(max_size=20))
@example("a.txt", b"\xff\xfe", b"", b"")
@example("a.txt", b"\xff\xfe\x00\x00", b"", b"")
def test_any_bytes_are_read_or_refused(name: str, start: bytes, middle: bytes, end: bytes) -> None:
    check(name, start + middle + end)


@settings(deadline=None, max_examples=200)
@given(NAMES, st.text(max_size=300))
def test_any_characters_are_read_or_refused(name: str, text: str) -> None:
    check(name, text.encode("utf-8", errors="replace"))


@settings(deadline=None, max_examples=200)
@given(MARKUP)
def test_any_markup_is_read_or_refused(markup: str) -> None:
    check("a.html", markup.encode())


HEAD = st.lists(
    st.one_of(
        st.sampled_from(["---", "title: x", "published: 2022-03-04", "id: 7", "  - x", "", "#"]),
        st.text(max_size=30),
    )
).map("\n".join)


@settings(deadline=None, max_examples=300)
@given(HEAD, st.sampled_from(["a.txt", "a.md"]))
def test_any_text_that_begins_with_a_fence_is_read_or_refused(rest: str, name: str) -> None:
    check(name, f"---\n{rest}".encode(errors="replace"))


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from("*_!#|-+=\\\n ab1.;"), max_size=200))
def test_markdown_of_any_marks_keeps_every_letter(marks: str) -> None:
    found = document_from_text(f"Ω {marks}", file_name="a.md").text
    assert found.startswith("Ω")
    assert [each for each in found if each in "ab"] == [each for each in marks if each in "ab"]
