"""Map: where things happened, no more precisely than the reports say."""

from dashboard.elements.atlas import atlas

atlas()
