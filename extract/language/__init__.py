"""Texts into parsed sentences, by our own small model or any spaCy pipeline for English.

"KYIV - Shells hit two hospitals." -> one sentence whose tokens say that "Shells" is the subject of
"hit" and "hospitals" its object. This package alone knows spaCy, which only other pipelines need.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from types import ModuleType

from extract.language import own
from extract.language.names import joined
from extract.language.passages import Passage, passages
from extract.language.told import Read
from extract.model import Sentence, Span, Token


def described(model: str | None) -> str:
    """A pipeline by its name and version, where it is not our own; nothing where it is.

    Raises ModelError where there is no pipeline of that name, or one that does not parse.
    """
    return "" if model is None else str(_pipelines().described(model))


def parsed(texts: Sequence[str], model: str | None = None) -> Iterator[list[Sentence]]:
    """The sentences of each text, with tokens and names; texts are parsed together.

    Raises ModelError as `described` does.
    """
    lemmas = own.reader().lemmas if model is None else _pipelines().lemmas(model)
    reports = [(text, list(passages(text, lemmas))) for text in texts]
    if model is None:
        read: Iterator[Read] = own.read(reports, own.words(), own.reader())
    else:
        read = _pipelines().read(reports, model)
    for (text, part), found in zip(reports, read, strict=True):
        yield _sentences(text, part, found)


def _pipelines() -> ModuleType:
    # spaCy takes longer to load than a report takes to read
    return import_module("extract.language.pipelines")


def _sentences(text: str, part: Sequence[Passage], read: Read) -> list[Sentence]:
    told: list[tuple[Span, bool, tuple[Token, ...]]] = []
    respelled: dict[Span, str] = {}
    for passage, tokens in zip(part, read.tokens, strict=True):
        spans = _spans(text, passage, tokens)
        for span, words in zip(spans, tokens or [()], strict=True):
            told.append((span, passage.heading, words))
            if passage.respelled:
                respelled[span] = _respelled(text, span, passage)
    guesses = iter(read.names)
    names = joined(
        [next(guesses) if words else [] for _, _, words in told], [words for _, _, words in told]
    )
    return [
        Sentence(
            number=number,
            span=span,
            text=text[span.start : span.end],
            heading=heading,
            tokens=words,
            names=named,
            cased=respelled.get(span, ""),
        )
        for number, ((span, heading, words), named) in enumerate(zip(told, names, strict=True))
    ]


def _respelled(text: str, span: Span, passage: Passage) -> str:
    """A sentence with capitals only where newspapers have them; what is not parsed as printed."""
    start = max(span.start, passage.start)
    parsed = passage.parsed[start - passage.start : span.end - passage.start]
    return text[span.start : start] + parsed


def _spans(text: str, passage: Passage, tokens: Sequence[Sequence[Token]]) -> list[Span]:
    """Where each sentence of a passage stands: up to where the next begins, without white space."""
    starts = [passage.span.start, *(words[0].span.start for words in tokens[1:])]
    ends = [*starts[1:], passage.span.end]
    return [_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    return Span(left, left + len(part.strip()))
