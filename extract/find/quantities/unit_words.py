"""Every way to write a unit or a currency, by the tokens that it is written in."""

from collections.abc import Iterable, Mapping

from extract.find.quantities.tokens import tokens
from extract.vocabulary import entries, rows


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _forms(phrase: str) -> list[str]:
    """A unit in words and in the plural: "mile per hour", "miles per hour"."""
    first, *rest = phrase.split()
    heads = {phrase, " ".join([*phrase.split()[:-1], _plural(phrase.split()[-1])])}
    return [*heads, " ".join([_plural(first), *rest])]


def _pieces(written: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(written))


def _spelled() -> Mapping[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for name, entry in entries("units").items():
        for word in entry["words"]:
            found.update({_pieces(form): name for form in _forms(word)})
    return found


def _symbols() -> Mapping[tuple[str, ...], str]:
    return {
        _pieces(symbol): name
        for name, entry in entries("units").items()
        for symbol in entry.get("symbols", ())
    }


def _monies() -> Mapping[tuple[str, ...], str]:
    return {
        _pieces(form): row["code"]
        for row in rows("currencies")
        for word in row["words"].split("|")
        if word
        for form in _forms(word)
    }


def _signs() -> Mapping[tuple[str, ...], str]:
    return {
        _pieces(symbol): row["code"]
        for row in rows("currencies")
        for symbol in [row["code"], *row["symbols"].split()]
    }


def begin(phrases: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The tokens that phrases begin with, by which most places are passed over at once."""
    return frozenset(pieces[0] for pieces in phrases)


WORDS = _spelled()
SYMBOLS = _symbols()
# lengths, areas and weights that stay one behind a word of their own: "517 rushing yards"
LENGTHS = {
    pieces[0]: name
    for pieces, name in WORDS.items()
    if len(pieces) == 1
    and name in {"yard", "mile", "kilometre", "metre", "hectare", "acre", "tonne", "kilogram"}
}
MONEY = _monies()
SIGNS = _signs()
