"""Names that a parser took for something else: "asked Rohan to leave", "Al-Nur gunmen stormed"."""

from dataclasses import replace

from extract.model import Token

_NAMES = frozenset({"NNP", "NNPS"})
_UNSURE = frozenset({"ADJ", "ADV", "X", "INTJ"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj", "nmod:poss"})


def unknown_names(found: list[Token]) -> None:
    """Make names, in place, of what was taken for an adjective or an adverb."""
    if found and found[0].tag == "JJ":
        found[0] = _named(found[0], first=True)
    for at, token in enumerate(found):
        if token.tag in _NAMES:
            misread = token.word_class != "PROPN"
        else:
            misread = token.word_class in _UNSURE and token.relation in _ARGUMENTS
        if misread:
            found[at] = _named(token, first=at == 0)


def names_before_nouns(found: list[Token]) -> None:
    """ "Al-Nur gunmen stormed": two subjects side by side are one."""
    for at, token in enumerate(found[1:], 1):
        if token.relation != "nsubj":
            continue
        before = at - 1
        while before and found[before].relation in {"flat", "punct"} and found[before].text != ",":
            before -= 1
        first = found[before]
        one = first.relation == "nsubj" and first.head == token.head
        if one and first.word_class == "PROPN" and token.text[:1].islower():
            found[before] = replace(first, relation="compound", head=at)
            found[at] = replace(token, word_class="NOUN")


def names_in_one(found: list[Token]) -> None:
    """ "Reed International PLC said": two subjects in capitals side by side are one name."""
    for at, token in enumerate(found[1:], 1):
        if token.relation != "nsubj" or token.tag not in _NAMES:
            continue
        before = at - 1
        while before and found[before].head == at and found[before].tag in _NAMES:
            before -= 1
        first = found[before]
        if first.relation == "nsubj" and first.head == token.head and first.tag in _NAMES:
            found[before] = replace(first, relation="compound", head=at)


def _named(token: Token, *, first: bool) -> Token:
    """A name that was taken for something else: "Gondor" at the head of a sentence."""
    if token.tag in _NAMES and token.word_class != "PROPN":
        return replace(token, word_class="PROPN")
    if first and token.tag == "JJ" and token.relation == "advmod":
        return replace(token, word_class="PROPN", tag="NNP", relation="nsubj")
    return replace(token, word_class="PROPN", tag="NNP") if _is_name(token) else token


def _is_name(token: Token) -> bool:
    """An unknown name that was taken for an adjective: "asked Rohan to leave"."""
    return token.relation in _ARGUMENTS and token.text[:1].isupper() and token.word_class in _UNSURE
