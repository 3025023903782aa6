"""Which way a sentence looks from where it is told: "will meet on Friday", "met on Friday"."""

import re
from typing import Literal

from extract.model import Mention
from extract.vocabulary import entries

Direction = Literal["back", "ahead", "unknown"]

_WINDOW = 90
_HELPERS = frozenset({"aux", "aux:pass"})
_TOWARDS = frozenset({"for", "until", "till", "to", "by"})
_PAST_HELPERS = frozenset({"was", "were", "had", "has", "have", "been"})
# "the United States" did nothing, "unspecified" and "behind closed doors" tell of no act
_REGULAR = (
    r"(?<!\bbehind )(?<!\ba )(?<!\ban )(?<!\bof )"
    r"(?!(?:succeed|exceed|proceed|indeed|hundred|sacred|naked|need|speed)\b)"
    r"(?!un(?!veil|leash|load|cover|lock|it|loaded))(?-i:[a-z]{2,20}ed)"
)


# "cut rates in May" has no modal verb, and "in the weeks ahead of the July filing" is told after it
_GUARDED = {
    "may": "(?-i:may)",
    re.escape("ahead of"): rf"(?<!days )(?<!weeks )(?<!months ){re.escape('ahead of')}",
}


def _signs(*ways: str) -> str:
    words = [
        word
        for entry in entries("tense").values()
        if entry["direction"] in ways
        for word in entry["words"]
    ]
    told = map(re.escape, sorted(words, key=len, reverse=True))
    return "|".join(_GUARDED.get(word, word) for word in told)


# "are to be counted on Sunday": the participle belongs to the plan
_PASSIVE = (
    r"(?:(?:is|are|was|were) )?(?:to|will|would|may|must|shall|can)(?: not| still| also| now)? be "
    r"[a-z]{2,20}[dnt]|"
    r"(?:is|are|was|were) (?:expected|scheduled|planned|supposed|likely|due|slated|set|forecast|"
    r"projected|predicted|bound|certain|required|invited|ordered|told|asked|urged|summoned) to|"
    r"(?:stays?|remains?) (?:[a-z]{2,20}ed|shut)|"
    r"did(?: not|n't|n’t) (?:plan|expect|intend|mean|want|hope) to"
)
# "when he is sentenced", "once the court hears the case"
_ONCE = (
    r"(?:when|once|if|until|till|before|after) (?:[\w'’-]+ ){1,3}?is [a-z]{2,20}[dnt]|"
    r"(?:when|once|if) (?:[\w'’-]+ ){0,2}(?!(?:the|an?|his|her|its|their|our|all|some) )"
    r"[\w-]*[^s\W] [a-z]{2,20}(?<![sui])s"
)
# "had been due to expire", "had planned to leave" look back; "a start" and "the vote" are nouns
_FREE = (
    r"(?<!had been )(?<!\bhad )(?<!\bto )(?<!\bdid not )(?<!\bdidn't )(?<!\bdidn’t )"
    r"(?<!\bthan )(?<!\bas )(?<!\w)"
    # "above the expected range"
    r"(?!(?:(?<=\bthe )|(?<=\ban )|(?<=\bits )|(?<=\btheir ))expected\b)"
)
_AHEAD = re.compile(rf"{_FREE}(?:{_PASSIVE}|{_ONCE}|{_signs('ahead', 'limit')})\b", re.IGNORECASE)
# "until" says nothing of a date that stands before it
_AHEAD_BEHIND = re.compile(rf"{_FREE}(?:{_PASSIVE}|{_signs('ahead')})\b", re.IGNORECASE)
_NOUN = re.compile(
    r"\bthe last\s(?:\w+\s)?(?:days?|weeks?|weekend)\sof\b|\b(?:a|an|the|its|his|her|their)\s"
    r"(?:start|begin|vote|return|play|face|close|forecast|(?:[a-z-]+[^s\s]\s)start)s?\b",
    re.IGNORECASE,
)
# "the final is Friday"
_FALLS_ON = re.compile(r"(?<!\btoday )\b(?:is|are)\s(?:on\s|in\s)?$", re.IGNORECASE)
_APPOINTMENTS = "|".join(entries("time_neighbours")["appointments"]["words"])
# "called for marches on Sunday"
_CALLED_FOR = re.compile(
    rf"\bcall(?:s|ed|ing)?\s(?:(?:on\s)?\w+day\s)?for\s(?:[\w-]+\s){{0,3}}?(?:{_APPOINTMENTS})\s(?:on\s|in\s)?$"
)
# "it lasted until June 9"
_LASTED = re.compile(
    rf"\b(?:{'|'.join(entries('time_neighbours')['lasting']['words'])})\b"
    r"(?!.*\bto\b)(?:[^.;]|\b[ap]\.m\.){0,40}\b(?:until|till|through)\s(?:the\s)?$"
)
# "the match was moved to Saturday"
_MOVED_TO = re.compile(
    rf"\b(?:{'|'.join(entries('time_neighbours')['moves']['words'])})\s(?:from\s[\w ]+\s)?to\s$",
    re.IGNORECASE,
)
# "ordered to leave by Friday"
_DEADLINE = re.compile(r"\bto\s[a-z]{2,20}\s(?:(?:[\w-]+\s){0,3}by|(?:[\w-]+\s){1,3}through)\s$")
# "struggled to print ballots before the vote on Tuesday"
_BEFORE_A_VOTE = re.compile(
    r"\bbefore\s(?:the|an?|its|his|her|their|next)\s(?:[\w-]+\s){0,2}?"
    rf"(?:{'|'.join(entries('time_neighbours')['votes']['words'])})\s(?:on\s|in\s)?$"
)
# "setting a hearing on damages for September 4"
_SET_FOR = re.compile(
    rf"\b(?:{_APPOINTMENTS})\b"
    r"(?!.*\bhad\b)[^.,;]{0,40}\sfor\s$",
    re.IGNORECASE,
)
# "Friday's ruling" has been given, not so "Friday's debate will", "heading into Friday's vote"
_OWNED = re.compile(r"['’]s\s")
_WILL = re.compile(r"['’]s\s(?:[\w-]+\s){1,3}(?:will|is to|is expected to|could|may|must)\b")
# "he will miss Sunday's game", but "he will appeal Tuesday's ruling"
_TO_COME = re.compile(
    rf"['’]s\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(entries('time_neighbours')['contests']['words'])})\b"
)
# "the prize is announced on Friday"
_IS_DONE = re.compile(
    r"\b(?:is|are)\s(?!(?:dated|based|believed|reported|recorded|remembered|dedicated|compared)\b)"
    r"[a-z]{3,20}(?:ed|[aeo]wn|ven|held)\s(?:on\s|in\s)?$"
)
# "set Feb. 10 for the start", "fixed May 5 as the day"
_SETS = re.compile(r"\b(?:set|sets|setting|fixed)\s$")
_A_DATE_FOR = re.compile(r"\s(?:for|as)\b")
# "three days of mourning, to start on Wednesday"
_TO_START = re.compile(r",\sto\s[a-z]{2,20}\s(?:[\w-]+\s){0,2}?(?:on\s|in\s)?$")
# "turns 60 on Monday"
_TURNS_AGE = re.compile(r"\bturns?\s(?:\d{1,3}|[a-z]+(?:ty|teen)(?:-[a-z]+)?)\s(?:on\s|in\s)?$")
# "ticket sales end Friday"
_ENDS = re.compile(r"\b[a-z]{2,}s\s(?:end|expire|arrive|depart)\s(?:on\s)?$")
_SURELY_AHEAD = (
    _TURNS_AGE,
    _TO_START,
    _IS_DONE,
    _ENDS,
    _CALLED_FOR,
    _SET_FOR,
    _DEADLINE,
    _FALLS_ON,
    _BEFORE_A_VOTE,
    _MOVED_TO,
)
# "will cut off the funds after Monday" tells of Monday itself
_AFTER = re.compile(r"\bafter\s(?:on\s)?$")
# "the September election is a test"
_CONTEST = rf"\s(?:{'|'.join(entries('time_neighbours')['contests']['words'])})\s"
_CONTEST_IS = re.compile(rf"{_CONTEST}(?:is|are|will|would|could|may|must)\b")
_CONTEST_WAS = re.compile(rf"{_CONTEST}(?:was|were|had)\b")
_CLAUSES = re.compile(r"[:;—]")
_INTO = re.compile(rf"\b(?:{_signs('limit')})\s(?:the\s)?$", re.IGNORECASE)
# "Saturday is the deadline", "Sunday marks 60 years"
_IS = re.compile(
    r"\s(?:is|will|marks|brings|sees|has been (?:declared|proclaimed|named|set aside))\b"
)
# "Until Thursday they had not" is told from after it
_OPENING_UNTIL = re.compile(r"^(?:Until|Till)\s")
# "will cut" is no past, and "Lent" no verb
_NOT_INFINITE = "".join(
    rf"(?<!\b{word} )"
    for word in "will would to could should may might must can cannot shall not n't n’t".split()
)
_PAST = rf"(?<![\w-])(?:{_signs('back')}|{_REGULAR})\b"
# "after winning in November"; "Asked on Tuesday"
_GONE_BEFORE = r"\b(?:[Aa]fter|[Ss]ince|[Hh]aving)\s[a-z]+(?:ing|ed|en)\b|^[A-Z][a-z]{2,20}ed\b"
_BACK = re.compile(rf"{_NOT_INFINITE}{_PAST}|{_GONE_BEFORE}")
_DONE = re.compile(rf"{_NOT_INFINITE}{_PAST}\s(?:on\s|in\s|late\s|early\s)?$")
# "the park where a bomb killed one on Saturday will open again"
_RELATIVE = re.compile(
    rf"\b[a-z]+s?\s(?:who|which|that|where|whom)\s(?:[\w-]+\s){{0,4}}?{_PAST}[^,.;:]*$"
)
# "In May he left"
_OPENS = re.compile(r"(?:In|On|From|Between|During|By)\s", re.IGNORECASE)
# "in January said"; in "returns in January after a break" no verb follows
_SAID = re.compile(rf"\s*(?!(?:since|last|after|ago)\b){_PAST}")


def before(mention: Mention) -> str:
    """The words of the sentence before a mention, as far as they tell its tense."""
    start = mention.span.start - mention.sentence.span.start
    return mention.sentence.text[max(0, start - _WINDOW) : start]


def behind(mention: Mention) -> str:
    """The words of the sentence after a mention, as far as they tell its tense."""
    end = mention.span.end - mention.sentence.span.start
    return mention.sentence.text[end : end + _WINDOW]


def direction(mention: Mention) -> Direction:
    """Where the words around a mention look: back, ahead, or not to be told."""
    left, after = before(mention), behind(mention)
    if _IS.match(after) and not (_DONE.search(left) or _RELATIVE.search(left)):
        return "ahead"  # "Saturday is the deadline", but "the team that landed Saturday will go"
    if _OWNED.match(after):
        return _of_what_is_owned(left, after)
    if _CONTEST_IS.match(after) or (_SETS.search(left) and _A_DATE_FOR.match(after)):
        return "ahead"
    if _SAID.match(after) or _CONTEST_WAS.match(after):
        return "back"  # "on Friday accused"
    return _nearest(left, after)


def _of_what_is_owned(left: str, after: str) -> Direction:
    """Where "Friday's vote" lies: behind, unless it will be, is led up to or is waited for."""
    if _WILL.match(after) or _INTO.search(left):
        return "ahead"
    contest = bool(_TO_COME.match(after))
    way = _nearest(_CLAUSES.split(left)[-1], "")
    if way == "unknown":  # "tickets for Saturday's game", "a tight race before Sunday's vote"
        return "ahead" if contest and left.endswith(("for ", "before ")) else "back"
    return way if contest or left.endswith("for ") else "back"


def has_happened(mention: Mention) -> bool:
    """Whether a verb right beside a mention is told as past, or what went on up to it: "a report in
    January said", "the final they played in May", "in May he left", "it lasted until January"."""
    left, right = before(mention), behind(mention)
    if _SAID.match(right) or _CONTEST_WAS.match(right) or _LASTED.search(left):
        return True
    if _DONE.search(left):
        return direction(mention) == "back"
    clause = _CLAUSES.split(left)[-1].lstrip()
    return bool(_OPENS.fullmatch(clause)) and _after_it(_CLAUSES.split(right)[0]) == "back"


def is_told_as_past(mention: Mention) -> bool:
    """Whether the verb on which a mention hangs is past: "released the crew in January", not "was
    scheduled for January"; never in a sentence that has not been parsed."""
    tokens = mention.sentence.tokens
    inside = [
        at
        for at, one in enumerate(tokens)
        if mention.span.start <= one.span.start < mention.span.end
    ]
    outward = [tokens[at] for at in inside if tokens[at].head not in inside]
    if len(outward) != 1 or not outward[0].relation.startswith("obl"):
        return False
    verb = outward[0].head
    case = {one.text.lower() for one in tokens if one.head in inside and one.relation == "case"}
    if tokens[verb].lemma in entries("clauses")["planned"]["words"] or case & _TOWARDS:
        return False
    helpers = {one.text.lower() for one in tokens if one.head == verb and one.relation in _HELPERS}
    if tokens[verb].tag == "VBD":
        return not helpers
    return tokens[verb].tag == "VBN" and bool(helpers) and helpers <= _PAST_HELPERS


def _nearest(left: str, right: str) -> Direction:
    """The nearest sign on either side decides, those before the mention first."""
    if any(sign.search(left) for sign in _SURELY_AHEAD):
        return "ahead"
    if _LASTED.search(left):
        return "back"
    left = _AFTER.sub("", left)
    left = _NOUN.sub(" ", _OPENING_UNTIL.sub("", left))
    clause = _CLAUSES.split(left)[-1]
    return (
        _before_it(clause)
        or (_after_it(_CLAUSES.split(right)[0]) if clause != left else None)
        or _before_it(left)
        or _after_it(right)
        or "unknown"
    )


def tells_no_tense(words: str) -> bool:
    """Whether words between two times leave the second to the tense of the first."""
    if not words or _CLAUSES.search(words):
        return False
    return not (_AHEAD.search(words) or _BACK.search(words))


def _before_it(left: str) -> Direction | None:
    ahead = [len(left) - sign.end() for sign in _AHEAD.finditer(left)]
    back = [len(left) - sign.end() for sign in _BACK.finditer(left)]
    return _nearer(ahead, back)


def _after_it(right: str) -> Direction | None:
    right = _NOUN.sub(" ", right)
    ahead = [sign.start() for sign in _AHEAD_BEHIND.finditer(right)]
    back = [sign.start() for sign in _BACK.finditer(right)]
    return _nearer(ahead, back)


def _nearer(ahead: list[int], back: list[int]) -> Direction | None:
    if not ahead and not back:
        return None
    return "ahead" if min(ahead, default=999) <= min(back, default=999) else "back"
