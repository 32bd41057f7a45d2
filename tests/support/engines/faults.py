"""Faults of engines that the canned queries are written around, each with a small query that shows it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parents[2] / "conformance" / "faults"
_LINE = re.compile(r"^# (Engine|Fault|Queries): (.+)$", re.MULTILINE)


class Fault(NamedTuple):
    """The engine, what is wrong in a sentence, the canned queries that avoid it, a query that shows it."""

    name: str
    engine: str
    sentence: str
    queries: tuple[str, ...]
    text: str

    @property
    def row(self) -> str:
        """Write the fault as the table of docs/engines.md has it."""
        queries = ", ".join(f"`{name}`" for name in self.queries)
        return f"| {self.engine} | {self.sentence} | {queries} | `{self.name}` |"


def load_faults() -> list[Fault]:
    """Read every file of the folder."""
    return [read_fault(path) for path in sorted(FOLDER.glob("*.rq"))]


def read_fault(path: Path) -> Fault:
    """Read one file, whose head names engine, fault and queries."""
    text = path.read_text(encoding="utf-8")
    head = dict(_LINE.findall(text))
    return Fault(path.stem, head["Engine"], head["Fault"], tuple(head["Queries"].split(", ")), text)
