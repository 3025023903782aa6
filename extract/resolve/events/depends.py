"""On what a time of a sentence depends: its own word in the tree, and the deed above it."""

from extract.resolve.events.days_apart import last_word
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.tree import Tree


def token_of(tree: Tree, period: Period) -> int | None:
    """The last word of a period in the tree, which is most often its head."""
    return last_word(tree, period.span)


def owner_of(passage: Passage, tree: Tree, at: int) -> int | None:
    """The verb or noun of action that a time depends on."""
    for above in tree.above(at):
        deed = passage.at(above)
        if deed or tree.tokens[above].word_class == "VERB" or tree.children(above, "cop"):
            return above
    return None
