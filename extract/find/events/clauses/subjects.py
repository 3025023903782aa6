"""Who acts in a clause. A verb without a subject of its own has that of the verb it is joined to,
of the noun it describes or of the verb that governs it ("planned to attack", "killing two", "the
men who attacked")."""

from extract.find.events.clauses.objects import PASSIVE_SUBJECT, SUBJECT, is_passive, objects
from extract.find.events.clauses.phrases import (
    SHARED,
    agents,
    is_infinitive,
    meant,
    obliques,
    owners,
)
from extract.find.events.lending import lender
from extract.find.events.triggers import readings
from extract.tree import Tree, once
from extract.vocabulary import listed

_OF_TIME = frozenset("after before because when while since until".split())
_FAR = 12  # verbs above, of which none has a subject


@once
def subjects(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who acts, or who is acted on in a passive: the heads of the phrases."""
    return _own_or_borrowed(tree, verb, 0)


def doers(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who acts, in the active and in the passive: "police raided it", "it was raided by police"."""
    return agents(tree, verb) if is_passive(tree, verb) else subjects(tree, verb)


def done_to(tree: Tree, verb: int) -> tuple[int, ...]:
    """Whom or what it is done to, in the active and the passive: "raided the port", "the port was
    raided"."""
    return subjects(tree, verb) if is_passive(tree, verb) else objects(tree, verb)


def _borrowed(tree: Tree, verb: int, depth: int) -> tuple[int, ...]:
    """The subject of a verb that has none: from the verb or noun above it."""
    relation = tree.tokens[verb].relation
    above = tree.head(verb)
    if above is None or depth > _FAR:
        return ()
    if relation == "acl" and tree.tokens[above].word_class == "VERB":
        relation = "xcomp"  # "plans to destroy them", read as plans of somebody
    if relation.startswith("acl"):
        infinitive = is_infinitive(tree, verb)
        writing = () if infinitive else _writers(tree, verb, above)
        return owners(tree, above) if infinitive else writing or tree.joined(above)
    if relation not in SHARED or _stands_alone(tree, verb):
        return ()
    return _governed(tree, verb, above, depth)


def _writers(tree: Tree, verb: int, paper: int) -> tuple[int, ...]:
    """ "Lawyers filed a motion asking the court to act": whose paper it is that asks."""
    writing = tree.head(paper)
    if tree.tokens[verb].tag != "VBG" or tree.lemma(paper) not in listed("clauses", "letters"):
        return ()
    if writing is None or tree.tokens[writing].word_class != "VERB":
        return ()
    if tree.tokens[paper].relation == "obj":
        return subjects(tree, writing)
    return agents(tree, writing) if tree.tokens[paper].relation == "nsubj:pass" else ()


def _governed(tree: Tree, verb: int, above: int, depth: int) -> tuple[int, ...]:
    """Who acts in a clause that hangs on another verb."""
    relation = tree.tokens[verb].relation
    if relation == "advcl" and tree.tokens[verb].tag == "VBG" and _told_to(tree, above):
        return _tellers(tree, above)
    if relation in {"xcomp", "advcl", "ccomp"} and _controlled(tree, verb, above):
        return _punished(tree, verb, above) or objects(tree, above)
    other = lender(tree, verb, above) if relation == "conj" else None
    if other is not None:
        return _own_or_borrowed(tree, other, depth + 1)
    if relation == "conj" and is_passive(tree, above) and not is_passive(tree, verb):
        return agents(tree, above) or _own_or_borrowed(tree, above, depth + 1)
    return _own_or_borrowed(tree, above, depth + 1)


def _punished(tree: Tree, verb: int, above: int) -> tuple[int, ...]:
    """ "imposed bans on two generals for blocking convoys": they blocked them, and no ban did."""
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "case")}
    if "for" not in marks:
        return ()
    held = (above, *tree.children(above, "obj"))
    return tuple(one for at in held for one in obliques(tree, at, ("on", "against")))


def _told_to(tree: Tree, verb: int) -> list[int]:
    """What is told to the subject: the "appeal" of "heard an appeal from the minister"."""
    if tree.lemma(verb) not in listed("clauses", "received"):
        return []
    nouns = readings("noun")
    return [
        one
        for one in tree.children(verb, "obj")
        if any(reading.trigger.content for reading in nouns.get(tree.lemma(one), ()))
    ]


def _tellers(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "ministers heard an appeal from the envoy, asking for help": the envoy asks."""
    return tuple(one for held in _told_to(tree, verb) for one in obliques(tree, held, ("from",)))


def _stands_alone(tree: Tree, verb: int) -> bool:
    """ "acted after members asked him": whoever asked, it is not the one who acted."""
    if tree.tokens[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return False
    marks = {tree.lemma(one) for one in tree.children(verb, "mark")}
    relation = tree.tokens[verb].relation
    return relation == "parataxis" or (relation == "advcl" and bool(marks & _OF_TIME))


def _controlled(tree: Tree, verb: int, above: int) -> bool:
    """ "rallied allies to send", "accused Russia of using": the object of the one acts in the
    other; not "met him to discuss" or "attacked a town, killing two"."""
    if not tree.children(above, "obj") or is_passive(tree, above):
        return False
    if tree.tokens[verb].relation == "xcomp":
        return tree.lemma(above) not in listed("clauses", "bound_oneself")
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "case")}
    return bool(marks & {"of", "from", "for", "into"})


def _own_or_borrowed(tree: Tree, verb: int, depth: int) -> tuple[int, ...]:
    """The subject of a verb, `depth` verbs below the one that asks."""
    own = _nearest(tree, verb)
    if own is not None:
        return meant(tree, verb, own)
    return _borrowed(tree, verb, depth)


def _nearest(tree: Tree, verb: int) -> int | None:
    """The subject; the one next to the verb where the parse gives two."""
    found = tree.children(verb, *SUBJECT, *PASSIVE_SUBJECT)
    # "Britain and Germany each pledged"
    found = [one for one in found if tree.lemma(one) not in {"each", "both"}] or found
    before = [one for one in found if one < verb]
    return before[-1] if before else next(iter(found), None)
