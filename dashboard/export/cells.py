"""Values as the cells of a file."""

from datetime import date, datetime

from extract.table.cells import harmless

Cell = str | int | float | bool | date | datetime | None


def written(value: object) -> Cell:
    """A value as a cell: a list in one text, a whole number without its point."""
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    assert value is None or isinstance(value, str | int | float | date)
    return value


def as_text(value: object) -> str | int | float | None:
    """A value as text files and spreadsheets carry it: harmless, days in ISO form."""
    cell = written(value)
    if isinstance(cell, str):
        return harmless(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
