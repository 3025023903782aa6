"""Corpora: one JSON document a line, read one at a time."""

import json
from datetime import date
from pathlib import Path

import pytest

from extract.errors import ReadError
from extract.model import Document
from extract.read import Skipped, document_from_bytes, documents


def corpus(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_line_gives_all_that_it_states(tmp_path: Path) -> None:
    line = json.dumps(
        {
            "id": "a-1",
            "text": "Talks failed.",
            "title": "Talks",
            "published": "2022-03-04",
            "publisher": "The Example",
            "author": ["Jane Roe", "John Doe"],
            "url": "https://example.org/1",
            "language": "en",
            "desk": "world",
            "page": 3,
            "tags": ["peace", "Zürich"],
        }
    )
    assert list(documents([corpus(tmp_path, line)])) == [
        Document(
            id="a-1",
            text="Talks failed.",
            file_name="news.jsonl",
            title="Talks",
            publisher="The Example",
            author="Jane Roe, John Doe",
            url="https://example.org/1",
            published=date(2022, 3, 4),
            language="en",
            extra=(("desk", "world"), ("page", "3"), ("tags", '["peace", "Zürich"]')),
        )
    ]


def test_a_text_is_left_exactly_as_it_is_given(tmp_path: Path) -> None:
    text = " \r\n\ufeffA  line\nthat is\x0b broken \U0001f54a.\u2028 \n\n"
    (found,) = documents([corpus(tmp_path, json.dumps({"text": text}))])
    assert isinstance(found, Document)
    assert found.text == text


def test_what_cannot_be_stored_is_replaced_one_for_one(tmp_path: Path) -> None:
    (found,) = documents([corpus(tmp_path, r'{"text": "a\u0000b\ud800c", "title": "x\ud800"}')])
    assert isinstance(found, Document)
    assert (found.text, found.title) == ("a b c", "x")
    assert len(found.text_sha256) == 64


def test_a_line_without_id_has_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = corpus(tmp_path, '{"text": "Talks failed."}', '{"text": "Talks failed."}')
    (found,) = documents([path])
    assert isinstance(found, Document)
    assert found.id == "903b7b82d73274d3"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "cut o', "is not JSON: mend the line or cut it out"),
        ("[" * 100_000, "is not JSON"),
        ("[1]", "is not a JSON object"),
        ('{"id": "a"}', 'has no "text"'),
        ('{"text": null}', 'has no "text"'),
        ('{"text": "  "}', "holds no words"),
        (
            '{"text": "Talks.", "published": "04/03/2022"}',
            'published must be a day such as 2022-03-04, not "04/03/2022"',
        ),
        ('{"text": "Talks.", "published": 2022}', "published must be a day such as 2022-03-04"),
        ('{"text": "Talks.", "published": "2022-02-30"}', "published must be a day"),
        ('{"text": "Talks.", "title": {"en": "x"}}', "title must be words in quotation marks"),
        ('{"text": "' + "a" * 2_000_001 + '"}', "has 2,000,001 characters"),
        ('{"text": "' + "a" * 20_000_000 + '"}', "is longer than 20,000,000 bytes"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_the_others_are_read(
    tmp_path: Path, line: str, reason: str
) -> None:
    path = corpus(tmp_path, '{"text": "First."}', line, "", '{"text": "Last."}')
    first, bad, last = documents([path])
    assert isinstance(bad, Skipped)
    assert bad.name == "news.jsonl, line 2"
    assert bad.reason.startswith("news.jsonl, line 2")
    assert reason in bad.reason
    assert [each.text for each in (first, last) if isinstance(each, Document)] == [
        "First.",
        "Last.",
    ]


def test_days_with_a_time_and_numbers_as_ids_are_understood(tmp_path: Path) -> None:
    line = '{"id": 12, "text": "Talks.", "published": "2022-03-04T23:30:00-05:00", "title": null}'
    (found,) = documents([corpus(tmp_path, line)])
    assert isinstance(found, Document)
    assert (found.id, found.published, found.title) == ("12", date(2022, 3, 4), None)


def test_a_corpus_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "First."}\r\n{"text": "Second."}')
    found = [each.text for each in documents([path]) if isinstance(each, Document)]
    assert found == ["First.", "Second."]


def test_an_empty_corpus_is_named(tmp_path: Path) -> None:
    assert list(documents([corpus(tmp_path, "", " ")])) == [
        Skipped("news.jsonl", "news.jsonl is empty: a corpus has one document a line")
    ]


def test_an_uploaded_corpus_with_a_bad_line_is_refused_with_the_line() -> None:
    with pytest.raises(ReadError, match=r"news\.jsonl, line 2 is not JSON"):
        document_from_bytes("news.jsonl", b'{"text": "First."}\n{"text"')


def test_a_corpus_is_known_by_its_first_line() -> None:
    found = document_from_bytes("news.txt", b'{"text": "First."}\n{"text": "Second."}\n')
    assert [each.text for each in found] == ["First.", "Second."]
