"""Entries of a chronicle whose verb a parser hung on a noun before it: "3 June: Gunmen on
motorcycles killed five miners"."""

from dataclasses import replace

from extract.model import Token

COLON = frozenset({":"})
_PAST = frozenset({"VBD", "VBN"})
_LONGEST_HEAD = 6  # words


def entries_of_days(found: list[Token]) -> None:
    """Give the verb, in place, the noun that stands first behind the day as its subject."""
    colon = next((n for n, one in enumerate(found[:_LONGEST_HEAD]) if one.text == ":"), None)
    if not colon or not all(one.tag in {"CD", "NNP", ","} for one in found[:colon]):
        return
    for noun in range(colon + 1, len(found)):
        if found[noun].relation == "appos" and found[noun].head < colon:
            _with_its_verb(found, noun)
            return


def _with_its_verb(found: list[Token], noun: int) -> None:
    for at in range(noun + 1, len(found)):
        token = found[at]
        described = token.tag in _PAST and token.relation == "acl"
        below = {one.relation for one in found if one.head == at}
        if described and "obj" in below and not below & {"nsubj", "obl:agent", "aux:pass"}:
            head = found[noun].head
            found[at] = replace(token, tag="VBD", relation="parataxis", head=head)
            found[noun] = replace(found[noun], relation="nsubj", head=at)
            return
