"""Days with a name: "Christmas 2007", "Easter Monday", "New Year's Eve"."""

from extract.find.times.grammar import Rule
from extract.find.times.makers import calendar
from extract.find.times.phrases import YEAR
from extract.find.times.words import HOLIDAYS


def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            f"date/{HOLIDAYS[phrase]}",
            f"turn=( LAST | THIS | NEXT )? holiday=( {_pattern(phrase)} ) ( part_after=PART )? "
            f"( ( , | of )? year={YEAR} )?",
            calendar,
        )
        for phrase in sorted(HOLIDAYS, key=lambda phrase: -len(phrase.split()))
    )


def _pattern(phrase: str) -> str:
    return phrase.replace("'s", " OWN")


FEASTS = _rules()
