"""The states of the world: their outlines, and a point in the middle of each.

The data are Natural Earth's; `README.md` beside this file says how they were made.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Ring = list[tuple[float, float]]
"""The corners of an outline as longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class World:
    """The outlines of states by ISO 3166 alpha-3 code, and the middle of each.

    Outlines of what has no code stand under the empty one. Small states have a middle alone.
    """

    outlines: dict[str, list[Ring]]
    middles: dict[str, tuple[float, float]]


def _ring(flat: list[int]) -> Ring:
    return [(x / 10, y / 10) for x, y in zip(flat[::2], flat[1::2], strict=True)]


@cache
def world() -> World:
    """All states."""
    text = files("dashboard.world").joinpath("world.json").read_text(encoding="utf-8")
    found = json.loads(text)
    return World(
        outlines={
            code: [_ring(flat) for flat in rings] for code, rings in found["outlines"].items()
        },
        middles={code: (x / 10, y / 10) for code, (x, y) in found["middles"].items()},
    )
