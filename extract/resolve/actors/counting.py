"""Numbers and words of quantity that stand for those they count: "two of the teachers", "all of
them", "14 people were hurt and 40 arrested"."""

from extract.tree import Tree
from extract.vocabulary import listed

_COUNTED_AS = ("nsubj:pass", "obj", "nsubj")
_COUNTS = frozenset(
    "ten tens dozen hundred thousand million score number group crowd member majority total "
    "rest".split()
)
_QUANTITIES = frozenset(
    "all some many most several none both few each half others other any dozen dozens "
    "hundreds".split()
)


def counted(tree: Tree, head: int) -> int:
    """ "dozens of protesters", "two of the gunmen": who is counted; else the phrase itself."""
    if tree.lemmas[head] not in _COUNTS and tree.tokens[head].word_class != "NUM":
        return head
    return next((one for one in tree.children(head, "nmod") if tree.cases(one) == "of"), head)


def counted_before(tree: Tree, head: int) -> int | None:
    """ "14 people were hurt and 40 arrested": of whom a bare number tells; else None."""
    token, verb = tree.tokens[head], tree.head(head)
    bare = token.word_class == "NUM" and token.relation in _COUNTED_AS and not tree.below[head]
    if not bare or verb is None or tree.tokens[verb].relation != "conj":
        return None
    first = tree.children(tree.tokens[verb].head, *_COUNTED_AS)
    return next((one for one in first if tree.tokens[one].tag == "NNS"), None)


def is_counted(tree: Tree, head: int) -> bool:
    """A number that stands for those it counts, where a noun says who they are."""
    if tree.tokens[head].word_class != "NUM":
        return False
    who = counted(tree, head)
    named = who != head and (
        tree.tokens[who].word_class != "PRON" or bool(tree.children(head, "appos"))
    )
    return named or counted_before(tree, head) is not None or suffers_alone(tree, head)


def counting(tree: Tree, pronoun: int) -> int | None:
    """The word that counts those whom a pronoun stands for: the "eleven" of "eleven of them"."""
    above = tree.head(pronoun)
    if above is None or tree.cases(pronoun) != "of" or tree.relation(pronoun) != "nmod":
        return None
    number = tree.tokens[above].word_class == "NUM" or tree.lemmas[above] in _QUANTITIES
    return above if number and not tree.children(above, "appos") else None


def suffers_alone(tree: Tree, head: int) -> bool:
    """ "Four were charged with riot": a bare number that only people can be."""
    verb, word = tree.head(head), tree.tokens[head].text
    bare = tree.tokens[head].relation == "nsubj:pass" and not tree.below[head] and word.isalpha()
    if not bare or verb is None:
        return False
    return tree.lemma(verb) in listed("clauses", "suffered")
