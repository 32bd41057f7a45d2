"""Count which sentences have claims, which have a stated reason for none, and which are open."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from limakg.curation.anchors import Anchors
from limakg.curation.passages import Passage, load_passages
from limakg.describe.solution import select

if TYPE_CHECKING:
    from limakg.graph.dataset import Dataset

HEAD = ("section", "sentences", "claims", "with claims", "with a reason", "open")
CLAIMS = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?claim ?passage
WHERE {
  ?claim a/rdfs:subClassOf* lima:Claim .
  OPTIONAL { ?claim lima:hasPassage ?passage }
}
"""
REASONS = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
SELECT DISTINCT ?passage ?reason
WHERE {
  ?thing lima:atPassage ?passage ; lima:noClaimReason|lima:gapReason ?reason .
}
ORDER BY ?passage ?reason
"""


class SectionCoverage(NamedTuple):
    """The sentences of one section, by what is said of them."""

    section: str
    sentences: int
    claims: int
    with_claims: int
    with_reason: int
    open: list[str]


class Coverage(NamedTuple):
    """How much of the article is encoded, section by section, and the reasons for what has no claim."""

    sections: list[SectionCoverage]
    reasons: dict[str, list[str]]

    @property
    def total(self) -> int:
        """How many sentences the article has, headings and pictures apart."""
        return sum(section.sentences for section in self.sections)

    @property
    def covered(self) -> int:
        """How many sentences have claims or a stated reason for none."""
        return self.total - len(self.open)

    @property
    def with_claims(self) -> int:
        """How many sentences have claims."""
        return sum(section.with_claims for section in self.sections)

    @property
    def open(self) -> list[str]:
        """The sentences that have neither."""
        return [sentence for section in self.sections for sentence in section.open]

    def as_json(self) -> dict[str, Any]:
        """Return the figures as they go into JSON."""
        return {
            "sentences_total": self.total,
            "sentences_covered": self.covered,
            "sentences_with_claims": self.with_claims,
            "claims": sum(section.claims for section in self.sections),
            "sections": [section._asdict() for section in self.sections],
            "reasons": self.reasons,
        }


def measure_coverage(dataset: Dataset) -> Coverage:
    """Go through the sentences of the article and see what is said of each."""
    passages = [passage for passage in load_passages(dataset) if passage.is_sentence]
    claims = _count_claims(dataset, passages)
    given = _list_reasons(dataset, passages)
    sections: dict[str, list[Passage]] = {}
    reasons: dict[str, list[str]] = {}
    for passage in passages:
        sections.setdefault(passage.section, []).append(passage)
        for reason in () if claims[passage.id] else given.get(passage.id, ()):
            reasons.setdefault(reason, []).append(passage.id)
    return Coverage([_measure(name, found, claims, given) for name, found in sections.items()], reasons)


def describe_coverage(coverage: Coverage) -> str:
    """Write the figures as a table, then the reasons, then what is open in sections that were begun."""
    if not coverage.sections:
        return "There are no sentences to cover: `limakg index TABLE` writes them."
    rows: list[tuple[object, ...]] = [HEAD]
    rows += [(*section[:5], len(section.open)) for section in coverage.sections]
    sums = [sum(column) for column in zip(*(row[1:] for row in rows[1:]), strict=True)]
    rows.append(("all", *sums))
    lines = ["{:<10}{:>10}{:>8}{:>13}{:>15}{:>6}".format(*row) for row in rows]
    share = 100 * coverage.with_claims / coverage.total
    counted = f"{coverage.covered} of {coverage.total} sentences accounted for"
    lines += ["", f"{counted}; {share:.1f} % have claims"]
    lines += [f"{reason}: {' '.join(ids)}" for reason, ids in coverage.reasons.items()]
    begun = [section for section in coverage.sections if len(section.open) < section.sentences]
    lines += [f"open in {section.section}: {' '.join(section.open)}" for section in begun if section.open]
    return "\n".join(lines)


def _count_claims(dataset: Dataset, passages: list[Passage]) -> Counter[str]:
    """Count the claims of each sentence, by their passage or else by their name."""
    ids = {passage.iri: passage.id for passage in passages}
    anchors = Anchors(dataset, ids.values())
    found: set[tuple[str, str]] = set()
    for row in select(dataset, CLAIMS):
        stated = ids.get(row.get("passage", ""))
        sentence = stated or anchors.find_own(row["claim"])
        if sentence:
            found.add((row["claim"], sentence))
    return Counter(sentence for _, sentence in found)


def _list_reasons(dataset: Dataset, passages: list[Passage]) -> dict[str, list[str]]:
    ids = {passage.iri: passage.id for passage in passages}
    reasons: dict[str, list[str]] = {}
    for row in select(dataset, REASONS):
        if row["passage"] in ids:
            reasons.setdefault(ids[row["passage"]], []).append(row["reason"].rpartition("/")[2])
    return reasons


def _measure(
    section: str, passages: list[Passage], claims: Counter[str], reasons: dict[str, list[str]]
) -> SectionCoverage:
    with_claims = [passage.id for passage in passages if claims[passage.id]]
    with_reason = [passage.id for passage in passages if not claims[passage.id] and passage.id in reasons]
    left = [passage.id for passage in passages if not claims[passage.id] and passage.id not in reasons]
    total = sum(claims[passage.id] for passage in passages)
    return SectionCoverage(section, len(passages), total, len(with_claims), len(with_reason), left)
