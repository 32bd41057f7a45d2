"""Tell where a triple comes from: the file and line that say it, or the rule that derived it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from limakg.describe.claim import Claim, describe_claim
from limakg.describe.order import natural
from limakg.describe.solution import select
from limakg.graph.dataset import DefaultGraph, NamedNode, Triple
from limakg.queries.header import parse_header
from limakg.sources.turtle import read_turtle
from limakg.terms import RDF_TYPE

if TYPE_CHECKING:
    from limakg.describe.facts import Facts
    from limakg.graph.dataset import Dataset
    from limakg.graph.prefixes import Prefixes
    from limakg.project import Project

DERIVED, STATEMENTS = "/graph/derived/", "/graph/statements"

# As the derive rules: a cause leads to the factor itself where no change of it is on record.
BEHIND = """
PREFIX attitude: <https://w3id.org/limakg/concept/attitude/>
PREFIX certainty: <https://w3id.org/limakg/concept/certainty/>
PREFIX lima: <https://w3id.org/limakg/ontology#>
PREFIX polarity: <https://w3id.org/limakg/concept/polarity/>
SELECT DISTINCT ?claim ?subject ?plain ?object
WHERE {
  ?plain lima:fromSituation ?class ; lima:subjectPosition ?from ; lima:objectPosition ?to .
  ?situation a ?class ; ?from ?subject .
  { ?situation ?to ?object }
  UNION
  { ?plain lima:objectPosition lima:effectState . ?situation lima:effect ?object }
  OPTIONAL { ?plain lima:requiresPosition ?position }
  OPTIONAL { ?plain lima:requiresRole ?role }
  OPTIONAL { ?plain lima:requiresEventType ?type }
  FILTER(!BOUND(?position) || EXISTS { ?situation lima:position ?position })
  FILTER(!BOUND(?role) || EXISTS { ?situation lima:role ?role })
  FILTER(!BOUND(?type) || EXISTS { ?situation lima:eventType ?type })
  { ?claim lima:states ?situation } UNION { ?situation lima:cause ?cause BIND(?situation AS ?claim) }
  ?claim lima:polarity ?polarity ; lima:authorAttitude ?attitude ; lima:certainty ?certainty .
  VALUES (?polarity ?attitude) { (polarity:affirmed attitude:endorses) (polarity:denied attitude:disputes) }
  FILTER(?attitude = attitude:disputes || ?certainty IN (certainty:unmarked, certainty:certain))
}
"""


class Origin(NamedTuple):
    """One way in which a triple came about: written at a place, or derived by a rule."""

    kind: str
    graph: str
    file: str
    line: int
    rule: str
    summary: str


class Explanation(NamedTuple):
    """Where a triple comes from, and for a plain statement the claims that bear it out."""

    triple: tuple[str, str, str]
    origins: list[Origin]
    claims: list[Claim]


def find_triples(
    dataset: Dataset, prefixes: Prefixes, subject: str, predicate: str, target: str
) -> list[Triple]:
    """Return the triples, plain statements included, whose object has this name or reads like this."""
    quads = dataset.store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, None)
    found = {quad.triple for quad in quads}
    return sorted((triple for triple in found if _is_called(triple.object, target, prefixes)), key=str)


def explain_triple(
    dataset: Dataset, facts: Facts, triple: Triple, project: Project, prefixes: Prefixes
) -> Explanation:
    """Say of each graph that holds a triple how it got there."""
    quads = dataset.store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    graphs = sorted(q.graph_name.value for q in quads if not isinstance(q.graph_name, DefaultGraph))
    origins = [_explain_graph(graph, triple, project, prefixes) for graph in graphs]
    plain = any(graph.endswith(STATEMENTS) for graph in graphs)
    claims = _claims_behind(dataset, facts, triple) if plain else []
    parts = _text(triple.subject), _text(triple.predicate), _text(triple.object)
    return Explanation(parts, origins, claims)


def find_home(project: Project, prefixes: Prefixes, subject: str) -> tuple[str, int] | None:
    """Return the file and line where the block of a subject begins."""
    return next(((project.relative(path), line) for path, line in _blocks(project, prefixes, subject)), None)


def _explain_graph(graph: str, triple: Triple, project: Project, prefixes: Prefixes) -> Origin:
    if DERIVED in graph:
        rule = graph.partition(DERIVED)[2]
        return _rule(project, graph, project.queries.glob(f"derive/*-{rule}.rq"))
    if graph.endswith(STATEMENTS):
        local = _text(triple.predicate).rpartition("#")[2]
        rules = [path for path in project.queries.glob("derive/*.rq") if _makes_statements(path)]
        naming = [path for path in rules if f":{local} " in path.read_text(encoding="utf-8")]
        return _rule(project, graph, naming or rules)
    file, line = _find_line(project, prefixes, triple) or ("", 0)
    return Origin("written", graph, file, line, "", "")


def _rule(project: Project, graph: str, paths: Iterable[Path]) -> Origin:
    path = min(paths, default=None)
    if path is None:
        return Origin("derived", graph, "", 0, graph.partition(DERIVED)[2], "")
    file = project.relative(path)
    summary = parse_header(path.read_text(encoding="utf-8"), file).summary
    return Origin("derived", graph, file, 0, path.stem.partition("-")[2], summary)


def _makes_statements(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return parse_header(text, path.name).text("graph") == "statements"


def _find_line(project: Project, prefixes: Prefixes, triple: Triple) -> tuple[str, int] | None:
    """Return the file and line of a triple that somebody wrote."""
    for path, block in _blocks(project, prefixes, _text(triple.subject)):
        if triple in read_turtle(path).triples:
            lines = path.read_text(encoding="utf-8").split("\n")
            return project.relative(path), _line_in_block(lines, block, triple, prefixes)
    return None


def _line_in_block(lines: list[str], first: int, triple: Triple, prefixes: Prefixes) -> int:
    predicate = _text(triple.predicate)
    name = " a " if predicate == RDF_TYPE else f" {prefixes.shorten(predicate)} "
    target = triple.object
    value = prefixes.shorten(target.value) if isinstance(target, NamedNode) else _text(target)
    here = first
    for number in range(first, len(lines) + 1):
        line = lines[number - 1]
        if name in line:
            here = number
            if value in line:
                return number
        if line.endswith(" ."):
            break
    return here


def _blocks(project: Project, prefixes: Prefixes, subject: str) -> Iterator[tuple[Path, int]]:
    names = f"{re.escape(prefixes.shorten(subject))}|<{re.escape(subject)}>"
    start = re.compile(rf"^(?:{names})\s", re.MULTILINE)
    for path in [*project.turtle_files(), *project.shape_files()]:
        text = path.read_text(encoding="utf-8")
        for match in start.finditer(text):
            yield path, text.count("\n", 0, match.start()) + 1


def _claims_behind(dataset: Dataset, facts: Facts, triple: Triple) -> list[Claim]:
    """List the claims whose situations a plain statement was read off, in reading order."""
    subject, plain, target = _text(triple.subject), _text(triple.predicate), _text(triple.object)
    rows = select(dataset, BEHIND, subject=subject, plain=plain, object=target)
    return [describe_claim(facts, claim) for claim in sorted({row["claim"] for row in rows}, key=natural)]


def _is_called(term: object, name: str, prefixes: Prefixes) -> bool:
    value = _text(term)
    return name in (value, str(term), prefixes.shorten(value) if isinstance(term, NamedNode) else value)


def _text(term: object) -> str:
    return str(getattr(term, "value", term))
