"""The main verb behind what is put in between commas.

"The bishop, who had fled, called on the rebels to leave" calls; "Kone, head of the council, met
him" meets; "Envoys from the region plan to fly there" plan. A parser that takes such a verb for a
participle or a noun makes a sentence without one.
"""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import entries

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_LOST = frozenset({"acl", "parataxis", "acl:relcl", "ccomp", "appos", "dep", "advcl", "amod"})
_OWN = frozenset({"nsubj", "nsubj:pass", "mark", "aux:pass", "nsubj:outer", "expl"})


def main_verbs(found: list[Token]) -> None:
    """Give, in place, a sentence whose root is a noun its verb."""
    root = next((one for one, token in enumerate(found) if token.head == one), None)
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
    while first and _is_below(found, first - 1, at) and found[first - 1].text != ",":
        first -= 1
    return first - 1 if first > 1 and found[first - 1].text == "," else None


def _is_lost(found: list[Token], at: int) -> bool:
    """Whether a verb has no subject and nothing that makes it a clause of another."""
    if found[at].relation == "amod" and found[at].head != at + 1:
        return False
    return not any(one.head == at and one.relation in _OWN for one in found)


def _is_inserted(found: list[Token], root: int, comma: int) -> bool:
    """Whether between the noun and the comma stands what is closed by it, and no verb but those of
    relative clauses; and whether no verb behind it can be the main one."""
    inside = range(root + 1, comma)
    opened = next((place for place in inside if found[place].text == ","), None)
    if opened is None or not _is_of_the_noun(found, root, opened):
        return False
    held = [place for place in inside if found[place].tag in _FINITE]
    return all(_is_relative(found, place) for place in held)


def _is_of_the_noun(found: list[Token], root: int, opened: int) -> bool:
    """Whether only what describes the noun stands before the first comma."""
    return all(_is_below(found, place, root) for place in range(root + 1, opened))


def _is_relative(found: list[Token], at: int) -> bool:
    while found[at].head != at:
        if found[at].relation == "acl:relcl":
            return True
        at = found[at].head
    return False


def _as_root(found: list[Token], root: int, at: int) -> None:
    passive = any(one.head == at and one.relation == "aux:pass" for one in found)
    if any(
        token.tag in _FINITE
        and place > at
        and not _is_below(found, place, at)
        and token.head != root
        and not _is_relative(found, place)
        for place, token in enumerate(found)
    ):
        return
    noun = at + 1 if found[at].relation == "amod" else None
    for place, one in enumerate(found):
        if one.head == root and place not in {root, at} and place > at:
            found[place] = replace(one, head=at)
        elif one.head == noun and place > at:
            found[place] = replace(one, head=at if one.relation != "amod" else noun)
    if noun is not None:
        found[noun] = replace(found[noun], relation="obj", head=at)
    found[at] = replace(found[at], relation="root", head=at, tag="VBD", word_class="VERB")
    found[root] = replace(found[root], relation="nsubj:pass" if passive else "nsubj", head=at)


def _intending(found: list[Token], root: int) -> None:
    """ "Envoys from the regional grouping plan to fly": a sentence of many who plan."""
    if found[root].tag != "NNS" or any(one.tag in _FINITE for one in found):
        return
    verbs = entries("clauses")["intending"]["words"]
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


def _is_below(found: list[Token], at: int, head: int) -> bool:
    while at != head and found[at].head != at:
        at = found[at].head
    return at == head
