"""Verbs that lost their place to a noun or to another verb.

A past tense that was taken for an adjective or a participle gets its verb's place back: "officials,
determined to help, on Friday accused Russia", "bombed and shelled houses", "protesters waving
flags chanted".
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from extract.model import Token
from extract.repair.within import holds_object, is_subject, root_of
from extract.vocabulary import listed, weekdays

# the relations and tags of what may be misplaced
_MISPLACED = frozenset("conj ccomp root nsubj nsubj:pass".split())
_MISREAD = frozenset({"VBD", "VBN", "VBG"})
_PAST = frozenset({"VBD", "VBN"})
_NEVER_PASSIVE = listed("clauses", "never_passive")
_DONE_TO = listed("clauses", "done_to")
_SUFFERED_FROM = listed("clauses", "suffered_from")
_CONJUNCTIONS = frozenset({"as", "after", "before", "while", "since"})


def misplaced_verbs(found: list[Token]) -> None:
    """Set right, in place, verbs and their subjects one by one."""
    for at, token in enumerate(list(found)):
        if token.relation not in _MISPLACED and token.tag not in _MISREAD:
            continue
        if token.tag in _PAST and token.relation in _OF_PARTICIPLES:
            _OF_PARTICIPLES[token.relation](found, at)
        elif token.relation == "ccomp":
            _two_subjects(found, at)
        elif token.relation == "root" and token.head > at:
            _second_root(found, at)
        elif token.tag == "VBD" and at:
            _clause_of_time(found, at)
        else:
            _noun(found, at)


def _noun(found: list[Token], at: int) -> None:
    if found[at].relation == "conj" and found[at].word_class == "NOUN":
        _described_name(found, at)
    elif found[at].relation == "nsubj:pass":
        _acting(found, at)
    elif found[at].relation == "nsubj":
        _suffering(found, at)
    elif found[at].tag == "VBG":
        _suffered(found, at)


def _adjective(found: list[Token], at: int) -> None:
    """ "accused Russia" and "bombed and shelled houses": the noun is what it is done to."""
    token, noun = found[at], found[at].head
    before = found[at - 1] if at else None
    verb = _verb_before(found, at)
    joined = before is not None and before.relation == "cc" and verb == at - 2
    finite = token.tag == "VBD" or (before is not None and before.text.lower() in weekdays())
    if verb is None or noun != at + 1 or not (joined or finite):
        return
    found[at] = replace(token, relation="conj", head=verb, word_class="VERB")
    if joined:
        return
    for other, one in enumerate(found):
        if one.head == noun and other < at and one.relation in {"compound", "case"}:
            found[other] = replace(one, head=at, relation="obl")
    found[noun] = replace(found[noun], relation="obj", head=at)


def _participle(found: list[Token], at: int) -> None:
    """ "protesters waving flags chanted slogans": a root in -ing is no main verb."""
    root = root_of(found)
    helped = any(one.head == at and one.relation.startswith("aux") for one in found)
    acting = any(one.head == at and one.relation in {"obj", "ccomp"} for one in found)
    if root is not None and root < at and found[root].tag == "VBG" and acting and not helped:
        found[at] = replace(found[at], relation="conj", head=root, tag="VBD")
    elif not acting and not helped and found[at].lemma.lower() not in _NEVER_PASSIVE:
        # "people killed in the raid" is a participle, whatever its tag
        found[at] = replace(found[at], tag="VBN")


def _within_phrase(found: list[Token], at: int) -> None:
    """ "used other banned weapons": no verb stands between an adjective and its noun."""
    verb, noun = found[at].head, at + 1
    _no_verb_in_a_row(found, at)
    if noun == len(found) or verb >= at or found[noun].head != at or found[noun].relation != "obj":
        return
    if found[at - 1].head == noun and found[at - 1].relation in {"amod", "det", "nummod"}:
        found[at] = replace(found[at], relation="amod", head=noun, word_class="ADJ")
        found[noun] = replace(found[noun], head=verb)


def _no_verb_in_a_row(found: list[Token], at: int) -> None:
    """ "relatives of prisoners and murdered and missing people": the people were murdered."""
    held = [n for n, one in enumerate(found) if one.head == at and one.relation == "obj" and n > at]
    own = any(one.head == at and is_subject(one) for one in found)
    first = found[found[at].head]
    row = first.word_class == "NOUN" and first.relation in {"nmod", "obl", "obj"}
    # "talks with the president and signed a treaty": the treaty was
    fixed = any(one.head in held and one.relation in {"det", "nmod:poss"} for one in found[at:])
    if row and len(held) == 1 and not own and not fixed and found[at].head < at:
        noun = held[0]
        found[noun] = replace(found[noun], relation="conj", head=found[at].head)
        found[at] = replace(found[at], relation="amod", head=noun, word_class="ADJ")


# by the relation of a past tense or participle
_OF_PARTICIPLES: Mapping[str, Callable[[list[Token], int], None]] = {
    "amod": _adjective,
    "acl": _participle,
    "conj": _within_phrase,
}


def _clause_of_time(found: list[Token], at: int) -> None:
    """ "as ministers met": a conjunction that was taken for a preposition."""
    noun = found[at - 1]
    if noun.relation not in {"nmod", "obl"} or any(
        one.head == at and is_subject(one) for one in found
    ):
        return
    if any(one.head == at - 1 and one.text.lower() in _CONJUNCTIONS for one in found):
        found[at - 1] = replace(noun, relation="nsubj", head=at)


def _two_subjects(found: list[Token], at: int) -> None:
    """ "A missile struck the town, the army said": the first of two subjects is that of the clause
    in front."""
    governor = found[at].head
    subjects = [n for n, one in enumerate(found) if one.head == governor and is_subject(one)]
    own = any(one.head == at and is_subject(one) for one in found)
    if len(subjects) > 1 and subjects[0] < at < subjects[1] and not own:
        found[subjects[0]] = replace(found[subjects[0]], head=at)
        found[at] = replace(found[at], tag="VBD") if found[at].tag == "VBN" else found[at]


def _second_root(found: list[Token], at: int) -> None:
    """ "Guns pounded positions, officials said": what is said has what stands around it."""
    found[at] = replace(found[at], relation="ccomp")
    governor = found[at].head
    before = [n for n in range(at) if found[n].head == governor and is_subject(found[n])]
    behind = [n for n in range(at, governor) if found[n].head == governor and is_subject(found[n])]
    if before:
        found[before[-1]] = replace(found[before[-1]], head=at)
    if len(behind) > 1:
        found[behind[0]] = replace(found[behind[0]], relation="obj", head=at)


def _acting(found: list[Token], at: int) -> None:
    """ "relatives demonstrated", "Russia denied using bombs", "the candle burned": no passive."""
    verb = found[at].head
    lemma, main = found[verb].lemma.lower(), found[verb].relation == "root"
    helped = any(one.head == verb and one.relation.startswith("aux") for one in found)
    finite = found[verb].tag == "VBD" and lemma not in _DONE_TO
    # "said Russian forces, backed by tanks, attacked Kherson"
    # and "whom it had seized"
    behind = any(
        one.head == verb and one.relation == "obj" and (place > verb or one.tag == "WP")
        for place, one in enumerate(found)
    )
    passive = any(one.head == verb and one.relation == "aux:pass" for one in found)
    if behind and helped and not passive:
        found[at] = replace(found[at], relation="nsubj")
        return
    active = behind or (main and (finite or holds_object(found, verb, "xcomp")))
    if not helped and (lemma in _NEVER_PASSIVE or active):
        found[at] = replace(found[at], relation="nsubj")
        found[verb] = replace(found[verb], tag="VBD")


def _suffering(found: list[Token], at: int) -> None:
    """ "Three civilians killed in Kharkiv.": without an object, the killed are no killers."""
    verb = found[at].head
    if found[verb].lemma.lower() not in _DONE_TO or found[verb].tag not in {"VBD", "VBN"}:
        return
    helped = any(one.head == verb and one.relation.startswith("aux") for one in found)
    joined = any(one.head == verb and one.relation == "conj" for one in found)
    if not helped and not joined and not holds_object(found, verb):
        found[at] = replace(found[at], relation="nsubj:pass")
        found[verb] = replace(found[verb], tag="VBN")


def _suffered(found: list[Token], at: int) -> None:
    """ "People fled shelling": what they fled is no deed of theirs."""
    above = found[found[at].head]
    beside = found[at].head == at - 1 and found[at].relation in {"xcomp", "advcl", "ccomp"}
    if beside and above.lemma.lower() in _SUFFERED_FROM and not holds_object(found, at):
        found[at] = replace(
            found[at], relation="obj", word_class="NOUN", tag="NN", lemma=found[at].text.lower()
        )


def _described_name(found: list[Token], at: int) -> None:
    """ "to lead a battalion and closing Nord Stream 2, the gas pipeline": what stands right behind
    a name and its comma tells of the name, not of a noun in the clause before."""
    before = [n for n in range(at) if found[n].head == at and found[n].relation != "punct"]
    first = min([at, *before])
    comma, name = first - 1, first - 2
    if found[first].tag != "DT" or name <= found[at].head or found[comma].text != ",":
        return
    while found[name].relation in {"flat", "compound"} and found[name].head != name:
        name = found[name].head
    acting = any(one.word_class == "VERB" for one in found[found[at].head : name])
    if acting and found[name].word_class == "PROPN" and found[name].relation == "obj":
        found[at] = replace(found[at], relation="appos", head=name)


def _verb_before(found: list[Token], at: int) -> int | None:
    """The root, or for a joined participle the verb right before "and"."""
    if at >= 2 and found[at - 2].word_class == "VERB" and found[at - 1].relation == "cc":
        return at - 2
    root = root_of(found)
    if root is None or found[root].word_class != "VERB":
        return None
    return root if root < at else None
