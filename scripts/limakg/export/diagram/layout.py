"""Where everything on the page stands: boxes in columns, arrows in lanes between and above the columns."""

from __future__ import annotations

from typing import NamedTuple

from limakg.export.diagram.content import Box, Line, Page

LINE, HEAD, GAP, MARGIN, LANE, INDENT = 13, 20, 12, 24, 6, 10
CHARACTER = 5.9  # width of one at 11 px; the page leaves the font to the reader's machine
COLUMNS = 6
TOP = 46


class PlacedLine(NamedTuple):
    """A line and the middle of its height."""

    line: Line
    y: float


class PlacedBox(NamedTuple):
    """A box with its corner, its size and its lines; `column` counts from 0."""

    name: str
    column: int
    x: float
    y: float
    width: float
    height: float
    lines: list[PlacedLine]


class Route(NamedTuple):
    """The corners of an arrow, from its property to its class; arrows to one class share a colour."""

    points: list[tuple[float, float]]
    target: str


class Drawing(NamedTuple):
    """A page whose every mark has its place."""

    width: float
    height: float
    boxes: list[PlacedBox]
    routes: list[Route]


def lay_out(page: Page) -> Drawing:
    """Place the boxes in columns that keep their order, and lead the arrows around them."""
    if not page.boxes:
        return Drawing(20 * MARGIN, TOP + 2 * MARGIN, [], [])
    columns = _columns([_height(box) + GAP for box in page.boxes], COLUMNS)
    targets = sorted({arrow.target for arrow in page.arrows})
    gutter = MARGIN + LANE * len(targets)
    ceiling = TOP + LANE * (len(targets) + 1)
    boxes, x, start = [], float(gutter), 0
    for column, end in enumerate(columns):
        members = page.boxes[start:end]
        width, y = max(_width(box) for box in members), float(ceiling)
        for box in members:
            boxes.append(_place(box, column, x, y, width))
            y += boxes[-1].height + GAP
        x, start = x + width + gutter, end
    height = max(box.y + box.height for box in boxes) + MARGIN + 2 * LINE
    return Drawing(x, height, boxes, _routes(page, boxes, targets, gutter))


def _columns(heights: list[float], wanted: int) -> list[int]:
    """Cut a sequence into runs so that the tallest is as short as it can be; give where each run ends."""
    runs = {sum(heights[i:j]) for i in range(len(heights)) for j in range(i + 1, len(heights) + 1)}
    limits = sorted(run for run in runs if run >= max(heights))
    return next(ends for limit in limits if len(ends := _cut(heights, limit)) <= wanted)


def _cut(heights: list[float], limit: float) -> list[int]:
    ends, filled = [], 0.0
    for place, height in enumerate(heights):
        if place and filled + height > limit:
            ends.append(place)
            filled = 0.0
        filled += height
    return [*ends, len(heights)]


def _height(box: Box) -> float:
    return HEAD + LINE * len(box.lines) + 8


def _width(box: Box) -> float:
    signs = ((line.depth, len(line.name) + len(line.range) + 3) for line in box.lines)
    return round(max(INDENT * depth + CHARACTER * length for depth, length in signs) + 24)


def _place(box: Box, column: int, x: float, y: float, width: float) -> PlacedBox:
    lines = [PlacedLine(line, y + HEAD + LINE * (turn + 0.5) + 2) for turn, line in enumerate(box.lines)]
    return PlacedBox(box.name, column, x, y, width, _height(box), lines)


def _routes(page: Page, boxes: list[PlacedBox], targets: list[str], gutter: float) -> list[Route]:
    """Lead each arrow out to the right and to its class from the left, above the boxes if need be."""
    homes = {placed.line.iri: (box, placed.y) for box in boxes for placed in box.lines if placed.line.iri}
    left = {box.column: box.x for box in boxes}
    right = {box.column: box.x + box.width for box in boxes}
    routes = []
    for arrow in page.arrows:
        (source, y0), (target, y1) = homes[arrow.source], homes[arrow.target]
        shift = MARGIN / 2 + LANE * targets.index(arrow.target)
        out, back = right[source.column] + shift, left[target.column] - gutter + shift
        across = TOP + LANE * targets.index(arrow.target)
        corners = [(right[source.column], y0), (out, y0), (back, y1), (left[target.column], y1)]
        if target.column != source.column + 1:
            corners[2:2] = [(out, across), (back, across)]
        routes.append(Route(corners, arrow.target))
    return routes
