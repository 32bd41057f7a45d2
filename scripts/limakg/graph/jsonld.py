"""Write JSON-LD that a person can read: names by prefix, one node a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def compose(triples: Sequence[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Write triples that are in order, with the prefixes as context."""
    writer = _Writer(prefixes)
    nodes = (writer.node(list(group)) for _, group in groupby(triples, key=lambda triple: triple.subject))
    lines = ",\n".join(_text(node) for node in nodes)
    context = _text(dict(prefixes))
    return f'{{"@context": {context},\n"@graph": [\n{lines}\n]}}\n'.encode()


class _Writer:
    """Turns terms into JSON and remembers the short names."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.by_namespace = {namespace: prefix for prefix, namespace in prefixes.items()}
        self.names: dict[str, str] = {}

    def node(self, triples: Sequence[Triple]) -> dict[str, Any]:
        node: dict[str, Any] = {"@id": self.reference(triples[0].subject)}
        for predicate, group in groupby(triples, key=lambda triple: triple.predicate.value):
            if predicate == _RDF_TYPE:
                node["@type"] = [self.reference(triple.object) for triple in group]
            else:
                values = [self.value(triple.object) for triple in group]
                node[self.name(predicate)] = values[0] if len(values) == 1 else values
        return node

    def value(self, term: NamedNode | BlankNode | Literal | Triple) -> str | dict[str, str]:
        if not isinstance(term, Literal):
            return {"@id": self.reference(term)}
        if term.language:
            return {"@language": term.language, "@value": term.value}
        if term.datatype.value == _STRING:
            return term.value
        return {"@type": self.name(term.datatype.value), "@value": term.value}

    def reference(self, term: NamedNode | BlankNode | Literal | Triple) -> str:
        return self.name(term.value) if isinstance(term, NamedNode) else str(term)

    def name(self, iri: str) -> str:
        if iri not in self.names:
            self.names[iri] = self._shorten(iri)
        return self.names[iri]

    def _shorten(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self.by_namespace.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix else iri


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
