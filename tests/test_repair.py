"""Slips of the parser that are set right; words as word/tag/relation/head, heads counted from 0."""

import pytest

from extract.model import Span, Token
from extract.repair import repaired

CASES = [
    (
        "Dozens/NNS/root/0 waving/VBG/acl/0 flags/NNS/obj/1 chanted/VBN/xcomp/1 songs/NNS/obj/3",
        "Dozens/NNS/nsubj/3 waving/VBG/acl/0 flags/NNS/obj/1 chanted/VBD/root/3 songs/NNS/obj/3",
    ),
    (
        "They/PRP/nsubj/1 used/VBD/root/1 other/JJ/amod/4 banned/VBD/conj/1 arms/NNS/obj/3",
        "They/PRP/nsubj/1 used/VBD/root/1 other/JJ/amod/4 banned/VBD/amod/4 arms/NNS/obj/1",
    ),
    (
        "Civilians/NNS/nsubj/1 killed/VBD/root/1 in/IN/case/3 Goma/NNP/obl/1",
        "Civilians/NNS/nsubj:pass/1 killed/VBN/root/1 in/IN/case/3 Goma/NNP/obl/1",
    ),
    (
        "Rome/NNP/nsubj:pass/1 denied/VBN/root/1 using/VBG/xcomp/1 force/NN/obj/2",
        "Rome/NNP/nsubj/1 denied/VBD/root/1 using/VBG/xcomp/1 force/NN/obj/2",
    ),
]
RIGHT = [
    "Guards/NNS/nsubj/1 killed/VBD/root/1 three/CD/obj/1",
    "Guards/NNS/nsubj/1 killed/VBD/root/1 and/CC/cc/3 hurt/VBD/conj/1 men/NNS/obj/3",
    "They/PRP/nsubj:pass/2 were/VBD/aux:pass/2 killed/VBN/root/2",
    "They/PRP/nsubj/2 have/VBP/aux/2 killed/VBN/root/2",
]


def tokens(words: str) -> tuple[Token, ...]:
    found, start = [], 0
    for word in words.split():
        text, tag, relation, head = word.split("/")
        found.append(
            Token(
                span=Span(start, start + len(text)),
                text=text,
                lemma={"killed": "kill", "denied": "deny"}.get(text, text.lower()),
                word_class={"V": "VERB", "N": "NOUN", "J": "ADJ", "P": "PRON"}.get(tag[0], "X"),
                tag=tag,
                relation=relation,
                head=int(head),
            )
        )
        start += len(text) + 1
    return tuple(found)


def shown(found: tuple[Token, ...]) -> str:
    return " ".join(f"{one.text}/{one.tag}/{one.relation}/{one.head}" for one in found)


@pytest.mark.parametrize(("slip", "right"), CASES)
def test_a_slip_is_set_right(slip: str, right: str) -> None:
    assert shown(repaired(tokens(slip))) == right


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_right_stays(words: str) -> None:
    assert shown(repaired(tokens(words))) == words
