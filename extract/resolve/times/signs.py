"""Words and turns that say where a time lies: "will", "was", "called for a march on"."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from extract.vocabulary import entries


class Turn(NamedTuple):
    """A turn of phrase that ends right before a mention.

    `last` are the words, in small letters, of which one ends it or stands before the preposition
    that does; none where any word may.
    """

    words: re.Pattern[str]
    last: frozenset[str] = frozenset()


# "the United States" did nothing, "unspecified" and "behind closed doors" tell of no act
_REGULAR = (
    r"(?-i:(?=[a-z]{2,20}ed\b))(?<!\bbehind )(?<!\ba )(?<!\ban )(?<!\bof )"
    r"(?!(?:succeed|exceed|proceed|indeed|hundred|sacred|naked|need|speed)\b)"
    r"(?!un(?!veil|leash|load|cover|lock|it|loaded))(?-i:[a-z]{2,20}ed)"
)


# "cut rates in May" has no modal verb, and "in the weeks ahead of the July filing" is told after it
_GUARDED = {
    "may": "(?-i:may)",
    re.escape("ahead of"): rf"(?<!days )(?<!weeks )(?<!months ){re.escape('ahead of')}",
}


def _signs(*ways: str, begin: Callable[[str], str]) -> str:
    """The words that point one of these ways, under the letter that each begins with, so that few
    of them are tried in any place; `begin` says how the letter is written in a pattern."""
    words = [
        word
        for entry in entries("tense").values()
        if entry["direction"] in ways
        for word in entry["words"]
    ]
    told = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    guarded = [_GUARDED[word] for word in told if word in _GUARDED]
    return "|".join([*guarded, _by_letter([word for word in told if word not in _GUARDED], begin)])


def _by_letter(words: Sequence[str], begin: Callable[[str], str]) -> str:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[0]].append(word[1:])
    return "|".join(f"{begin(letter)}(?:{'|'.join(rest)})" for letter, rest in found.items())


def _in_any_case(letter: str) -> str:
    """A letter, large or small, as a set that is tested before what follows it is tried."""
    return f"(?-i:[{letter}{letter.upper()}])"


def _one_of(words: str) -> str:
    """One of some words in any case."""
    return f"(?:{_by_letter(words.split(), _in_any_case)})"


_IS_OR_WAS = _one_of("is are was were")
# "are to be counted on Sunday": the participle belongs to the plan
_PASSIVE = (
    rf"(?:{_IS_OR_WAS} )?{_one_of('to will would may must shall can')}"
    r"(?: not| still| also| now)? be [a-z]{2,20}(?:[dnt]|[dmn]e)|"
    rf"{_IS_OR_WAS} (?:expected|scheduled|planned|supposed|likely|due|slated|set|forecast|"
    r"projected|predicted|bound|certain|required|invited|ordered|told|asked|urged|summoned) to|"
    rf"{_one_of('stays? remains?')} (?:[a-z]{{2,20}}ed|shut)|"
    rf"{_one_of('was were')} to have (?:been )?[a-z]{{2,20}}(?:[dnt]|[dmn]e)|"
    r"did(?: not|n't|n’t) (?:plan|expect|intend|mean|want|hope) to"
)
# "when he is sentenced", "once the court hears the case"
_ONCE = (
    rf"{_one_of('when once if unless until till before after')} "
    r"(?:[\w'’-]+ ){1,3}?is [a-z]{2,20}[dnt]|"
    rf"{_one_of('when once if')} "
    r"(?:[\w'’-]+ ){0,2}(?!(?:the|an?|his|her|its|their|our|all|some) )"
    r"[\w-]*[^s\W] [a-z]{2,20}(?<![sui])s"
)
# "had been due to expire", "had planned to leave" look back; "a start" and "the vote" are nouns
_FREE = (
    r"(?<!had been )(?<!\bhad )(?<!\bto )(?<!\bdid not )(?<!\bdidn't )(?<!\bdidn’t )"
    r"(?<!\bthan )(?<!\bas )"
    # "above the expected range"
    r"(?!(?:(?<=\bthe )|(?<=\ban )|(?<=\bits )|(?<=\btheir ))expected\b)"
)


def _free(*signs: str) -> re.Pattern[str]:
    """One of some signs, where nothing before it turns it round; that one is there is asked first,
    for it is seldom so."""
    told = rf"(?:{'|'.join(signs)})\b"
    return re.compile(rf"(?<!\w)(?={told}){_FREE}{told}", re.IGNORECASE)


AHEAD = _free(_PASSIVE, _ONCE, _signs("ahead", "limit", begin=_in_any_case))
# "until" says nothing of a date that stands before it
AHEAD_BEHIND = _free(_PASSIVE, _signs("ahead", begin=_in_any_case))
NOUN = re.compile(
    r"\bthe last\s(?:\w+\s)?(?:days?|weeks?|weekend)\sof\b|\b(?:a|an|the|its|his|her|their)\s"
    r"(?:start|begin|vote|return|play|face|close|forecast|(?:[a-z-]+[^s\s]\s)start)s?\b",
    re.IGNORECASE,
)
# "the final is Friday"
_FALLS_ON = re.compile(r"\b(?-i:(?=[iIaA]))(?<!\btoday )(?:is|are)\s(?:on\s|in\s)?$", re.IGNORECASE)
_APPOINTMENTS = entries("time_neighbours")["appointments"]["words"]
# "called for marches on Sunday"
_CALLED_FOR = re.compile(
    rf"\bcall(?:s|ed|ing)?\s(?:(?:on\s)?\w+day\s)?for\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(_APPOINTMENTS)})\s(?:on\s|in\s)?$"
)
# "it lasted until June 9"
_LASTED = re.compile(
    rf"\b(?:{'|'.join(entries('time_neighbours')['lasting']['words'])})\b"
    r"(?!.*\bto\b)(?:[^.;]|\b[ap]\.m\.){0,40}\b(?:until|till|through)\s(?:the\s)?$"
)
_MOVES = _by_letter(entries("time_neighbours")["moves"]["words"], _in_any_case)
# "the match was moved to Saturday"
_MOVED_TO = re.compile(
    rf"\b(?:{_MOVES})\s(?:from\s[\w ]+\s)?to\s$",
    re.IGNORECASE,
)
MOVED_FROM = re.compile(rf"\b(?:{_MOVES})\sfrom\s$", re.IGNORECASE)
# "ordered to leave by Friday"
_DEADLINE = re.compile(r"\bto\s[a-z]{2,20}\s(?:(?:[\w-]+\s){0,3}by|(?:[\w-]+\s){1,3}through)\s$")
_VOTES = entries("time_neighbours")["votes"]["words"]
# "struggled to print ballots before the vote on Tuesday"
_BEFORE_A_VOTE = re.compile(
    r"^(?!.*\bhad\b).*\bbefore\s(?:the|an?|its|his|her|their|next)\s(?:[\w-]+\s){0,2}?"
    rf"(?:{'|'.join(_VOTES)})\s(?:on\s|in\s)?$"
)
# "setting a hearing on damages for September 4"
_SET_FOR = re.compile(
    rf"\b(?:{_by_letter(_APPOINTMENTS, _in_any_case)})\b"
    r"(?!.*\bhad\b)[^.,;]{0,40}\sfor\s$",
    re.IGNORECASE,
)
# "Friday's ruling" has been given, not so "Friday's debate will", "heading into Friday's vote"
OWNED = re.compile(r"['’]s\s")
WILL = re.compile(r"['’]s\s(?:[\w-]+\s){1,3}(?:will|is to|is expected to|could|may|must)\b")
# "he will miss Sunday's game", but "he will appeal Tuesday's ruling"
TO_COME = re.compile(
    rf"['’]s\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(entries('time_neighbours')['contests']['words'])})\b"
)
# "the prize is announced on Friday"
_IS_DONE = re.compile(
    r"\b(?:is|are)\s(?!(?:dated|based|believed|reported|recorded|remembered|compared|pictured|"
    r"photographed|displayed|shown|filmed)\b)"
    r"[a-z]{3,20}(?:ed|[aeo]wn|ven|held)\s(?:on\s|in\s)?$"
)
# "set Feb. 10 for the start", "fixed May 5 as the day"
SETS = re.compile(r"\b(?:set|sets|setting|fixed)\s$")
A_DATE_FOR = re.compile(r"\s(?:for|as)\b")
# "three days of mourning, to start on Wednesday"
_TO_START = re.compile(r",\sto\s[a-z]{2,20}\s(?:[\w-]+\s){0,2}?(?:on\s|in\s)?$")
# "turns 60 on Monday"
_TURNS_AGE = re.compile(r"\bturns?\s(?:\d{1,3}|[a-z]+(?:ty|teen)(?:-[a-z]+)?)\s(?:on\s|in\s)?$")
# "Don't come on Sunday"
_IMPERATIVE = re.compile(
    r"(?:^|[“\"])(?:Don['’]t|Do not|Please)\s[a-z]+\s(?:[\w-]+\s){0,3}?(?:on\s)?$"
)
# "ticket sales end Friday", "the House leaves on Friday"
_ENDS = re.compile(
    r"(?:\b[a-z]{2,}s\s(?:end|expire|arrive|depart)|\w,?\s(?:leaves|lands|departs|sits))\s"
    r"(?:on\s|in\s|at\s)?$"
)
SURELY_AHEAD = (
    Turn(_IMPERATIVE),
    Turn(_TURNS_AGE),
    Turn(_TO_START),
    Turn(_IS_DONE),
    Turn(_ENDS, frozenset("end expire arrive depart leaves lands departs sits".split())),
    Turn(_CALLED_FOR, frozenset(_APPOINTMENTS)),
    Turn(_SET_FOR, frozenset({"for"})),
    Turn(_DEADLINE, frozenset({"by", "through"})),
    Turn(_FALLS_ON, frozenset({"is", "are"})),
    Turn(_BEFORE_A_VOTE, frozenset(vote.rpartition("-")[2] for vote in _VOTES)),
    Turn(_MOVED_TO, frozenset({"to"})),
)
# "would not comment on Monday"
_SILENT = re.compile(
    r"\b(?:would|could)(?: not|n't|n’t) (?:immediately )?(?:be reached|be confirmed|be verified|"
    r"comment|say|discuss|elaborate|confirm|identify|give|speculate)\b[^.;]{0,40}$"
)
# "worse than the flood in June"
_COMPARED = re.compile(
    r"\b(?:than|like|unlike)\s(?:the|that|those|one|its|his|her|their)\s(?:[\w-]+\s){0,2}(?:on|in|of)\s$"
)
SURELY_BACK = (
    Turn(_LASTED, frozenset({"until", "till", "through"})),
    Turn(_SILENT),
    Turn(_COMPARED, frozenset({"on", "in", "of"})),
)
WAS = re.compile(r"\b(?:was|were|had)\b")
BUT_NOT = re.compile(r"\sbut\s(?:did|never|failed|sank|fell|stayed|turned|went)\b")
# "she said she would, and on Monday she did"
OPENS_A_CLAUSE = re.compile(r",\s(?:and|but|so|while)\s(?:on\s|in\s)?$")
# "will cut off the funds after Monday" tells of Monday itself
AFTER = re.compile(r"\bafter\s(?:on\s)?$")
# "the September election is a test"
_CONTEST = rf"\s(?:{'|'.join(entries('time_neighbours')['contests']['words'])})\s"
CONTEST_IS = re.compile(rf"{_CONTEST}(?:is|are|will|would|could|may|must)\b")
CONTEST_WAS = re.compile(rf"{_CONTEST}(?:was|were|had)\b")
CLAUSES = re.compile(r"[:;—]")
INTO = re.compile(rf"\b(?:{_signs('limit', begin=_in_any_case)})\s(?:the\s)?$", re.IGNORECASE)
# "Saturday is the deadline", "Sunday marks 60 years"
IS = re.compile(
    r"\s(?:is|will|marks|brings|sees|has been (?:declared|proclaimed|named|set aside))\b"
)
# "Until Thursday they had not" is told from after it
OPENING_UNTIL = re.compile(r"^(?:Until|Till)\s")
# "will cut" is no past, and "Lent" no verb
_NOT_INFINITE = r"(?<![\w-])" + "".join(
    rf"(?<!\b{word} )"
    for word in "will would to could should may might must can cannot shall not n't n’t".split()
)
_PAST = rf"(?<![\w-])(?:{_signs('back', begin=str)}|{_REGULAR})\b"
# "after winning in November"; "Asked on Tuesday"
_GONE_BEFORE = r"\b(?:[Aa]fter|[Ss]ince|[Hh]aving)\s[a-z]+(?:ing|ed|en)\b|^[A-Z][a-z]{2,20}ed\b"
# that it is a past at all is asked before what stands before it
BACK = re.compile(rf"(?={_PAST}){_NOT_INFINITE}{_PAST}|{_GONE_BEFORE}")
DONE = re.compile(
    rf"(?:{_NOT_INFINITE}{_PAST}|^[A-Z][a-z]{{2,20}}ed)\s(?:on\s|in\s|late\s|early\s)?$"
)
# "the park where a bomb killed one on Saturday will open again"
RELATIVE = re.compile(
    rf"\b[a-z]+s?\s(?:who|which|that|where|whom)\s(?:[\w-]+\s){{0,4}}?{_PAST}[^,.;:]*$"
)
# "In May he left"
OPENS = re.compile(r"(?:In|On|From|Between|During|By)\s", re.IGNORECASE)
# "in January said"; in "returns in January after a break" no verb follows
SAID = re.compile(rf"\s*(?!(?:since|last|after|ago)\b){_PAST}")
