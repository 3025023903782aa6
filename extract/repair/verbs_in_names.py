"""Names that hold a verb: "Save the Children condemned the raid" saves nobody."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extract.model import Name, Token


def verbs_in_names(tokens: Sequence[Token], names: Sequence[Name]) -> list[Token]:
    """The tokens with such names as one phrase each, the subject of the verb behind it."""
    found = list(tokens)
    bodies = [name.span for name in names if name.kind == "organisation"]
    starts = [token.span.start for token in tokens] if bodies else []
    for span in bodies:
        inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        if len(inside) > 1 and found[inside[0]].word_class == "VERB":
            _as_a_phrase(found, inside)
        elif len(inside) > 1:
            _ending_in_a_verb(found, inside)
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


def _ending_in_a_verb(found: list[Token], inside: Sequence[int]) -> None:
    """ "Human Rights Watch documented 14 killings": they did, and nobody watches."""
    last = inside[-1]
    verb = last + 1
    if found[last].word_class != "VERB" or verb >= len(found):
        return
    if found[verb].head != last or found[verb].tag not in {"VBN", "VBD"}:
        return
    above = verb if found[last].head == last else found[last].head
    for at, one in enumerate(found):
        if one.head == last and at not in inside and at != verb:
            found[at] = replace(one, head=verb)
    found[verb] = replace(found[verb], tag="VBD", relation=found[last].relation, head=above)
    found[last] = replace(found[last], relation="nsubj", head=verb, word_class="PROPN", tag="NNP")
    for at in inside[:-1]:
        if found[at].head == last:
            found[at] = replace(found[at], relation="compound")
