"""Against whom somebody fell, read as one more who was killed: "killed fighting the rebels"."""

from dataclasses import replace

from extract.model import Token

FIGHTING = frozenset({"fighting", "battling"})
"""The words without which nobody falls so."""
_FALLEN = frozenset({"kill", "wound", "injure"})
_BEHIND = frozenset({"xcomp", "advcl"})


def killed_fighting(found: list[Token]) -> None:
    """Tell, in place, of whom it was that they fought that these killed them."""
    for at, token in enumerate(found):
        if token.text not in FIGHTING or token.relation not in _BEHIND:
            continue
        verb = found[token.head]
        held = [one for one, below in enumerate(found) if below.head == at]
        against = [one for one in held if found[one].relation == "obj"]
        suffered = any(one.head == token.head and one.relation == "aux:pass" for one in found)
        if verb.lemma not in _FALLEN or not suffered or len(held) != 1 or not against:
            continue
        found[against[0]] = replace(found[against[0]], relation="obl:agent", head=token.head)
        found[at] = replace(token, relation="case", head=against[0], word_class="ADP", tag="IN")
