"""python -m bench [--reports N] [--events N] [--shown N]: measure, and print it as a table."""

from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench import dashboard, loading, reading
from bench.table import table


@click.command()
@click.option("--reports", default=2_000, show_default=True, help="How many reports are read.")
@click.option("--events", default=100_000, show_default=True, help="How many events are loaded.")
@click.option("--shown", default=1_000_000, show_default=True, help="How many events are shown.")
def bench(reports: int, events: int, shown: int) -> None:
    """Measure the reading of reports, the loading of prepared events, and the dashboard."""
    with TemporaryDirectory(prefix="dateline-bench-") as folder:
        measured = chain(
            reading.rows(Path(folder), reports) if reports else (),
            loading.rows(Path(folder), events) if events else (),
            dashboard.rows(Path(folder), shown) if shown else (),
        )
        click.echo(table(measured))


bench()
