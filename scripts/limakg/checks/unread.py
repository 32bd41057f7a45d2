"""Name the paragraphs that are encoded and not read yet, once each instead of once a claim and property."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from limakg.checks.report import VIOLATION, Finding
from limakg.graph.dataset import Dataset, QuerySolutions
from limakg.terms import LIMA

RULES = ("paragraph-unread",)

_PARAGRAPH = re.compile(r"/claim/([^/]+-p\d+)-")
_CLAIMS = f"""PREFIX lima: <{LIMA}>
SELECT DISTINCT ?claim WHERE {{
  VALUES ?class {{ lima:CausalClaim lima:Claim lima:Concession }}
  ?claim a ?class .
  MINUS {{ ?claim lima:reportedIn ?article }}
}}"""
_UNREAD = f"""PREFIX lima: <{LIMA}>
SELECT DISTINCT ?paragraph WHERE {{
  ?passage lima:inParagraph ?paragraph .
  MINUS {{ ?record lima:ofParagraph ?paragraph }}
}}"""


def find_unread(dataset: Dataset) -> dict[str, list[str]]:
    """The claims of each paragraph of the article that has no reading record."""
    waiting = set(_values(dataset, _UNREAD))
    unread: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(_values(dataset, _CLAIMS)):
        found = _PARAGRAPH.search(claim)
        if found and found[1] in waiting:
            unread[found[1]].append(claim)
    return unread


def unread_findings(unread: Mapping[str, list[str]], dataset: Dataset) -> Iterator[Finding]:
    """Yield one finding a paragraph."""
    for paragraph, claims in unread.items():
        file, line = dataset.home(claims[0]) or (None, None)
        message = (
            f"Nobody has read paragraph {paragraph} against its text, so nothing follows from its "
            f"{len(claims)} claims; record a reading, or check with --draft."
        )
        yield Finding("paragraph-unread", VIOLATION, message, file=file, line=line)


def without(
    findings: Iterable[Finding], unread: Mapping[str, list[str]], rules: Iterable[str]
) -> list[Finding]:
    """Leave out what some rules find wrong with claims that nobody has read."""
    claims = {claim for listed in unread.values() for claim in listed}
    muted = frozenset(rules)
    return [f for f in findings if f.subject not in claims or f.rule not in muted]


def _values(dataset: Dataset, query: str) -> Iterator[str]:
    answer = dataset.query(query)
    if isinstance(answer, QuerySolutions):
        for row in answer:
            yield str(getattr(row[0], "value", ""))
