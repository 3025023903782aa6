"""python -m bench [--reports N] [--events N]: measure, and print what was measured as a table."""

from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench import loading, reading
from bench.table import table


@click.command()
@click.option("--reports", default=2_000, show_default=True, help="How many reports are read.")
@click.option("--events", default=100_000, show_default=True, help="How many events are loaded.")
def bench(reports: int, events: int) -> None:
    """Measure the reading of reports and the loading of prepared events."""
    with TemporaryDirectory(prefix="dateline-bench-") as folder:
        measured = chain(
            reading.rows(Path(folder), reports) if reports else (),
            loading.rows(Path(folder), events) if events else (),
        )
        click.echo(table(measured))


bench()
