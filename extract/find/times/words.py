"""The words of time with their senses and values, from the vocabulary files."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.find.times.readings import Turn
from extract.vocabulary import entries

_TURNS: tuple[tuple[str, Turn], ...] = (
    ("last", "last"),
    ("previous", "last"),
    ("this", "this"),
    ("same", "this"),
    ("next", "next"),
    ("following", "next"),
)
TURN_SENSES = ("last", "previous", "this", "next", "following", "same", "early", "about")


def _lower(file: str, field: str, value: str) -> dict[str, int]:
    return {
        word.lower(): int(entry[value])
        for entry in entries(file).values()
        for word in (*entry[field], *entry.get("short", ()))
    }


MONTHS: Mapping[str, int] = _lower("months", "words", "number")
WEEKDAYS: Mapping[str, int] = _lower("weekdays", "words", "number")
SEASONS: Mapping[str, str] = {
    word: entry["timex"] for entry in entries("seasons").values() for word in entry["words"]
}
PARTS: Mapping[str, str] = {
    form: entry["timex"]
    for entry in entries("parts_of_day").values()
    for word in entry["words"]
    for form in (word, word + "s")
}
UNITS: Mapping[str, str] = {
    word: unit
    for unit, entry in entries("time_units").items()
    for word in (*entry["one"], *entry["many"])
}
COUNTS: Mapping[str, int] = {
    word: value
    for kind, entry in entries("time_counts").items()
    if kind not in ("ordinals", "decades")
    for word, value in entry["values"].items()
}
ORDINALS: Mapping[str, int] = entries("time_counts")["ordinals"]["values"]
DECADES: Mapping[str, int] = entries("time_counts")["decades"]["values"]
SETS: Mapping[str, str] = {
    word: entry["timex"]
    for entry in entries("time_turns").values()
    if "timex" in entry
    for word in entry["words"]
}
REFERENCES: Mapping[str, str] = {
    phrase: entry["timex"]
    for entry in entries("time_references").values()
    for phrase in entry["words"]
}
AHEAD_REFERENCES: Mapping[str, str] = {
    phrase: entry["timex"]
    for entry in entries("time_references").values()
    for phrase in entry.get("ahead", ())
}
LED_REFERENCES: Mapping[str, str] = {
    phrase: entry["timex"]
    for entry in entries("time_references").values()
    for phrase in entry.get("led", ())
}
HOLIDAYS: Mapping[str, str] = {
    phrase: name for name, entry in entries("holidays").items() for phrase in entry["words"]
}
HOLIDAY_KEYS: Mapping[str, str] = {
    "".join(filter(str.isalnum, phrase.lower())): name for phrase, name in HOLIDAYS.items()
}
ATTACKS: Mapping[str, Mapping[str, int]] = {
    word: {part: entry[part] for part in ("year", "month", "day")}
    for entry in entries("holidays").values()
    for word in entry.get("attacks", ())
}
NAMES: tuple[str, ...] = tuple(
    words for entry in entries("time_names").values() for words in entry["words"]
)
BESIDE: Mapping[str, tuple[str, ...]] = {
    kind: tuple(sorted(entry["words"], key=len, reverse=True))
    for kind, entry in entries("time_neighbours").items()
}
ZONES = (
    "GMT UTC BST CET CEST EET EEST MSK EST EDT ET CST CDT CT MST MDT MT PST PDT PT AEST AEDT "
    "HKT JST KST SGT Zulu hours hrs"
).split()


def senses() -> dict[str, frozenset[str]]:
    """Every form of every word of time, with its senses."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sense, forms in _listed():
        for form in forms:
            found[form].add(sense)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _listed() -> Iterator[tuple[str, Iterable[str]]]:
    for entry in entries("months").values():
        yield "MONTH", _proper(entry["words"])
        yield "MONTH_IN_SHORT", _proper(entry["short"])
    for entry in entries("weekdays").values():
        yield "WEEKDAY", _proper(entry["words"])
        yield "WEEKDAYS", [f"{word}s" for word in entry["words"]]
        yield "WEEKDAY_IN_SHORT", _proper(entry["short"])
    for entry in entries("time_units").values():
        yield "UNIT", _any_case(entry["one"])
        yield "UNITS", _any_case(entry["many"])
        yield "UNIT_LONG", [f"{word}long" for word in entry["one"]]
    for entry in entries("seasons").values():
        yield "SEASON", _any_case(entry["words"])
        yield "SEASONS", _any_case([f"{word}s" for word in entry["words"]])
    for entry in entries("parts_of_day").values():
        yield "PART", _any_case(entry["words"])
        yield "PARTS", _any_case([f"{word}s" for word in entry["words"]])
    yield from _counted()
    for name in TURN_SENSES:
        yield name.upper(), _any_case(entries("time_turns")[name]["words"])
    for name in ("ago", "later", "earlier", "each", "edge", "full"):
        yield name.upper(), _any_case(entries("time_turns")[name]["words"])
    yield "SET", _any_case(SETS)
    yield "QUARTER_CODE", entries("time_turns")["quarter_code"]["words"]
    yield "ZONE", ZONES
    yield "FISCAL_YEAR", [f"FY{year}" for year in range(1980, 2060)]
    yield "BEFORE_CHRIST", ["BC", "BCE"]
    yield "ANNO_DOMINI", ["AD", "CE"]


def _counted() -> Iterator[tuple[str, Iterable[str]]]:
    counts = entries("time_counts")
    yield "NUMERAL", _any_case(counts["numerals"]["values"])
    yield "TENS", _any_case(counts["tens"]["values"])
    yield "SCALE", _any_case(counts["scales"]["values"])
    yield "OPEN", _any_case(counts["open"]["values"])
    yield "PAIR", _any_case(counts["pairs"]["values"])
    yield "NTH", _any_case(ORDINALS)
    yield "DECADE_NAME", _any_case(DECADES)


def _any_case(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.capitalize(), word.upper())]


def _proper(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.upper())]


def turn(text: str) -> Turn | None:
    """Which way the words "last", "this" or "next" point."""
    told = set(text.split())
    return (
        next((way for words, way in _ways() if not words.isdisjoint(told)), None) if told else None
    )


@cache
def _ways() -> tuple[tuple[frozenset[str], Turn], ...]:
    return tuple((frozenset(entries("time_turns")[name]["words"]), way) for name, way in _TURNS)
