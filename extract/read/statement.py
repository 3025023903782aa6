"""What a document states of itself: "published: 2022-03-04", and the Document made from it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from extract.errors import BadStatement, NoText, TooLarge
from extract.model import Document
from extract.read.characters import storable

MOST_CHARACTERS = 2_000_000
_WORD = re.compile(r"[^\W_]")
_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ].*)?\Z")
_OWN_KEYS = frozenset({"id", "title", "publisher", "author", "url", "published", "language"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a document states of itself; None where it is silent."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document's text and what it states of itself."""

    text: str
    statement: Statement


def stated(keys: Mapping[str, object], place: str) -> Statement:
    """The statement made by the keys of a head block or a corpus line.

    Raises BadStatement, which names the place, when a value is of the wrong kind.
    """
    return Statement(
        id=_words(keys, "id", place),
        title=_words(keys, "title", place),
        publisher=_words(keys, "publisher", place),
        author=_words(keys, "author", place),
        url=_words(keys, "url", place),
        published=_published(keys, place),
        language=_words(keys, "language", place),
        extra=tuple(
            (storable(key), storable(value if isinstance(value, str) else _json(value)))
            for key, value in keys.items()
            if key not in _OWN_KEYS
        ),
    )


def document(
    reading: Reading, *, place: str, file_name: str, content: bytes, published: date | None
) -> Document:
    """The Document of a reading; `published` counts where the document states no day of its own.

    Raises NoText or TooLarge, which name the place: the file, or the line of a corpus.
    """
    if not _WORD.search(reading.text):
        raise NoText(f"{place} holds no words: give a file that has a text")
    if len(reading.text) > MOST_CHARACTERS:
        raise TooLarge(
            f"{place} has {len(reading.text):,} characters and at most {MOST_CHARACTERS:,} "
            "are read: split it into its reports"
        )
    statement = reading.statement
    return Document(
        id=statement.id or sha256(content).hexdigest()[:16],
        text=reading.text,
        file_name=file_name,
        title=statement.title,
        publisher=statement.publisher,
        author=statement.author,
        url=statement.url,
        published=statement.published or published,
        language=statement.language,
        extra=statement.extra,
    )


def _words(keys: Mapping[str, object], key: str, place: str) -> str | None:
    value = keys.get(key)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or isinstance(value, str):
        return storable(value or "").strip() or None
    raise BadStatement(f"{place}: {key} must be words in quotation marks, not {_shown(value)}")


def _published(keys: Mapping[str, object], place: str) -> date | None:
    value = keys.get("published")
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    written = _DAY.match(value.strip()) if isinstance(value, str) else None
    try:
        return date.fromisoformat(written["day"] if written else "")
    except ValueError as error:
        raise BadStatement(
            f"{place}: published must be a day such as 2022-03-04, not {_shown(value)}"
        ) from error


def _shown(value: object) -> str:
    return storable(_json(value))[:40]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
