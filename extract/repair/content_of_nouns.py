"""What is only said in a noun: in "accusations that the army burned villages" nothing is burned but
the villages, and "that" opens what the accusations say."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_NOUNS = listed("clauses", "rumours")


def content_of_nouns(found: list[Token]) -> None:
    """Read, in place, such a clause as the content of its noun and no relative clause."""
    for at, token in enumerate(found):
        if token.relation != "acl:relcl" or found[token.head].lemma.lower() not in _NOUNS:
            continue
        that = token.head + 1
        if that >= at or found[that].text != "that" or found[that].head != at:
            continue
        own = [one for place, one in enumerate(found) if one.head == at and place != that]
        subject = any(one.relation.startswith("nsubj") for one in own)
        filled = found[that].relation != "obj" or any(one.relation == "obj" for one in own)
        if subject and filled:
            found[at] = replace(token, relation="acl")
            found[that] = replace(found[that], tag="IN", word_class="SCONJ", relation="mark")
