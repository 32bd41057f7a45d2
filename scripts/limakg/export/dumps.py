"""Write the published graph in four syntaxes, and the plain statements apart."""

from __future__ import annotations

from pathlib import Path

from limakg.export.published import QUADS, TURTLE
from limakg.graph.dataset import Dataset
from limakg.graph.formats import write_jsonld, write_nquads, write_rdfxml, write_turtle
from limakg.graph.prefixes import Prefixes

STATEMENTS = "plain-statements.ttl"


def write_dumps(dataset: Dataset, statements: str, prefixes: Prefixes, folder: Path) -> list[Path]:
    """Write the dumps into a folder; `statements` is the graph of the plain statements."""
    published = list(dataset.triples())
    contents = {
        TURTLE: write_turtle(published, prefixes),
        QUADS: write_nquads(dataset.quads()),
        "limakg.rdf": write_rdfxml(published, prefixes),
        "limakg.jsonld": write_jsonld(published, prefixes),
        STATEMENTS: write_turtle(dataset.triples(statements), prefixes),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]
