"""Review: what was read, checked by a person, one key a decision."""

from dashboard.elements.review import review

review()
