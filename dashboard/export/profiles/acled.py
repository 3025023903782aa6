"""The columns of ACLED, the Armed Conflict Location and Event Data project.

See https://acleddata.com/methodology/acled-codebook. It has one day for an event, with a precision:
1 the day, 2 the week, 3 the month. An event that the words place less well has no day here.
"""

import tomllib
from importlib.resources import files

from pycountry import countries

from dashboard.export.profiles.definition import Account, Column, Profile, joined, nothing

_DATA = tomllib.loads(
    files("dashboard.export.profiles").joinpath("acled.toml").read_text(encoding="utf-8")
)
_PRECISIONS = ((1, 1), (7, 2), (31, 3))


def precision(account: Account) -> int | None:
    """ACLED's time precision; None where the words allow more than a month."""
    days = account.days
    return next((code for most, code in _PRECISIONS if days and days <= most), None)


def _day(account: Account) -> str | None:
    first = account.day("earliest")
    return first.isoformat() if first and precision(account) else None


def _year(account: Account) -> int | None:
    first, last = account.day("earliest"), account.day("latest")
    return first.year if first and last and first.year == last.year else None


def _class(place: int) -> "Column":
    name = ("disorder_type", "event_type", "sub_event_type")[place]
    return Column(
        name, lambda account: _DATA["kinds"].get(account.row["kind"], ("", "", ""))[place] or None
    )


def _actor(role: str) -> "tuple[Column, Column, Column]":
    number = {"agents": "1", "targets": "2"}[role]

    def first(account: Account) -> str | None:
        found = account.list(role)
        return str(found[0]["name"]) if found else None

    def others(account: Account) -> str | None:
        found = account.list(role)
        parents = [found[0]["parent"]] if found else []
        return joined([*parents, *(actor["name"] for actor in found[1:])])

    def inter(account: Account) -> str | None:
        found = account.list(role)
        return _DATA["inter"].get(found[0]["kind"]) if found else None

    return (
        Column(f"actor{number}", first),
        Column(f"assoc_actor_{number}", others),
        Column(f"inter{number}", inter),
    )


def _country_code(account: Account) -> str | None:
    return account.text("place_country")


def _iso(account: Account) -> int | None:
    country = countries.get(alpha_3=_country_code(account) or "")
    return int(country.numeric) if country else None


def _country(account: Account) -> str | None:
    code = _country_code(account)
    country = countries.get(alpha_3=code or "")
    return country.name if country else code


def _dead(figure: dict[str, object]) -> int | None:
    words = str(figure["words"]).lower()
    if figure["bound"] == "vague":
        named = [number for word, number in _DATA["vague"].items() if word in words.split()]
        return max(named, default=None)
    known = [figure[name] for name in ("best", "low") if figure[name] is not None]
    return int(float(str(known[0]))) if known else None


def _fatalities(account: Account) -> int | None:
    """The lowest count given, as ACLED takes it; none where nobody gives one."""
    return min(
        (dead for figure in account.list("killed") if (dead := _dead(figure)) is not None),
        default=None,
    )


def _tags(account: Account) -> str:
    named = {
        "kind": account.text("kind"),
        "class": account.text("type"),
        "status": account.text("status"),
        "date": account.text("edtf"),
        "basis": account.text("basis"),
        "speaker": account.text("speaker"),
    }
    return "; ".join(f"{name}={value}" for name, value in named.items() if value)


ACLED = Profile(
    "acled",
    "ACLED-like",
    "Columns of ACLED. Its actor1 and actor2 do not imply direction: who did it to whom is lost "
    "unless you read actor1 as the agent. Events placed within more than a month have no "
    "event_date. Fatalities are empty where no report counts them, not 0. Planned, negated and "
    "denied events are left out.",
    (
        Column("event_id_cnty", lambda account: account.text("event_id")),
        Column("event_date", _day),
        Column("year", _year, "int32"),
        Column("time_precision", precision, "int32"),
        _class(0),
        _class(1),
        _class(2),
        *_actor("agents"),
        *_actor("targets"),
        Column("interaction", nothing),
        Column("civilian_targeting", nothing),
        Column("iso", _iso, "int32"),
        Column("region", nothing),
        Column("country", _country),
        Column("admin1", nothing),
        Column("admin2", nothing),
        Column("admin3", nothing),
        Column("location", lambda account: account.text("place_name") or account.text("place")),
        Column("latitude", nothing, "double"),
        Column("longitude", nothing, "double"),
        Column("geo_precision", nothing, "int32"),
        Column("source", lambda one: joined([told["publisher"] for told in one.list("tellings")])),
        Column("source_scale", nothing),
        Column("notes", lambda account: joined([account.list("tellings")[0]["quote"]])),
        Column("fatalities", _fatalities, "int32"),
        Column("tags", _tags),
        Column("timestamp", nothing, "int64"),
    ),
)
