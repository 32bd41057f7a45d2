"""Write the page as SVG 1.1: shapes and text, no script, no font of its own, definitions as tooltips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from limakg.export.diagram.content import read_page
from limakg.export.diagram.layout import HEAD, INDENT, LANE, Drawing, PlacedBox, PlacedLine, Route, lay_out
from limakg.graph.dataset import Triple
from limakg.graph.prefixes import Prefixes

DIAGRAM = "diagram.svg"
_COLOURS = ("#b3401f", "#1f6fb3", "#2f7d32", "#7a3fa0", "#a8771a", "#0f7f86", "#9c2f62", "#4a5a6a")
_STYLE = """
text { font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; font-size: 11px; fill: #1c2530 }
.title { font-size: 17px; font-weight: 600 }
.head { font-weight: 600; fill: #ffffff; font-size: 12px }
.class { font-weight: 600 }
.range, .note { fill: #5a6877 }
.derived { font-style: italic; fill: #5a6877 }
.arrow { fill: none; stroke-width: 1.4 }
"""
_LEGEND = (
    "Bold: a class, below its superclass; after the colon its superclass in another module. "
    "Below a class: the properties said of it and what they lead to. Italic: computed by a rule. "
    "Arrows lead from a module to the main classes of others."
)


def write_diagram(ontology: Iterable[Triple], prefixes: Prefixes, title: str) -> bytes:
    """Draw an ontology's modules on one page; the bytes depend on its triples and the title alone."""
    drawing = lay_out(read_page(ontology, prefixes))
    return ("\n".join(_document(drawing, title)) + "\n").encode()


def _document(drawing: Drawing, title: str) -> Iterator[str]:
    width, height = _number(drawing.width), _number(drawing.height)
    colours = {target: _COLOURS[turn % len(_COLOURS)] for turn, target in enumerate(_targets(drawing))}
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="title">'
    )
    yield f'<title id="title">{escape(title)}</title>'
    yield f"<style>{_STYLE}</style>"
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    yield f'<text class="title" x="24" y="29">{escape(title)}</text>'
    for box in drawing.boxes:
        yield from _box(box)
    for route in drawing.routes:
        yield from _arrow(route, colours[route.target])
    yield f'<text class="note" x="24" y="{_number(drawing.height - 14)}">{escape(_LEGEND)}</text>'
    yield "</svg>"


def _targets(drawing: Drawing) -> list[str]:
    return sorted({route.target for route in drawing.routes})


def _box(box: PlacedBox) -> Iterator[str]:
    x, y, width = _number(box.x), _number(box.y), _number(box.width)
    frame = f'x="{x}" y="{y}" width="{width}"'
    yield f'<rect {frame} height="{_number(box.height)}" fill="#f6f8fa" stroke="#8a97a5"/>'
    yield f'<rect {frame} height="{HEAD - 2}" fill="#34495e"/>'
    yield f'<text class="head" x="{_number(box.x + 8)}" y="{_number(box.y + 13)}">{escape(box.name)}</text>'
    for placed in box.lines:
        yield _line(box, placed)


def _line(box: PlacedBox, placed: PlacedLine) -> str:
    line = placed.line
    x, y = _number(box.x + 8 + INDENT * line.depth), _number(placed.y + 4)
    kind = "class" if line.is_class else "derived" if line.derived else "own"
    joint = " : " if line.is_class else " → "
    target = f'<tspan class="range">{escape(joint + line.range)}</tspan>' if line.range else ""
    name = f'<tspan class="{kind}">{escape(line.name)}</tspan>'
    about = f" data-term={quoteattr(line.iri)}" if line.iri else ""
    return f'<text x="{x}" y="{y}"{about}>{name}{target}<title>{escape(line.title)}</title></text>'


def _arrow(route: Route, colour: str) -> Iterator[str]:
    (x0, y0), (x1, y1) = route.points[0], route.points[-1]
    yield f'<path class="arrow" stroke="{colour}" d="{_path(route.points)}"/>'
    yield f'<circle cx="{_number(x0)}" cy="{_number(y0)}" r="2.4" fill="{colour}"/>'
    head = f"M{_number(x1)} {_number(y1)} l-6 -3.5 v7 z"
    yield f'<path fill="{colour}" d="{head}"/>'


def _path(points: list[tuple[float, float]]) -> str:
    """Join points that differ in one direction at a time, with rounded corners."""
    steps = [f"M{_number(points[0][0])} {_number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(LANE - 1, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        steps.append(f"L{_pair(start)} Q{_pair(corner)} {_pair(end)}")
    return " ".join([*steps, f"L{_pair(points[-1])}"])


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: tuple[float, float], end: tuple[float, float], length: float) -> tuple[float, float]:
    whole = _distance(start, end) or 1
    return start[0] + (end[0] - start[0]) * length / whole, start[1] + (end[1] - start[1]) * length / whole


def _pair(point: tuple[float, float]) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
