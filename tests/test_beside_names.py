"""What stands beside a name; words as word/tag/relation/head, heads counted from 0."""

from dataclasses import replace

import pytest

from extract.model import Token
from extract.repair.beside_names import beside_names
from tests.test_repair import shown, tokens


def named(words: str) -> list[Token]:
    return [replace(one, word_class="PROPN") if one.tag == "NNP" else one for one in tokens(words)]


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        (
            "Perez/NNP/nsubj:pass/4 '/POS/case/0 brother/NN/appos/0 was/VBD/aux:pass/4 "
            "killed/VBN/root/4",
            "Perez/NNP/nmod:poss/2 '/POS/case/0 brother/NN/nsubj:pass/4 was/VBD/aux:pass/4 "
            "killed/VBN/root/4",
        ),
        (
            "panel/NN/nsubj:pass/5 [/-LRB-/punct/2 Comision/NNP/nsubj:pass/5 ]/-RRB-/punct/2 "
            "was/VBD/aux:pass/5 shot/VBN/root/5",
            "panel/NN/nsubj:pass/5 [/-LRB-/punct/2 Comision/NNP/appos/0 ]/-RRB-/punct/2 "
            "was/VBD/aux:pass/5 shot/VBN/root/5",
        ),
        (
            "Kone/NNP/nsubj/6 and/CC/cc/2 Flores/NNP/conj/0 ,/,/punct/5 a/DT/det/5 "
            "judge/NN/nsubj/6 died/VBD/root/6",
            "Kone/NNP/nsubj/6 and/CC/cc/2 Flores/NNP/conj/0 ,/,/punct/5 a/DT/det/5 "
            "judge/NN/appos/2 died/VBD/root/6",
        ),
        (
            "murder/NN/root/0 of/IN/case/2 secretary/NN/nmod/0 ,/,/punct/4 Kone/NNP/conj/0",
            "murder/NN/root/0 of/IN/case/2 secretary/NN/nmod/0 ,/,/punct/4 Kone/NNP/appos/2",
        ),
        (
            "two/CD/nummod/1 Italians/NNPS/nsubj/6 ,/,/punct/3 Rosi/NNP/conj/1 and/CC/cc/5 "
            "Bo/NNP/conj/3 left/VBD/root/6",
            "two/CD/nummod/1 Italians/NNPS/nsubj/6 ,/,/punct/3 Rosi/NNP/appos/1 and/CC/cc/5 "
            "Bo/NNP/conj/3 left/VBD/root/6",
        ),
    ],
)
def test_what_stands_beside_a_name_is_set_right(slip: str, right: str) -> None:
    found = named(slip)
    beside_names(found)
    assert shown(tuple(found)) == right


@pytest.mark.parametrize(
    "words",
    [
        "letter/NN/root/0 from/IN/case/2 minister/NN/nmod/0 ,/,/punct/4 Kone/NNP/conj/0 "
        "and/CC/cc/6 Diaz/NNP/conj/0",
        "Perez/NNP/nsubj/3 ,/,/punct/2 mayor/NN/appos/0 died/VBD/root/3",
        "Kone/NNP/nsubj/2 and/CC/cc/2 left/VBD/root/2 a/DT/det/4 judge/NN/nsubj/5 died/VBD/conj/2",
    ],
)
def test_other_names_stay_as_they_are(words: str) -> None:
    found = named(words)
    beside_names(found)
    assert shown(tuple(found)) == words
