"""Texts into parsed sentences, by our own small model or any spaCy pipeline for English.

"KYIV - Shells hit two hospitals." -> one sentence whose tokens say that "Shells" is the subject of
"hit" and "hospitals" its object. This package alone knows spaCy.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from extract.errors import ModelError
from extract.language import adapter, own
from extract.language.names import joined
from extract.language.passages import Passage, passages
from extract.model import Sentence, Span, Token

OWN_MODEL = Path(__file__).with_name("model")


@cache
def pipeline(name: str | None = None) -> Language:
    """Our own model, or the spaCy pipeline of a name or folder; loaded once.

    Raises ModelError where there is no such pipeline, or one that does not parse.
    """
    try:
        found = spacy.load(name or OWN_MODEL)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"no spaCy pipeline can be loaded from {name}: install one (spacy download "
            f"en_core_web_sm), name its folder, or leave out --model ({error})"
        ) from error
    if not any("token.dep" in found.get_pipe_meta(pipe).assigns for pipe in found.pipe_names):
        raise ModelError(f"the spaCy pipeline {name} has no parser: name one that has")
    return found


def described(model: str | None) -> str:
    """A pipeline by its name and version, where it is not our own; nothing where it is.

    Raises ModelError as `pipeline` does.
    """
    if model is None:
        return ""
    told = pipeline(model).meta
    return f"{model} ({told['lang']}_{told['name']} {told['version']})"


def parsed(texts: Sequence[str], model: str | None = None) -> Iterator[list[Sentence]]:
    """The sentences of each text, with tokens and names; texts are parsed together.

    Raises ModelError as `pipeline` does.
    """
    language = pipeline(model)
    reader = own.reader(language)
    lemmas = reader.lemmas if reader else None
    reports = [(text, list(passages(text, lemmas))) for text in texts]
    read = own.read(reports, language, reader) if reader else adapter.read(reports, language)
    for (text, part), found in zip(reports, read, strict=True):
        yield _sentences(text, part, found)


def _sentences(text: str, part: Sequence[Passage], read: adapter.Read) -> list[Sentence]:
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
