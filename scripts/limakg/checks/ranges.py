"""Check that properties join what the ontology lets them join, where no shape looks already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from limakg.checks.report import VIOLATION, Finding
from limakg.graph.dataset import Dataset, Literal, NamedNode, Triple
from limakg.terms import LIMA, OWL, RDF_TYPE, RDFS, SH, XSD

RULES = ("domain", "range", "functional")

_TYPED_BY_SHAPE = frozenset(SH + name for name in ("class", "node", "datatype", "nodeKind"))


class Axioms(NamedTuple):
    """What the ontology says of its properties."""

    domains: dict[str, str]
    ranges: dict[str, str]
    functional: frozenset[str]


def find_range_faults(dataset: Dataset, shapes: Iterable[Triple]) -> Iterator[Finding]:
    """Yield the triples whose subject or object is of a class that the property does not allow."""
    triples = list(dataset.triples())
    axioms, types = _axioms(triples), _types(triples)
    typed, counted = _shaped(shapes)
    axioms = Axioms(
        axioms.domains,
        {name: kind for name, kind in axioms.ranges.items() if name not in typed},
        axioms.functional - counted,
    )
    for triple in triples:
        yield from _domain_faults(triple, axioms, types)
        yield from _range_faults(triple, axioms, types)
    yield from _functional_faults(triples, axioms)


def _axioms(triples: Iterable[Triple]) -> Axioms:
    domains: dict[str, str] = {}
    ranges: dict[str, str] = {}
    functional: set[str] = set()
    for triple in triples:
        subject, target = triple.subject, triple.object
        if not (isinstance(subject, NamedNode) and isinstance(target, NamedNode)):
            continue
        if triple.predicate.value == RDFS + "domain":
            domains[subject.value] = target.value
        elif triple.predicate.value == RDFS + "range":
            ranges[subject.value] = target.value
        elif target.value == OWL + "FunctionalProperty":
            functional.add(subject.value)
    return Axioms(domains, ranges, frozenset(functional))


def _types(triples: Iterable[Triple]) -> dict[object, set[str]]:
    types: dict[object, set[str]] = defaultdict(set)
    for triple in triples:
        if triple.predicate.value == RDF_TYPE and isinstance(triple.object, NamedNode):
            types[triple.subject].add(triple.object.value)
    return types


def _shaped(shapes: Iterable[Triple]) -> tuple[set[str], set[str]]:
    """The properties whose objects a shape types, and those that a shape counts."""
    said: dict[object, set[str]] = defaultdict(set)
    paths: dict[object, str] = {}
    for triple in shapes:
        said[triple.subject].add(triple.predicate.value)
        if triple.predicate.value == SH + "path" and isinstance(triple.object, NamedNode):
            paths[triple.subject] = triple.object.value
    typed = {path for shape, path in paths.items() if said[shape] & _TYPED_BY_SHAPE}
    counted = {path for shape, path in paths.items() if SH + "maxCount" in said[shape]}
    return typed, counted


def _domain_faults(triple: Triple, axioms: Axioms, types: dict[object, set[str]]) -> Iterator[Finding]:
    wanted = axioms.domains.get(triple.predicate.value)
    found = types.get(triple.subject)
    if wanted and found and wanted not in found and wanted.startswith(LIMA):
        message = f"Only a {_short(wanted)} has this property; correct the class or take another property."
        yield _finding("domain", message, triple)


def _range_faults(triple: Triple, axioms: Axioms, types: dict[object, set[str]]) -> Iterator[Finding]:
    wanted, target = axioms.ranges.get(triple.predicate.value), triple.object
    if wanted is None or wanted == RDFS + "Literal":
        return
    if wanted.startswith(XSD):
        if not (isinstance(target, Literal) and target.datatype.value == wanted):
            yield _finding("range", f"The value must be a literal of type xsd:{wanted[len(XSD):]}.", triple)
    elif isinstance(target, Literal) or (types.get(target) and wanted not in types[target]):
        message = f"The property leads to a {_short(wanted)}; correct the object or take another property."
        yield _finding("range", message, triple)


def _functional_faults(triples: Iterable[Triple], axioms: Axioms) -> Iterator[Finding]:
    values: dict[tuple[str, str], int] = defaultdict(int)
    for triple in triples:
        if triple.predicate.value in axioms.functional and isinstance(triple.subject, NamedNode):
            values[triple.subject.value, triple.predicate.value] += 1
    for (subject, path), count in sorted(values.items()):
        if count > 1:
            message = f"The property has one value at most, here it has {count}; keep the right one."
            yield Finding("functional", VIOLATION, message, subject=subject, path=path)


def _short(iri: str) -> str:
    return f"lima:{iri[len(LIMA):]}" if iri.startswith(LIMA) else iri.rpartition("#")[2]


def _finding(rule: str, message: str, triple: Triple) -> Finding:
    subject, target = triple.subject, triple.object
    return Finding(
        rule,
        VIOLATION,
        message,
        subject=subject.value if isinstance(subject, NamedNode) else str(subject),
        path=triple.predicate.value,
        value=target.value if isinstance(target, NamedNode) else str(target),
    )
