"""Numbers and words of quantity that stand for those they count: "two of the teachers", "all of
them", "14 people were hurt and 40 arrested"."""

from extract.tree import Tree
from extract.vocabulary import listed

_COUNTED_AS = ("nsubj:pass", "obj", "nsubj")
_OF = ("nmod", "obl")  # "several of the houses", read as an adjective
_COUNTS = frozenset(
    "ten tens dozen hundred thousand million score number group crowd member element majority "
    "total rest".split()
)
QUANTITIES = frozenset(
    "all some many most several none both few each half others other any dozen dozens "
    "hundreds".split()
)
"""The words that say how many of some people or things are meant."""


def counted(tree: Tree, head: int) -> int:
    """ "dozens of protesters", "two of the gunmen", "several of the houses": who or what is
    counted; else the phrase itself."""
    lemma = tree.lemmas[head]
    counts = lemma in _COUNTS or lemma in QUANTITIES or tree.tokens[head].word_class == "NUM"
    if not counts:
        return head
    for one in tree.below[head]:
        if tree.relations[one] in _OF and tree.cases(one) == "of":
            return one
    return head


def counted_before(tree: Tree, head: int) -> int | None:
    """ "14 people were hurt and 40 arrested": of whom a bare number tells; else None."""
    token = tree.tokens[head]
    if token.word_class != "NUM" or token.relation not in _COUNTED_AS or tree.below[head]:
        return None
    verb = tree.tokens[token.head]
    first = tree.children(verb.head, *_COUNTED_AS) if verb.relation == "conj" else []
    return next((one for one in first if tree.tokens[one].tag == "NNS"), None)


def is_counted(tree: Tree, head: int) -> bool:
    """Whether a number stands for those it counts, where a noun says who they are."""
    if not tree.below[head]:
        return counted_before(tree, head) is not None or suffers_alone(tree, head)
    who = counted(tree, head)
    noun = tree.tokens[who].word_class != "PRON" or tree.child(head, "appos") is not None
    return noun and who != head


def counting(tree: Tree, pronoun: int) -> int | None:
    """The word that counts those whom a pronoun stands for: the "eleven" of "eleven of them"."""
    above = tree.head(pronoun)
    if above is None or tree.cases(pronoun) != "of" or tree.relation(pronoun) != "nmod":
        return None
    number = tree.tokens[above].word_class == "NUM" or tree.lemmas[above] in QUANTITIES
    return above if number and not tree.children(above, "appos") else None


def suffers_alone(tree: Tree, head: int) -> bool:
    """ "Four were charged with riot": a bare number that only people can be."""
    token = tree.tokens[head]
    if token.relation != "nsubj:pass" or tree.below[head] or not token.text.isalpha():
        return False
    return tree.lemmas[token.head] in listed("clauses", "suffered")
