"""Read the numbered CONSTRUCT rules of a publication.

    #+ summary: Which links lead back?
    #+ graph: statements        into …/graph/statements instead of …/graph/derived/<rule>
    #+ repeat: true             run again until nothing new comes out
    #+ draft: true              only when a draft is built
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import NamedTuple

from limakg.errors import QueryError, SourceError, together
from limakg.graph.dataset import Dataset
from limakg.project import Project
from limakg.queries.header import parse_header

_NAME = re.compile(r"(?P<number>\d+)-(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)")


class Rule(NamedTuple):
    """One CONSTRUCT query and where its triples go."""

    number: int
    name: str
    path: str
    text: str
    summary: str
    graph: str
    repeat: bool
    draft: bool

    def fault(self, error: QueryError) -> SourceError:
        """Say where in the rule's file a query engine stumbled."""
        lines = self.text.splitlines()
        line = lines[error.line - 1] if 0 < error.line <= len(lines) else ""
        return SourceError(self.path, error.line or 1, error.column or 1, error.message, line)


def load_rules(project: Project) -> list[Rule]:
    """Read `queries/derive/NN-<rule>.rq` in number order; raise the faults of all of them together."""
    paths = sorted((project.queries / "derive").glob("*.rq"))
    return sorted(together(*(partial(load_rule, path, project.relative(path)) for path in paths)))


def load_rule(path: Path, shown: str) -> Rule:
    """Read one rule and make sure that it is a CONSTRUCT query; `shown` is what messages call its file."""
    rule = _read(path, shown)
    _try_out(rule)
    return rule


def _read(path: Path, shown: str) -> Rule:
    match = _NAME.fullmatch(path.stem)
    if not match:
        raise SourceError(shown, 1, 1, "a rule's file is named NN-what-it-makes.rq, such as 10-inverses.rq")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(shown, 1, 1, f"the rule cannot be read: {error}") from None
    header = parse_header(text, shown)
    return Rule(
        number=int(match["number"]),
        name=match["name"],
        path=shown,
        text=text,
        summary=header.summary,
        graph=header.text("graph", f"derived/{match['name']}"),
        repeat=header.flag("repeat"),
        draft=header.flag("draft"),
    )


def _try_out(rule: Rule) -> None:
    """Run a rule on nothing, so that every rule with a fault is named before any is run."""
    try:
        answer = Dataset().query(rule.text)
    except QueryError as error:
        raise rule.fault(error) from None
    if type(answer).__name__ != "QueryTriples":
        raise SourceError(rule.path, 1, 1, "a rule must be a CONSTRUCT query")
