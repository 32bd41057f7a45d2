"""The score card of the ontology: every rule of hygiene with its result, and what files cannot show.

Most rules are queries. Some are judged while the files are read, of data as well: on the card they count
what is found under `ontology/`.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from limakg.checks.integrity import Outcome, Rule, load_checks, run_checks
from limakg.checks.reading import Source
from limakg.checks.report import INFO, SEVERITIES, VIOLATION, Finding, Report, plural
from limakg.graph.dataset import Dataset, Triple
from limakg.project import Project
from limakg.terms import BASE, graph_name

NOT_CHECKED = "not-checked.csv"
IN_FILES = {
    "literal-datatype": "Which literals have a datatype that nobody here can read?",
    "literal-empty": "Which texts are empty?",
    "literal-garbled": "Which texts were read in the wrong encoding?",
    "literal-language": "Which texts are in another language than English or Spanish?",
    "literal-lexical-form": "Which literals are not written as their datatype wants it?",
    "literal-not-composed": "Which texts have letters and accents apart?",
    "literal-tag-missing": "Which words of ours have no language tag?",
    "literal-tag-unwanted": "Which words of the article have a language tag?",
    "literal-white-space": "Which texts have white space at an end, doubled or of an unusual kind?",
    "ontology-frozen": "Which version is released and says something else now?",
    "term-foreign": "Which terms of others does their vocabulary not have?",
}
_TOTALS = ("source", "met", "rules", "with_remarks")
_OWN, _ONTOLOGY = "limakg", "ontology/"
_PARTS = (("ontology/examples/valid/", "examples"), ("ontology/shapes/", "shapes"))


class Line(NamedTuple):
    """One rule on the score card."""

    source: str
    code: str
    rule: str
    summary: str
    severity: str
    faults: int

    @property
    def met(self) -> bool:
        """Whether the rule is met; a remark is no break of it."""
        return not self.faults or self.severity == INFO

    @property
    def verdict(self) -> str:
        """Say how many findings there are, and with remarks alone that the rule is met."""
        noun = self.severity if self.severity in SEVERITIES else "fault"
        found = [plural(self.faults, noun)] if self.faults else []
        return ", ".join([*(["met"] if self.met else []), *found])


class ScoreCard(NamedTuple):
    """Every rule with its result, the findings, and the rules that files cannot show."""

    lines: list[Line]
    outcome: Outcome
    not_checked: list[dict[str, str]]

    def as_text(self) -> str:
        """One line a rule, then a line a source with how many rules are met."""
        rows = [f"{line.verdict:<14} {line.source:<7} {line.rule:<36} {line.summary}" for line in self.lines]
        totals = [
            f"{source}: {met} of {all_} rules met{f', {remarked} of them with remarks' if remarked else ''}"
            for source, met, all_, remarked in self.totals()
        ]
        left = [f"{row['source']} {row['code']}: {row['why']}" for row in self.not_checked]
        return "\n".join([*rows, "", *totals, "", "Not to be seen in files:", *left])

    def as_json(self) -> str:
        """The score card for a program."""
        document = {
            "rules": [line._asdict() | {"met": line.met} for line in self.lines],
            "totals": [dict(zip(_TOTALS, total, strict=True)) for total in self.totals()],
            "not_checked": self.not_checked,
            "broken": self.outcome.broken,
        }
        return json.dumps(document, ensure_ascii=False, indent=2)

    def totals(self) -> list[tuple[str, int, int, int]]:
        """For each source how many rules are met, how many there are, how many are met with remarks."""
        every = Counter(line.source for line in self.lines)
        met = Counter(line.source for line in self.lines if line.met)
        remarked = Counter(line.source for line in self.lines if line.met and line.faults)
        return [(source, met[source], every[source], remarked[source]) for source in sorted(every)]


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
    sources: Iterable[Source],
    published: Dataset,
    project: Project,
    base: str = BASE,
    in_files: Iterable[Finding] = (),
) -> ScoreCard:
    """Run every rule for the ontology, with its use in data and examples before the eyes.

    `in_files` is what was found while the files were read.
    """
    rules = load_checks(rules_folder(project), project.root)
    outcome = run_checks(usage_dataset(sources, published, base), rules, base)
    lines = [*_lines(rules, outcome.findings), *_lines_in_files(in_files)]
    lines.sort(key=lambda line: (line.source, line.rule))
    return ScoreCard(lines, outcome, _read_not_checked(project))


def add_score(report: Report, card: ScoreCard) -> None:
    """Take the findings of a score card into a report."""
    report.add(card.outcome.findings, card.outcome.rules)
    report.broken.extend(card.outcome.broken)


def narrow(report: Report, card: ScoreCard) -> None:
    """Keep of a report what is on a score card."""
    report.only_rules(line.rule for line in card.lines)
    report.findings = [f for f in report.findings if f.rule not in IN_FILES or _is_of_ontology(f)]


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
        for rule in rules
    ]


def _lines_in_files(findings: Iterable[Finding]) -> list[Line]:
    faults = Counter(finding.rule for finding in set(findings) if _is_of_ontology(finding))
    return [Line(_OWN, "", rule, summary, VIOLATION, faults[rule]) for rule, summary in IN_FILES.items()]


def _is_of_ontology(finding: Finding) -> bool:
    return f"{finding.file or ''}/".startswith(_ONTOLOGY)


def _read_not_checked(project: Project) -> list[dict[str, str]]:
    path = rules_folder(project) / NOT_CHECKED
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return [dict(row) for row in csv.DictReader(lines)]
