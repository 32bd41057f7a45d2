"""Check that claims stand in the file of their paragraph, and shared situations outside of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from limakg.checks.report import VIOLATION, WARNING, Finding
from limakg.graph.dataset import Dataset, QuerySolutions
from limakg.terms import LIMA

RULES = ("claim-home", "situation-home")

_FILE = re.compile(r"data/claims/(?P<section>[^/]+)/(?P<paragraph>p\d+)\.ttl")
_NAMED_AFTER = re.compile(r"/(?:claim|citation|no-claim)/(?P<paragraph>[^/]+-p\d+)-")
_QUERY = f"""PREFIX lima: <{LIMA}>
SELECT DISTINCT ?claim ?situation WHERE {{
  VALUES ?property {{ lima:states lima:cause lima:effect lima:effectState lima:underCondition }}
  ?claim ?property ?situation .
}}"""


def find_placement_faults(dataset: Dataset) -> Iterator[Finding]:
    """Yield claims in the file of another paragraph, and situations that several paragraphs speak of."""
    for subject, (file, line) in sorted(dataset.homes.items()):
        here, named = _paragraph_of(file), _NAMED_AFTER.search(subject)
        if here and named and named["paragraph"] != here:
            message = f"It is named after paragraph {named['paragraph']}; move it to that file."
            yield Finding("claim-home", VIOLATION, message, subject=subject, file=file, line=line)
    for situation, paragraphs in sorted(_speakers(dataset).items()):
        home = dataset.home(situation)
        here = _paragraph_of(home[0]) if home else None
        if home and here and paragraphs - {here}:
            others = ", ".join(sorted(paragraphs - {here}))
            message = f"Paragraph {others} speaks of it too; move it to data/situations/."
            yield Finding("situation-home", WARNING, message, subject=situation, file=home[0], line=home[1])


def _paragraph_of(file: str) -> str | None:
    found = _FILE.fullmatch(file)
    return f"{found['section']}-{found['paragraph']}" if found else None


def _speakers(dataset: Dataset) -> dict[str, set[str]]:
    """The paragraphs whose claims speak of each situation."""
    speakers: dict[str, set[str]] = defaultdict(set)
    answer = dataset.query(_QUERY)
    if isinstance(answer, QuerySolutions):
        for row in answer:
            claim, situation = (str(getattr(row[number], "value", "")) for number in range(2))
            named = _NAMED_AFTER.search(claim)
            if named:
                speakers[situation].add(named["paragraph"])
    return speakers
