"""What stands beside a name: "the president's brother", "Kone, a former judge,", "[Al-Nur Front]".

A parser takes such words for a second subject, or the name for one more item of a list.
"""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import NAMED_PERSONS

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OPEN, _CLOSED = frozenset("[("), frozenset("])")
_INSIDE = frozenset({"flat", "compound", "amod", "nmod:desc", "nummod", "det"})


def beside_names(found: list[Token]) -> None:
    """Set right, in place, what was hung on a name or a name that was hung on something else."""
    for at, token in enumerate(found):
        if token.relation == "appos" and token.head < at:
            _owned(found, at)
            _behind_another(found, at)
        elif token.relation in _SUBJECTS:
            if token.word_class == "PROPN" and _in_brackets(found, at):
                _explaining(found, at)
            elif token.word_class == "NOUN":
                _telling_of_a_name(found, at)
        elif token.relation == "conj" and token.word_class == "PROPN":
            _called(found, at)


def _owned(found: list[Token], at: int) -> None:
    """ "President Perez' brother": the brother is the one, and Perez only whose he is."""
    name = found[at].head
    marked = next((n for n in range(name, at) if found[n].tag == "POS"), None)
    if marked is None or found[marked].head != name or marked + 1 < _first(found, at):
        return
    for place, one in enumerate(found):
        if (
            one.head == name
            and (place > at or one.relation in {"case", "mark"})
            and place != marked
        ):
            found[place] = replace(one, head=at)
    root = found[name].head == name
    above = at if root else found[name].head
    found[at] = replace(found[at], relation=found[name].relation, head=above)
    found[name] = replace(found[name], relation="nmod:poss", head=at)


def _behind_another(found: list[Token], at: int) -> None:
    """ "Soldiers who overthrew the president, Amadou Toure,": one name of nobody's soldiers, but of
    the president right before it."""
    comma = _first(found, at) - 1
    if comma < 1 or found[comma].text != ",":
        return
    noun, many = found[comma - 1], found[found[at].head].tag in {"NNS", "NNPS"}
    one = found[at].word_class == "PROPN" and found[at].tag == "NNP"
    joined = any(other.head == at and other.relation == "conj" for other in found)
    if many and one and not joined and noun.tag == "NN" and noun.lemma.lower() in NAMED_PERSONS:
        found[at] = replace(found[at], head=comma - 1)


def _explaining(found: list[Token], at: int) -> None:
    """ "the commission [Comision de Paz] was dissolved": what stands in brackets does nothing."""
    first = _first(found, at)
    before = first - 2
    while before >= 0 and found[before].word_class not in {"NOUN", "PROPN"}:
        before -= 1
    if before >= 0:
        for place, one in enumerate(found):
            # what was joined to it behind the bracket belongs to the word before
            if one.head == at and one.relation == "conj":
                found[place] = replace(one, head=before)
        found[at] = replace(found[at], relation="appos", head=before)


def _in_brackets(found: list[Token], at: int) -> bool:
    first = _first(found, at)
    after = next((n for n in range(at + 1, len(found)) if found[n].head != at), len(found))
    behind = found[after - 1].text if after > at + 1 else ""
    return first > 1 and found[first - 1].text in _OPEN and behind in _CLOSED


def _telling_of_a_name(found: list[Token], at: int) -> None:
    """ "Oqueli, leader of the MNR, and Hilda Flores, a social democrat, were killed": the second
    description is no further subject."""
    first, verb = _first(found, at), found[at].head
    if first < 2 or found[first - 1].text != "," or found[first].tag != "DT":
        return
    name = first - 2
    while found[name].relation == "flat":
        name = found[name].head
    head = found[name].head
    beside = found[name].relation == "conj" and found[head].relation in _SUBJECTS
    if found[name].word_class == "PROPN" and beside and found[head].head == verb:
        found[at] = replace(found[at], relation="appos", head=name)


def _called(found: list[Token], at: int) -> None:
    """ "the murder of the secretary of the embassy, Jorge Gonzalez": no murder and a Gonzalez, but
    what the secretary is called; "the two Italians, Roascio and Accurso," are these two."""
    head, comma = found[at].head, _first(found, at) - 1
    if found[head].relation == "appos" and found[comma - 1].text in _CLOSED:
        _behind_a_bracket(found, at, comma)
        return
    joined = any(one.head == at and one.relation == "cc" for one in found)
    # "the ministers, Oxfam and UNICEF" are one more list
    joined = joined or any(one.head == head and one.relation == "conj" for one in found[at + 1 :])
    if joined or comma <= head or found[comma].text != ",":
        return
    if found[head].word_class != "NOUN" and found[head].tag != "NNPS":
        return
    held = [n for n in range(head + 1, comma) if found[n].head == head]
    people = [
        n for n in held if found[n].relation == "nmod" and found[n].lemma.lower() in NAMED_PERSONS
    ]
    counted = any(one.head == head and one.relation == "nummod" for one in found[:head])
    if people:
        found[at] = replace(found[at], relation="appos", head=people[-1])
    elif _is_of_one_person(found, head, at) or (
        comma == head + 1 and counted and found[head].tag in {"NNS", "NNPS"}
    ):
        found[at] = replace(found[at], relation="appos")


def _behind_a_bracket(found: list[Token], at: int, comma: int) -> None:
    """ "The spokesman of the Left (MIR), Jecar Neghme, was shot": who the spokesman is."""
    noun = found[at].head
    while found[noun].relation in {"appos", "nmod"} and found[noun].head < noun:
        noun = found[noun].head
    named = found[comma].text == "," and found[at].tag == "NNP"
    cc = any(one.head == at and one.relation == "cc" for one in found)
    if named and not cc and found[noun].tag == "NN" and found[noun].lemma.lower() in NAMED_PERSONS:
        found[at] = replace(found[at], relation="appos", head=noun)


def _is_of_one_person(found: list[Token], head: int, at: int) -> bool:
    """ "acquitted the former mayor of Oruro, Rufino Quispe, and left": one person by office and
    name, which ends with a comma or the sentence."""
    last = max(
        [at, *(n for n, one in enumerate(found) if one.head == at and one.relation == "flat")]
    )
    closed = last + 1 == len(found) or found[last + 1].text in {",", ".", ";"}
    one = found[head].tag == "NN" and found[at].tag == "NNP" and last > at
    return one and closed and found[head].lemma.lower() in NAMED_PERSONS


def _first(found: list[Token], at: int) -> int:
    """The first word of a phrase, without what is joined to it."""
    inside = [n for n, one in enumerate(found[:at]) if one.head == at and one.relation in _INSIDE]
    return min([at, *inside])
