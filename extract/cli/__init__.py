"""Arguments in, exit status out: 0 all done, 1 some of it not, 2 nothing."""

import click

from extract.cli.examples import example_reports
from extract.cli.on_demand import OnDemand

__all__ = ["dateline", "example_reports"]


@click.group(cls=OnDemand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def dateline() -> None:
    """Read news reports offline into a timeline in which every fact leads back to its sentence."""


dateline.place("extract.cli.reading", "extract", "annotate")
dateline.place("extract.cli.loading", "load")
dateline.place("extract.cli.table", "table")
dateline.place("extract.cli.review", "review")
dateline.place("extract.cli.difference", "diff")
dateline.place("extract.cli.keeping", "check", "compact")
