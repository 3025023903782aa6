"""Archives of many documents: packed, Parquet, WARC, feeds; broken and endless ones."""

import bz2
import gzip
import io
import json
import lzma
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from backports import zstd
from pyarrow import parquet

from extract.errors import Damaged, TooLarge
from extract.model import Document
from extract.read import Skipped, documents, documents_from_bytes, packed
from extract.read.packed import unpacked
from extract.table import sheet

LINES = b'{"id": "a", "text": "Talks failed."}\n{"id": "b", "text": "Talks went on."}\n'
PAGE = "<html><head><title>Port</title></head><body><article><p>{}</p></article></body></html>"
WORDS = "On Friday the army of the north shelled the port, and the ships in it were burning."


def texts(path: Path) -> list[str]:
    found = list(documents([path]))
    assert [one for one in found if isinstance(one, Skipped)] == []
    return [one.text for one in found if isinstance(one, Document)]


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [
        (".gz", gzip.compress),
        (".bz2", bz2.compress),
        (".xz", lzma.compress),
        (".zst", zstd.compress),
    ],
)
def test_a_packed_corpus_and_a_packed_report_are_read(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    corpus = tmp_path / f"news.jsonl{suffix}"
    corpus.write_bytes(pack(LINES))
    assert texts(corpus) == ["Talks failed.", "Talks went on."]
    page = tmp_path / f"page.html{suffix}"
    page.write_bytes(pack(PAGE.format(WORDS).encode()))
    assert texts(page) == [WORDS]
    assert len(list(documents([tmp_path]))) == 3


def test_a_corpus_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    whole = gzip.compress(LINES) + gzip.compress(LINES.replace(b'"a"', b'"c"'))
    path.write_bytes(whole[:-20])
    *found, last = documents([path])
    assert [one.id for one in found if isinstance(one, Document)][:2] == ["a", "b"]
    assert isinstance(last, Skipped)
    assert "news.jsonl.gz is cut short or damaged: copy or download it again" in last.reason


def test_what_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "ALWAYS", 1_000_000)
    bomb = gzip.compress(b"\n" * 50_000_000)
    stream = unpacked("bomb.jsonl.gz", io.BytesIO(bomb), len(bomb))
    with pytest.raises(TooLarge, match=r"bomb\.jsonl\.gz unpacks to far more than news does"):
        stream.read()


def test_a_table_gives_a_document_a_row(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    columns = {
        "id": ["a", None],
        "text": ["Talks failed.", "Talks went on."],
        "published": pa.array([date(2022, 3, 4), None], pa.date32()),
        "desk": ["world", None],
    }
    parquet.write_table(pa.table(columns), path)
    first, second = documents([path], date(2020, 1, 2))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.id, first.published, first.extra) == (
        "a",
        date(2022, 3, 4),
        (("desk", "world"),),
    )
    assert (second.text, second.published, second.extra) == (
        "Talks went on.",
        date(2020, 1, 2),
        (),
    )


def test_a_broken_table_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    path.write_bytes(b"PAR1" + b"x" * 100)
    (found,) = documents([path])
    assert isinstance(found, Skipped)
    assert "news.parquet is no whole Parquet table" in found.reason


def test_a_parquet_table_whose_headers_are_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    parquet.write_table(pa.table({"é": ["Talks failed."]}), path)
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xc2("))
    (found,) = documents([path])
    assert isinstance(found, Skipped)
    assert "news.parquet is no whole Parquet table" in found.reason
    with pytest.raises(Damaged, match=r"news\.parquet is no whole Parquet table"):
        sheet("news.parquet", path.read_bytes())


def record(kind: str, address: str, http: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2022-03-05T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def crawl(path: Path) -> Path:
    """A crawl of a page, a picture and a missing page, with the requests that were made."""
    records = []
    for name, kind, status, body in (
        ("port", "text/html; charset=utf-8", "200 OK", PAGE.format(WORDS).encode()),
        ("picture", "image/png", "200 OK", b"\x89PNG"),
        ("gone", "text/html", "404 Not Found", PAGE.format("Not found").encode()),
    ):
        address = f"https://example.org/{name}"
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        records.append(record("request", address, b"GET / HTTP/1.1\r\n\r\n"))
        records.append(record("response", address, answer))
    pack = gzip.compress if path.suffix == ".gz" else bytes
    path.write_bytes(b"".join(pack(one) for one in records))
    return path


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_a_crawl_gives_its_pages_and_counts_the_rest(tmp_path: Path, name: str) -> None:
    found = list(documents([crawl(tmp_path / name)]))
    (page,) = [one for one in found if isinstance(one, Document)]
    assert (page.text, page.url, page.published) == (WORDS, "https://example.org/port", None)
    others = [one for one in found if isinstance(one, Skipped)]
    assert {one.why for one in others} == {"no report"}
    assert len(others) == 5


def test_a_broken_crawl_is_read_up_to_there(tmp_path: Path) -> None:
    path = crawl(tmp_path / "crawl.warc.gz")
    path.write_bytes(path.read_bytes()[:-30])
    *found, last = documents([path])
    assert WORDS in [one.text for one in found if isinstance(one, Document)]
    assert isinstance(last, Skipped)
    assert last.why == "unusable"
    assert "crawl.warc.gz" in last.reason


FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Coast</title><link>https://example.org</link>
<item><title>Port hit</title><link>https://example.org/1</link><guid>g-1</guid>
<pubDate>Fri, 04 Mar 2022 18:00:00 GMT</pubDate>
<description>&lt;p&gt;{WORDS}&lt;/p&gt;&lt;p&gt;Tom &amp;amp; Co. left.&lt;/p&gt;</description>
</item>
<item><title></title><link>https://example.org/2</link><description></description></item>
</channel></rss>"""


def published(day: str) -> date | None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Coast</title><entry><title>Port hit'
        f"</title><updated>{day}</updated><summary>Talks failed in Geneva on Friday.</summary>"
        "</entry></feed>"
    )
    (found,) = documents_from_bytes("a.xml", feed.encode())
    assert isinstance(found, Document)
    return found.published


@pytest.mark.parametrize(
    "day",
    [
        *("-0001-01-01T00:00:00Z", "0000-00-00", "10000-01-01T00:00:00Z"),
        f"Fri, 04 Mar {'9' * 40} 10:00:00 GMT",
    ],
)
def test_a_day_that_no_calendar_holds_is_no_day_of_publication(day: str) -> None:
    assert published(day) is None


@pytest.mark.parametrize(
    "words",
    [
        *("2022-03", "2022", "March 2022", "2022-W10", "2022-063", "2022-03-00"),
        *("2022-03T00:00Z", "2022-03-04/2022-03-06", "4 Mar", "10:00"),
    ],
)
def test_a_month_or_year_is_no_day_of_publication(words: str) -> None:
    assert published(words) is None


@pytest.mark.parametrize(
    "words",
    [
        *("2022-03-04", "2022-03-04T23:30:00-05:00", "Fri, 04 Mar 2022 23:30:00 -0500"),
        *("Fri, 04 Mar 2022", "04 Mar 22", "Mar 4, 2022", "20220304"),
    ],
)
def test_the_day_of_an_entry_is_the_one_that_it_writes(words: str) -> None:
    assert published(words) == date(2022, 3, 4)


def test_an_entry_whose_content_is_nothing_has_no_words() -> None:
    (found,) = documents_from_bytes("a.xml", b"<rss <item<title></body>")
    assert isinstance(found, Skipped)
    assert "no words" in found.reason


@pytest.mark.parametrize("name", ["news.rss", "news.xml", "news.txt"])
def test_a_feed_gives_its_entries(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(FEED, encoding="utf-8")
    first, second = documents([path])
    assert isinstance(first, Document)
    assert first.text == f"{WORDS}\n\nTom & Co. left."
    assert (first.id, first.title, first.publisher, first.url, first.published) == (
        "g-1",
        "Port hit",
        "The Coast",
        "https://example.org/1",
        date(2022, 3, 4),
    )
    assert isinstance(second, Skipped)
    assert "holds no words" in second.reason


FRENCH = "Vendredi, l'OTAN a accusé la Russie d'avoir utilisé des bombes à sous-munitions."


@pytest.mark.parametrize(
    ("keys", "language"),
    [
        ({"text": WORDS}, "en"),
        ({"text": WORDS, "language": "en-GB"}, "en"),
        ({"text": WORDS, "language": "fr"}, "en"),
        ({"text": FRENCH, "language": "en"}, "en"),
        ({"text": "Oui."}, None),
    ],
)
def test_what_is_read_carries_its_language(
    tmp_path: Path, keys: dict[str, str], language: str | None
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(keys), encoding="utf-8")
    (found,) = documents([path])
    assert isinstance(found, Document)
    assert found.language == language


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ({"text": FRENCH}, "French"),
        ({"text": "Переговоры в Брюсселе не удались."}, "Russian"),
        ({"text": "Nein.", "language": "de"}, "German"),
    ],
)
def test_what_is_not_english_is_left_with_its_language(
    tmp_path: Path, keys: dict[str, str], name: str
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(keys), encoding="utf-8")
    (found,) = documents([path])
    assert isinstance(found, Skipped)
    assert found.why == "language"
    assert found.reason == (
        f"news.jsonl, line 1 is in {name}, and only English is read: state language: en if it is "
        "English after all"
    )
