"""Tables of other projects, ACLED and UCDP GED, read to be compared with ours and never kept."""

from extract.others.columns import Project, recognised
from extract.others.days import GRAINS, widened
from extract.others.rows import Others, Their, others

__all__ = ["GRAINS", "Others", "Project", "Their", "others", "recognised", "widened"]
