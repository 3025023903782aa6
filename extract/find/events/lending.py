"""Whose subject a verb without one takes, where that is not the verb it is joined to."""

from extract.find.events.triggers import readings
from extract.tree import Tree
from extract.vocabulary import listed

_SUBJECTS = ("nsubj", "nsubj:outer", "csubj", "nsubj:pass", "csubj:pass")
_SPOKEN = frozenset("REQUEST THREATEN ACCUSE REJECT SUPPORT AGREE".split())


def lender(tree: Tree, verb: int, above: int) -> int | None:
    """The verb whose subject a joined verb takes; None where it is the one that it is joined to."""
    return _nearer(tree, verb, above) or _speaker(tree, verb, above)


def _nearer(tree: Tree, verb: int, above: int) -> int | None:
    """ "Chad agreed; Mali has not done so, but asked for talks": the last clause joined before,
    where it has a subject of its own and a semicolon keeps it from the first."""
    between = [one for one in tree.children(above, "conj", "parataxis") if above < one < verb]
    if not between or not any(token.text == ";" for token in tree.tokens[above:verb]):
        return None
    return between[-1] if tree.child(between[-1], *_SUBJECTS) is not None else None


def _speaker(tree: Tree, verb: int, above: int) -> int | None:
    """ "The opposition said that refugees were hit and threatened to leave", "said that patients
    starved, and begged the army to act": who says the one says the other."""
    saying = tree.head(above) if tree.relations[above] == "ccomp" else None
    if saying is None or saying > above or tree.tokens[verb].tag not in {"VBD", "VBN", "VBZ"}:
        return None
    if tree.lemma(saying) not in listed("clauses", "said_first"):
        return None
    spoken = any(one.trigger.type in _SPOKEN for one in readings("verb").get(tree.lemma(verb), ()))
    if not spoken or tree.children(verb, "aux", "aux:pass", "mark", *_SUBJECTS):
        return None
    if not any(tree.lemma(one) == "and" for one in tree.children(verb, "cc")):
        return None  # "said that he had agreed, but turned down the rest"
    first = min((one for one in tree.below[verb] if one < verb), default=verb)
    apart = first > 0 and tree.tokens[first - 1].text == ","
    apart = apart or any(tree.tokens[one].text == "," for one in tree.children(verb, "punct"))
    # "said that the boats had been inside its waters and turned the demand down"
    return saying if apart or tree.children(above, "aux:pass", "cop") else None
