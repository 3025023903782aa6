"""A filter as an address: what is written is read back the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.filter import CERTAINTIES, DAYS, ROLES, Filter, as_query, from_query

WORDS = st.text(st.characters(codec="utf-8"), min_size=1)
LISTS = st.lists(WORDS, max_size=2).map(tuple)
DATES = st.none() | st.dates()
FILTERS = st.builds(
    Filter,
    first=DATES,
    last=DATES,
    by=st.sampled_from(DAYS),
    certainty=st.sampled_from(CERTAINTIES),
    actors=LISTS,
    role=st.sampled_from(ROLES),
    kinds=LISTS,
    places=LISTS,
    publishers=LISTS,
    measure=st.none() | WORDS,
    text=WORDS.map(str.strip),
)


@given(FILTERS)
def test_every_filter_comes_back_from_its_address(chosen: Filter) -> None:
    assert from_query(as_query(chosen)) == chosen
    assert from_query(f"http://127.0.0.1:8501/events?{as_query(chosen)}") == chosen


def test_a_whole_address_is_read() -> None:
    assert from_query("/events?kind=attack&kind=aid&from=2022-03-01&role=agent") == Filter(
        kinds=("attack", "aid"), first=date(2022, 3, 1), role="agent"
    )


def test_an_address_without_conditions_keeps_all() -> None:
    assert from_query("http://127.0.0.1:8501/events") == Filter()


def test_an_unknown_condition_is_named() -> None:
    with pytest.raises(ValueError, match="knd: no such condition"):
        from_query("knd=attack")
