"""Sentences whose root a parser took for a noun: "Soldiers tortured villagers"."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import FINITE, holds_object, is_within, root_of

_HANGING = frozenset({"amod", "acl", "acl:relcl", "xcomp"})  # no place for a past tense


def main_noun(found: list[Token]) -> None:
    """Give the sentence, in place, a verb where a noun was taken for its root."""
    root = root_of(found)
    if root is not None and found[root].word_class in {"NOUN", "PROPN"}:
        _nominal_root(found, root)


def _nominal_root(found: list[Token], root: int) -> None:
    """ "Soldiers tortured villagers", "A and B exchanged prisoners": a noun is no main verb where a
    past tense hangs on it and the sentence has no other verb."""
    if _behind_a_name(found, root):
        return
    if any(token.tag in FINITE and token.relation not in _HANGING for token in found):
        return
    for at, token in enumerate(found):
        near = token.head == root or found[token.head].head == root
        if token.tag not in {"VBD", "VBN"}:
            continue
        if token.relation == "amod" and token.head == root and at:
            _acts_on(found, at, root)
            return
        acting = holds_object(found, at)
        # no participle that completes another has an object: "waving flags chanted slogans"
        hanging = token.relation == "acl" or (token.relation == "xcomp" and acting)
        described = hanging and near and (token.tag == "VBD" or acting)
        # "officials, keen to help, accused Russia"
        behind_comma = at > root and found[at - 1].text == "," and acting
        if described or behind_comma:
            found[at] = replace(token, relation="root", head=at, tag="VBD")
            found[root] = replace(found[root], relation="nsubj", head=at)
            return


def _behind_a_name(found: list[Token], root: int) -> bool:
    """ "China, the North's only ally, called on both sides and refused to act": the first verb
    behind a name and its description, where no other verb could be the main one."""
    described = [n for n, one in enumerate(found) if one.head == root and one.relation == "appos"]
    near = {root, *described}
    verbs = [n for n, one in enumerate(found) if one.head in near and one.relation == "acl"]
    if len(verbs) != 1 or found[root].word_class != "PROPN" or not described:
        return False
    verb = verbs[0]
    others = [n for n, one in enumerate(found) if one.tag in FINITE and n != verb]
    if found[verb - 1].text != "," or any(not is_within(found, n, verb) for n in others):
        return False
    found[verb] = replace(found[verb], relation="root", head=verb, tag="VBD")
    found[root] = replace(found[root], relation="nsubj", head=verb)
    return True


def _acts_on(found: list[Token], at: int, root: int) -> None:
    """What stands before the verb acts, the noun behind it is acted on."""
    for one in range(at - 1, -1, -1):
        token = found[one]
        if token.head in {root, at} and token.relation in {"nsubj", "compound", "amod", "advmod"}:
            found[one] = replace(token, relation="nsubj", head=at)
            found[at] = replace(found[at], relation="root", head=at, tag="VBD", word_class="VERB")
            found[root] = replace(found[root], relation="obj", head=at)
            return
