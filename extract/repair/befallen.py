"""What befell somebody, said beside his name: "the assassinated Carlos Pizarro"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed


def befallen(found: list[Token]) -> None:
    """Read, in place, such a participle as one behind the name: "Carlos Pizarro, assassinated"."""
    for at, token in enumerate(found):
        beside = token.relation == "amod" and token.tag == "VBN" and token.head > at
        if (
            beside
            and token.lemma.lower() in listed("clauses", "befalling")
            and found[token.head].tag == "NNP"
        ):
            found[at] = replace(token, relation="acl", word_class="VERB")
