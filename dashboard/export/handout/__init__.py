"""The handout: the current view as one HTML file that opens without a server or a network."""

from dashboard.export.handout.page import MOST, handout

__all__ = ["MOST", "handout"]
