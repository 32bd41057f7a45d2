"""Count what the graph is made of: each class and each property, with an example."""

from __future__ import annotations

from typing import NamedTuple

from limakg.graph.dataset import Dataset
from limakg.graph.plain import iri, literal
from limakg.graph.prefixes import Prefixes
from limakg.queries.results import Result, Row, from_engine
from limakg.terms import OWL, RDF, RDFS_LABEL, XSD

_CLASSES = f"""
SELECT ?term (COUNT(DISTINCT ?thing) AS ?count) (MIN(STR(?thing)) AS ?example)
WHERE {{
  {{ ?thing a ?term }} UNION {{ ?term a <{OWL}Class> }}
  FILTER (isIRI(?term))
}}
GROUP BY ?term
"""
_PROPERTIES = f"""
SELECT ?term (COUNT(?subject) AS ?count) (MIN(STR(?subject)) AS ?example)
WHERE {{
  {{ ?subject ?term ?object }}
  UNION {{ ?term a <{RDF}Property> }} UNION {{ ?term a <{OWL}ObjectProperty> }}
  UNION {{ ?term a <{OWL}DatatypeProperty> }}
}}
GROUP BY ?term
"""
_LABELS = f'SELECT ?term ?label WHERE {{ ?term <{RDFS_LABEL}> ?label FILTER (lang(?label) IN ("en", "")) }}'
_SHOWN = "SELECT ?term ?example WHERE { ?term <http://purl.org/vocab/vann/example> ?example }"
COLUMNS = ("kind", "term", "label", "count", "example")


class Entry(NamedTuple):
    """One class or property: how often it is used, and where for instance."""

    kind: str
    iri: str
    label: str
    number: int
    example: str

    def as_json(self, prefixes: Prefixes) -> dict[str, object]:
        """Give what a program wants to know."""
        return {
            "iri": self.iri,
            "name": prefixes.shorten(self.iri),
            "label": self.label,
            "count": self.number,
            "example": self.example,
        }


def take_inventory(dataset: Dataset, prefixes: Prefixes) -> list[Entry]:
    """List the classes, then the properties, each by its short name; own terms that nobody uses too.

    The example is a thing of the data; where there is none, the worked example that the term names.
    """
    shown = {str(row[0]): str(row[1]) for row in _rows(dataset, _SHOWN)}
    labels = {str(row[0]): str(row[1]) for row in _rows(dataset, _LABELS)}
    found: list[Entry] = []
    for kind, query in (("class", _CLASSES), ("property", _PROPERTIES)):
        entries = [
            Entry(kind, name, labels.get(name, ""), int(str(count)), str(example or shown.get(name, "")))
            for term, count, example in _rows(dataset, query)
            if (name := str(term))
        ]
        found += sorted(entries, key=lambda entry: prefixes.shorten(entry.iri).casefold())
    return found


def as_result(entries: list[Entry]) -> Result:
    """Show the inventory as an answer, so that every format can be written."""
    rows = (
        (
            literal(entry.kind),
            iri(entry.iri),
            literal(entry.label),
            literal(str(entry.number), XSD + "integer"),
            iri(entry.example) if entry.example else None,
        )
        for entry in entries
    )
    return Result("SELECT", COLUMNS, tuple(rows))


def _rows(dataset: Dataset, query: str) -> tuple[Row, ...]:
    return from_engine("SELECT", dataset.query(query)).rows
