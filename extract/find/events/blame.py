"""Who is said to have done a deed that a noun names: "blamed Russia for the attack"."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed

_BLAMES = listed("clauses", "held_against")
_LINKS = listed("clauses", "linking")
_CREDIT = listed("clauses", "credit")
_NOBODY = frozenset({"nobody", "none"})
_BEHALF = frozenset({"for", "on behalf of"})
_OWNS = listed("clauses", "answerable") | listed("clauses", "owning_up")
_PUT_DOWN = {"attribute": ("to",), "blame": ("on",)}
_PLACES = listed("clauses", "burdening")


def blamed(tree: Tree, at: int) -> tuple[int, ...]:
    """The heads of the phrases: in "attributed the attack to Russia", "claimed responsibility for
    the attack", "is responsible for it", "is behind it", "was charged with the murder"; empty where
    nobody is."""
    above = tree.head(at)
    if tree.cases(at) == "behind":
        return _behind(tree, at)
    if above is None:
        return ()
    if tree.lemma(above) in listed("actor_nouns", "authors"):
        return _as_authors(tree, above)
    owning = owning_up(tree, at) or _put_down(tree, at, above)
    return owning or _taking_part(tree, at, above) or _accused(tree, at, above)


def _behind(tree: Tree, at: int) -> tuple[int, ...]:
    """ "The rebels are behind the bombing", "two brothers behind the bombing"."""
    if tree.children(at, "cop"):
        return clauses.subjects(tree, at)
    before = tree.children(at, "case")[0] - 1
    named = (
        before >= 0
        and tree.head(at) is not None
        and tree.tokens[before].word_class in {"NOUN", "PROPN"}
    )
    return (before,) if named else ()


def owning_up(tree: Tree, at: int) -> tuple[int, ...]:
    """Who claims responsibility for a deed, admits it or answers for it; empty for nobody."""
    above = tree.head(at)
    found = _owning(tree, at, above) if above is not None else ()
    return _for_whom(tree, tuple(one for one in found if not _is_nobody(tree, one)))


def _is_nobody(tree: Tree, at: int) -> bool:
    """ "No group has claimed responsibility for it", "nobody admitted it"."""
    words = {tree.lemma(one) for one in tree.children(at, "det")}
    return "no" in words or tree.lemma(at) in _NOBODY


def _for_whom(tree: Tree, owners: tuple[int, ...]) -> tuple[int, ...]:
    """ "A man who said that he spoke for the ELN claimed responsibility for it": the ELN did."""
    for one in owners:
        if tree.lemma(one) not in listed("actor_nouns", "callers"):
            continue
        for verb in tree.children(one, "acl", "acl:relcl"):
            for at in tree.inside(verb):
                named = tree.tokens[at].word_class == "PROPN" and _is_of_it(tree, at)
                if named and tree.relations[at] in {"obl", "nmod"}:
                    return (at,)
    return owners


def _is_of_it(tree: Tree, at: int) -> bool:
    """ "spoke for the ELN", "belonged to it", "was a member of it"; not "spoke to an agency"."""
    above, case = tree.head(at), tree.cases(at)
    if above is None or case in _BEHALF:
        return case in _BEHALF
    member = tree.lemma(above) in listed("actor_nouns", "fighters")
    return (case == "of" and member) or (case == "to" and tree.lemma(above) == "belong")


def _owning(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    word = tree.lemma(above)
    if word in _CREDIT:
        return _answering(tree, at, above)
    if word in listed("clauses", "answerable") and tree.tokens[above].relation == "amod":
        return _described(tree, above)
    # "claimed the bombing", "claimed responsibility for the kidnapping", read as claimed for it
    held = {tree.lemma(one) for one in tree.children(above, "obj")}
    answers = tree.cases(at) == "for" and bool(held & _CREDIT)
    claims = word == "claim" and (tree.tokens[at].relation == "obj" or answers)
    owns = (claims or word in _OWNS) and not _denies(tree, above)
    return clauses.subjects(tree, above) if owns else ()


def _answering(tree: Tree, at: int, noun: int) -> tuple[int, ...]:
    """ "claimed responsibility for it", "placed the responsibility for it on the rebels"."""
    verb = tree.head(noun)
    if verb is None or _denies(tree, verb):
        return ()
    if tree.lemma(verb) in _PLACES:
        return _burdened(tree, at, verb)
    return clauses.subjects(tree, verb)


def _burdened(tree: Tree, at: int, verb: int) -> tuple[int, ...]:
    """ "places responsibility for the murder of the judge on the army", which may hang on any of
    the three."""
    held = (verb, at, *clauses.obliques(tree, at, ("of",)))
    return tuple(
        one for head in held for one in clauses.obliques(tree, head, ("on", "upon", "with"))
    )


def _described(tree: Tree, at: int) -> tuple[int, ...]:
    """ "the group responsible for it", "holds the army and the police responsible for it"."""
    noun = tree.tokens[at].head
    first = tree.tokens[noun].head if tree.tokens[noun].relation == "conj" else noun
    return tree.joined(first)


def _as_authors(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "the authors of the attack are soldiers", "accused officers of being the masterminds of it",
    "Kone, the mastermind of the attack"."""
    if tree.children(noun, "cop"):
        return clauses.subjects(tree, noun)
    above = tree.head(noun)
    if above is None:
        return ()
    if tree.tokens[noun].relation == "appos":
        return (above,)
    named = tree.tokens[noun].relation == "nsubj" and tree.children(above, "cop")
    return tree.joined(above) if named else ()


def _denies(tree: Tree, verb: int) -> bool:
    """ "denied responsibility", "neither claimed nor denied it", "did not claim it"."""
    words = {tree.lemma(one) for one in tree.children(verb, "advmod", "cc:preconj")}
    denied = tree.lemma(verb) in listed("clauses", "disclaiming")
    return denied or bool(words & {"not", "never", "neither"})


def _taking_part(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    """ "participated in the attack", "took part in it", "those involved in it"."""
    if tree.cases(at) != "in":
        return ()
    verb = tree.head(above) if tree.lemma(above) == "part" else above
    if verb is None:
        return ()
    above_it = tree.head(verb)
    if above_it is not None and _denies(tree, above_it):
        return ()  # "denied having taken part in it"
    word = tree.lemma(verb)
    held = {tree.lemma(one) for one in tree.children(verb, "obj")}
    described = tree.tokens[verb].relation == "acl"
    involved = word in {"involve", "involved"} and (described or clauses.is_passive(tree, verb))
    if word == "participate" or involved or (word == "take" and "part" in held):
        return clauses.subjects(tree, verb)
    return ()


def is_put_down(tree: Tree, at: int) -> bool:
    """ "The attack, attributed to the rebels," may be theirs."""
    return any(tree.lemma(one) in _PUT_DOWN for one in tree.children(at, "acl"))


def _put_down(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    """ "attributed the attack to Russia", "was blamed on the rebels", "was the work of rebels"."""
    word, relation = tree.lemma(above), tree.tokens[at].relation
    for verb in tree.children(at, "acl"):
        # "the attack, attributed to the ELN, caused"
        found = clauses.obliques(tree, verb, _PUT_DOWN.get(tree.lemma(verb), ()))
        if found:
            return found
    if word in _PLACES and any(tree.lemma(one) == "responsibility" for one in tree.below[above]):
        return _burdened(tree, at, above)
    if word == "attribute":
        return clauses.obliques(tree, above, ("to",)) or clauses.obliques(tree, at, ("to",))
    if word == "work" and relation == "nsubj":
        return clauses.obliques(tree, above, ("of",))
    if word == "blame" and relation == "nsubj:pass":
        return clauses.obliques(tree, above, ("on",))
    return ()


def is_linked(tree: Tree, at: int) -> bool:
    """ "Linked the general to the murder": he may have done it."""
    above = tree.head(at)
    return above is not None and tree.cases(at) == "to" and tree.lemma(above) in _LINKS


def _accused(tree: Tree, at: int, above: int) -> tuple[int, ...]:
    linked = is_linked(tree, at)
    if tree.cases(at) not in {"of", "for", "with", "in"} and not linked:
        return ()
    verb = tree.head(above)
    if verb is not None and not linked and tree.lemma(verb) in _BLAMES:
        # "convicted the general of the murder", hung on "general"
        return (above,) if tree.tokens[above].relation in {"obj", "nsubj:pass"} else ()
    if tree.lemma(above) == "guilty":
        return _found_guilty(tree, above)
    holds = tree.lemma(above) == "hold" and _responsible(tree, above)
    if tree.lemma(above) not in _BLAMES and not holds and not linked:
        return ()
    return tuple(one for one in clauses.done_to(tree, above) if one != at)


def _found_guilty(tree: Tree, at: int) -> tuple[int, ...]:
    """ "found him guilty of the murder", "was found guilty of it", "pleaded guilty to it"."""
    verb = tree.head(at)
    if verb is None or _denies(tree, verb) or tree.children(at, "advmod"):
        return ()
    if tree.tokens[at].relation == "xcomp" and not clauses.is_passive(tree, verb):
        return clauses.objects(tree, verb) or clauses.subjects(tree, verb)
    return clauses.subjects(tree, verb)


def _responsible(tree: Tree, verb: int) -> bool:
    answering = listed("clauses", "answerable")
    return any(tree.lemma(one) in answering for one in tree.children(verb, "xcomp"))
