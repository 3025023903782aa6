"""Make `world.json` from the npm package world-atlas: python -m dashboard.world.making FOLDER.

TopoJSON keeps a border that two states share once, as an arc of small steps on a grid; see
https://github.com/topojson/topojson-specification.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from pycountry import countries

Point = tuple[float, float]

_BY_NAME = {"Kosovo": "XKX"}
"""States that Natural Earth gives no number."""

_LEFT_OUT = "ATA"
"""Antarctica, which goes around the pole and of which nothing is told."""

_FEWEST = 4


def _arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees."""
    (scale_x, scale_y), (left, low) = (topology["transform"][key] for key in ("scale", "translate"))
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + left, y * scale_y + low))
        found.append(points)
    return found


def _ring(arcs: list[list[Point]], numbers: list[int]) -> list[Point]:
    """A ring from its arcs; a negative number is an arc walked backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return _unbroken(points)


def _unbroken(points: list[Point]) -> list[Point]:
    """A ring that crosses the 180th meridian goes on beyond it, and does not jump back."""
    turn, found = 0, points[:1]
    for (before, _), (x, y) in pairwise(points):
        turn += -360 if x - before > 180 else 360 if x - before < -180 else 0
        found.append((x + turn, y))
    return found


def rings(topology: dict[str, Any]) -> dict[str, list[list[Point]]]:
    """The outer rings of every state by its code."""
    arcs = _arcs(topology)
    found: dict[str, list[list[Point]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        country = countries.get(numeric=str(shape.get("id", "")))
        code = country.alpha_3 if country else _BY_NAME.get(shape["properties"]["name"], "")
        parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        found.setdefault(code, []).extend(_ring(arcs, part[0]) for part in parts)
    return found


def _area_and_middle(ring: list[Point]) -> tuple[float, Point]:
    """The area of a ring on a flat map, and its centre of gravity."""
    twice = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        twice, x, y = twice + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if abs(twice) < 1e-9:
        return 0.0, ring[0]
    return abs(twice) / 2, (x / (3 * twice), y / (3 * twice))


def middle(outline: list[list[Point]]) -> Point:
    """The middle of the largest part: of France the mainland, not a point in the Atlantic."""
    x, y = max(map(_area_and_middle, outline))[1]
    return ((x + 180) % 360 - 180, y)


def _flat(ring: list[Point]) -> list[int]:
    """A ring in tenths of a degree, without corners that fall together."""
    corners = [(round(x * 10), round(y * 10)) for x, y in ring]
    kept = [at for number, at in enumerate(corners) if not number or at != corners[number - 1]]
    return [value for at in kept for value in at]


def main(folder: Path) -> None:
    """Write the file: outlines at 1:110 million, middles at 1:50 million, with small states."""
    coarse, fine = (
        rings(json.loads((folder / f"countries-{scale}.json").read_text(encoding="utf-8")))
        for scale in ("110m", "50m")
    )
    outlines = {
        code: [flat for ring in parts if len(flat := _flat(ring)) >= 2 * _FEWEST]
        for code, parts in sorted(coarse.items())
        if code != _LEFT_OUT
    }
    middles = {
        code: [round(value * 10) for value in middle(parts)]
        for code, parts in sorted(fine.items())
        if code
    }
    found = {"outlines": outlines, "middles": middles}
    goal = Path(__file__).with_name("world.json")
    goal.write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
