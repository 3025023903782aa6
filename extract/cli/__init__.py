"""Arguments in, exit status out: 0 all done, 1 some of it not, 2 nothing."""

import click

from extract.cli.difference import diff
from extract.cli.keeping import check, compact
from extract.cli.loading import load
from extract.cli.reading import annotate, example_reports, extract
from extract.cli.review import review
from extract.cli.table import table

__all__ = ["dateline", "example_reports"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def dateline() -> None:
    """Read news reports offline into a timeline in which every fact leads back to its sentence."""


for command in (extract, annotate, load, table, review, diff, check, compact):
    dateline.add_command(command)
