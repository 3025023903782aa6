"""From a parsed Doc of any spaCy pipeline to our nouns: tokens and names of sentences."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extract.language.passages import Passage
from extract.language.relations import Node, universal
from extract.language.told import KINDS, Read
from extract.model import Name, Span, Token


def read(reports: Sequence[tuple[str, Sequence[Passage]]], language: Language) -> Iterator[Read]:
    """What a pipeline reads in each report, given as its text and its passages."""
    clear = uses_clear(language)
    docs = language.pipe((one.parsed for _, part in reports for one in part), batch_size=64)
    for text, part in reports:
        tokens: list[list[tuple[Token, ...]]] = []
        named: list[list[Name]] = []
        for passage in part:
            doc = next(docs)
            sentences = list(parts(doc, text, passage.start, clear=clear))
            tokens.append(sentences)
            named += _by_sentence(names(doc, passage.start), sentences)
        yield Read(tokens, named)


def _by_sentence(
    named: Sequence[Name], sentences: Sequence[tuple[Token, ...]]
) -> Iterator[list[Name]]:
    for words in sentences:
        first, last = words[0].span.start, words[-1].span.end
        yield [name for name in named if first <= name.span.start < last]


def uses_clear(pipeline: Language) -> bool:
    """Whether a pipeline's parser has CLEAR-style labels rather than Universal Dependencies."""
    parser = pipeline.get_pipe("parser") if pipeline.has_pipe("parser") else None
    return "dobj" in getattr(parser, "labels", ())


def parts(doc: Doc, text: str, offset: int, *, clear: bool) -> Iterator[tuple[Token, ...]]:
    """The sentences of a Doc, each as its tokens without white space.

    The Doc begins at `offset` of `text`; tokens have their words as printed there.
    """
    for first, last in _bounds(doc):
        words = [doc[place] for place in range(first, last) if not doc[place].is_space]
        if not words:
            continue
        place = {word.i: number for number, word in enumerate(words)}
        nodes = [
            Node(
                word_class=word.pos_ or "X",
                lemma=word.lemma_ or word.lower_,
                label="root" if word.dep_ == "ROOT" else word.dep_ or "dep",
                head=place.get(word.head.i, number),
            )
            for number, word in enumerate(words)
        ]
        if clear:
            universal(nodes)
        yield tuple(
            Token(
                span=Span(offset + word.idx, offset + word.idx + len(word)),
                text=text[offset + word.idx : offset + word.idx + len(word)],
                lemma=node.lemma,
                word_class=node.word_class,
                tag=word.tag_,
                relation=node.label,
                head=node.head,
            )
            for word, node in zip(words, nodes, strict=True)
        )


def names(doc: Doc, offset: int) -> Sequence[Name]:
    """The persons, organisations and places that the pipeline names."""
    return [
        Name(span=Span(offset + ent.start_char, offset + ent.end_char), kind=KINDS[ent.label_])
        for ent in doc.ents
        if ent.label_ in KINDS
    ]


def _bounds(doc: Doc) -> Iterator[tuple[int, int]]:
    """First and last place of each sentence; a Doc that nobody split is one."""
    if not len(doc):
        return
    starts = [place for place in range(len(doc)) if place == 0 or doc[place].is_sent_start]
    yield from zip(starts, [*starts[1:], len(doc)], strict=True)
