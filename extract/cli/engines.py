"""The option --engine: this machine, or a cluster of Ray."""

from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module

import click

from extract.engine.reading import Step
from extract.errors import EngineMissing
from extract.read import Raw, Skipped
from extract.store import Shards


class Engine(click.ParamType[str]):
    """ "local", "ray", or "ray=" with the address of a running cluster."""

    name = "engine"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value as it is; fails for any other."""
        kind, _, address = value.partition("=")
        if kind not in {"local", "ray"} or (kind == "local" and address):
            self.fail(f"{value!r} is neither local, ray nor ray=ADDRESS", param, ctx)
        return value


def on_ray(
    engine: str,
    shards: Shards,
    stream: Iterable[Raw | Skipped],
    published: date | None,
    model: str | None,
) -> Iterator[Step]:
    """The steps of a reading on Ray; raises EngineMissing where Ray is not installed."""
    try:
        module = import_module("extract.engine.ray")
    except ModuleNotFoundError as error:
        raise EngineMissing(
            "Ray is not installed: pip install 'dateline[ray]', or leave out --engine"
        ) from error
    steps: Iterator[Step] = module.steps(
        shards, stream, published, engine.partition("=")[2] or None, model
    )
    return steps
