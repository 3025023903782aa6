"""The class of a figure, which a chart can follow over time, and whether it is a stock or a flow.

"killed at least 12 people" is of class killed, "27 member states" of class member_states.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from extract.find.quantities.grammar import words_of
from extract.find.quantities.nouns import Counted
from extract.find.quantities.number import CARDINALS
from extract.find.quantities.tokens import Token, Tokens, lower, tokens
from extract.vocabulary import entries, rows

_PERSONS = words_of("persons")
_OF_PERSONS = ("men", "women", "girls", "boys", "children", "people", "persons")
_PEOPLES = frozenset(
    name for row in rows("states") for name in row["people"].lower().split(";") if name
)
_OF_PEOPLE = frozenset(
    {"killed", "injured", "missing", "detained", "displaced", "evacuated", "returnees"}
)
_NEAR = 12
_AMONG = frozenset({"including", "among", "most", "mostly", "mainly", "many"})
_ASIDES = frozenset({"—", "–"})
_WHOLE = frozenset({"all", "the", "another", "these"})
_LONGEST = 4
_BREAKS = frozenset({";", ",", "—", "and", "but", "(", ")", "while"})
_ENDS = frozenset({";", ":", "—", "(", ")", "while", "but", "although"})

# what is said behind another number is said of that one: "nine soldiers, leaving six dead"
_STOPS = _ENDS | (CARDINALS.keys() - {"one"})

Pieces = tuple[str, ...]


def _pieces(phrase: str) -> Pieces:
    return tuple(token.lower for token in tokens(phrase))


def _phrases(file: str, key: str) -> Mapping[Pieces, str]:
    found: dict[Pieces, str] = {}
    for name, entry in entries(file).items():
        for phrase in entry.get(key, ()):
            found.setdefault(_pieces(phrase), name)
    return found


_NOUNS = {
    pieces: name
    for pieces, name in _phrases("measures", "words").items()
    if "units" not in entries("measures")[name]
}
_VERBS = _phrases("measures", "verbs")
_VERBS_BEGIN = frozenset(pieces[0] for pieces in _VERBS)
_VERBS_END = frozenset(pieces[-1] for pieces in _VERBS)
_LEADS = _phrases("measures", "leads")
_OF_ANYONE = frozenset(
    name for name, entry in entries("measures").items() if entry.get("anyone", False)
)
_OTHERS = frozenset({"which", "whom", "them", "these"})
_ALONE = frozenset(name for name, entry in entries("measures").items() if entry.get("alone", False))
_ANIMALS = words_of("animals")
_NO_OBJECTS = (words_of("prepositions") | words_of("conjunctions")) - {
    "at", "up", "over", "about", "around", "between", "under",
}  # fmt: skip
_TAKING = frozenset("cost costs claim claims claimed claiming take took taken taking".split())
_WITHOUT_OBJECT = frozenset({"die", "dies", "died", "perished", "drowned"})
_AUXILIARIES = frozenset(
    "was were is are has have had been being who that also reportedly feared confirmed".split()
)
_AID = frozenset(entries("measures")["aid_money"]["words"])
_KINDS = _phrases("stock_and_flow", "words")
_KINDS_BEGIN = frozenset(pieces[0] for pieces in _KINDS)


def measure_of_money(words: Tokens, first: int, last: int) -> str:
    """Whether a sum is aid or any other money, by the words around it."""
    near = words[max(0, first - _NEAR) : last + _NEAR]
    return "aid_money" if any(word.lower in _AID for word in near) else "money"


def measure(words: Tokens, first: int, last: int, thing: Counted | None) -> str | None:
    """The class of a count, or None: what befell it is looked for before `first`, after `last`."""
    if thing is None:
        return _by_verb(words, first, last) or _by_lead(words, first)
    person = _is_person(thing.noun.lower())
    named = measure_by_noun(thing)
    if thing.noun.lower() == "lives" and _are_taken(words, first):
        return "killed"
    goes_on = lower(words, last) == "of" and lower(words, last + 1) not in _OTHERS
    if named in _ALONE and goes_on:
        named = None
    befell = (
        _with_others(words, first, last) if person else _right_beside(words, first, last, thing)
    )
    # refugees who fled or crossed a border are refugees still
    return named if named and befell in {None, "displaced", "arrivals"} else befell


def _are_taken(words: Tokens, first: int) -> bool:
    """Whether something cost them: "claimed 217 lives"; "saved 217 lives" does not."""
    return any(word.lower in _TAKING for word in words[max(0, first - _LONGEST) : first])


def _with_others(words: Tokens, first: int, last: int) -> str | None:
    """What befell people, alone or with those after "and": "3 teachers and 21 pupils were hurt"."""
    befell = _by_verb(words, first, last)
    after = last + 1 < len(words) and (
        words[last + 1].is_digits or words[last + 1].lower in CARDINALS
    )
    joined = lower(words, last) == "and" and after
    return _by_verb(words, last + 1, last + 2) if befell is None and joined else befell


def _is_person(noun: str) -> bool:
    """Whether a noun is for people: "villagers", "schoolgirls", "Haitians"."""
    return noun in _PERSONS or noun.endswith(_OF_PERSONS) or noun.removesuffix("s") in _PEOPLES


def measure_by_noun(thing: Counted) -> str | None:
    """The class that the counted noun has by itself: "refugees", "anti-personnel mines"."""
    return _class_of(thing.noun.lower(), thing.phrase)


@lru_cache(maxsize=20_000)
def _class_of(noun: str, phrase: str) -> str | None:
    name = _by_noun(noun, phrase, _is_person(noun))
    # "19 F-16 fighters" are aircraft: no soldier bears a model's number
    return "weapons" if name == "troops" and any(map(str.isdigit, phrase)) else name


def _right_beside(words: Tokens, first: int, last: int, thing: Counted) -> str | None:
    """What befell those of whom it can be said of anyone: "61 miners died", "killed two nuns"."""
    if thing.noun.lower() in _ANIMALS:
        return None
    name, at = what_is_done(words, first), last
    while name is None and lower(words, at) in _AUXILIARIES:
        at += 1
    if name is None and (at > last or not _acts(words, at)):
        name = verb_at(words, at)
    return name if name in _OF_ANYONE else None


def _acts(words: Tokens, at: int) -> bool:
    """Whether the verb at a token has an object: "one attack killed a nurse and two guards"."""
    if lower(words, at) in _WITHOUT_OBJECT:
        return False
    after = lower(words, at + 1)
    return bool(after) and after[0].isalnum() and after not in _NO_OBJECTS


def measure_of_topic(words: Tokens, at: int) -> str | None:
    """The class of what is counted by name, given the token after the name.

    "the number of people killed", "the death toll", "a population".
    """
    return verb_at(words, at) or _LEADS.get((lower(words, at - 1),))


def verb_at(words: Tokens, at: int) -> str | None:
    """What the words that begin at a token say befell someone: "taken prisoner"."""
    if lower(words, at) not in _VERBS_BEGIN:
        return None
    for length in range(_LONGEST, 0, -1):
        name = _VERBS.get(_lower(words[at : at + length]))
        if name is not None:
            return name
    return None


def _by_noun(noun: str, phrase: str, person: bool) -> str | None:
    pieces = _pieces(phrase)
    # "missing persons" is of the class missing, "refugee camps" is not of the class refugees
    for start in range(len(pieces)):
        for end in range(len(pieces), start, -1):
            whole = end - start > 1 or person or pieces[start] == noun
            name = _NOUNS.get(pieces[start:end]) if whole else None
            if name is not None:
                return name
    return None


def _by_lead(words: Tokens, first: int) -> str | None:
    """The class of a bare number by a word before it: "the toll rose from 12 to 17"."""
    for index in range(first - 1, max(-1, first - _NEAR), -1):
        # "a toll of 140, with scores more feared trapped": another number took the lead's
        if words[index].lower in _ENDS or words[index].lower == "with":
            return None
        name = _LEADS.get((words[index].lower,))
        if name is not None:
            return name
    return None


def what_is_done(words: Tokens, first: int) -> str | None:
    """What the verb right before a figure does to it: "killing nine", "injured a total of 30"."""
    before = lower(words, first - 1)
    if before == "of" and lower(words, first - 2) == "total":
        first -= 3
        before = lower(words, first - 1)
    # "killed all 228 on board"
    if before in _WHOLE:
        first -= 1
        before = lower(words, first - 1)
    if before not in _VERBS_END:
        return None
    for length in range(min(_LONGEST, first), 0, -1):
        name = _VERBS.get(_lower(words[first - length : first]))
        if name is not None:
            return name
    return None


def _by_verb(words: Tokens, first: int, last: int) -> str | None:
    done = what_is_done(words, first)
    if done is not None:
        return done
    beyond = _past_aside(words, last)
    for start in (
        *range(max(first, last - 1), last),
        *range(beyond, min(last + _NEAR, len(words))),
    ):
        if start >= last and (words[start].is_digits or words[start].lower in _STOPS):
            return None
        if words[start].lower not in _VERBS_BEGIN:
            continue
        name = verb_at(words, start)
        # "and injuring 37" speaks of those after it
        acts = words[start].lower.endswith("ing") and words[start].lower != "missing"
        # nor "killed 258 people, including 12 Americans, and injured 5,500"
        joined = start > last and lower(words, start - 1) == "and" and _acts(words, start)
        if name is not None and not acts:
            return None if joined else name
    return None


def _past_aside(words: Tokens, at: int) -> int:
    """Steps over an aside: "1.7 million — most of the city — are displaced", "23 civilians, 9 of
    them minors, have died", "30 others, including 11 policemen, were hurt"."""
    parts = lower(words, at) == "," and (
        lower(words, at + 1) in _AMONG
        or (lower(words, at + 2) == "of" and lower(words, at + 3) in _OTHERS)
    )
    if lower(words, at) not in _ASIDES and not parts:
        return at
    ends = range(at + 1, min(at + _NEAR, len(words)))
    return next((end + 1 for end in ends if words[end].text == words[at].text), at)


def _lower(piece: "Tokens | list[Token]") -> Pieces:
    return tuple([word.lower for word in piece])


def befalls_people(words: Tokens, first: int, last: int) -> bool:
    """Whether what is said of a bare number is said of people: "12 were killed"."""
    return _by_verb(words, first, last) in _OF_PEOPLE


def stock_or_flow(words: Tokens, first: int, last: int) -> Literal["stock", "flow"] | None:
    """Stock, flow, or None where the words around a figure say neither or both."""
    near = (*_clause(words, first - 1, -1), *range(first, last), *_clause(words, last, 1))
    begun = [start for start in near if words[start].lower in _KINDS_BEGIN]
    if not begun:
        return None
    kinds = {
        kind
        for start in begun
        for length in range(1, _LONGEST)
        if (kind := _KINDS.get(_lower(words[start : start + length]))) is not None
        and not _says_otherwise(words, start)
    }
    if kinds == {"stock"}:
        return "stock"
    return "flow" if kinds == {"flow"} else None


def _clause(words: Tokens, at: int, step: int) -> range:
    """The tokens from one on, to the end of the clause or the next number."""
    end = min(at + 8, len(words)) if step > 0 else max(at - 4, -1)
    for index in range(at, end, step):
        if words[index].is_digits or words[index].lower in _BREAKS:
            return range(at, index, step)
    return range(at, end, step)


def _says_otherwise(words: Tokens, start: int) -> bool:
    """Whether a word is of no stock or flow: "more than", "six or more", "New York"."""
    named = start > 0 and words[start].text[0].isupper()
    return named or lower(words, start + 1) == "than" or lower(words, start - 1) == "or"
