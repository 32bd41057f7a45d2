"""What the checks found, as text for a terminal, JSON for a program or HTML for a browser."""

from __future__ import annotations

import html
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace

VIOLATION = "violation"
WARNING = "warning"
INFO = "info"
SEVERITIES = (VIOLATION, WARNING, INFO)

CLEAN, FAULTY, NOT_RUN = 0, 1, 2


@dataclass(frozen=True)
class Finding:
    """One fault: the rule it breaks, where it is, and a sentence that a person can act on."""

    rule: str
    severity: str
    message: str
    subject: str | None = None
    path: str | None = None
    value: str | None = None
    file: str | None = None
    line: int | None = None

    @property
    def order(self) -> tuple[str | int, ...]:
        """The key that sorts findings by place, then by rule."""
        return (
            self.file or "",
            self.line or 0,
            self.subject or "",
            self.rule,
            self.path or "",
            self.value or "",
            self.message,
        )


@dataclass
class Report:
    """All findings of one run, with the rules that were looked at."""

    findings: list[Finding] = field(default_factory=list)
    rules_run: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    shorten: Callable[[str], str] = str

    def add(self, findings: Iterable[Finding], rules: Iterable[str] = ()) -> None:
        """Take in the findings of one kind of check and the names of the rules it looked at."""
        self.findings.extend(findings)
        self.rules_run.extend(rules)

    def locate(self, home: Callable[[str], tuple[str, int] | None]) -> None:
        """Give each finding that only names a subject the file and line where its block starts."""
        self.findings = [_located(finding, home) for finding in self.findings]

    def only(self, files: Iterable[str]) -> None:
        """Keep the findings that lie in some files."""
        wanted = frozenset(files)
        self.findings = [finding for finding in self.findings if finding.file in wanted]

    def only_rules(self, rules: Iterable[str]) -> None:
        """Keep the findings of some rules."""
        self.rules_run = sorted(rules)
        wanted = frozenset(self.rules_run)
        self.findings = [finding for finding in self.findings if finding.rule in wanted]

    def sorted(self) -> list[Finding]:
        """The findings, each once, by file, line and subject."""
        return sorted(set(self.findings), key=lambda finding: finding.order)

    def count(self, severity: str) -> int:
        """How many different findings have this severity."""
        return sum(finding.severity == severity for finding in set(self.findings))

    def exit_code(self, strict: bool = False) -> int:
        """0 clean, 1 violations (or, when strict, warnings), 2 a check could not run."""
        if self.broken:
            return NOT_RUN
        faulty = self.count(VIOLATION) or (strict and self.count(WARNING))
        return FAULTY if faulty else CLEAN

    def summary(self) -> str:
        """One sentence with the counts, and one each for what was skipped or broken."""
        counts = ", ".join(plural(self.count(severity), severity) for severity in SEVERITIES)
        lines = [f"{counts}; {plural(len(set(self.rules_run)), 'rule')} checked."]
        lines += [f"Not run again: {reason}" for reason in self.skipped]
        lines += [f"Could not run: {reason}" for reason in self.broken]
        return "\n".join(lines)

    def as_text(self, remarks: bool = True) -> str:
        """One line a finding, then the summary; remarks may be counted and not listed."""
        listed = (finding for finding in self.sorted() if remarks or finding.severity != INFO)
        return "\n".join([*(_as_line(finding, self.shorten) for finding in listed), self.summary()])

    def as_json(self) -> str:
        """The whole report for a program; IRIs are written out."""
        document = {
            "violations": self.count(VIOLATION),
            "warnings": self.count(WARNING),
            "infos": self.count(INFO),
            "rules": sorted(set(self.rules_run)),
            "skipped": self.skipped,
            "broken": self.broken,
            "findings": [asdict(finding) for finding in self.sorted()],
        }
        return json.dumps(document, ensure_ascii=False, indent=2)

    def as_html(self) -> str:
        """One page, complete in itself, with a table of the findings."""
        rows = "\n".join(_as_row(finding, self.shorten) for finding in self.sorted())
        summary = html.escape(self.summary()).replace("\n", "<br>")
        return _PAGE.format(summary=summary, rows=rows)


def _located(finding: Finding, home: Callable[[str], tuple[str, int] | None]) -> Finding:
    if finding.file or not finding.subject:
        return finding
    place = home(finding.subject)
    return replace(finding, file=place[0], line=place[1]) if place else finding


def plural(count: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _place(finding: Finding) -> str:
    if not finding.file:
        return ""
    return f"{finding.file}:{finding.line}" if finding.line else finding.file


def _node(finding: Finding, shorten: Callable[[str], str]) -> str:
    parts = [finding.subject, finding.path, finding.value]
    return " ".join(_shown(part, shorten) for part in parts if part)


def _shown(part: str, shorten: Callable[[str], str]) -> str:
    """An IRI with its prefix; the datatype of a literal likewise."""
    value, mark, datatype = part.rpartition("^^<")
    if mark:
        return f"{value}^^{shorten(datatype.rstrip('>'))}"
    return shorten(part) if part.startswith(("http:", "https:", "urn:")) else part


def _as_line(finding: Finding, shorten: Callable[[str], str]) -> str:
    place = f"{_place(finding)}: " if finding.file else ""
    node = _node(finding, shorten)
    return f"{place}{finding.severity} [{finding.rule}] {node}{': ' if node else ''}{finding.message}"


def _as_row(finding: Finding, shorten: Callable[[str], str]) -> str:
    cells = (finding.severity, finding.rule, _place(finding), _node(finding, shorten), finding.message)
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>"


def rules_of(findings: Iterable[Finding]) -> Counter[str]:
    """How often each rule was broken."""
    return Counter(finding.rule for finding in findings)


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Report of the checks</title>
<style>
body {{ font: 1rem/1.4 system-ui, sans-serif; margin: 2rem; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #888; padding: .3rem .6rem; text-align: left; vertical-align: top; }}
</style>
</head>
<body>
<h1>Report of the checks</h1>
<p>{summary}</p>
<table>
<thead><tr><th>Severity</th><th>Rule</th><th>Place</th><th>Node</th><th>What to do</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>"""
