"""Name blank nodes the same way in each run, and reduce a graph to one digest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, NamedNode, Quad, Triple

from limakg.graph.formats import write_ntriples

Parents: TypeAlias = dict[BlankNode, NamedNode | BlankNode | Triple]

_UNFIT = re.compile(r"[^A-Za-z0-9]+")


def digest(triples: Iterable[Triple]) -> tuple[str, int]:
    """Give the SHA-256 of the distinct triples as RDFC-1.0 N-Triples, and how many there are."""
    from hashlib import sha256

    graph = Dataset(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0_SHA_256)
    text = write_ntriples(quad.triple for quad in graph)
    return sha256(text).hexdigest(), text.count(b"\n")


def name_blank_nodes(triples: list[Triple], stem: str) -> list[Triple]:
    """Name each blank node after its file, the named subject it hangs from, and its turn there.

    The parser draws blank node names at random. These names depend on the text alone, and an
    expression that is added to one subject leaves the names at all other subjects as they are.
    """
    parents: Parents = {t.object: t.subject for t in reversed(triples) if isinstance(t.object, BlankNode)}
    names: dict[BlankNode, BlankNode] = {}
    turns: dict[str, int] = {}
    for triple in triples:
        for term in (triple.subject, triple.object):
            if isinstance(term, BlankNode) and term not in names:
                root = "-".join(filter(None, (_label(stem), _label(_root(term, parents)))))
                turns[root] = turns.get(root, 0) + 1
                names[term] = BlankNode(f"{root}-{turns[root]}")
    return [_renamed(triple, names) for triple in triples] if names else triples


def _root(node: BlankNode, parents: Parents) -> str:
    """Give the local name of the named node above a blank node, or nothing when there is none."""
    seen: set[BlankNode] = set()
    above: NamedNode | BlankNode | Triple | None = node
    while isinstance(above, BlankNode):
        if above in seen:
            return ""
        seen.add(above)
        above = parents.get(above)
    return re.split(r"[/#]", above.value)[-1] if isinstance(above, NamedNode) else ""


def _label(name: str) -> str:
    return _UNFIT.sub("-", name).strip("-")


def _renamed(triple: Triple, names: Mapping[BlankNode, BlankNode]) -> Triple:
    subject, target = triple.subject, triple.object
    return Triple(
        names[subject] if isinstance(subject, BlankNode) else subject,
        triple.predicate,
        names[target] if isinstance(target, BlankNode) else target,
    )
