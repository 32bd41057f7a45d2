"""Say of a canned question without an answer that the article is silent on it, and where to look on."""

from __future__ import annotations

from collections.abc import Mapping

from limakg.graph.plain import Term
from limakg.graph.prefixes import Prefixes
from limakg.project import Project
from limakg.queries.catalog import CannedQuery
from limakg.queries.results import Result

GAPS = "gaps"


def notes_on_silence(
    project: Project, query: CannedQuery, terms: Mapping[str, Term], result: Result, prefixes: Prefixes
) -> list[str]:
    """Give a note below an empty answer: for which values nothing is there, and what may explain it.

    A yes or a no is an answer, so there is none below it.
    """
    if result or result.boolean is not None:
        return []
    asked = ", ".join(
        f"{parameter.name}={_shown(terms[parameter.variable], prefixes)}" for parameter in query.parameters
    )
    whom = f" for {asked}" if asked else ""
    lines = [f"The graph holds nothing of this{whom}: the article says nothing of it."]
    lines += [f"Which part of the question leaves nothing: limakg query {query.name} … --explain-empty"]
    if query.name != GAPS and any(project.queries.glob(f"*/{GAPS}.rq")):
        lines += [f"What the article leaves open about a thing: limakg query {GAPS} -p thing=NAME"]
    return lines


def _shown(term: Term, prefixes: Prefixes) -> str:
    return prefixes.shorten(term.value) if term.kind == "uri" else term.value
