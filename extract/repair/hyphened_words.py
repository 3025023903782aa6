"""Words that a tokeniser cut at their hyphen, and such as no parser knows: "staged a sit-in", "a
bomb tore through the bus", "issued arrest warrants"."""

from dataclasses import replace

from extract.model import Token

# the first part of such a noun, and its second
_CUT = frozenset({("sit", "in"), ("die", "in"), ("walk", "out"), ("lock", "out"), ("call", "up")})
_TITLES = frozenset({"General"})
_TORE = frozenset({"through", "into", "apart"})
NOUNS_IN_S = frozenset(
    "warrants bans strikes raids talks attacks drills patrols curbs exercises visas".split()
)


def hyphened_words(found: list[Token]) -> None:
    """Set such words right, in place."""
    for at, token in enumerate(found):
        hyphened = at > 1 and found[at - 1].text == "-" and token.word_class != "NOUN"
        if hyphened and token.tag == found[at - 2].tag == "CD":
            _number(found, at)
        elif token.text in _TITLES and at > 1 and found[at - 1].text == "-":
            _title(found, at)
        elif hyphened:
            _hyphened(found, at)
        elif token.text == "tore" and token.lemma != "tear":
            _tore(found, at)
        elif at > 1 and token.text in NOUNS_IN_S and found[at - 1].tag in {"NN", "NNP"}:
            _warrants(found, at)


def _hyphened(found: list[Token], at: int) -> None:
    if _is_described(found, at):
        _adjective(found, at)
    elif found[at - 2].text != "test":
        _noun(found, at)
    elif at > 2 and found[at].tag in {"VBD", "VBN"}:
        _tested(found, at)


def _number(found: list[Token], at: int) -> None:
    """ "Thirty-one of them": one number, of which they are a part."""
    first = found[at - 2]
    if found[at].head != at - 2 and (found[at].head, found[at].relation) != (
        first.head,
        first.relation,
    ):
        return
    found[at] = replace(found[at], relation="flat", head=at - 2)
    for place, one in enumerate(found):
        if one.head == at and place > at:
            found[place] = replace(one, head=at - 2)


def _is_described(found: list[Token], at: int) -> bool:
    """ "the drought-hit north", "at the bomb-hit embassy": no verb of the clause."""
    if at < 3 or at + 1 == len(found) or found[at].tag not in {"VBN", "VBD", "VB"}:
        return False
    before, after = found[at - 3], found[at + 1]
    pointed = before.word_class in {"DET", "ADJ", "ADP"} or before.tag in {"PRP$", "POS"}
    return pointed and found[at - 2].tag == "NN" and after.word_class in {"NOUN", "PROPN"}


def _adjective(found: list[Token], at: int) -> None:
    last = at + 1
    while last + 1 < len(found) and found[last + 1].word_class in {"NOUN", "PROPN"}:
        last += 1
    token, noun = found[at], found[last]
    if token.relation == "amod" and token.head == last:
        found[at] = replace(token, tag="VBN", word_class="ADJ")
        return
    if noun.head != at or token.head in {at, last}:
        return
    found[last] = replace(noun, relation=_of_noun(found, at), head=token.head)
    found[at] = replace(token, tag="VBN", word_class="ADJ", relation="amod", head=last)
    for place, one in enumerate(found):
        if one.head == at and place not in {at - 2, at - 1, last}:
            found[place] = replace(one, head=last)


def _of_noun(found: list[Token], at: int) -> str:
    """The relation of a verb that is none, for the noun that takes its place."""
    relation = found[at].relation
    if relation not in {"ccomp", "xcomp", "advcl", "acl", "parataxis"}:
        return relation
    return "obl" if found[found[at].head].word_class == "VERB" else "nmod"


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


def _tested(found: list[Token], at: int) -> None:
    """ "Iran test-fired a missile": whoever stands right before it fired it."""
    if any(one.head == at and one.relation in {"nsubj", "nsubj:pass"} for one in found):
        return
    found[at - 2] = replace(found[at - 2], relation="compound", head=at)
    if found[at - 3].word_class in {"NOUN", "PROPN"} and found[at - 3].head in {at, at - 2}:
        found[at] = replace(found[at], tag="VBD")
        found[at - 3] = replace(found[at - 3], relation="nsubj", head=at)
        for place in range(at - 3):
            if found[place].head in {at, at - 2} and found[place].relation != "punct":
                found[place] = replace(found[place], head=at - 3)


def _title(found: list[Token], at: int) -> None:
    """ "the envoy of the Secretary-General": one title, and no other name for the envoy."""
    first = found[at - 2]
    if first.tag == "NNP" and found[at].relation in {"appos", "nmod", "dep", "conj"}:
        found[at] = replace(found[at], relation="flat", head=at - 2)


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


def _warrants(found: list[Token], at: int) -> None:
    """ "The court on Tuesday issued arrest warrants", "imposed visa bans on two generals": they are
    what is issued, and no verb."""
    token = found[at]
    verb = at - 2
    if token.tag != "VBZ" or found[verb].tag not in {"VBN", "VBD"}:
        return
    root = token.head == at
    relation, head = ("root", verb) if root else ("conj", token.head)
    found[verb] = replace(found[verb], tag="VBD", word_class="VERB", relation=relation, head=head)
    found[at - 1] = replace(found[at - 1], relation="compound", head=at)
    found[at] = replace(
        token, tag="NNS", word_class="NOUN", lemma=token.text[:-1], relation="obj", head=verb
    )
    for place, one in enumerate(found):
        if one.head in {at, at - 1} and place < verb:
            found[place] = replace(one, head=verb)
        elif one.head == at and place > at and one.relation == "obl":
            found[place] = replace(one, relation="nmod")
