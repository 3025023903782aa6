"""Two reports of perhaps one event: what each says, why they may be one, and the person's word."""

from html import escape

import streamlit as st

from dashboard import queries
from dashboard.elements.events import Record, passage, source_words
from dashboard.elements.frame import block
from dashboard.elements.review_acts import next_pair, one_event, two_events, undo_last, word_seen
from dashboard.session import chosen, database
from extract.store import Store


def sentence(record_id: str, key: str) -> None:
    """A record's sentence in its passage, with the report that it is from."""
    with Store(database()).read() as connection:
        row: Record = queries.review_record(connection, record_id).to_dict("records")[0]
    with st.container(border=True, key=key):
        block(
            f"{passage(row, 400)}"
            f'<p class="quiet">{escape(source_words(row))} · {escape(str(row["title"] or ""))}</p>'
        )


def pairs() -> None:
    """Draw the pair in hand, one key a decision."""
    with Store(database()).read() as connection:
        found = queries.review_pairs(connection, chosen()).to_dict("records")
    st.caption(
        f"{len(found):,} pairs that may be one event, of what the filter keeps; the likeliest "
        "first. What is certain is one event already, and a pair called two is not asked again."
    )
    passed = set(st.session_state.get("review-pairs-passed", []))
    waiting = [row for row in found if (row["one"], row["other"]) not in passed]
    row = next(iter(waiting or found), None)
    pair = (str(row["one"]), str(row["other"])) if row else None
    _keys(pair, len(waiting))
    if row is None or pair is None:
        st.info("No pair waits for a word.")
        return
    left, right = st.columns(2, gap="large")
    for column, number, of in ((left, "one", pair[0]), (right, "other", pair[1])):
        with column:
            st.text(str(row[f"{number}_says"]))
            sentence(of, f"review-pair-{number}")
    reasons = "".join(f"<li>{escape(str(reason))}</li>" for reason in row["reasons"])
    block(f"<p>For and against, {row['points']:.1f} points in all:</p><ul>{reasons}</ul>")


def _keys(pair: tuple[str, str] | None, waiting: int) -> None:
    named = bool(str(st.session_state.get("reviewer") or "").strip())
    if not named:
        st.caption("Say who you are first: decisions carry a name.")
    blocked = pair is None or not named
    seen = word_seen(*pair) if pair else None
    with st.container(horizontal=True, gap="small"):
        st.button("One event", key="review-one", shortcut="A", type="primary", disabled=blocked,
                  on_click=one_event, args=(pair, seen))  # fmt: skip
        st.button("Two events", key="review-two", shortcut="X", disabled=blocked,
                  on_click=two_events, args=(pair, seen))  # fmt: skip
        st.button("Undo", key="review-undo", shortcut="U",
                  disabled=not named or not st.session_state.get("review-done"),
                  on_click=undo_last)  # fmt: skip
        st.button("Next", key="review-next", shortcut="N", disabled=pair is None,
                  on_click=next_pair, args=(pair, waiting))  # fmt: skip
