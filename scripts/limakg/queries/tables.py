"""Write an answer for people: a table that fits the terminal, or Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from limakg.graph.plain import Term
from limakg.graph.prefixes import Prefixes
from limakg.queries.results import Result

NARROWEST = 10
GAP = "  "
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\|*_`<>[]"})


def write_table(result: Result, prefixes: Prefixes, width: int | None = None) -> str:
    """Write a table of at most the given width; where too many columns do not fit, one line a value."""
    if result.boolean is not None:
        return "yes\n" if result.boolean else "no\n"
    cells = [[_shown(term, prefixes) for term in row] for row in result.rows]
    widths = _fitted(_widths(result.columns, cells), width)
    lines = _rows(result.columns, cells, widths) if widths else _records(result.columns, cells, width)
    return "\n".join([*lines, "", _count(len(cells))]).lstrip("\n") + "\n"


def write_markdown(result: Result, prefixes: Prefixes) -> str:
    """Write a Markdown table."""
    if result.boolean is not None:
        return "**yes**\n" if result.boolean else "**no**\n"
    lines = [_pipes(result.columns), _pipes(["---"] * len(result.columns))]
    for row in result.rows:
        lines.append(_pipes(_shown(term, prefixes).translate(_MARKDOWN) for term in row))
    return "\n".join(lines) + "\n"


def _pipes(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _shown(term: Term | None, prefixes: Prefixes) -> str:
    """Give the text of a cell: names shortened, no sign that would steer a terminal."""
    if term is None:
        return ""
    if term.kind == "uri":
        return _harmless(prefixes.shorten(term.value))
    text = f"_:{term.value}" if term.kind == "bnode" else term.value
    return _harmless(" ".join(text.split()))


def _harmless(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)


def _widths(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> list[int]:
    widths = [len(name) for name in columns]
    for row in cells:
        widths = [max(width, len(cell)) for width, cell in zip(widths, row, strict=True)]
    return widths


def _fitted(widths: list[int], width: int | None) -> list[int]:
    """Narrow the widest columns until the table fits; an empty list where it cannot."""
    if width is None or not widths:
        return widths
    room = width - len(GAP) * (len(widths) - 1)
    if sum(min(one, NARROWEST) for one in widths) > room:
        return []
    limit = max(widths)
    while sum(min(one, limit) for one in widths) > room:
        limit -= 1
    return [min(one, limit) for one in widths]


def _rows(columns: Sequence[str], cells: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    lines = [*_row(columns, widths), _line(["-" * width for width in widths], widths)] if columns else []
    return [*lines, *(line for row in cells for line in _row(row, widths))]


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped), default=0)
    return [
        _line([part[number] if number < len(part) else "" for part in wrapped], widths)
        for number in range(height)
    ]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _wrap(text: str, width: int) -> list[str]:
    if len(text) <= width:
        return [text]
    from textwrap import wrap

    return wrap(text, width)


def _records(columns: Sequence[str], cells: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """Write one value below the other, for tables with more columns than the terminal can hold."""
    margin = max(map(len, columns), default=0)
    room = max(NARROWEST, width - margin - len(GAP)) if width else None
    lines: list[str] = []
    for row in cells:
        lines.append("")
        for name, cell in zip(columns, row, strict=True):
            first, *others = (_wrap(cell, room) if room else [cell]) or [""]
            lines.append(f"{name.ljust(margin)}{GAP}{first}".rstrip())
            lines += [" " * margin + GAP + other for other in others]
    return lines


def _count(rows: int) -> str:
    return "no rows" if not rows else f"{rows:,} row{'' if rows == 1 else 's'}"
