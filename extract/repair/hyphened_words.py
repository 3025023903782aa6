"""Words that a tokeniser cut at their hyphen, and a past tense that no parser knows: "staged a
sit-in", "a bomb tore through the bus"."""

from dataclasses import replace

from extract.model import Token

# the first part of such a noun, and its second
_CUT = frozenset({("sit", "in"), ("die", "in"), ("walk", "out"), ("lock", "out"), ("call", "up")})
_TORE = frozenset({"through", "into", "apart"})


def hyphened_words(found: list[Token]) -> None:
    """Set such words right, in place."""
    for at, token in enumerate(found):
        if at > 1 and found[at - 1].text == "-" and token.word_class != "NOUN":
            _noun(found, at)
        elif token.text == "tore" and token.lemma != "tear":
            _tore(found, at)


def _noun(found: list[Token], at: int) -> None:
    """ "staged a sit-in": one noun, the object of the verb before it or the subject of the next."""
    first, token = found[at - 2], found[at]
    if (first.text.lower(), token.text.lower()) not in _CUT:
        return
    lemma = f"{first.text}-{token.text}".lower()
    head = token.head
    if found[head].word_class == "VERB":
        relation = "obj" if head < at else "nsubj"
    else:
        relation = token.relation
    found[at] = replace(token, word_class="NOUN", tag="NN", lemma=lemma, relation=relation)


def _tore(found: list[Token], at: int) -> None:
    """ "A blast tore through the market": what stands right before it does it."""
    behind = at + 1 < len(found) and found[at + 1].text.lower() in _TORE
    if not behind or found[at].relation != "root":
        return
    found[at] = replace(found[at], word_class="VERB", tag="VBD", lemma="tear")
    for place, one in enumerate(found):
        if one.head != at or place == at:
            continue
        if place < at and one.relation in {"compound", "nsubj"}:
            found[place] = replace(one, relation="nsubj")
        elif place < at and one.relation in {"det", "amod", "nummod"} and place < at - 1:
            found[place] = replace(one, head=at - 1)
        elif one.relation == "nmod":
            found[place] = replace(one, relation="obl")
