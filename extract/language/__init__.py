"""Texts into parsed sentences, by our own small model or any spaCy pipeline for English.

"KYIV - Shells hit two hospitals." -> one sentence whose tokens say that "Shells" is the subject of
"hit" and "hospitals" its object. This package alone knows spaCy.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language

from extract.errors import ModelError
from extract.language import adapter, own
from extract.language.names import joined
from extract.language.passages import Passage, passages
from extract.model import Name, Sentence, Span, Token

OWN_MODEL = Path(__file__).with_name("model")
_TOGETHER = 16  # documents


@cache
def pipeline(name: str | None = None) -> Language:
    """Our own model, or the spaCy pipeline of a name or folder; loaded once.

    Raises ModelError where there is no such pipeline.
    """
    try:
        return spacy.load(name or OWN_MODEL)
    except (OSError, ValueError) as error:
        raise ModelError(f"no spaCy pipeline can be loaded from {name}: {error}") from error


def parsed(texts: Iterable[str], model: str | None = None) -> Iterator[list[Sentence]]:
    """The sentences of each text, with tokens and names; texts are parsed some at a time."""
    language = pipeline(model)
    rest = iter(texts)
    while batch := list(islice(rest, _TOGETHER)):
        yield from _read(batch, language)


def _read(texts: Sequence[str], language: Language) -> Iterator[list[Sentence]]:
    found = [list(passages(text, _is_common(language))) for text in texts]
    together = [(text, one) for text, part in zip(texts, found, strict=True) for one in part]
    parses = _parses([(text, one.start, one.parsed) for text, one in together], language)
    for text, part in zip(texts, found, strict=True):
        yield _sentences(text, [(passage, *next(parses)) for passage in part])


def _is_common(language: Language) -> Callable[[str], bool]:
    """Whether a word is written small; a foreign pipeline does not say, so all words are left."""
    reader = own.reader(language)
    return reader.lemmas.is_common if reader else _never


def _never(word: str) -> bool:
    return False


def _parses(passages: Sequence[tuple[str, int, str]], language: Language) -> Iterator[own.Parse]:
    """The parse of each passage: its text, where it begins there, and what of it to parse."""
    reader = own.reader(language)
    if reader:
        yield from own.parses(passages, language, reader)
        return
    clear = adapter.uses_clear(language)
    docs = language.pipe((parsed for _, _, parsed in passages), batch_size=64)
    for (text, start, _), doc in zip(passages, docs, strict=True):
        yield list(adapter.parts(doc, text, start, clear=clear)), adapter.names(doc, start)


def _sentences(
    text: str, read: Sequence[tuple[Passage, Sequence[tuple[Token, ...]], Sequence[Name]]]
) -> list[Sentence]:
    told: list[tuple[Span, bool, tuple[Token, ...], list[Name]]] = []
    for passage, tokens, named in read:
        spans = _spans(text, passage, tokens)
        for span, words in zip(spans, tokens or [()], strict=True):
            inside = [name for name in named if span.start <= name.span.start < span.end]
            told.append((span, passage.heading, words, inside))
    names = joined([one[3] for one in told], [one[2] for one in told])
    return [
        Sentence(
            number=number,
            span=span,
            text=text[span.start : span.end],
            heading=heading,
            tokens=words,
            names=named,
        )
        for number, ((span, heading, words, _), named) in enumerate(zip(told, names, strict=True))
    ]


def _spans(text: str, passage: Passage, tokens: Sequence[Sequence[Token]]) -> list[Span]:
    """Where each sentence of a passage stands: up to where the next begins, without white space."""
    starts = [passage.span.start, *(words[0].span.start for words in tokens[1:])]
    ends = [*starts[1:], passage.span.end]
    return [_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    return Span(left, left + len(part.strip()))
