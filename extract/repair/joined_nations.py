"""Nations that share a noun: "French, British and German diplomats met" is of diplomats, and not of
the French, the British, the Germans and diplomats."""

from dataclasses import replace

from extract.language.lists import index
from extract.model import Token

_MOVED = frozenset({"case", "det", "cc:preconj"})


def joined_nations(found: list[Token]) -> None:
    """Hang, in place, nations in a row under the noun right behind the last of them."""
    for at, token in enumerate(found[2:], 2):
        first = token.head
        last = found[at - 1]
        joined = token.relation == last.relation == "conj" and last.head == first < at - 1
        if joined and token.word_class == "NOUN" and _is_people(found[first]) and _is_people(last):
            found[at] = replace(token, relation=found[first].relation, head=found[first].head)
            found[first] = replace(found[first], relation="amod", head=at)
            for place, one in enumerate(found[:first]):
                if one.head == first and one.relation in _MOVED:
                    found[place] = replace(one, head=at)


def _is_people(token: Token) -> bool:
    known = index().get(token.text, ())
    return any(words == (token.text,) and entry == "people" for words, entry in known)
