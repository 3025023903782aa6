"""Whose subject a verb without one takes, where that is not the verb it is joined to: "said that
patients starved, and begged the army to act"."""

from extract.find.events.triggers import classes
from extract.tree import Tree
from extract.vocabulary import listed

_SUBJECTS = ("nsubj", "nsubj:outer", "csubj", "nsubj:pass", "csubj:pass")
_OWN = listed("clauses", "undertaking")
_THEIRS = listed("clauses", "done_by_either")
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
    spoken = not _SPOKEN.isdisjoint(classes("verb", tree.lemma(verb)))
    if not spoken or tree.children(verb, "aux", "aux:pass", "mark", *_SUBJECTS):
        return None
    if not any(tree.lemma(one) == "and" for one in tree.children(verb, "cc")):
        return None  # "said that he had agreed, but turned down the rest"
    if tree.children(above, "aux:pass", "cop"):
        # "said that the boats had been inside its waters and turned the demand down", but "said
        # that men were beaten and accused of spying"
        return saying if _acts(tree, verb) else None
    first = min((one for one in tree.below[verb] if one < verb), default=verb)
    apart = first > 0 and tree.tokens[first - 1].text == ","
    apart = apart or any(tree.tokens[one].text == "," for one in tree.children(verb, "punct"))
    return saying if apart and not _may_act(tree, verb, above) else None


def _acts(tree: Tree, verb: int) -> bool:
    """Whether a verb has an object, or says what its subject will do: no passive participle."""
    own = tree.lemma(verb) in _OWN and tree.children(verb, "xcomp", "advcl")
    return bool(tree.children(verb, "obj", "ccomp", "compound:prt") or own)


def _may_act(tree: Tree, verb: int, above: int) -> bool:
    """ "Said that gunmen had stopped the bus, and demanded money", "that Chad had expelled an
    envoy, and accused Mali": those told of may well have done both."""
    named = any(tree.tokens[one].word_class == "PROPN" for one in tree.children(above, "nsubj"))
    return named or tree.lemma(verb) in _THEIRS
