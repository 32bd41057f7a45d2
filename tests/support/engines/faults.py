"""The faults of engines that make a canned query answer otherwise, each with a small query that shows it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parents[2] / "conformance" / "faults"
_LINE = re.compile(r"^# (Engine|Fault|Queries): (.+)$", re.MULTILINE)


class Fault(NamedTuple):
    """The engine, what is wrong in a sentence, the canned queries that meet it, a query that shows it."""

    name: str
    engine: str
    sentence: str
    queries: tuple[str, ...]
    text: str


def load_faults() -> list[Fault]:
    """Read every file of the folder."""
    return [read_fault(path) for path in sorted(FOLDER.glob("*.rq"))]


def read_fault(path: Path) -> Fault:
    """Read one file, whose head names engine, fault and queries."""
    text = path.read_text(encoding="utf-8")
    head = dict(_LINE.findall(text))
    return Fault(path.stem, head["Engine"], head["Fault"], tuple(head["Queries"].split(", ")), text)


def concerned(engine: str) -> set[str]:
    """Name the canned queries that answer otherwise in an engine."""
    return {name for fault in load_faults() if fault.engine == engine for name in fault.queries}
