"""Run the integrity queries: one rule a file, each row a finding.

    #+ summary: Which claims state nothing?
    #+ severity: violation      or warning, info
    #+ scope: derived           or authored (what people wrote), ontology (the language alone),
                                usage (the language with shapes, examples and derived data)

A query selects ?subject and ?message, and may select ?path and ?value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from limakg.checks.report import SEVERITIES, Finding
from limakg.errors import LimakgError, QueryError, SourceError
from limakg.graph.dataset import Dataset, Literal, NamedNode, QuerySolutions, Term
from limakg.queries.header import Header, parse_header
from limakg.terms import BASE, graph_name

_SCOPES = {
    "derived": None,
    "authored": ("ontology", "asserted", "links"),
    "ontology": ("ontology",),
    "usage": None,
}


class Rule(NamedTuple):
    """One integrity query and what its head says of it."""

    name: str
    path: str
    text: str
    header: Header
    fault: str = ""

    @property
    def summary(self) -> str:
        """What the rule looks for, as a question."""
        return self.header.summary

    @property
    def severity(self) -> str:
        """How grave a break of the rule is."""
        return self.header.text("severity")

    @property
    def scope(self) -> str:
        """Which triples the rule looks at."""
        return self.header.text("scope", "derived")


class Outcome(NamedTuple):
    """What a set of rules found, which rules ran, and which could not."""

    findings: list[Finding]
    rules: list[str]
    broken: list[str]


def load_checks(folder: Path, root: Path | None = None) -> list[Rule]:
    """Read the rules of one folder, by name; one with a faulty head is left for `run_checks` to name."""
    return [_read(path, root) for path in sorted(folder.glob("*.rq"))]


def run_checks(dataset: Dataset, rules: Path | Iterable[Rule], base: str = BASE) -> Outcome:
    """Run every rule; one that fails is named and the others go on."""
    outcome = Outcome([], [], [])
    for rule in load_checks(rules) if isinstance(rules, Path) else rules:
        try:
            outcome.findings.extend(_run(dataset, rule, base))
            outcome.rules.append(rule.name)
        except LimakgError as error:
            outcome.broken.append(f"{rule.path}: {error}")
    return outcome


def _read(path: Path, root: Path | None) -> Rule:
    shown = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        return Rule(path.stem, shown, text, parse_header(text, shown))
    except (SourceError, OSError, UnicodeDecodeError) as error:
        reason = error.message if isinstance(error, SourceError) else f"it cannot be read: {error}"
        return Rule(path.stem, shown, "", Header({}), reason)


def _run(dataset: Dataset, rule: Rule, base: str) -> Iterator[Finding]:
    _demand(not rule.fault, rule.fault)
    _demand(rule.summary, "the head has no summary")
    _demand(rule.severity in SEVERITIES, f"the head's severity must be one of {', '.join(SEVERITIES)}")
    _demand(rule.scope in _SCOPES, f"the head's scope must be one of {', '.join(_SCOPES)}")
    names = _SCOPES[rule.scope]
    graphs = [graph_name(base, name) for name in names] if names else None
    answer = dataset.query(rule.text, graphs=graphs)
    if not isinstance(answer, QuerySolutions):
        raise QueryError("a rule is a SELECT query")
    variables = {variable.value for variable in answer.variables}
    _demand({"subject", "message"} <= variables, "a rule selects ?subject and ?message")
    for solution in answer:
        values = {name: _text(solution[name]) for name in variables}
        _demand(values["message"], f"a row about {values['subject']} has no message")
        yield Finding(
            rule=rule.name,
            severity=rule.severity,
            message=values["message"] or "",
            subject=values["subject"],
            path=values.get("path"),
            value=values.get("value"),
        )


def _demand(condition: object, message: str) -> None:
    if not condition:
        raise QueryError(message)


def _text(term: Term | None) -> str | None:
    """An IRI or a text as it is, a blank node by its label; nothing for nothing."""
    if isinstance(term, NamedNode | Literal):
        return term.value
    return None if term is None else str(term)
