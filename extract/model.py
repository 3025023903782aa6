"""The nouns: a report, its sentences, and what is found in them.

No value is changed once it is made, so that it can be compared, hashed and put in a test's expected
side. A test sees to it: `frozen=True` would make each take two and a half times as long to make.
All offsets count Unicode code points in `Document.text`, end excluded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from operator import attrgetter
from typing import Literal, TypeVar

Mode = Literal["instant", "duration", "within", "about", "before", "after", "one_of"]
Basis = Literal["stated", "relative", "context", "none"]
Bound = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "between", "vague"
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind = Literal["state", "organisation", "armed_group", "person", "group", "thing"]
Modality = Literal["actual", "claimed", "planned", "hypothetical", "negated"]
Status = Literal["reported", "claimed", "confirmed", "denied", "disputed"]
NameKind = Literal["person", "organisation", "place"]
Change = Literal["from", "to", "increase", "decrease"]


@dataclass(init=False, slots=True, order=True, unsafe_hash=True)
class Span:
    """Where words stand in `Document.text`: start and end, end excluded."""

    start: int
    end: int

    # two are made for every word: a look at the values after they are set would cost a call more
    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"a span must hold at least one character: {start}-{end}")
        self.start = start
        self.end = end


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Document:
    """One report as read; what it does not state about itself is None, never guessed.

    `extra` holds the further keys that it gives, with what is not a string as JSON.
    """

    id: str
    text: str
    file_name: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def text_sha256(self) -> str:
        """Hexadecimal SHA-256 of the text, by which a quote proves what it was taken from."""
        return _sha256(self.text)


@lru_cache(maxsize=1)
def _sha256(text: str) -> str:
    # every quote of a document asks for it, one document after the other
    return sha256(text.encode()).hexdigest()


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word or mark of a sentence and its place in the sentence's tree of relations.

    `word_class` is a Universal Dependencies class ("VERB"), `tag` a Penn Treebank tag ("VBD"),
    `relation` a Universal Dependencies label ("nsubj:pass"). `head` is the position, in
    `Sentence.tokens`, of the token that this one depends on; the root's is its own. One is made for
    every word, and with its values named it takes twice as long.
    """

    span: Span
    text: str
    lemma: str
    word_class: str
    tag: str
    relation: str
    head: int


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Name:
    """Words that the language model takes for a name."""

    span: Span
    kind: NameKind


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Sentence:
    """One sentence of a document, numbered from 0; the evidence for all that is found in it.

    `tokens` and `names` are empty where the sentence has not been parsed. `cased` has what is
    printed in capitals alone as it is usually written, character for character; else it is empty.
    """

    number: int
    span: Span
    text: str
    heading: bool = False
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    cased: str = ""

    @property
    def words(self) -> str:
        """The text with capitals where they tell something."""
        return self.cased or self.text


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Interval:
    """The first and last day that words allow, never a single guessed day; None is an open end."""

    earliest: date | None
    latest: date | None
    mode: Mode
    basis: Basis
    edtf: str

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval cannot end before it begins: {self.edtf}")


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Mention:
    """Words in a sentence that say something, and the rule that saw them."""

    sentence: Sentence
    span: Span
    rule: str

    @property
    def text(self) -> str:
        """The words themselves."""
        offset = self.sentence.span.start
        return self.sentence.text[self.span.start - offset : self.span.end - offset]


_Placed = TypeVar("_Placed", bound="Mention | Name")
_place = attrgetter("span.start", "span.end")


def in_order(found: Iterable[_Placed]) -> list[_Placed]:
    """What was found, in the order of the text."""
    return sorted(found, key=_place)


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class TimeExpression(Mention):
    """Words that name a time: a TIMEX3 type and value, and the interval where it could be resolved.

    `interval` is None for durations, sets, vague references ("now" in a report without a
    publication day) and for days that no calendar of ours holds (before the year 1).
    """

    type: TimexType
    value: str | None
    interval: Interval | None


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class When:
    """An interval with the words it was read from."""

    interval: Interval
    words: str


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Quantity(Mention):
    """A number of something: "at least 200 refugees" is low 200, best None, high None.

    `unit` is a currency code, "%" or a unit of measure; else `noun` is what is counted, `phrase`
    the noun with its adjectives. `measure` is the class that a chart can follow over time.
    `depends` holds the words of a figure that needs another one ("21 of which", "twice as many").
    `change` tells the start, the end and the size of a change: "rose by 5 from 10 to 15".
    `population` is the people counted, or the people of whom a share is told, in the words of the
    report; None where things are counted. `event` is the number of its event among the facts.
    """

    low: float | None
    best: float | None
    high: float | None
    bound: Bound
    unit: str | None = None
    noun: str | None = None
    phrase: str | None = None
    measure: str | None = None
    stock_or_flow: Literal["stock", "flow"] | None = None
    depends: str | None = None
    change: Change | None = None
    population: str | None = None
    as_of: When | None = None
    place: str | None = None
    speaker: str | None = None
    event: int | None = None

    def __post_init__(self) -> None:
        known = [value for value in (self.low, self.best, self.high) if value is not None]
        if known != sorted(known):
            raise ValueError(f"low, best and high are out of order: {known}")


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Actor:
    """The one who acts, however named. `country` is an ISO 3166 alpha-3 code; `parent` the id of
    the body that a person speaks for."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    parent: str | None = None


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class ActorMention(Mention):
    """The words by which a sentence names an actor, as the one who acts or as a place."""

    actor: Actor
    used_as: Literal["actor", "place"] = "actor"


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Event(Mention):
    """What a report says happened. The span is the clause; agents, targets and speaker are ids.

    `repeats` are the clauses of other sentences that tell of it again.
    """

    type: str
    type_mode: str | None
    kind: str
    trigger: Span
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    instrument: str | None = None
    place: str | None = None
    when: When | None = None
    modality: Modality = "actual"
    speaker: str | None = None
    status: Status = "reported"
    summary: str = ""
    repeats: tuple[Mention, ...] = ()


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Facts:
    """All that was read in one document, in the order of the text."""

    document: Document
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[ActorMention, ...]
    events: tuple[Event, ...]
    warnings: tuple[str, ...] = ()
