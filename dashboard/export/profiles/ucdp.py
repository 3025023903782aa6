"""The columns of UCDP GED, the Uppsala Conflict Data Program's Georeferenced Event Dataset.

See https://ucdp.uu.se/downloads/ged. Its date precision: 1 the day, 2 two to six days, 3 a week,
4 a month, 5 up to a year. `best` is given only where a report states a number.
"""

from dashboard.export.profiles.definition import Account, Column, Profile, joined, nothing

_PRECISIONS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))


def precision(account: Account) -> int | None:
    """UCDP's date precision; None where the words allow more than a year."""
    days = account.days
    return next((code for most, code in _PRECISIONS if days and days <= most), None)


def _day(name: str) -> "Column":
    column = {"earliest": "date_start", "latest": "date_end"}[name]

    def value(account: Account) -> str | None:
        day = account.day(name)
        return day.isoformat() if day else None

    return Column(column, value)


def _side(role: str) -> "Column":
    return Column(
        {"agents": "side_a", "targets": "side_b"}[role],
        lambda account: joined([actor["name"] for actor in account.list(role)]),
    )


def _dyad(account: Account) -> str | None:
    sides = [joined([one["name"] for one in account.list(role)]) for role in ("agents", "targets")]
    return " - ".join(str(side) for side in sides) if all(sides) else None


def _first(name: str) -> "Column":
    column = {"title": "source_headline", "published": "source_date", "url": "source_article"}[name]

    def value(account: Account) -> str | None:
        return joined([account.list("tellings")[0][name]])

    return Column(column, value)


def _dead(column: str, names: tuple[str, ...], choose: str) -> "Column":
    """The lowest or the highest of the numbers that reports give."""

    def value(account: Account) -> int | None:
        found = [
            int(float(str(figure[name])))
            for figure in account.list("killed")
            if figure["bound"] != "vague"
            for name in names
            if figure[name] is not None
        ]
        return {"low": min, "high": max}[choose](found) if found else None

    return Column(column, value, "int32")


def _best(account: Account) -> int | None:
    """The one number that all reports with a number give; none where they differ."""
    stated = {figure["best"] for figure in account.list("killed") if figure["best"] is not None}
    return int(float(str(stated.pop()))) if len(stated) == 1 else None


def _outlets(account: Account) -> list[object]:
    return [told["publisher"] for told in account.list("tellings")]


def _place_precision(account: Account) -> int | None:
    # 6: only the country is known
    return 6 if account.text("place") and account.text("place_country") else None


UCDP = Profile(
    "ucdp",
    "UCDP-like",
    "Columns of UCDP GED. best is filled only where the reports give one and the same number; "
    "low and high are bounds as stated, and empty where a bound is open. Planned, negated and "
    "denied events are left out.",
    (
        Column("id", lambda account: account.text("event_id")),
        Column("type_of_violence", nothing, "int32"),
        Column("conflict_name", nothing),
        Column("dyad_name", _dyad),
        _side("agents"),
        _side("targets"),
        Column(
            "number_of_sources",
            lambda account: len({name for name in _outlets(account) if name}) or None,
            "int32",
        ),
        _first("url"),
        _first("published"),
        _first("title"),
        Column("source_original", lambda account: account.text("speaker")),
        Column("where_prec", _place_precision, "int32"),
        Column("adm_1", nothing),
        Column("adm_2", nothing),
        Column("latitude", nothing, "double"),
        Column("longitude", nothing, "double"),
        Column("country", lambda account: account.text("place_name") or account.text("place")),
        Column("event_clarity", nothing, "int32"),
        Column("date_prec", precision, "int32"),
        _day("earliest"),
        _day("latest"),
        Column("deaths_a", nothing, "int32"),
        Column("deaths_b", nothing, "int32"),
        Column("deaths_civilians", nothing, "int32"),
        Column("deaths_unknown", nothing, "int32"),
        Column("best", _best, "int32"),
        _dead("high", ("high", "best"), "high"),
        _dead("low", ("low", "best"), "low"),
    ),
)
