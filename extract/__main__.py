"""python -m extract: the commands that need no dashboard."""

from extract.cli import dateline

dateline()
