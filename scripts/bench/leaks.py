"""Ask the naive queries of three encodings of the same claims, and count the answers that are not affirmed.

Usage: python scripts/bench/leaks.py > docs/leaks.md

The two other encodings are made by the queries in tests/leaks/: flat triples (all that any claim says, put
together) and named graphs (the same triples, one graph a claim, with the claim's marks on the graph). What
counts as affirmed is read from the marks of the claims by tests/leaks/affirmed/, not from what our rules
derive of them.
"""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from limakg import pipeline
from limakg.graph.dataset import Dataset, NamedNode, QuerySolutions, QueryTriples, Triple
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.terms import BASE

ROOT = Path(__file__).resolve().parents[2]
SUITE = ROOT / "tests" / "leaks"
NAIVE = ROOT / "tests" / "data" / "naive_queries.csv"
LOSES_THE_MARKS = ("60-causes", "70-mentions")  # replaced, or left out, where only facts count
OURS = {
    "plain": "GRAPH ?graph {{ {pattern} }} FILTER(STRENDS(STR(?graph), '/graph/statements'))",
    "affirmed": "?x lima:affirmedIn ?article . {pattern}",
}
CAREFUL = """GRAPH ?claim {{ {pattern} }}
  ?claim lima:polarity polarity:affirmed ; lima:authorAttitude attitude:endorses ; lima:certainty ?certainty ;
         lima:claimKind ?kind .
  FILTER (?certainty IN (certainty:unmarked, certainty:certain))
  FILTER (?kind NOT IN (
    claim-kind:conditional, claim-kind:counterfactual, claim-kind:normative, claim-kind:predictive))"""


class Question(NamedTuple):
    """A naive query: how it is asked of our layers, and how of flat triples."""

    text: str
    trap: str
    layer: str
    pattern: str
    flat: str


class Count(NamedTuple):
    """How many rows an encoding gives, and how many of them the article does not affirm."""

    rows: int
    leaks: int


class Row(NamedTuple):
    """One question with what each encoding answers, and what it would answer if asked otherwise."""

    question: Question
    flat: Count
    named: Count
    ours: Count
    careful: Count
    without_layer: Count


class Encodings(NamedTuple):
    """The same claims, encoded in three ways, and the part of them that the article affirms."""

    ours: Dataset
    flat: Dataset
    named: Dataset
    facts: Dataset
    head: str

    def ask(self, dataset: Dataset, where: str) -> set[str]:
        """Give the distinct answers to a pattern."""
        answer = dataset.query(f"{self.head}SELECT DISTINCT ?x WHERE {{ {where} }}")
        if not isinstance(answer, QuerySolutions):
            raise TypeError("a naive query is a SELECT")
        return {str(row["x"]) for row in answer}


def load_questions() -> list[Question]:
    """Read the naive queries with their counterparts over flat triples."""
    naive, counterparts = (_table(path) for path in (NAIVE, SUITE / "counterparts.csv"))
    beside = {row["question"]: row for row in counterparts}
    return [
        Question(
            row["question"],
            beside[row["question"]]["trap"],
            row["layer"],
            row["pattern"],
            beside[row["question"]]["flat"] or row["pattern"],
        )
        for row in naive
    ]


def encode(project: Project) -> Encodings:
    """Build the two other encodings, and the facts, from the derived graph."""
    ours = pipeline.derived(project).dataset
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in load_prefixes(project.prefixes).items())
    flat, named, facts = Dataset(), Dataset(), Dataset()
    rules = {path.stem: path.read_text(encoding="utf-8") for path in sorted((SUITE / "flat").glob("*.rq"))}
    about = (SUITE / "named" / "about-claim.rq").read_text(encoding="utf-8")
    kept = [text for name, text in rules.items() if name not in LOSES_THE_MARKS]
    kept.append((SUITE / "affirmed" / "causes.rq").read_text(encoding="utf-8"))
    affirming = set(_claims(ours, (SUITE / "affirmed" / "claims.rq").read_text(encoding="utf-8")))
    for claim in _claims(ours, f"{head}SELECT DISTINCT ?claim WHERE {{ ?claim a lima:Claim }}"):
        content = _said(ours, claim, rules.values())
        named.add(claim, content)
        named.add(f"{claim}/about", _said(ours, claim, [about]))
        flat.add(f"{BASE}graph/flat", content)
        if claim in affirming:
            facts.add(f"{BASE}graph/facts", _said(ours, claim, kept))
    return Encodings(ours, flat, named, facts, head)


def measure(encodings: Encodings, question: Question) -> Row:
    """Ask one question of each encoding."""
    ask = encodings.ask
    true_rows = ask(encodings.facts, question.flat)
    exists = "?x a ?class . " if question.layer == "affirmed" else ""  # a path of no steps ends at any name
    true_nodes = ask(encodings.facts, exists + question.pattern)
    asked = [
        (encodings.flat, question.flat, true_rows),
        (encodings.named, question.flat, true_rows),
        (encodings.ours, OURS[question.layer].format(pattern=question.pattern), true_nodes),
        (encodings.named, CAREFUL.format(pattern=question.flat), true_rows),
        (encodings.ours, question.pattern, true_nodes),
    ]
    found = [(ask(dataset, where), true) for dataset, where, true in asked]
    return Row(question, *(Count(len(rows), len(rows - true)) for rows, true in found))


def total(counts: Iterable[Count]) -> Count:
    """Add counts up."""
    rows, leaks = zip(*counts, strict=True)
    return Count(sum(rows), sum(leaks))


def write_page(rows: list[Row]) -> str:
    """Write the table of what leaks where."""
    lines = [
        f"| {row.question.text} | {row.question.trap} | {_cells([row.flat, row.named, row.ours])} |"
        for row in rows
    ]
    sums = {name: total(getattr(row, name) for row in rows) for name in Row._fields[1:]}
    lines.append(f"| **all** | | {_cells([sums['flat'], sums['named'], sums['ours']])} |")
    leaking = sum(row.flat.leaks > 0 for row in rows)
    template = (SUITE / "page.md").read_text(encoding="utf-8")
    values = {f"{name}_{field}": getattr(sums[name], field) for name in sums for field in Count._fields}
    return template.format(table="\n".join(lines), questions=len(rows), leaking=leaking, **values)


def _cells(counts: list[Count]) -> str:
    return " | ".join(f"{count.rows} | {count.leaks}" for count in counts)


def _table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def _claims(dataset: Dataset, text: str) -> list[str]:
    answer = dataset.query(text)
    if not isinstance(answer, QuerySolutions):
        raise TypeError("claims are named by a SELECT")
    return sorted(claim.value for row in answer if isinstance(claim := row["claim"], NamedNode))


def _said(dataset: Dataset, claim: str, rules: Iterable[str]) -> list[Triple]:
    """Give what rules make of one claim."""
    said: list[Triple] = []
    for text in rules:
        answer = dataset.query(text, substitutions={"claim": NamedNode(claim)})
        if isinstance(answer, QueryTriples):
            said += answer
    return said


def main() -> None:
    """Print the page."""
    encodings = encode(Project.find(explicit=ROOT))
    print(write_page([measure(encodings, question) for question in load_questions()]), end="")


if __name__ == "__main__":
    main()
