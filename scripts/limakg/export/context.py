"""A JSON-LD context for the ontology's terms, so that JSON can be written with plain names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from limakg.graph.dataset import NamedNode, Triple
from limakg.terms import LIMA, OWL, RDF_TYPE, RDFS, RDFS_LABEL, SH, XSD

CONTEXT = "context.jsonld"
_KINDS = {OWL + name: name for name in ("Class", "ObjectProperty", "DatatypeProperty")}


def write_context(
    ontology: Iterable[Triple], shapes: Iterable[Triple], prefixes: Mapping[str, str]
) -> bytes:
    """Write the context (JSON-LD 1.1, 4.1): `id`, `type`, `label`, then prefixes, classes, properties.

    An object property takes IRIs. A datatype property has the one datatype that its range or the shapes
    allow, and none where that is text. Where a prefix has the name of a property, the property keeps the
    name and the prefix is left out: a name can have one meaning only.
    """
    found = list(ontology)
    datatypes = _datatypes(found, shapes)
    terms = {iri.removeprefix(LIMA): _term(iri, kind, datatypes) for iri, kind in sorted(_own_terms(found))}
    fixed = {"@version": 1.1, "id": "@id", "type": "@type", "label": RDFS_LABEL}
    named = {name: iri for name, iri in sorted(prefixes.items()) if name not in terms and name not in fixed}
    return (json.dumps({"@context": fixed | named | terms}, ensure_ascii=False, indent=2) + "\n").encode()


def _own_terms(ontology: Iterable[Triple]) -> set[tuple[str, str]]:
    found = set()
    for triple in ontology:
        subject, target = triple.subject, triple.object
        if triple.predicate.value == RDF_TYPE and isinstance(target, NamedNode) and target.value in _KINDS:
            if isinstance(subject, NamedNode) and subject.value.startswith(LIMA):
                found.add((subject.value, _KINDS[target.value]))
    return found


def _term(iri: str, kind: str, datatypes: Mapping[str, set[str]]) -> object:
    if kind == "Class":
        return iri
    if kind == "ObjectProperty":
        return {"@id": iri, "@type": "@id"}
    allowed = datatypes.get(iri, set())
    if len(allowed) != 1 or allowed == {XSD + "string"}:
        return {"@id": iri}
    return {"@id": iri, "@type": next(iter(allowed))}


def _datatypes(ontology: Iterable[Triple], shapes: Iterable[Triple]) -> dict[str, set[str]]:
    """Collect the datatypes that ranges and the shapes on each path allow."""
    paths: dict[object, str] = {}
    types: list[tuple[object, str]] = []
    found: dict[str, set[str]] = {}
    for triple in (*ontology, *shapes):
        predicate, value = triple.predicate.value, getattr(triple.object, "value", "")
        if predicate == RDFS + "range" and value.startswith(XSD):
            found.setdefault(getattr(triple.subject, "value", ""), set()).add(value)
        elif predicate == SH + "path":
            paths[triple.subject] = value
        elif predicate == SH + "datatype":
            types.append((triple.subject, value))
    for shape, datatype in types:
        found.setdefault(paths.get(shape, ""), set()).add(datatype)
    return found
