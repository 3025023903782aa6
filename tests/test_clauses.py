"""The six questions to a clause, on trees written by hand: word/tag/relation/head, from 1."""

import pytest

from extract.find.events import clauses
from extract.model import Sentence, Span, Token
from extract.tree import Tree, tree

CLASSES = {"V": "VERB", "N": "NOUN", "P": "PRON", "I": "ADP", "D": "DET", "T": "PART"}


def parsed(rows: str) -> Tree:
    tokens, start = [], 0
    for at, row in enumerate(rows.split()):
        word, tag, relation, head = row.split("/")
        tokens.append(
            Token(
                span=Span(start, start + len(word)),
                text=word,
                lemma=word.lower(),
                word_class="PROPN" if tag == "NNP" else CLASSES.get(tag[0], "X"),
                tag=tag,
                relation=relation,
                head=int(head) - 1 if int(head) else at,
            )
        )
        start += len(word) + 1
    text = " ".join(token.text for token in tokens)
    return tree(Sentence(number=0, span=Span(0, len(text)), text=text, tokens=tuple(tokens)))


def words(found: Tree, heads: tuple[int, ...]) -> list[str]:
    return [found.tokens[head].text for head in heads]


ACTIVE = "Russia/NNP/nsubj/2 shelled/VBD/root/0 Kharkiv/NNP/obj/2"
PASSIVE = (
    "Kharkiv/NNP/nsubj:pass/3 was/VBD/aux:pass/3 shelled/VBN/root/0 by/IN/case/5 Russia/NNP/obl/3"
)
RELATIVE = "rebels/NNS/root/0 who/WP/nsubj/4 had/VBD/aux/4 kidnapped/VBN/acl:relcl/1 him/PRP/obj/4"
JOINED = (
    "NATO/NNP/nsubj/2 met/VBD/root/0 and/CC/cc/4 rejected/VBD/conj/2 plea/NN/obj/4 "
    "Ukraine/NNP/nmod:poss/5"
)
CONTROLLED = (
    "Kyiv/NNP/nsubj/2 asked/VBD/root/0 NATO/NNP/obj/2 to/TO/mark/5 send/VB/xcomp/2 planes/NNS/obj/5"
)
ACCUSED = (
    "NATO/NNP/nsubj/2 accused/VBD/root/0 Russia/NNP/obj/2 of/IN/mark/5 using/VBG/advcl/2 "
    "bombs/NNS/obj/5"
)
PARTICIPLE = (
    "Gunmen/NNS/nsubj/2 attacked/VBD/root/0 villages/NNS/obj/2 killing/VBG/advcl/2 people/NNS/obj/4"
)
OBJECT_RELATIVE = "town/NN/root/0 that/WDT/obj/4 Russia/NNP/nsubj/4 shelled/VBD/acl:relcl/1"


@pytest.mark.parametrize(
    ("rows", "verb", "subjects", "objects", "passive"),
    [
        (ACTIVE, 1, ["Russia"], ["Kharkiv"], False),
        (PASSIVE, 2, ["Kharkiv"], [], True),
        (RELATIVE, 3, ["rebels"], ["him"], False),
        (JOINED, 3, ["NATO"], ["plea"], False),
        (CONTROLLED, 4, ["NATO"], ["planes"], False),
        (ACCUSED, 4, ["Russia"], ["bombs"], False),
        (PARTICIPLE, 3, ["Gunmen"], ["people"], False),
        (OBJECT_RELATIVE, 3, ["Russia"], ["town"], False),
    ],
)
def test_who_and_whom(
    rows: str, verb: int, subjects: list[str], objects: list[str], passive: bool
) -> None:
    found = parsed(rows)
    assert words(found, clauses.subjects(found, verb)) == subjects
    assert words(found, clauses.objects(found, verb)) == objects
    assert clauses.is_passive(found, verb) is passive


def test_by_whom_and_whose() -> None:
    passive, joined = parsed(PASSIVE), parsed(JOINED)
    assert words(passive, clauses.agents(passive, 2)) == ["Russia"]
    assert words(joined, clauses.owners(joined, 4)) == ["Ukraine"]


def test_a_list_of_actors_is_read_whole() -> None:
    found = parsed(
        "talks/NNS/nsubj/6 between/IN/case/3 Russia/NNP/nmod/1 and/CC/cc/5 Ukraine/NNP/conj/3 "
        "ended/VBD/root/0"
    )
    assert words(found, clauses.obliques(found, 0, ("between",))) == ["Russia", "Ukraine"]


def test_a_past_tense_taken_for_an_adjective_is_a_verb_again() -> None:
    found = parsed(
        "officials/NNS/nsubj/2 determined/VBD/root/0 on/IN/case/4 Friday/NNP/compound/6 "
        "accused/VBD/amod/6 Russia/NNP/obl/2"
    )
    assert words(found, clauses.subjects(found, 4)) == ["officials"]
    assert words(found, clauses.objects(found, 4)) == ["Russia"]


def test_a_sentence_without_a_verb_gets_the_one_that_hangs_on_its_noun() -> None:
    found = parsed("Soldiers/NNS/compound/3 tortured/VBN/amod/3 villagers/NNS/root/0")
    assert words(found, clauses.subjects(found, 1)) == ["Soldiers"]
    assert words(found, clauses.objects(found, 1)) == ["villagers"]
