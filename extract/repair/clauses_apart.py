"""Clauses that a parser hung under another's.

"Two died, a monitor says; the ministry said it had freed five" is no saying of the monitor; "Chad
denied that it had fired and accused the rebels" accuses.
"""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_OWN = ("nsubj", "aux")
_OF_TIME = frozenset({"after", "before", "since", "until", "as"})
_HANGING = frozenset({"advcl", "ccomp", "parataxis"})
_IN_PHRASE = frozenset({"nmod", "conj", "flat", "appos", "nmod:unmarked"})
_PAST = frozenset({"VBD", "VBN"})
_SPEAKING = listed("clauses", "speaking")
_SAYING = _SPEAKING | listed("clauses", "saying") | {"charge"}
_GOING_ON = listed("clauses", "speaking_next")
# what those of whom is told may well have done themselves, while they did something else
_THEIRS_TOO = frozenset({"demand", "threaten", "call"})
_TO_SOMEBODY = frozenset({"obj", "iobj", "xcomp", "ccomp"})


def clauses_apart(found: list[Token]) -> None:
    """Set right, in place, where such clauses hang."""
    for at, token in enumerate(found):
        if token.relation == "ccomp" and token.head < at:
            _behind_semicolon(found, at)
        elif token.relation == "conj" and token.tag in _PAST and token.head < at:
            _said_next(found, at)
            if token.tag == "VBD":
                _said_right_before(found, at)
        elif token.relation == "conj" and token.tag == "VBG" and token.head < at:
            _beyond_the_main_verb(found, at)
        elif token.relation == "conj" and token.word_class == "NOUN" and token.head < at:
            _one_more_object(found, at)
        if at and token.tag in {"VBD", "VBN"} and token.relation in _HANGING:
            _subject_behind_its_mark(found, at)


def _behind_semicolon(found: list[Token], at: int) -> None:
    """ "..., a monitor says; the ministry said ...": a clause with a subject of its own."""
    own = any(one.head == at and one.relation.startswith("nsubj") for one in found)
    between = range(found[at].head + 1, at)
    if own and any(found[place].text == ";" for place in between):
        found[at] = replace(found[at], relation="parataxis")


def _one_more_object(found: list[Token], at: int) -> None:
    """ "met him at the palace and then the delegates in a hotel": met the delegates too."""
    verb = found[at].head
    later = any(one.head == at and one.lemma.lower() in {"then", "later"} for one in found[:at])
    if found[verb].word_class != "VERB" or not later:
        return
    held = [n for n, one in enumerate(found) if one.head == verb and one.relation == "obj"]
    if (
        held
        and held[-1] < at
        and not any(one.head == at and one.relation == "nsubj" for one in found)
    ):
        found[at] = replace(found[at], head=held[-1])


def _said_next(found: list[Token], at: int) -> None:
    """ "denied that its forces had fired and accused the army", "said that patients were eating
    leaves, and begged the army to help": a past tense that stands beside a participle goes on with
    the verb that reports it, where both are of saying."""
    beside = found[at].head
    says, verb = found[beside].head, found[at].lemma.lower()
    if found[beside].relation != "ccomp" or says >= beside:
        return
    if any(one.head == at and one.relation.startswith(_OWN) for one in found):
        return
    if found[says].lemma.lower() not in _SAYING or verb not in _SPEAKING | _GOING_ON:
        return
    helped = {one.relation for one in found if one.head == beside}
    perfect = found[beside].tag == "VBN" and "aux" in helped and "aux:pass" not in helped
    plain = found[at].tag == "VBD" and verb in _SPEAKING and found[says].lemma.lower() in _SPEAKING
    if (perfect and plain and verb not in _THEIRS_TOO) or _goes_on(found, at, helped):
        found[at] = replace(found[at], head=says, tag="VBD")
        to_do = _what_to_do(found, at, beside)
        if to_do is not None:
            # "were hit and threatened to leave", read as if they were hit to leave
            found[to_do] = replace(found[to_do], relation="xcomp", head=at)


def _goes_on(found: list[Token], at: int, helped: set[str]) -> bool:
    """Whether a verb of saying has its speaker in front of what is reported: behind a passive,
    where it has an object of its own ("that villages were burned and accused the army", not "that
    men were beaten and accused of spying"), or behind "were eating"."""
    verb, beside = found[at].lemma.lower(), found[found[at].head]
    if "aux:pass" in helped:
        held = {one.relation for one in found[at:] if one.head == at} & {"obj", "iobj", "ccomp"}
        to_leave = verb == "threaten" and _what_to_do(found, at, found[at].head) is not None
        if not held and not to_leave and verb not in {"appeal", "call"}:
            return False
    elif "aux" not in helped or (verb != "call" and (beside.tag != "VBG" or verb in _THEIRS_TOO)):
        return False
    below = [place for place, one in enumerate(found) if one.head == at]
    if verb == "call":
        cases = {one.lemma.lower() for one in found if one.head in below and one.relation == "case"}
        return bool(cases & {"for", "on"})
    aimed = {"xcomp"} if verb == "threaten" else _TO_SOMEBODY
    phrases = {one.relation for one in found[at:] if one.head == at}
    if _what_to_do(found, at, found[at].head) is not None:
        phrases.add("xcomp")
    return bool(phrases & aimed) or (verb == "appeal" and "obl" in phrases)


def _what_to_do(found: list[Token], at: int, beside: int) -> int | None:
    """The verb of the clause with "to" that stands right behind a verb."""
    to_do = found[at + 1].head if at + 1 < len(found) and found[at + 1].tag == "TO" else None
    hung = to_do is not None and found[to_do].relation in {"advcl", "xcomp"}
    return to_do if to_do is not None and hung and found[to_do].head in {at, beside} else None


def _said_right_before(found: list[Token], at: int) -> None:
    """ "denied it and said jets bombed the port": what has a subject of its own right behind "said"
    is said."""
    subject = any(one.head == at and one.relation.startswith("nsubj") for one in found[:at])
    joined = any(one.head == at and one.relation == "cc" for one in found)
    first = _first(found, at)
    says = first - 1
    if not subject or joined or says < 0:
        return
    verb = found[says]
    beside = verb.head == found[at].head or says == found[at].head
    free = not any(one.head == says and one.relation in {"ccomp", "obj"} for one in found)
    if verb.lemma.lower() in _SPEAKING and verb.word_class == "VERB" and beside and free:
        found[at] = replace(found[at], relation="ccomp", head=says)


def _first(found: list[Token], at: int) -> int:
    """The first word of the clause of a verb, in a row before it."""
    first = at
    while first and _is_below(found, first - 1, at):
        first -= 1
    return first


def _is_below(found: list[Token], one: int, at: int) -> bool:
    while found[one].head not in {one, at}:
        one = found[one].head
    return found[one].head == at and one != at


def _beyond_the_main_verb(found: list[Token], at: int) -> None:
    """ "Troops, who advanced, shelled it, wounding two": what stands behind the main verb does
    not hang on a verb before it."""
    joined = any(one.head == at and one.relation == "cc" for one in found)
    between = (place for place in range(found[at].head + 1, at) if found[place].head == place)
    root = next(between, None)
    if root is not None and not joined:
        found[at] = replace(found[at], relation="advcl", head=root)


def _subject_behind_its_mark(found: list[Token], at: int) -> None:
    """ "work was suspended after the rebels detained ten", "after rebels of the Front detained
    ten": the rebels did, and by then."""
    noun = _head_of_phrase(found, at - 1)
    above = found[noun].head
    if found[noun].relation != "obl" or above >= noun or not _follows_a_mark(found, noun, at):
        return
    below = {one.relation.partition(":")[0] for one in found if one.head == at}
    if "nsubj" in below or "aux" in below or (found[at].tag == "VBN" and "obj" not in below):
        return
    for place, one in enumerate(found[:noun]):
        if one.head == noun and one.relation == "case":
            found[place] = replace(one, relation="mark", head=at)
    found[noun] = replace(found[noun], relation="nsubj", head=at)
    found[at] = replace(found[at], relation="advcl", head=above, tag="VBD")


def _head_of_phrase(found: list[Token], last: int) -> int:
    """The noun of a phrase, by its last word: the "rebels" of "rebels of the Front"."""
    noun = last
    while found[noun].relation in _IN_PHRASE and found[noun].head < noun:
        noun = found[noun].head
    return noun


def _follows_a_mark(found: list[Token], noun: int, verb: int) -> bool:
    """Whether "after" or the like stands right before a phrase, as its preposition or not."""
    first = noun
    while first and found[first - 1].head == noun and found[first - 1].relation != "case":
        first -= 1
    mark = found[first - 1] if first else None
    return (
        mark is not None
        and mark.lemma.lower() in _OF_TIME
        and mark.head in {noun, verb}
        and mark.relation in {"case", "mark"}
    )
