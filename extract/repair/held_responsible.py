"""What somebody is held to be, behind his name: "holds the army and the police responsible"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

HELD = listed("clauses", "answerable")


def held_responsible(found: list[Token]) -> None:
    """Hang, in place, such a word on "hold" where the parse has it describe the noun before it."""
    for at, token in enumerate(found):
        noun = token.head
        if token.relation != "amod" or noun > at or token.lemma.lower() not in HELD:
            continue
        first = found[noun].head if found[noun].relation == "conj" else noun
        verb = found[first].head
        if found[first].relation == "obj" and found[verb].lemma.lower() == "hold":
            found[at] = replace(token, relation="xcomp", head=verb)
