"""The verb that says that the deed of a noun takes place, or is to: "the talks resumed", "clashes
erupted in Goma", "there will be no bombings"."""

from extract.find.events.stood_on import support
from extract.find.events.triggers import Reading
from extract.tree import Tree
from extract.vocabulary import listed

_ARRANGED = frozenset("CONSULT COOPERATE AID RETREAT CONCEDE AGREE SUPPORT".split())


def told_by(found: Tree, noun: int, reading: Reading) -> int:
    """The verb by which a noun of action is told to happen; the noun itself where there is none."""
    there = _there(found, noun)
    return _occurring(found, noun, reading) if there is None else there


def _there(found: Tree, noun: int) -> int | None:
    """ "If there were an attack", "there will be no bombings or murders": the verb that says if
    there was one."""
    first = noun
    while found.tokens[first].relation == "conj":
        first = found.tokens[first].head
    verb = found.head(first)
    if verb is None or found.tokens[first].relation != "nsubj":
        return None
    return verb if found.children(verb, "expl") and found.lemma(verb) == "be" else None


def _occurring(found: Tree, noun: int, reading: Reading) -> int:
    """The verb that says that it takes place: "the talks resumed", "a round is set for Friday"."""
    above = found.head(noun)
    verb = support(found, noun)
    if verb != noun or above is None:
        return verb
    if reading.trigger.type not in _ARRANGED and reading.trigger.type_mode != "investigate":
        return above if _breaks_out(found, noun, above, reading) else verb
    arranged = "arranged" if found.tokens[noun].relation == "nsubj:pass" else "occurring"
    if found.relation(noun) != "nsubj":
        return verb
    # "talks are due on Monday"
    due = any(found.lemma(one) == "due" for one in found.children(above, "case"))
    if due or found.lemma(above) not in listed("clauses", arranged):
        return above if due else verb
    # "the visit opened a new chapter"
    held = [one for one in found.children(above, "obj") if found.lemma(one) != "place"]
    if held or found.tokens[above].word_class != "VERB":
        return verb
    later = found.child(above, "xcomp")  # "talks are set to resume on Monday"
    return above if later is None else later


def _breaks_out(found: Tree, noun: int, above: int, reading: Reading) -> bool:
    """ "Protests spread to five cities", "clashes erupted in Goma"."""
    erupts = found.lemmas[above] in listed("clauses", "erupting")
    free = found.relations[noun] == "nsubj" and not found.children(above, "obj")
    return erupts and free and reading.trigger.type in {"PROTEST", "ASSAULT"}
