"""What the dashboard and the terminal hand out: one way, `plan` and `write`, to every file."""

from dashboard.export.about import About
from dashboard.export.asked import FORMS, TABLES, Asked, check
from dashboard.export.errors import ExportError
from dashboard.export.profiles import PROFILES
from dashboard.export.writing import Plan, plan, write

__all__ = [
    "FORMS",
    "PROFILES",
    "TABLES",
    "About",
    "Asked",
    "ExportError",
    "Plan",
    "check",
    "plan",
    "write",
]
