"""Our own model without a detour: what the network says of words becomes tokens and names at once.

A spaCy Doc holds the same, but writing it and reading it again takes as long as half the network.
"""

from collections.abc import Iterator, Sequence

from spacy.language import Language

from extract.language.adapter import KINDS
from extract.language.component import NAME, Reader, Words
from extract.model import Name, Span, Token

_TOGETHER = 64  # passages

Parse = tuple[Sequence[tuple[Token, ...]], Sequence[Name]]
"""The sentences of a passage, each as its tokens, and the names in it."""


def reader(language: Language) -> Reader | None:
    """The reader of a pipeline that is ours alone; None for any other."""
    component = language.get_pipe(NAME) if language.pipe_names == [NAME] else None
    return component if isinstance(component, Reader) else None


def parses(
    passages: Sequence[tuple[str, int, str]], language: Language, reads: Reader
) -> Iterator[Parse]:
    """The parse of each passage: its text, where it begins there, and what of it to parse."""
    for first in range(0, len(passages), _TOGETHER):
        some = passages[first : first + _TOGETHER]
        docs = [language.make_doc(parsed) for _, _, parsed in some]
        for (text, offset, _), words in zip(some, reads.read(docs), strict=True):
            yield _tokens(words, text, offset), _names(words, offset)


def _tokens(words: Words, text: str, offset: int) -> list[tuple[Token, ...]]:
    spans = [Span(offset + first, offset + last) for _, first, last in words.places]
    return [
        tuple(
            Token(
                span=spans[at],
                text=text[spans[at].start : spans[at].end],
                lemma=words.lemmas[at],
                word_class=words.tags[at][1],
                tag=words.tags[at][0],
                relation=words.relations[at],
                head=words.heads[at] - first,
            )
            for at in range(first, last)
        )
        for first, last in words.sentences
    ]


def _names(words: Words, offset: int) -> list[Name]:
    return [
        Name(
            span=Span(offset + words.places[first][1], offset + words.places[last - 1][2]),
            kind=KINDS[kind],
        )
        for first, last, kind in words.names
        if kind in KINDS
    ]
