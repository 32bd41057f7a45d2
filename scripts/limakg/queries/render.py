"""Write an answer in whatever format was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from limakg.graph.prefixes import Prefixes
from limakg.queries.results import GRAPHS, Result

FOR_PEOPLE = ("table", "md")


def render_with_notes(result: Result, form: str, prefixes: Prefixes, notes: Sequence[str]) -> bytes:
    """Give the bytes of an answer; notes stand below it for people, and on standard error for programs."""
    answer = render(result, form, prefixes)
    if form in FOR_PEOPLE:
        lines = [f"- {note}" for note in notes] if form == "md" else _fitted(notes, result.type in GRAPHS)
        return answer + "".join(f"{line}\n" for line in ["", *lines] if lines).encode()
    sys.stderr.write("".join(f"{note}\n" for note in notes))
    sys.stderr.flush()
    return answer


def _fitted(notes: Sequence[str], comments: bool) -> list[str]:
    """Break notes into lines that fit the terminal; below Turtle they are comments."""
    from textwrap import wrap

    mark, width = "# " if comments else "", terminal_width()
    room = width and max(1, width - len(mark))
    lines = [wrap(note, room, break_on_hyphens=False) if room else [note] for note in notes]
    return [f"{mark}{line}" for part in lines for line in part]


def render(result: Result, form: str, prefixes: Prefixes) -> bytes:
    """Give the bytes of an answer: for people as `table` or `md`, for programs in any other format."""
    if form in FOR_PEOPLE and result.type not in GRAPHS:
        from limakg.queries.tables import write_markdown, write_table

        if form == "md":
            return write_markdown(result, prefixes).encode()
        return write_table(result, prefixes, terminal_width()).encode()
    from limakg.queries.formats import write

    if form not in FOR_PEOPLE:
        return write(result, form, prefixes)
    turtle = write(result, "ttl", prefixes)
    return turtle if form == "table" else b"```turtle\n" + turtle + b"```\n"


def write_out(answer: bytes) -> None:
    """Write an answer to standard output, byte by byte as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


def terminal_width() -> int | None:
    """Give the width of the terminal; without one, lines may be as long as they like."""
    try:
        return int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        pass
    try:
        return os.get_terminal_size(1).columns or None
    except OSError:
        return None
