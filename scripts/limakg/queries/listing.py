"""Write the catalogue of canned queries for people: as a table of contents, or as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from limakg.graph.prefixes import Prefixes
from limakg.queries.catalog import CannedQuery, Theme
from limakg.queries.parameters import Parameter
from limakg.queries.render import render
from limakg.queries.results import GRAPHS, Result

MOST_ROWS = 5
MOST_LINES = 25
NARROWEST = 30
INDENT = "  "
INTRODUCTION = """\
# The questions that are kept ready

Each is a file `queries/<theme>/<name>.rq`, asked with `limakg query NAME -p parameter=value`. This page is
written by `limakg queries --markdown`; the rows shown are the first of the answer with the default values.
"""


def write_contents(
    themes: Iterable[Theme],
    queries: Sequence[CannedQuery],
    spanish: bool = False,
    width: int | None = None,
) -> str:
    """List the questions theme by theme, each with the names of its parameters, in lines of a given width."""
    margin = max((len(query.name) for query in queries), default=0) + len(INDENT) * 2
    lines: list[str] = []
    for theme in themes:
        found = [query for query in queries if query.theme == theme.name]
        if found:
            lines += ["", theme.label_es if spanish else theme.label]
            lines += [line for query in found for line in _line(query, spanish, margin, width)]
    return "\n".join([*lines[1:], "", _count(len(queries))]) + "\n"


def _line(query: CannedQuery, spanish: bool, margin: int, width: int | None) -> list[str]:
    """Write a name and its question side by side; on a narrow terminal the question stands below the name."""
    names = ", ".join(parameter.name for parameter in query.parameters)
    question = query.header.summary_es if spanish else query.header.summary
    said = f"{question} ({names})" if names else question
    if width is None:
        return [f"{INDENT}{query.name}".ljust(margin) + said]
    from textwrap import wrap

    if width - margin < NARROWEST:
        below = wrap(said, width, initial_indent=INDENT * 2, subsequent_indent=INDENT * 2)
        return [f"{INDENT}{query.name}", *below]
    beside = f"{INDENT}{query.name}".ljust(margin)
    return wrap(said, width, initial_indent=beside, subsequent_indent=" " * margin, break_on_hyphens=False)


def write_page(
    themes: Iterable[Theme],
    queries: Sequence[CannedQuery],
    prefixes: Prefixes,
    answer: Callable[[CannedQuery], Result],
) -> str:
    """Write the page of all questions with their parameters and the first rows of their answers."""
    parts = [INTRODUCTION]
    for theme in themes:
        found = [query for query in queries if query.theme == theme.name]
        if found:
            parts.append(f"## {theme.label[:1].upper()}{theme.label[1:]}\n")
            parts += [_entry(query, prefixes, answer(query)) for query in found]
    return "\n".join(parts)


def _entry(query: CannedQuery, prefixes: Prefixes, result: Result) -> str:
    head = query.header
    number = f" (question {head.number})" if head.number is not None else ""
    parts = [f"### {query.name}\n", f"{head.summary}{number}  ", f"*{head.summary_es}*\n"]
    parts += [f"{head.description}\n"] if head.description else []
    parts += [_parameters(query.parameters, prefixes)] if query.parameters else []
    return "\n".join([*parts, _first_rows(result, prefixes)])


def _parameters(parameters: Iterable[Parameter], prefixes: Prefixes) -> str:
    lines = ["| parameter | type | default | allowed |", "| --- | --- | --- | --- |"]
    for parameter in parameters:
        default = prefixes.shorten(parameter.default) if parameter.kind == "iri" else parameter.default
        allowed = (", ".join(parameter.allowed) or parameter.values).replace("|", "\\|")
        lines.append(f"| `{parameter.name}` | {parameter.type} | `{default}` | {allowed} |")
    return "\n".join(lines) + "\n"


def _first_rows(result: Result, prefixes: Prefixes) -> str:
    text = render(result._replace(rows=result.rows[:MOST_ROWS]), "md", prefixes).decode()
    if result.type in GRAPHS:
        lines = text.splitlines()
        return text if len(lines) <= MOST_LINES else "\n".join([*lines[:MOST_LINES], "…", "```"]) + "\n"
    more = len(result.rows) - MOST_ROWS
    return f"{text}\n… and {more:,} more\n" if more > 0 else text


def _count(number: int) -> str:
    return f"{number} question{'' if number == 1 else 's'}; limakg query NAME answers one"
