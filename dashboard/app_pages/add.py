"""Add material: files dropped or text pasted, read at once."""

from dashboard.elements.intake import intake

intake()
