"""The main verb behind what is put in between commas.

"The bishop, who had fled, called on the rebels to leave" calls; "Kone, head of the council, met
him" meets; "Envoys from the region plan to fly there" plan. A parser that takes such a verb for a
participle or a noun makes a sentence without one.
"""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import FINITE, is_within, root_of
from extract.vocabulary import listed

_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_LOST = frozenset({"acl", "parataxis", "acl:relcl", "ccomp", "appos", "dep", "advcl", "amod"})
_AT = frozenset({"in", "at", "near", "outside"})
_OWN = frozenset({"nsubj", "nsubj:pass", "mark", "aux:pass", "nsubj:outer", "expl"})


def main_verbs(found: list[Token]) -> None:
    """Give, in place, a sentence whose root is a noun its verb, and a verb what belongs to it."""
    for at, token in enumerate(found):
        if token.relation == "nsubj" and token.head < at:
            _second_subject(found, at)
        elif token.relation == "obl" and token.head > at:
            _bare_subject(found, at)
    root = root_of(found)
    if root is None or found[root].word_class not in {"NOUN", "PROPN"}:
        return
    if any(one.head == root and one.relation == "cop" for one in found):
        return  # "mines are weapons that …, intended to maim"
    for at in range(root + 2, len(found)):
        comma = _comma_before(found, at)
        if comma is not None and _is_lost(found, at) and _is_inserted(found, root, comma):
            _as_root(found, root, at)
            return
    _intending(found, root)


def _comma_before(found: list[Token], at: int) -> int | None:
    """The comma right before a verb and what stands in front of it: ", on Friday called"."""
    if found[at].tag not in _VERBS or found[at].relation not in _LOST:
        return None
    first = at
    while first and is_within(found, first - 1, at) and found[first - 1].text != ",":
        first -= 1
    return first - 1 if first > 1 and found[first - 1].text == "," else None


def _is_lost(found: list[Token], at: int) -> bool:
    """Whether a verb has no subject and nothing that makes it a clause of another."""
    if found[at].relation == "amod" and not _is_right_before(found, at):
        return False
    return not any(one.head == at and one.relation in _OWN for one in found)


def _is_right_before(found: list[Token], at: int) -> bool:
    """ "accused Prime Minister Kone": only what belongs to a noun stands before it."""
    noun = found[at].head
    inside = all(found[place].head == noun for place in range(at + 1, noun))
    return noun > at and inside


def _top(found: list[Token], at: int) -> int:
    """The name that a noun behind a verb introduces: "Prime Minister Kone"."""
    noun = found[at].head
    while found[noun].relation in {"nmod:desc", "compound"} and found[noun].head > noun:
        noun = found[noun].head
    return noun


def _second_subject(found: list[Token], at: int) -> None:
    """ "Sweden thanked the Red Cross": what stands behind the verb is no second subject."""
    verb = found[at].head
    below = [(place, one.relation) for place, one in enumerate(found) if one.head == verb]
    before = any(place < verb and relation == "nsubj" for place, relation in below)
    held = any(relation in {"obj", "cop", "ccomp", "xcomp"} for _, relation in below)
    if before and not held and found[verb].word_class == "VERB":
        found[at] = replace(found[at], relation="obj")


def _bare_subject(found: list[Token], at: int) -> None:
    """ "On 20 September militiamen demanded a fee": many without a preposition do it."""
    verb, token = found[at].head, found[at]
    if token.tag != "NNS" or found[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return
    if token.lemma.lower() in listed("actor_nouns", "abstract"):
        return
    for place, one in enumerate(found[:at]):
        # "on 20 September militiamen": that of the day before them
        day = found[place + 1]
        if one.head == at and one.relation == "case" and day.head == verb and day.tag == "CD":
            found[place] = replace(one, head=place + 1)
    if not any(one.head == verb and one.relation in _OWN for one in found):
        _of_a_place(found, at)
    marked = any(one.head == at and one.relation == "case" for one in found)
    below = {one.relation for one in found if one.head == verb}
    between = any(found[place].text == "," for place in range(at + 1, verb))
    if not marked and not between and not below & _OWN:
        found[at] = replace(token, relation="nsubj")


def _of_a_place(found: list[Token], at: int) -> None:
    """ "In Horqueta police arrested a clerk": police did, in Horqueta."""
    name = at - 1
    case = name - 1
    if case < 0 or found[case].relation != "case" or found[case].head != at:
        return
    inside = found[name].head == at and found[name].relation in {"amod", "compound"}
    if inside and found[name].text[:1].isupper() and found[case].lemma.lower() in _AT:
        found[case] = replace(found[case], head=name)
        found[name] = replace(
            found[name], relation="obl", head=found[at].head, tag="NNP", word_class="PROPN"
        )


def _is_inserted(found: list[Token], root: int, comma: int) -> bool:
    """Whether between the noun and the comma stands what is closed by it, and no verb but those of
    relative clauses; and whether no verb behind it can be the main one."""
    inside = range(root + 1, comma)
    opened = next((place for place in inside if found[place].text == ","), None)
    if opened is None or not _is_of_the_noun(found, root, opened):
        return False
    held = [place for place in inside if found[place].tag in FINITE]
    return all(_is_relative(found, place) for place in held)


def _is_of_the_noun(found: list[Token], root: int, opened: int) -> bool:
    """Whether only what describes the noun stands before the first comma."""
    return all(is_within(found, place, root) for place in range(root + 1, opened))


def _is_relative(found: list[Token], at: int) -> bool:
    while found[at].head != at:
        if found[at].relation == "acl:relcl":
            return True
        at = found[at].head
    return False


def _as_root(found: list[Token], root: int, at: int) -> None:
    passive = any(one.head == at and one.relation == "aux:pass" for one in found)
    if any(
        token.tag in FINITE
        and place > at
        and not is_within(found, place, at)
        and token.head != root
        and not _is_relative(found, place)
        for place, token in enumerate(found)
    ):
        return
    noun = _top(found, at) if found[at].relation == "amod" else None
    for place, one in enumerate(found):
        of_noun = one.head == noun and noun is not None and place > noun
        moved = one.head == root and place > at and place != noun
        if moved or (of_noun and one.relation in {"obl", "advcl", "punct"}):
            found[place] = replace(one, head=at)
    if noun is not None:
        found[noun] = replace(found[noun], relation="obj", head=at)
    found[at] = replace(found[at], relation="root", head=at, tag="VBD", word_class="VERB")
    found[root] = replace(found[root], relation="nsubj:pass" if passive else "nsubj", head=at)


def _intending(found: list[Token], root: int) -> None:
    """ "Envoys from the regional grouping plan to fly": a sentence of many who plan."""
    if found[root].tag != "NNS" or any(one.tag in FINITE for one in found):
        return
    verbs = listed("clauses", "intending")
    for at in range(root + 1, len(found) - 2):
        token = found[at]
        behind = found[at + 1].text == "to" and found[at + 2].tag == "VB"
        if not behind or token.tag != "NN" or token.lemma.lower() not in verbs:
            continue
        before = at - 1
        if found[before].word_class not in {"NOUN", "PROPN"}:
            return
        above, relation = token.head, token.relation
        for place, one in enumerate(found):
            if one.head == at and place < at and place != before:
                found[place] = replace(one, head=before)
        if before != root:
            found[before] = replace(found[before], relation=relation, head=above)
        found[at] = replace(token, relation="root", head=at, tag="VBP", word_class="VERB")
        found[root] = replace(found[root], relation="nsubj", head=at)
        found[at + 2] = replace(found[at + 2], relation="xcomp", head=at)
        return
