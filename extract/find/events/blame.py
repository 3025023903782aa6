"""Who is said to have done a deed that a noun names: "blamed Russia for the attack"."""

from extract.find.events import clauses
from extract.tree import Tree

_BLAMES = frozenset(
    "blame accuse charge suspect convict implicate indict sentence jail arrest acquit".split()
)
_PLACES = frozenset("place put lay pin".split())


def blamed(tree: Tree, at: int) -> tuple[int, ...]:
    """The heads of the phrases: in "attributed the attack to Russia", "claimed responsibility for
    the attack", "is responsible for it", "is behind it", "was charged with the murder"; empty where
    nobody is."""
    if tree.cases(at) == "behind" and tree.children(at, "cop"):
        return clauses.subjects(tree, at)
    above = tree.head(at)
    if above is None:
        return ()
    if tree.cases(at) == "behind":
        # "two brothers behind the bombing"
        before = tree.children(at, "case")[0] - 1
        return (before,) if tree.tokens[before].word_class in {"NOUN", "PROPN"} else ()
    word = tree.lemma(above)
    if word in {"responsibility", "credit"}:
        return _owning(tree, above)
    # "claimed the bombing"
    if word in {"responsible", "admit", "confess"} or (
        word == "claim" and tree.tokens[at].relation == "obj"
    ):
        return clauses.subjects(tree, above)
    return _put_down(tree, at, above) or _taking_part(tree, at, above) or _accused(tree, at, above)


def _owning(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "claimed responsibility for it", "placed the responsibility for it on the rebels"."""
    verb = tree.head(noun)
    if verb is None or _denies(tree, verb):
        return ()
    if tree.lemma(verb) in _PLACES:
        return clauses.obliques(tree, verb, ("on", "upon", "with"))
    return clauses.subjects(tree, verb)


def _denies(tree: Tree, verb: int) -> bool:
    """ "denied responsibility", "neither claimed nor denied it", "did not claim it"."""
    words = {tree.lemma(one) for one in tree.children(verb, "advmod", "cc:preconj")}
    denied = tree.lemma(verb) in {"deny", "reject", "disclaim"}
    return denied or bool(words & {"not", "never", "neither"})


def _taking_part(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    """ "participated in the attack", "took part in it", "those involved in it"."""
    if tree.cases(at) != "in":
        return ()
    verb = tree.head(above) if tree.lemma(above) == "part" else above
    if verb is None:
        return ()
    word = tree.lemma(verb)
    held = {tree.lemma(one) for one in tree.children(verb, "obj")}
    described = tree.tokens[verb].relation == "acl"
    involved = word in {"involve", "involved"} and (described or clauses.is_passive(tree, verb))
    if word == "participate" or involved or (word == "take" and "part" in held):
        return clauses.subjects(tree, verb)
    return ()


def _put_down(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    """ "attributed the attack to Russia", "was blamed on the rebels", "was the work of rebels"."""
    word, relation = tree.lemma(above), tree.tokens[at].relation
    if word in _PLACES and any(tree.lemma(one) == "responsibility" for one in tree.below[above]):
        return clauses.obliques(tree, above, ("on", "upon")) or clauses.obliques(tree, at, ("on",))
    if word == "attribute":
        return clauses.obliques(tree, above, ("to",)) or clauses.obliques(tree, at, ("to",))
    if word == "work" and relation == "nsubj":
        return clauses.obliques(tree, above, ("of",))
    if word == "blame" and relation == "nsubj:pass":
        return clauses.obliques(tree, above, ("on",))
    return ()


def _accused(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    if tree.cases(at) not in {"of", "for", "with", "in"}:
        return ()
    verb = tree.head(above)
    if verb is not None and tree.lemma(verb) in _BLAMES:
        # "convicted the general of the murder", hung on "general"
        return (above,) if tree.tokens[above].relation in {"obj", "nsubj:pass"} else ()
    holds = tree.lemma(above) == "hold" and _responsible(tree, above)
    if tree.lemma(above) not in _BLAMES and not holds:
        return ()
    passive = clauses.is_passive(tree, above)
    found = clauses.subjects(tree, above) if passive else clauses.objects(tree, above)
    return tuple(one for one in found if one != at)


def _responsible(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(one) == "responsible" for one in tree.children(verb, "xcomp"))
