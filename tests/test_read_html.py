"""Web pages: the report without what stands around it, and only stated days."""

from datetime import date

import pytest

from extract.errors import NoText
from extract.model import Document
from extract.read import document_from_bytes

FIRST = (
    "The alliance accused the army of using cluster bombs on Friday, and its envoy asked both "
    "sides to let the civilians leave the besieged town."
)
SECOND = (
    "At least 21 people died in the market, the hospital said, and more than 100 were wounded "
    "when the shells fell among the stalls."
)


def page(head: str = "", before: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en-GB'><head><title>Bombs | The Example</title>{head}</head>"
        "<body><nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
        f"<article><h1>Bombs fall on market</h1>{before}<p>{FIRST}</p>"
        "<script>var secret = 'never';</script><style>p { color: red }</style>"
        f"<p>{SECOND.replace('hospital', 'hos&shy;pital')}</p>"
        "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Bor</td><td>21</td></tr></table>"
        "</article><div class='comments'><p>I was there in 1999, said a reader.</p></div>"
        "<footer>Copyright 2021 The Example. All rights reserved.</footer></body></html>"
    ).encode()


def read(content: bytes, name: str = "a.html") -> Document:
    (found,) = document_from_bytes(name, content)
    return found


def test_the_report_is_read_without_what_stands_around_it() -> None:
    assert read(page()).text == (
        f"Bombs fall on market\n\n{FIRST}\n\n{SECOND}\n\nTown\tDead\n\nBor\t21"
    )


def test_a_page_states_who_published_it_and_where() -> None:
    found = read(
        page(
            "<meta property='og:site_name' content='The Example'>"
            "<meta property='og:title' content='Bombs fall'>"
            "<meta name='author' content='Jane Roe'>"
            "<link rel='canonical' href='https://news.example.org/2022/03/04/bombs'>"
        )
    )
    assert (found.title, found.publisher, found.author) == ("Bombs fall", "The Example", "Jane Roe")
    assert (found.url, found.language) == ("https://news.example.org/2022/03/04/bombs", "en")


def test_a_page_without_a_stated_day_has_none() -> None:
    found = read(
        page(
            "<link rel='canonical' href='https://news.example.org/2022/03/04/bombs'>"
            "<meta property='article:modified_time' content='2022-03-05'>",
            "<p>On 4 March 2022 the market was hit; see <time datetime='2022-03-01'>Tuesday"
            "</time>.</p><p class='updated'><time datetime='2022-03-06'>Sunday</time></p>",
        )
    )
    assert found.published is None


LINKED = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ("<meta property='article:published_time' content='2022-03-04T23:30:00-05:00'>", ""),
        ("<meta name='Date' content='2022-03-04'>", ""),
        ("<meta name='pubdate' content='20220304'>", ""),
        ("<meta itemprop='datePublished' content='March 4, 2022'>", ""),
        ("<meta name='dc.date' content='4 March 2022'>", ""),
        ("<meta name='date' content='Fri, 04 Mar 2022 18:00:00 GMT'>", ""),
        (LINKED % '{"@type": "NewsArticle", "datePublished": "2022-03-04T18:00Z"}', ""),
        (
            LINKED % '{"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"},'
            ' {"@type": ["ReportageNewsArticle"], "datePublished": "2022-03-04"}]}',
            "",
        ),
        (LINKED % "{broken" + "<meta name='date' content='2022-03-04'>", ""),
        (
            "<meta name='date' content='2022-03-09'>"
            "<meta property='article:published_time' content='2022-03-04'>",
            "",
        ),
        ("", "<time pubdate datetime='2022-03-04'>Friday</time>"),
        ("", "<header><time datetime='2022-03-04T10:00'>Friday</time></header>"),
        ("", "<p class='byline'>By Jane Roe <time>March 4, 2022</time></p>"),
    ],
)
def test_a_stated_day_is_the_publication_day(head: str, before: str) -> None:
    assert read(page(head, before)).published == date(2022, 3, 4)


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='date' content='yesterday'>",
        "<meta name='date' content='2022-02-30'>",
        "<meta name='date' content='2022-03-04'><meta name='date' content='2022-03-05'>",
        LINKED % '{"@type": "VideoObject", "datePublished": "2022-03-04"}',
    ],
)
def test_a_day_that_is_no_day_or_stated_twice_is_none(head: str) -> None:
    assert read(page(head)).published is None


def test_what_a_page_states_in_no_words_is_passed_over() -> None:
    odd = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": 5,'
    found = read(page(LINKED % (odd + ' "publisher": {"name": 3}, "datePublished": 20220304}')))
    assert (found.title, found.publisher) == (None, None)
    assert found.published == date(2022, 3, 4)


def test_what_a_page_states_wrongly_does_not_lose_its_report() -> None:
    odd = '{"@context": "https://schema.org", "@type": "NewsArticle", "author": 7}'
    assert FIRST in read(page(LINKED % odd)).text


def test_a_page_in_the_encoding_that_it_declares_is_read() -> None:
    words = "The army left Łódź on Friday, and people came back to their homes in Bełchatów."
    declared = f"<html><head><meta charset='iso-8859-2'></head><body><p>{words}</p></body></html>"
    assert read(declared.encode("iso-8859-2")).text == words
    named = "<html><head><meta charset=nonsense></head><body><p>Café</p></body></html>"
    assert read(named.encode("cp1252")).text == "Café"


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a"])
def test_a_page_is_known_by_its_content(name: str) -> None:
    assert read(b"\n<!-- saved --><HTML><body><p>Talks failed.</p></body></html>", name).text == (
        "Talks failed."
    )


def test_a_part_of_a_page_is_read() -> None:
    assert read(b"<p>Talks failed.</p>").text == "Talks failed."


@pytest.mark.parametrize("content", [b"<html></html>", b"<html><body><script>x()</script>", b"<"])
def test_a_page_without_a_report_is_refused(content: bytes) -> None:
    with pytest.raises(NoText, match=r"^a\.html "):
        document_from_bytes("a.html", content)
