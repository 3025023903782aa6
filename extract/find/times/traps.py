"""Words that look like times and are none: "52 years old", "the Sunday Times", "Easter Island"."""

from extract.find.times.grammar import Rule
from extract.find.times.phrases import DAY, HEDGE, MONTH, SIMPLE_COUNT
from extract.find.times.words import BESIDE, NAMES

TRAPS = (
    Rule("trap/has aged", "( has | have | had ) aged", None),  # "I have aged 10 years"
    Rule("trap/aged", f"aged {HEDGE} {SIMPLE_COUNT} ( UNITS )?", None),
    *(Rule(f"trap/{words}", words.lower(), None) for words in NAMES),
    Rule(
        "trap/called after a day",
        f"the ( {DAY} of? {MONTH} | {MONTH} {DAY} ) youth? "
        f"( {' | '.join(BESIDE['called_after_days'])} )",
        None,
    ),
    Rule(
        "trap/age", f"{HEDGE} {SIMPLE_COUNT} -? ( UNIT | UNITS ) -? ( old | olds | of age )", None
    ),
    Rule("trap/share", f"{HEDGE} ( {SIMPLE_COUNT} | a | one )? -? ( quarter | quarters ) of", None),
    Rule(
        "trap/quarters",
        "( winter | living | close | crew | head | all | french | latin ) quarters",
        None,
    ),
    Rule(
        "trap/feast",
        "( christmas | easter ) ( island | islands | tree | trees | card | cards | carol | song )",
        None,
    ),
)
