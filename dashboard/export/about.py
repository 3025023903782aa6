"""What a file says of itself: which filter, how many rows, from what, how to cite it."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from re import sub

from dashboard.filter import Filter, as_query, in_words
from dashboard.words import counted, span_words

FORMULAS = (
    "A text that a spreadsheet would run as a formula has an apostrophe before it in CSV and "
    "Excel files; take one apostrophe away and it is whole. Parquet and JSON hold it as it is."
)
DATES = (
    "Happened: earliest and latest are the first and the last day that the words allow, edtf the "
    "same as ISO 8601-2; empty where no date is said. Published: the day of the report."
)
SCOPE = (
    "Conditions on kind, class, status and reality choose among events; figures follow the "
    "period, the place, the source, the actor and the words."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The filter and what it keeps. `counts` has the rows of each table; `snapshot` is the
    SHA-256 of all that was read and decided, so that two files of one state can be told;
    `masked` says what was done with the names of private persons, or nothing."""

    chosen: Filter
    filter_words: str
    counts: dict[str, int]
    reports: int
    publishers: int
    first: date | None
    last: date | None
    snapshot: str
    masked: str = ""

    @property
    def permalink(self) -> str:
        """The view in the dashboard, after its address."""
        query = as_query(self.chosen)
        return f"/events?{query}" if query else "/events"

    @property
    def stem(self) -> str:
        """The beginning of a file's name: the filter, and a hash of it and of the database."""
        return stem(self.chosen, self.snapshot) + ("-masked" if self.masked else "")

    @property
    def citation(self) -> str:
        """One sentence by which the rows can be cited."""
        days = (
            f", published {span_words(self.first, self.last)}" if self.first and self.last else ""
        )
        return (
            f"Dateline {version('dateline')}: events and figures read by machine from "
            f"{counted(self.reports, 'report')} of {counted(self.publishers, 'source')}{days}. "
            f"Filter: {self.filter_words}. State of the data: {self.snapshot[:16]}."
        )


def stem(chosen: Filter, snapshot: str) -> str:
    """The beginning of a file's name: "dateline-kind-attack-1a2b3c4d"."""
    query = as_query(chosen)
    words = sub(r"[^a-z0-9]+", "-", query.lower()).strip("-")[:48].strip("-") or "all"
    mark = sha256(f"{query} {snapshot}".encode()).hexdigest()[:8]
    return f"dateline-{words}-{mark}"


def described(
    chosen: Filter,
    names: dict[str, str],
    counts: dict[str, int],
    extent: dict[str, object],
    snapshot: str,
) -> About:
    """What is to be said of a filter's rows; `extent` as `queries.exports.extent` gives it."""
    words = in_words(chosen, names)
    if chosen.measure:
        words += f"; Figures: {chosen.measure.replace('_', ' ')}"
    first, last = extent["first"], extent["last"]
    return About(
        chosen=chosen,
        filter_words=words,
        counts=counts,
        reports=int(str(extent["reports"])),
        publishers=int(str(extent["publishers"])),
        first=first if isinstance(first, date) else None,
        last=last if isinstance(last, date) else None,
        snapshot=snapshot,
    )


def lines(about: About) -> dict[str, str]:
    """The same, line by line, for a sheet or a page."""
    rows = "; ".join(f"{name} {count:,}" for name, count in about.counts.items())
    return {
        "Filter": about.filter_words,
        "Link": f"{about.permalink} (after the address of the dashboard)",
        "Rows": rows,
        "Cite as": about.citation,
        "State of the data": about.snapshot,
        "Dates": DATES,
        "What is filtered": SCOPE,
        "Formulas": FORMULAS,
        **({"Masked": about.masked} if about.masked else {}),
    }
