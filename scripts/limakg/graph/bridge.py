"""Hand triples to libraries that want rdflib graphs, and take them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Triple


def to_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    """Copy triples into an rdflib graph; literals keep their lexical form."""
    graph = rdflib.Graph()
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def from_rdflib(graph: rdflib.Graph) -> Iterator[Triple]:
    """Give the triples of an rdflib graph; what RDF has no place for, a literal as subject, is left out."""
    for subject, predicate, target in graph:
        if isinstance(predicate, rdflib.URIRef) and isinstance(subject, rdflib.URIRef | rdflib.BNode):
            yield Triple(_node(subject), NamedNode(str(predicate)), _back(target))


def _back(term: rdflib.term.Node) -> NamedNode | BlankNode | Literal:
    if not isinstance(term, rdflib.Literal):
        return _node(term)
    if term.language:
        return Literal(str(term), language=term.language)
    return Literal(str(term), datatype=NamedNode(str(term.datatype)) if term.datatype else None)


def _node(term: rdflib.term.Node) -> NamedNode | BlankNode:
    return BlankNode(str(term)) if isinstance(term, rdflib.BNode) else NamedNode(str(term))


def _term(term: NamedNode | BlankNode | Literal | Triple) -> rdflib.term.Node:
    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case BlankNode():
            return rdflib.BNode(term.value)
        case Literal() if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        case Literal():
            return _literal(term)
    raise TypeError(f"rdflib has no place for the triple term {term}")


def _literal(term: Literal) -> rdflib.Literal:
    datatype = term.datatype.value
    plain = datatype == str(rdflib.XSD.string)
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(datatype), normalize=False)
