"""Other people's tables: our events in the columns that their programs know."""

from dashboard.export.profiles.acled import ACLED
from dashboard.export.profiles.annotations import ANNOTATIONS, annotations_json
from dashboard.export.profiles.definition import Account, Profile, as_table
from dashboard.export.profiles.timelinejs import TIMELINEJS, timeline_json
from dashboard.export.profiles.ucdp import UCDP

PROFILES = {profile.name: profile for profile in (ACLED, UCDP, TIMELINEJS, ANNOTATIONS)}

__all__ = [
    "ACLED",
    "PROFILES",
    "TIMELINEJS",
    "UCDP",
    "Account",
    "Profile",
    "annotations_json",
    "as_table",
    "timeline_json",
]
