from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document, TimeExpression
from extract.resolve.times import anchored, periods, warnings
from extract.sentences import sentences

FRIDAY = date(2022, 3, 4)


def times(text: str, published: date | None = FRIDAY) -> list[TimeExpression]:
    document = Document(id="a", text=text, file_name="a.txt", published=published)
    parts = sentences(text)
    return anchored(time_mentions(parts), document, parts)


def read(text: str, published: date | None = FRIDAY) -> list[tuple[str, str, str | None]]:
    return [(one.text, one.type, one.value) for one in times(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("NATO on Friday accused Russia.", "Friday", "2022-03-04"),
        ("They met on Thursday in Kyiv.", "Thursday", "2022-03-03"),
        ("They will meet on Monday in Kyiv.", "Monday", "2022-03-07"),
        ("A treaty is in force since August 2010.", "August 2010", "2010-08"),
        ("It began on Nov. 16, 1998, at sea.", "Nov. 16, 1998", "1998-11-16"),
        ("It fell in early March 2015 again.", "early March 2015", "2015-03"),
        ("It was founded in 480 BC by Greeks.", "480 BC", "BC0480"),
    ],
)
def test_a_date_is_found_and_placed(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


def test_a_range_is_one_period_of_two_expressions() -> None:
    found = times("Bombs fell from October 2001 to March 2002 there.")
    (period,) = periods(found)
    assert [one.value for one in found] == ["2001-10", "2002-03"]
    assert period.when.words == "from October 2001 to March 2002"
    assert period.when.interval.edtf == "2001-10/2002-03"
    assert period.when.interval.mode == "duration"


def test_without_a_publication_day_a_weekday_has_no_date_and_a_warning_says_so() -> None:
    found = times("They met on Friday.", published=None)
    assert [(one.value, one.interval) for one in found] == [("XXXX-WXX-5", None)]
    assert warnings(found) == ('1 relative dates could not be placed, such as "Friday".',)
