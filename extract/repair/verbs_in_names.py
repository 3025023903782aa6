"""Names that hold a verb: "Save the Children condemned the raid" saves nobody."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Name, Token


def verbs_in_names(tokens: Sequence[Token], names: Sequence[Name]) -> list[Token]:
    """The tokens with such names as one phrase each, the subject of the verb behind it."""
    found = list(tokens)
    for name in names:
        if name.kind != "organisation":
            continue
        start, end = name.span.start, name.span.end
        inside = [at for at, one in enumerate(found) if start <= one.span.start < end]
        if len(inside) > 1 and found[inside[0]].word_class == "VERB":
            _as_a_phrase(found, inside)
    return found


def _as_a_phrase(found: list[Token], inside: Sequence[int]) -> None:
    first, *rest = inside
    above = found[first].head
    if above in inside:
        return  # a sentence of its own: "Save the children!"
    for at in rest:
        found[at] = replace(found[at], relation="flat", head=first, word_class="PROPN", tag="NNP")
    for at, one in enumerate(found):
        if one.head == first and at not in inside:
            found[at] = replace(one, head=above)
    acting = above > first and not any(
        one.head == above and one.relation.startswith("nsubj") for one in found
    )
    free = found[first].relation in {"aux", "advcl", "csubj", "parataxis"}
    relation = "nsubj" if acting and free else found[first].relation
    found[first] = replace(found[first], relation=relation, word_class="PROPN", tag="NNP")
