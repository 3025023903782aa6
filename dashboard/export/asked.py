"""What can be asked for: which rows, of which tables, as which kind of file."""

from dataclasses import dataclass

from dashboard.export.errors import ExportError
from dashboard.export.profiles import PROFILES
from dashboard.filter import Filter

TABLES = ("events", "evidence", "actors", "figures", "times", "documents")
"""The tables of a package, in its order."""

SINGLE = (*TABLES, "reports", "parties", "pairs")
"""The tables that can be had alone: also all reports of the chosen sources, all who take part, and
who acts on whom."""


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of file, and for whom it is."""

    name: str
    label: str
    suffix: str
    mime: str
    help: str


FORMS = {
    form.name: form
    for form in (
        Form("csv", "CSV", "csv", "text/csv", "For every spreadsheet and program."),
        Form(
            "xlsx",
            "Excel",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "One workbook, with a sheet that says how the rows were chosen.",
        ),
        Form(
            "json",
            "JSON",
            "json",
            "application/json",
            "For programs: a list of records, texts as they are.",
        ),
        Form(
            "parquet",
            "Parquet",
            "parquet",
            "application/vnd.apache.parquet",
            "For programs: typed columns, the smallest.",
        ),
        Form(
            "package",
            "Package",
            "zip",
            "application/zip",
            "All tables as CSV, what every column means, the filter, the link and the citation.",
        ),
        Form(
            "handout",
            "HTML",
            "html",
            "text/html",
            "One page with the picture, the events and their sentences; opens without a network.",
        ),
        Form(
            "ris",
            "RIS",
            "ris",
            "application/x-research-info-systems",
            "The reports for Zotero, EndNote and their like.",
        ),
        Form("bibtex", "BibTeX", "bib", "application/x-bibtex", "The reports for LaTeX."),
    )
}
LISTS = ("ris", "bibtex")
"""Lists of references: always of the reports behind the rows."""

PROFILE_FORMS = ("csv", "xlsx", "json", "parquet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request: the filter, the kind of file, and the tables or a profile of the events.

    With `hxl` a row of HXL tags stands under the header of events and figures; with `masked` the
    names of private persons are left out.
    """

    chosen: Filter
    form: str
    tables: tuple[str, ...] = TABLES
    profile: str | None = None
    hxl: bool = False
    masked: bool = False


def check(asked: Asked) -> None:
    """Raise ExportError where a request cannot be met, saying what can."""
    if asked.form not in FORMS:
        raise ExportError(f"{asked.form}: no such format; there are {', '.join(FORMS)}")
    if asked.profile is not None:
        if asked.profile not in PROFILES:
            raise ExportError(f"{asked.profile}: no such profile; there are {', '.join(PROFILES)}")
        if asked.form not in PROFILE_FORMS:
            raise ExportError(
                f"the profile {asked.profile} comes as {', '.join(PROFILE_FORMS)}, "
                f"not as {asked.form}"
            )
    if unknown := [name for name in asked.tables if name not in SINGLE]:
        raise ExportError(f"{unknown[0]}: no such table; there are {', '.join(SINGLE)}")
    if asked.hxl and asked.form not in {"csv", "xlsx"}:
        raise ExportError("HXL tags are for csv and xlsx")
