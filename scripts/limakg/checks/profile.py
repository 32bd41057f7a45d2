"""The score card of the ontology: every rule of hygiene with its result, and what files cannot show."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from limakg.checks.integrity import Outcome, Rule, load_checks, run_checks
from limakg.checks.reading import Source
from limakg.checks.report import INFO, SEVERITIES, Finding, Report
from limakg.graph.dataset import Dataset, Triple
from limakg.project import Project
from limakg.terms import BASE, graph_name

NOT_CHECKED = "not-checked.csv"
_PARTS = (("ontology/examples/valid/", "examples"), ("ontology/shapes/", "shapes"))


class Line(NamedTuple):
    """One rule on the score card."""

    source: str
    code: str
    rule: str
    summary: str
    severity: str
    faults: int


class ScoreCard(NamedTuple):
    """Every rule with its result, the findings, and the rules that files cannot show."""

    lines: list[Line]
    outcome: Outcome
    not_checked: list[dict[str, str]]

    def as_text(self) -> str:
        """One line a rule, then a line a source with how many rules are met."""
        rows = [
            f"{_verdict(line):<9} {line.source:<7} {line.rule:<36} {line.summary}" for line in self.lines
        ]
        totals = [f"{source}: {met} of {all_} rules met" for source, met, all_ in self.totals()]
        left = [f"{row['source']} {row['code']}: {row['why']}" for row in self.not_checked]
        return "\n".join([*rows, "", *totals, "", "Not to be seen in files:", *left])

    def as_json(self) -> str:
        """The score card for a program."""
        document = {
            "rules": [line._asdict() for line in self.lines],
            "totals": [{"source": s, "met": met, "rules": all_} for s, met, all_ in self.totals()],
            "not_checked": self.not_checked,
            "broken": self.outcome.broken,
        }
        return json.dumps(document, ensure_ascii=False, indent=2)

    def totals(self) -> list[tuple[str, int, int]]:
        """For each source how many of its rules are met, and how many there are; remarks count as met."""
        every = Counter(line.source for line in self.lines)
        met = Counter(line.source for line in self.lines if not line.faults or line.severity == INFO)
        return [(source, met[source], every[source]) for source in sorted(every)]


def rules_folder(project: Project) -> Path:
    """Where the rules for the ontology are."""
    return project.queries / "checks" / "ontology"


def usage_dataset(sources: Iterable[Source], published: Dataset, base: str = BASE) -> Dataset:
    """The published graph, with the shapes and the worked examples in graphs beside it."""
    graphs: dict[str, list[Triple]] = {}
    for source in sources:
        part = next((part for start, part in _PARTS if source.name.startswith(start)), None)
        if part:
            graphs.setdefault(part, []).extend(source.triples)
    dataset = published.copy_without([graph_name(base, "statements")])
    for part, triples in graphs.items():
        dataset.add(graph_name(base, part), triples)
    return dataset


def score(
    sources: Iterable[Source], published: Dataset, project: Project, base: str = BASE
) -> ScoreCard:
    """Run every rule for the ontology, with its use in data and examples before the eyes."""
    rules = load_checks(rules_folder(project), project.root)
    outcome = run_checks(usage_dataset(sources, published, base), rules, base)
    return ScoreCard(list(_lines(rules, outcome.findings)), outcome, _read_not_checked(project))


def add_score(report: Report, card: ScoreCard) -> None:
    """Take the findings of a score card into a report."""
    report.add(card.outcome.findings, card.outcome.rules)
    report.broken.extend(card.outcome.broken)


def _lines(rules: Iterable[Rule], findings: Iterable[Finding]) -> list[Line]:
    faults = Counter(finding.rule for finding in findings)
    return [
        Line(
            source=rule.header.text("source"),
            code=rule.header.text("code"),
            rule=rule.name,
            summary=rule.summary,
            severity=rule.severity,
            faults=faults[rule.name],
        )
        for rule in sorted(rules, key=lambda rule: (rule.header.text("source"), rule.name))
    ]


def _verdict(line: Line) -> str:
    if not line.faults:
        return "met"
    noun = line.severity if line.severity in SEVERITIES else "fault"
    return f"{line.faults} {noun}"


def _read_not_checked(project: Project) -> list[dict[str, str]]:
    path = rules_folder(project) / NOT_CHECKED
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return [dict(row) for row in csv.DictReader(lines)]
