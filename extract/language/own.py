"""Our own model without a detour: what the network says of words becomes tokens and names at once.

A spaCy Doc holds the same, but writing it and reading it again takes as long as half the network,
and to load spaCy takes longer than to read a report.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from extract.language.passages import Passage
from extract.language.reader import Reader, Words
from extract.language.recogniser import Seen
from extract.language.starts import Lines, lines_of
from extract.language.tokenizer import Cut, tokenizer
from extract.language.told import KINDS, Read
from extract.model import Name, Span, Token

MODEL = Path(__file__).with_name("model")
PART = "dateline_network"
"""The folder in that of the model with all that is needed without spaCy."""
_TOGETHER = 64  # passages

_Parse = tuple[Sequence[tuple[Token, ...]], Sequence[Seen]]
"""The sentences of a passage, each as its tokens and as the recogniser sees it."""


@cache
def reader() -> Reader:
    """What reads with our own model; loaded once."""
    return Reader(MODEL / PART)


@cache
def words() -> Callable[[str], Cut]:
    """What cuts texts into words for our own model; loaded once."""
    return tokenizer(MODEL / PART)


def read(
    reports: Sequence[tuple[str, Sequence[Passage]]], words: Callable[[str], Cut], reads: Reader
) -> Iterator[Read]:
    """What our model reads in each report, given as its text and its passages."""
    marked = [(text, part, lines_of(text)) for text, part in reports]
    together = [(text, one, lines) for text, part, lines in marked for one in part]
    parses = _parses(together, words, reads)
    found = [[next(parses) for _ in part] for _, part in reports]
    told = reads.recogniser([[one for _, seen in parts for one in seen] for parts in found])
    for parts, names in zip(found, told, strict=True):
        tokens = [sentences for sentences, _ in parts]
        sentences = (words for in_passage in tokens for words in in_passage)
        yield Read(tokens, [_names(*one) for one in zip(sentences, names, strict=True)])


def _parses(
    passages: Sequence[tuple[str, Passage, Lines]], words: Callable[[str], Cut], reads: Reader
) -> Iterator[_Parse]:
    for first in range(0, len(passages), _TOGETHER):
        some = passages[first : first + _TOGETHER]
        cuts = [words(passage.parsed) for _, passage, _ in some]
        read = reads.read(cuts, [kept for _, _, kept in some])
        for (text, passage, _), told in zip(some, read, strict=True):
            printed = (
                passage.parsed if passage.respelled else text[passage.start : passage.span.end]
            )
            yield _tokens(told, printed, passage.start), told.seen


def _tokens(words: Words, printed: str, offset: int) -> list[tuple[Token, ...]]:
    heads = [head - first for first, last in words.sentences for head in words.heads[first:last]]
    told = zip(words.spans, words.lemmas, words.tags, words.relations, heads, strict=True)
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
        for (first, last), lemma, (tag, word_class), relation, head in told
    ]
    return [tuple(tokens[first:last]) for first, last in words.sentences]


def _names(words: Sequence[Token], places: Sequence[tuple[int, int, str]]) -> list[Name]:
    return [
        Name(span=Span(words[first].span.start, words[last - 1].span.end), kind=KINDS[kind])
        for first, last, kind in places
    ]
