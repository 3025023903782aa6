"""On what a time of a sentence depends: its own word in the tree, and the deed above it."""

from extract.model import Span
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.tree import Tree, once


def token_of(tree: Tree, period: Period) -> int | None:
    """The last word of a period in the tree, which is most often its head."""
    return _last_word(tree, period.span)


def owner_of(passage: Passage, tree: Tree, at: int) -> int | None:
    """The verb or noun of action that a time depends on."""
    for above in tree.above(at):
        deed = passage.at(above)
        if deed or tree.tokens[above].word_class == "VERB" or tree.children(above, "cop"):
            return above
    return None


def verb_above(tree: Tree, at: int) -> int | None:
    """The verb on whose clause a word stands."""
    return next((one for one in tree.above(at) if tree.tokens[one].word_class == "VERB"), None)


@once
def _last_word(tree: Tree, span: Span) -> int | None:
    inside = [
        at
        for at, token in enumerate(tree.tokens)
        if span.start <= token.span.start < span.end and token.word_class not in {"ADP", "PUNCT"}
    ]
    outward = [one for one in inside if tree.tokens[one].head not in inside]
    return next(iter(outward or inside), None)
