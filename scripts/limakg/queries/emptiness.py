"""Say why a query has no rows: which part of its pattern empties it, and what would have been there.

First each triple pattern is tried alone: one that matches nothing by itself is named at once. Else
the parts are put together one after the other, filters last as SPARQL does, and the first that
leaves nothing is named, with the values that stood before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from limakg.errors import QueryError
from limakg.graph.dataset import Dataset
from limakg.graph.prefixes import Prefixes
from limakg.queries.diagnosis import Reason, explain_filter, explain_graph, explain_triple, explain_values
from limakg.queries.guard import with_prefixes
from limakg.queries.patterns import Part, take_apart
from limakg.queries.probe import OutOfTime, Probe
from limakg.queries.results import Result
from limakg.queries.tokens import place_of

SECONDS = 0.8
MOST_REASONS = 3
_ALONE = ("triple", "group", "graph", "select")
_TRANSPARENT = ("optional", "bind", "node")


def explain_empty(dataset: Dataset, text: str, prefixes: Prefixes, seconds: float = SECONDS) -> list[Reason]:
    """Give the reasons why a query has no rows; none where its pattern has rows or time runs out."""
    text, lines = with_prefixes(text, dict(prefixes))
    deadline = monotonic() + seconds
    try:
        reasons = _explain_query(dataset, text, prefixes, deadline)
    except OutOfTime:
        return [Reason("", 0, "the query takes too long to say why it has no rows; try a part of it")]
    except QueryError:
        return []
    return [reason.at(*_place(text, reason.start, lines)) for reason in reasons[:MOST_REASONS]]


def _place(text: str, start: int, lines: int) -> tuple[int, int]:
    line, column = place_of(text, start)
    return line - lines, column


def _explain_query(dataset: Dataset, text: str, prefixes: Prefixes, deadline: float) -> list[Reason]:
    pattern = take_apart(text)
    probe = Probe(dataset, prefixes, pattern.declarations, pattern.sources, deadline)
    reasons = _explain_parts(probe, pattern.parts, ())
    if not reasons and pattern.tail.strip() and probe.exists(pattern.parts):
        start = len(text) - len(pattern.tail)
        what = " ".join(pattern.tail.split())
        return [Reason(what, start, "the pattern has rows, but this part after it leaves none of them")]
    return reasons


def _explain_parts(probe: Probe, parts: Sequence[Part], context: Sequence[Part]) -> list[Reason]:
    alone = [reason for part in parts if part.kind in _ALONE and not probe.exists([part])
             for reason in _explain_part(probe, part, ())]
    if alone:
        return alone
    filters = [part for part in parts if part.kind == "filter"]
    seen = list(context)
    for part in [*(part for part in parts if part.kind != "filter"), *filters]:
        if part.kind not in _TRANSPARENT and not probe.exists([*seen, part]):
            return _explain_part(probe, part, seen)
        seen.append(part)
    return []


def _explain_part(probe: Probe, part: Part, context: Sequence[Part]) -> list[Reason]:
    if part.kind == "triple":
        return [explain_triple(probe, part, context)]
    if part.kind == "values":
        return [explain_values(probe, part, context)]
    if part.kind == "filter":
        return _explain_filter(probe, part, context)
    if part.kind == "minus":
        return [_takes_all(probe, part, context)]
    return _explain_inside(probe, part, context) or [
        Reason(part.text, part.start, "it has rows of its own, but none that agree with those before it")
    ]


def _takes_all(probe: Probe, part: Part, context: Sequence[Part]) -> Reason:
    return Reason(part.text, part.start, f"it takes away all {probe.rows_of(context)} that there were")


def _explain_filter(probe: Probe, part: Part, context: Sequence[Part]) -> list[Reason]:
    if not part.groups:
        return [explain_filter(probe, part, context)]
    if part.text.split("{")[0].upper().split()[-2:] == ["NOT", "EXISTS"]:
        return [_takes_all(probe, part, context)]
    return _explain_parts(probe, part.groups[0], context)


def _explain_inside(probe: Probe, part: Part, context: Sequence[Part]) -> list[Reason]:
    if part.kind == "select":
        inner = probe.declarations + " " * (part.start - len(probe.declarations) + 1) + part.text[1:-1]
        return _explain_query(probe.dataset, inner, probe.prefixes, probe.deadline)
    if part.kind == "graph":
        name = part.text.split("{")[0].split()[1]
        inside = probe.inside(name)
        return explain_graph(probe, part, name) or _explain_parts(inside, part.groups[0], ())
    return [reason for group in part.groups for reason in _explain_parts(probe, group, context)[:1]]


def notes_on(dataset: Dataset, text: str, result: Result, prefixes: Prefixes) -> list[str]:
    """Say why an answer is empty, or that it is not."""
    if result:
        return ["there is nothing to explain: the answer is not empty"]
    reasons = explain_empty(dataset, text, prefixes)
    return [str(reason) for reason in reasons] or ["no single part of the pattern empties the answer"]
