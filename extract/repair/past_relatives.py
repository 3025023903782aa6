"""What goes on behind a relative clause, and was taken for a part of it.

"Police beat nurses who had blocked a bridge, and arrested eleven" arrests them by the police; "an
envoy of Chad, and the Hill Front met" is of two who meet.
"""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import SOMEBODY
from extract.vocabulary import listed

_BODIES = listed("actor_nouns", "bodies") | {"radio", "army", "police", "navy", "television"}
_PERSONS = listed("actor_nouns", "persons") | listed("actor_nouns", "staff")
_NO_PERSONS = listed("actor_nouns", "no_persons")
_ENDINGS = ("ist", "ian", "er", "or", "ee", "man", "woman")
_PAST = frozenset({"VBD", "VBN"})
_PERFECT = frozenset({"had", "have", "has"})


_ONE = frozenset({"NN", "NNP"})
# by the tags of the nouns that they may stand for
_OTHERS = {"them": frozenset({"NNS", "NNPS"}), "him": _ONE, "her": _ONE}


def past_relatives(found: list[Token]) -> None:
    """Set right, in place, what is joined to a relative clause or put as a name for a noun."""
    for at, token in enumerate(found):
        if token.relation == "conj" and token.tag in _PAST and token.head < at:
            _goes_on_with_the_main_verb(found, at)
        elif token.relation == "appos" and token.head < at:
            _one_more(found, at)
        elif token.relation == "acl:relcl" and token.head < at:
            _of_a_person(found, at)
            _of_those_concerned(found, at)


def _goes_on_with_the_main_verb(found: list[Token], at: int) -> None:
    """A past tense behind a comma and "and" is no second participle of "had blocked", and none is
    joined to a present: "ratified the treaty that bans them and called on others"."""
    beside = found[at].head
    noun = found[beside].head
    words = [one for one in found if one.head == beside and one.relation == "aux"]
    perfect = found[beside].tag == "VBN" and any(one.text in _PERFECT for one in words)
    apart = (perfect and found[at].tag == "VBD") or _is_done_to_them(found, at)
    present = found[beside].tag in {"VBZ", "VBP"} and found[at].lemma != found[at].text
    apart = present or (apart and _behind_a_comma(found, at))
    if found[beside].relation != "acl:relcl" or not apart:
        return
    if any(one.head == at and one.relation.partition(":")[0] in {"nsubj", "aux"} for one in found):
        return
    above = noun
    while found[above].head != above and found[above].word_class != "VERB":
        above = found[above].head
    if found[above].tag == "VBD" and above < noun:
        found[at] = replace(found[at], head=above, tag="VBD")


def _is_done_to_them(found: list[Token], at: int) -> bool:
    """ "fired at nurses who blocked a bridge, and arrested two of them": no nurse did, but men "who
    killed two nuns, and robbed them" may have."""
    inner = {
        one.tag
        for one in found
        if one.head == found[at].head and one.relation == "obj" and _is_somebody(one)
    }
    held = [n for n, one in enumerate(found) if one.head == at and one.relation == "obj"]
    return any(
        one.text.lower() in _OTHERS
        and _OTHERS[one.text.lower()].isdisjoint(inner)
        and (n in held or one.head in held)
        for n, one in enumerate(found)
        if n > at
    )


def _behind_a_comma(found: list[Token], at: int) -> bool:
    """Whether ", and" opens what a word heads."""
    joined = [n for n, one in enumerate(found[:at]) if one.head == at and one.lemma == "and"]
    return bool(joined) and joined[0] > 0 and found[joined[0] - 1].text == ","


def _of_a_person(found: list[Token], at: int) -> None:
    """ "a reporter of the newspaper El Sol who was beaten": no newspaper is a "who"."""
    body = found[at].head
    person = found[body].head
    case = {one.lemma for one in found if one.head == body and one.relation == "case"}
    who = any(one.head == at and one.lemma.lower() in {"who", "whom"} for one in found[body:at])
    of = found[body].relation == "nmod" and bool(case & {"of", "from", "with", "at", "for"})
    if who and of and found[body].lemma in _BODIES and _is_a_person(found[person]):
        found[at] = replace(found[at], head=person)


def _of_those_concerned(found: list[Token], at: int) -> None:
    """ "the release of the reporter Ivo Kone who was kidnapped": no release is a "who"."""
    deed = found[at].head
    who = [n for n in range(deed, at) if found[n].lemma.lower() == "who" and found[n].head == at]
    if (
        not who
        or found[deed].tag != "NN"
        or found[deed].lemma in SOMEBODY
        or _is_a_person(found[deed])
    ):
        return
    behind = [n for n in range(deed, who[0]) if found[n].head == deed and _is_of(found, n)]
    if len(behind) == 1 and (found[behind[0]].lemma in _PERSONS or _is_a_person(found[behind[0]])):
        found[at] = replace(found[at], head=behind[0])


def _is_of(found: list[Token], at: int) -> bool:
    own = [one.lemma for one in found[:at] if one.head == at and one.relation == "case"]
    return found[at].relation == "nmod" and own == ["of"]


def _is_somebody(token: Token) -> bool:
    return token.word_class == "PROPN" or token.lemma in SOMEBODY or _is_a_person(token)


def _is_a_person(token: Token) -> bool:
    ends = token.lemma.endswith(_ENDINGS) and token.lemma not in _NO_PERSONS
    return token.word_class == "NOUN" and (token.lemma in _PERSONS or ends)


def _one_more(found: list[Token], at: int) -> None:
    """ "envoys of Chad and the Hill Front": what "and" stands before is no other name."""
    if any(one.head == at and one.lemma == "and" and one.relation == "cc" for one in found[:at]):
        found[at] = replace(found[at], relation="conj")
