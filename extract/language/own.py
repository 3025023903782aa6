"""Our own model without a detour: what the network says of words becomes tokens and names at once.

A spaCy Doc holds the same, but writing it and reading it again takes as long as half the network.
"""

from collections.abc import Iterator, Sequence

from spacy.language import Language

from extract.language.adapter import KINDS, Read
from extract.language.component import NAME, Reader, Words
from extract.language.passages import Passage
from extract.language.recogniser import Seen
from extract.language.starts import Lines, lines_of
from extract.model import Name, Span, Token

_TOGETHER = 64  # passages

_Parse = tuple[Sequence[tuple[Token, ...]], Sequence[Seen]]
"""The sentences of a passage, each as its tokens and as the recogniser sees it."""


def reader(language: Language) -> Reader | None:
    """The reader of a pipeline that is ours alone; None for any other."""
    component = language.get_pipe(NAME) if language.pipe_names == [NAME] else None
    return component if isinstance(component, Reader) else None


def read(
    reports: Sequence[tuple[str, Sequence[Passage]]], language: Language, reads: Reader
) -> Iterator[Read]:
    """What our model reads in each report, given as its text and its passages."""
    marked = [(text, part, lines_of(text)) for text, part in reports]
    together = [(text, one, lines) for text, part, lines in marked for one in part]
    parses = _parses(together, language, reads)
    found = [[next(parses) for _ in part] for _, part in reports]
    told = reads.recogniser([[one for _, seen in parts for one in seen] for parts in found])
    for parts, names in zip(found, told, strict=True):
        tokens = [sentences for sentences, _ in parts]
        sentences = (words for in_passage in tokens for words in in_passage)
        yield Read(tokens, [_names(*one) for one in zip(sentences, names, strict=True)])


def _parses(
    passages: Sequence[tuple[str, Passage, Lines]], language: Language, reads: Reader
) -> Iterator[_Parse]:
    for first in range(0, len(passages), _TOGETHER):
        some = passages[first : first + _TOGETHER]
        texts = [passage.parsed for _, passage, _ in some]
        docs = [language.make_doc(text) for text in texts]
        read = reads.read(docs, texts, [kept for _, _, kept in some])
        for (text, passage, _), words in zip(some, read, strict=True):
            printed = (
                passage.parsed if passage.respelled else text[passage.start : passage.span.end]
            )
            yield _tokens(words, printed, passage.start), words.seen


def _tokens(words: Words, printed: str, offset: int) -> list[tuple[Token, ...]]:
    heads = [head - first for first, last in words.sentences for head in words.heads[first:last]]
    told = zip(words.places, words.lemmas, words.tags, words.relations, heads, strict=True)
    tokens = [
        Token(
            Span(offset + first, offset + last),
            printed[first:last],
            lemma,
            word_class,
            tag,
            relation,
            head,
        )
        for (_, first, last), lemma, (tag, word_class), relation, head in told
    ]
    return [tuple(tokens[first:last]) for first, last in words.sentences]


def _names(words: Sequence[Token], places: Sequence[tuple[int, int, str]]) -> list[Name]:
    return [
        Name(span=Span(words[first].span.start, words[last - 1].span.end), kind=KINDS[kind])
        for first, last, kind in places
    ]
