"""What TimelineJS reads: its spreadsheet, and its JSON.

See https://timeline.knightlab.com/docs/json-format.html. It draws a date to the year, month or day,
and writes the words of `display_date` instead where there are some, so that "some day in March"
stays that. Its texts are HTML: a report's words are escaped.
"""

import json
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from html import escape
from typing import TextIO

from dashboard.export.profiles.definition import Account, Column, Profile, joined, nothing
from dashboard.export.table import Table, Told, records
from dashboard.words import when_words

Day = dict[str, int]


def _first(account: Account) -> date:
    found = account.day("earliest") or account.day("latest")
    assert found  # the events asked for are dated
    return found


def start(account: Account) -> Day:
    """The first day, no more precise than the words: a month or a year where they say no more."""
    first, last = _first(account), account.day("latest") or _first(account)
    days = {"year": first.year, "month": first.month, "day": first.day}
    if account.row["mode"] == "duration" or account.days is None:
        return days
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and (first.month, last.month, first.year) == (1, 12, last.year):
        return {"year": first.year}
    if whole and (first.year, first.month) == (last.year, last.month):
        return {"year": first.year, "month": first.month}
    return days


def end(account: Account) -> Day:
    """The last day, where it says more than the first."""
    last = account.day("latest")
    if last is None or last == _first(account) or len(start(account)) < 3:
        return {}
    return {"year": last.year, "month": last.month, "day": last.day}


def _words(account: Account) -> str:
    return when_words(account.day("earliest"), account.day("latest"), account.text("mode"))


def _headline(account: Account) -> str:
    return escape(account.text("summary") or "")


def _text(account: Account) -> str:
    told = account.list("tellings")[0]
    outlets = joined([one["publisher"] for one in account.list("tellings")]) or "source not named"
    return f"<p>“{escape(str(told['quote']))}”</p><p>{escape(outlets)}</p>"


def _part(of: Callable[[Account], Day], part: str) -> Callable[[Account], int | None]:
    return lambda account: of(account).get(part)


TIMELINEJS = Profile(
    "timelinejs",
    "TimelineJS",
    "The spreadsheet or JSON that TimelineJS shows as a timeline on a web page. Events without a "
    "date, and planned, negated and denied ones, are left out.",
    (
        Column("Year", _part(start, "year"), "int32"),
        Column("Month", _part(start, "month"), "int32"),
        Column("Day", _part(start, "day"), "int32"),
        Column("Time", nothing),
        Column("End Year", _part(end, "year"), "int32"),
        Column("End Month", _part(end, "month"), "int32"),
        Column("End Day", _part(end, "day"), "int32"),
        Column("End Time", nothing),
        Column("Display Date", _words),
        Column("Headline", _headline),
        Column("Text", _text),
        Column("Media", nothing),
        Column("Media Credit", nothing),
        Column("Media Caption", nothing),
        Column("Media Thumbnail", nothing),
        Column("Type", nothing),
        Column("Group", lambda account: account.text("kind")),
        Column("Background", nothing),
    ),
    source="dated",
)


def _slide(account: Account) -> dict[str, object]:
    slide: dict[str, object] = {
        "unique_id": account.text("event_id"),
        "start_date": start(account),
        "display_date": _words(account),
        "text": {"headline": _headline(account), "text": _text(account)},
        "group": account.text("kind"),
    }
    if last := end(account):
        slide["end_date"] = last
    return slide


def timeline_json(accounts: Table, target: TextIO, told: Told) -> None:
    """Write the JSON of TimelineJS, a slide an event."""
    separator = '{"events": [\n'
    for block in accounts.blocks():
        for row in records(block):
            account = Account(dict(zip(accounts.columns, row, strict=True)))
            target.write(separator + json.dumps(_slide(account), ensure_ascii=False))
            separator = ",\n"
        told(block.num_rows)
    target.write('{"events": []}\n' if separator.startswith("{") else "\n]}\n")
