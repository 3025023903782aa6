"""Verbs of what is demanded that a parser took for nouns: "demanded that Lukashenko resign by
Friday", where his name was to tell what sort of "resign" it is."""

from dataclasses import replace

from extract.model import Token

_INSIDE = frozenset({"compound", "nmod", "nmod:desc", "amod"})


def subjunctives(found: list[Token]) -> None:
    """Make, in place, a verb of the noun that has "that" before it and its subject inside it."""
    for mark, token in enumerate(found):
        noun = token.head
        opens = token.relation == "mark" and token.text.lower() == "that"
        if not opens or found[noun].tag != "NN" or found[noun].relation not in {"obj", "ccomp"}:
            continue
        doer = noun - 1
        inside = found[doer].head == noun and found[doer].relation in _INSIDE
        if doer > mark and inside and found[doer].word_class in {"NOUN", "PROPN"}:
            _made_verb(found, noun, doer)


def _made_verb(found: list[Token], verb: int, doer: int) -> None:
    for place, one in enumerate(found):
        if one.head != verb or place == doer:
            continue
        if one.relation in _INSIDE | {"det", "flat"} and place < doer:
            found[place] = replace(one, head=doer)
        elif one.relation == "nmod":
            found[place] = replace(one, relation="obl")
    found[doer] = replace(found[doer], relation="nsubj")
    found[verb] = replace(found[verb], tag="VB", word_class="VERB", relation="ccomp")
