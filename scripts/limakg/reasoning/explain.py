"""Say which axioms make a graph clash, and where each of them was written or which rule derived it.

HermiT decides; Pellet names the axioms, by the last part of each name. Here each is found again in the graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import NamedTuple, TypeAlias

from limakg.graph.dataset import Dataset, DefaultGraph, NamedNode, QuerySolutions, Triple
from limakg.reasoning.dl import opened, reasoner
from limakg.terms import OWL, RDF, RDF_TYPE, RDFS

_FIRST = re.compile(r"^1\)(?P<axioms>.*?)(?=^\d+\)|\Z)", re.MULTILINE | re.DOTALL)
_BREAK_INSIDE = re.compile(r"\s*\n\s*(?=[^()]*\))")
_DERIVED = "/graph/derived/"
_WRITTEN = ("/graph/ontology", "/graph/asserted", "/graph/links")
_KEYWORDS = {
    "type": RDF_TYPE,
    "subClassOf": RDFS + "subClassOf",
    "subPropertyOf": RDFS + "subPropertyOf",
    "domain": RDFS + "domain",
    "range": RDFS + "range",
    "disjointWith": OWL + "disjointWith",
    "inverse": OWL + "inverseOf",
}
_ALL_DIFFERENT = f"""PREFIX owl: <{OWL}> PREFIX rdf: <{RDF}>
SELECT ?all ?member WHERE {{ ?all owl:distinctMembers/rdf:rest*/rdf:first ?member }}"""
_MARKS = ("Asymmetric", "Functional", "Irreflexive", "Symmetric")


Names: TypeAlias = dict[tuple[str, str, str], list[Triple]]


class Ground(NamedTuple):
    """One axiom of an explanation: its subject, and the place or the rule that it comes from."""

    axiom: str
    subject: str | None = None
    file: str | None = None
    line: int | None = None
    rule: str | None = None


def explain(dataset: Dataset, base: str) -> list[Ground]:
    """Give the axioms of one clash, looking first at what was written alone; none when unexplained."""
    written = [triple for name in _WRITTEN for triple in dataset.triples(f"{base}{name[1:]}")]
    axioms = find_axioms(written) or find_axioms(dataset.triples())
    names = _names(dataset)
    return [trace(axiom, dataset, names) for axiom in axioms]


def find_axioms(triples: Iterable[Triple]) -> list[str]:
    """Ask Pellet for the axioms of a clash, a line each; none when it finds or explains none."""
    with reasoner() as owlready2, opened(triples) as world, redirect_stderr(StringIO()):
        try:
            owlready2.sync_reasoner_pellet(world, debug=2)
        except owlready2.OwlReadyInconsistentOntologyError as error:
            return read_explanation(str(error))
        return []


def read_explanation(text: str) -> list[str]:
    """Take the axioms of the first explanation out of what Pellet prints."""
    told = _FIRST.search(text.partition("Explanation(s):")[2])
    if not told:
        return []
    joined = _BREAK_INSIDE.sub(" ", told["axioms"])
    block = re.split(r"\n\s*\n", joined.strip("\n"))[0]
    return [line.strip() for line in block.splitlines() if line.strip()]


def trace(axiom: str, dataset: Dataset, names: Names) -> Ground:
    """Find the triple behind an axiom, and say where it was written or by which rule it was derived."""
    words = re.findall(r"[^\s()]+", axiom)
    if words[0] == "DifferentIndividuals" or words[1:2] == ["differentFrom"]:
        return _trace_difference(axiom, set(words) - {"DifferentIndividuals", "differentFrom"}, dataset)
    for key in _keys(words):
        for triple in names.get(key, ()):
            return _trace_triple(axiom, triple, dataset)
    return Ground(axiom)


def _trace_triple(axiom: str, triple: Triple, dataset: Dataset) -> Ground:
    subject = triple.subject.value if isinstance(triple.subject, NamedNode) else None
    quads = dataset.store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    graphs = sorted(q.graph_name.value for q in quads if not isinstance(q.graph_name, DefaultGraph))
    derived = next((graph.partition(_DERIVED)[2] for graph in graphs if _DERIVED in graph), None)
    if derived and not any(graph.endswith(_WRITTEN) for graph in graphs):
        return Ground(axiom, subject, rule=derived)
    file, line = (dataset.home(subject) if subject else None) or (None, None)
    return Ground(axiom, subject, file, line)


def _trace_difference(axiom: str, names: set[str], dataset: Dataset) -> Ground:
    """Find the file that declares things to be different, by the blank node that is named after it."""
    answer = dataset.query(_ALL_DIFFERENT)
    members: dict[str, set[str]] = {}
    for row in answer if isinstance(answer, QuerySolutions) else ():
        members.setdefault(str(row[0]), set()).add(_last(str(getattr(row[1], "value", ""))))
    node = next((node for node, found in sorted(members.items()) if names <= found), "")
    label = node.removeprefix("_:").rstrip("0123456789").rstrip("-")
    files = {file.removesuffix(".ttl").replace("/", "-"): file for file, _ in dataset.homes.values()}
    return Ground(axiom, file=files.get(label))


def _keys(words: list[str]) -> Iterator[tuple[str, str, str]]:
    """The ways in which an axiom may stand in the graph, by the last parts of the names."""
    if words[0] in _MARKS and len(words) == 2:
        yield words[1], RDF_TYPE, f"{words[0]}Property"
    elif len(words) == 3:
        first, word, last = words
        predicate = _KEYWORDS.get(word, word)
        yield first, predicate, last
        yield last, predicate, first


def _names(dataset: Dataset) -> Names:
    """Every triple between named things, by the last parts of its names; known predicates by their IRI."""
    known = set(_KEYWORDS.values())
    found: Names = {}
    for triple in dataset.triples():
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            predicate = triple.predicate.value
            name = predicate if predicate in known else _last(predicate)
            key = (_last(triple.subject.value), name, _last(triple.object.value))
            found.setdefault(key, []).append(triple)
    return found


def _last(iri: str) -> str:
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
