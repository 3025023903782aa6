"""What one report says of one event, as far as another report's account can be compared with it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_ENDINGS = ("ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "s", "e", "y")
COMMON = frozenset(
    (
        "a about above after again against all also an and any are as at be been before "
        "between both but by can could day did do down during each for from had has have he "
        "her his how if in into is it its just last later least many may more most near new "
        "no not now of off on once one only or other our out over own people said same say "
        "says she since so some such than that the their them then there these they this "
        "those through to today tomorrow under until up us was we were when where which while "
        "who whom will with would yesterday you monday tuesday wednesday thursday friday "
        "saturday sunday january february march april may june july august september october "
        "november december week month year official statement told"
    ).split()
)


@dataclass(frozen=True)
class Account:
    """One event as one report tells it: the days, the parties by id, the sentence.

    A person stands among the parties with the body that they speak for. `described` are those of
    them that have no name, such as "people" or "gunmen".
    """

    kind: str
    type: str
    earliest: date | None
    latest: date | None
    agents: frozenset[str]
    targets: frozenset[str]
    place: str | None
    instrument: str | None
    modality: str
    quote: str
    described: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence that carry meaning, without their endings."""
        found = (word.lower() for word in _WORD.findall(self.quote))
        return frozenset(
            _stem(word) for word in found if word not in COMMON and not word[0].isdigit()
        )

    @cached_property
    def wording(self) -> tuple[str, ...]:
        """All words of the sentence, in their order."""
        return wording(self.quote)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words written with a capital within the sentence: places, persons, units."""
        found = list(_WORD.finditer(self.quote))
        return frozenset(
            each[0].lower()
            for each in found[1:]
            if each[0][0].isupper() and each[0].lower() not in COMMON
        )

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the sentence in digits, as far as they are none of a date."""
        found = (each.replace(",", "").rstrip(".") for each in _NUMBER.findall(self.quote))
        return frozenset(each for each in found if not _is_dated(each, self))

    @property
    def day(self) -> date | None:
        """The day of the event, where it is known to be one."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def parties(self) -> frozenset[str]:
        """All who take part, and the place where it was."""
        return self.agents | self.targets | ({self.place} if self.place else frozenset())


def wording(sentence: str) -> tuple[str, ...]:
    """The words of a sentence in their order, without what stands between them."""
    return tuple(word.lower() for word in _WORD.findall(sentence))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _is_dated(number: str, account: Account) -> bool:
    days = (account.earliest, account.latest)
    return any(day and number in {str(day.day), str(day.year)} for day in days)
