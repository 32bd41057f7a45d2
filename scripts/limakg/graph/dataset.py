"""Hold the triples of a publication in one store, graph by graph.

The default graph is the published graph: every triple of every named graph, except the plain
statements and what is merely inferred. It is kept as triples of its own, so that no query pays
for a union.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
)

from limakg.errors import QueryError

__all__ = [
    "BlankNode",
    "Dataset",
    "DefaultGraph",
    "Literal",
    "NamedNode",
    "Quad",
    "QueryBoolean",
    "QuerySolutions",
    "QueryTriples",
    "Triple",
    "Variable",
    "is_published",
    "load_nquads",
    "load_turtle",
]

Node: TypeAlias = NamedNode | BlankNode
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Answer: TypeAlias = QuerySolutions | QueryTriples | QueryBoolean

APART = ("/graph/statements", "/graph/inferred")
_PLACE = re.compile(r"(?:error )?at (\d+):(\d+): ")


def is_published(graph: str) -> bool:
    """Whether the triples of this named graph belong to the published graph."""
    return not graph.endswith(APART)


class Dataset:
    """A store with named graphs whose default graph is the published graph."""

    def __init__(self) -> None:
        """Start empty."""
        self.store = Store()
        self.homes: dict[str, tuple[str, int]] = {}

    def __len__(self) -> int:
        """How many distinct triples the published graph has."""
        return sum(1 for _ in self.triples())

    def __contains__(self, triple: Triple) -> bool:
        """Whether the published graph has this triple."""
        return Quad(triple.subject, triple.predicate, triple.object) in self.store

    def add(self, graph: str, triples: Iterable[Triple]) -> None:
        """Put triples into a named graph, and into the published graph where they belong to it."""
        found = list(triples)
        name = NamedNode(graph)
        self.store.extend(Quad(t.subject, t.predicate, t.object, name) for t in found)
        if is_published(graph):
            self.store.extend(Quad(t.subject, t.predicate, t.object) for t in found)

    def remove(self, subject: str, predicate: str) -> None:
        """Take what is said of a subject with one predicate out of every graph."""
        for quad in list(self.store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None)):
            self.store.remove(quad)

    def graphs(self) -> list[str]:
        """Name the graphs, sorted."""
        return sorted(graph.value for graph in self.store.named_graphs())

    def triples(self, graph: str | None = None) -> Iterator[Triple]:
        """Give the triples of one named graph, or of the published graph."""
        name = NamedNode(graph) if graph else DefaultGraph()
        for quad in self.store.quads_for_pattern(None, None, None, name):
            yield quad.triple

    def quads(self) -> Iterator[Quad]:
        """Give every triple with the graph that it was put into."""
        for quad in self.store:
            if not isinstance(quad.graph_name, DefaultGraph):
                yield quad

    def blank_nodes(self) -> set[BlankNode]:
        """Give the blank nodes of the published graph."""
        terms = (term for triple in self.triples() for term in (triple.subject, triple.object))
        return {term for term in terms if isinstance(term, BlankNode)}

    def query(
        self,
        text: str,
        *,
        substitutions: Mapping[str, Term] | None = None,
        graphs: Sequence[str] | None = None,
    ) -> Answer:
        """Run a query over the published graph, or over the union of the graphs that are named."""
        bound = {Variable(name): term for name, term in (substitutions or {}).items()}
        default: list[NamedNode | BlankNode | DefaultGraph] | None = None
        if graphs is not None:
            default = [NamedNode(graph) for graph in graphs]
        try:
            return self.store.query(text, substitutions=bound or None, default_graph=default)
        except SyntaxError as error:
            raise _fault_in(error) from None
        except (ValueError, OSError, RuntimeError) as error:
            raise QueryError(str(error)) from None

    def copy_without(self, graphs: Iterable[str]) -> Dataset:
        """Give a data set that lacks the named graphs."""
        left_out = set(graphs)
        copy = Dataset()
        copy.homes = dict(self.homes)
        for graph in self.graphs():
            if graph not in left_out:
                copy.add(graph, self.triples(graph))
        return copy

    def home(self, subject: str) -> tuple[str, int] | None:
        """Say in which file, and on which line of it, the block of a subject starts."""
        return self.homes.get(subject)


def load_turtle(dump: bytes) -> Dataset:
    """Load a published graph that this code wrote, without its named graphs, in the shortest time."""
    dataset = Dataset()
    dataset.store.load(dump, RdfFormat.TURTLE, lenient=True)
    return dataset


def load_nquads(dump: bytes) -> Dataset:
    """Load named graphs that this code wrote, and the published graph from them."""
    dataset = Dataset()
    dataset.store.load(dump, RdfFormat.N_QUADS, lenient=True)
    for graph in filter(is_published, dataset.graphs()):
        dataset.store.update(f"ADD <{graph}> TO DEFAULT")
    return dataset


def _fault_in(error: SyntaxError) -> QueryError:
    text = str(error)
    place = _PLACE.search(text)
    if not place:
        return QueryError(text)
    return QueryError(text[place.end():], int(place[1]), int(place[2]))
