"""Pieces of patterns that several rules share."""

MONTH = "( MONTH | MONTH_IN_SHORT .? )"
WEEKDAY = "( WEEKDAY | WEEKDAY_IN_SHORT .? )"
DAY = "( DAY | ORDINAL | NTH | TENS - NTH )"
SPELLED_YEAR = "( NUMERAL TENS -? NUMERAL? | NUMERAL thousand ( and? NUMERAL )? )"
YEAR = (
    "( OLD_YEAR BEFORE_CHRIST | ANNO_DOMINI OLD_YEAR | OLD_YEAR ANNO_DOMINI | YEAR "
    f"| {SPELLED_YEAR} )"
)
ABOUT = "( about | around | circa | ca .? | c . )?"
EDGE = "( EARLY -? ( in | on )? the? | ( the | a )? EDGE of the? | the EARLY part of the? )?"
TURNED_YEAR = "year_turn=( LAST | THIS | NEXT ) year"
SAME_YEAR = "told_year=( of ( that | the ( SAME | NEXT | FOLLOWING | PREVIOUS ) ) year )"
YEAR_TAIL = f"( ( , | of )? year=( {YEAR} | SHORTYEAR ) | ,? of? {TURNED_YEAR} | {SAME_YEAR} )"
CLOCK = (
    "clock=( TWELVE | CLOCK MERIDIEM? | ( HOUR | NUMERAL | DECIMAL ) ( MERIDIEM | OCLOCK ) "
    "| ( FOUR_DIGIT_CLOCK >> ( hours | ZONE | local time ) ) hours? "
    "| ( DECIMAL >> ( ZONE | local time ) ) ) "
    "( local time )? ( ,? zone=( ZONE | ( eastern | central | mountain | pacific ) "
    "( standard | daylight )? time ) )?"
)
TIME_BEFORE = (
    f"( ( {ABOUT} {CLOCK} ,? ( in the part_after=PART )? | the? EARLY? part=PART hours? "
    "| the? small_hours=( ( early | small ) hours ) | the? EARLY hours "
    "| overnight=overnight ) ( on | of )? the? )?"
)
TIME_AFTER = (
    f"( ,? at? {CLOCK} | ,? at part_after=( noon | midday | midnight | dawn | dusk | sunset ) )?"
)
SIMPLE_COUNT = "( NUMBER | LARGE | DECIMAL | NUMERAL | TENS ( -? NUMERAL )? )"
COUNT = (
    f"( ( a | an | another )? OPEN ( of | SCALE )? | a? PAIR of? | ( a | an )? SCALE "
    f"| {SIMPLE_COUNT} -? and -? a? -? half "
    f"| {SIMPLE_COUNT} ( - | to | or | – ) {SIMPLE_COUNT} | {SIMPLE_COUNT} NUMBER / NUMBER "
    f"| {SIMPLE_COUNT} SCALE? | a | an | another | half ( a | an | - )? )"
)
HEDGE = (
    "( at ( least | most ) | more than | less than | fewer than | no more than | up to | ABOUT )?"
)
