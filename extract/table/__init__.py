"""A spreadsheet of one's own: each row becomes an event, with the row itself as its evidence.

A row is a document of its own: it keeps the file it came from, its number and every cell. Its id
comes from its cells, so that a file read again, or with rows added, adds nothing twice.
"""

from extract.table.kinds import classes
from extract.table.mapping import ROLES, DayOrder, Mapping, guessed
from extract.table.rows import Refused, Taken, taken
from extract.table.sheet import SUFFIXES, Row, Sheet, sheet

__all__ = [
    "ROLES",
    "SUFFIXES",
    "DayOrder",
    "Mapping",
    "Refused",
    "Row",
    "Sheet",
    "Taken",
    "classes",
    "guessed",
    "sheet",
    "taken",
]
