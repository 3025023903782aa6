"""What a command may be told to read or to write: paths of this machine, and addresses."""

from os import PathLike
from pathlib import Path

import click

from extract.store import Address, Place, place


class OwnPath(click.Path[Path]):
    """A path of this machine; an address of an object store is refused."""

    def convert(
        self, value: str | PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; fails for an address."""
        if isinstance(place(str(value)), Address):
            self.fail(
                f"{value} lies in an object store, which is only read: by dashboard, export, load",
                param,
                ctx,
            )
        return super().convert(value, param, ctx)


class ShardsPlace(click.ParamType[Place]):
    """A folder of shards, here or in an object store, or where `file_okay` a database."""

    name = "place"

    def __init__(self, *, file_okay: bool) -> None:
        self._path = click.Path(path_type=Path, file_okay=file_okay)

    def convert(
        self, value: str | Place, param: click.Parameter | None, ctx: click.Context | None
    ) -> Place:
        """A path of this machine, or an address such as s3://bucket/shards."""
        where = place(str(value))
        return where if isinstance(where, Address) else self._path.convert(where, param, ctx)


FILE = OwnPath(path_type=Path, dir_okay=False)
FOLDER = OwnPath(path_type=Path, file_okay=False)
SHARDS = ShardsPlace(file_okay=False)
FILE_OR_SHARDS = ShardsPlace(file_okay=True)
