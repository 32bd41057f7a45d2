"""What the page shows: a box a module, a line a class or property, an arrow between main classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from limakg.graph.dataset import Dataset, Triple
from limakg.graph.prefixes import Prefixes
from limakg.queries.results import Row, from_engine
from limakg.terms import LIMA, OWL, RDFS, RDFS_LABEL, SKOS, XSD

_CLASSES = f"""
SELECT ?module ?term (MIN(STR(?super)) AS ?above) ?definition
WHERE {{
  ?term a <{OWL}Class> ; <{RDFS}isDefinedBy> ?module ; <{SKOS}definition> ?definition .
  FILTER (isIRI(?term) && lang(?definition) = "en")
  OPTIONAL {{ ?term <{RDFS}subClassOf> ?super FILTER (isIRI(?super)) }}
}}
GROUP BY ?module ?term ?definition
"""
_PROPERTIES = f"""
SELECT ?module ?term ?kind ?domain ?range ?derived ?definition
WHERE {{
  ?term a ?kind ; <{RDFS}isDefinedBy> ?module ; <{SKOS}definition> ?definition .
  FILTER (?kind IN (<{OWL}ObjectProperty>, <{OWL}DatatypeProperty>) && lang(?definition) = "en")
  OPTIONAL {{ ?term <{RDFS}domain> ?domain }}
  OPTIONAL {{ ?term <{RDFS}range> ?range }}
  OPTIONAL {{ ?term <{LIMA}isDerived> ?derived }}
}}
"""
_MODULES = f"""
SELECT ?module ?label (COUNT(?imported) AS ?imports)
WHERE {{
  ?module a <{OWL}Ontology> ; <{RDFS_LABEL}> ?label .
  FILTER (lang(?label) = "en")
  OPTIONAL {{ ?module <{OWL}imports>+ ?imported }}
}}
GROUP BY ?module ?label
"""
ANYTHING = "anything"


class Line(NamedTuple):
    """One line of a box: a class, or a property below the class that it is said of."""

    iri: str
    name: str
    depth: int
    is_class: bool
    range: str
    derived: bool
    title: str


class Box(NamedTuple):
    """One module with its lines."""

    name: str
    lines: list[Line]


class Arrow(NamedTuple):
    """A property that leads to a main class of another module, as the IRIs of the two lines that it joins."""

    source: str
    target: str


class Property(NamedTuple):
    """What the page needs to know of a property."""

    module: str
    iri: str
    kind: str
    domain: str
    range: str
    derived: bool
    definition: str


class Page(NamedTuple):
    """All boxes in the order of imports, and the arrows."""

    boxes: list[Box]
    arrows: list[Arrow]


def read_page(ontology: Iterable[Triple], prefixes: Prefixes) -> Page:
    """Collect boxes and arrows from the modules of an ontology."""
    dataset = Dataset()
    dataset.add(LIMA, ontology)
    above = {str(row[1]): (str(row[0]), str(row[2] or ""), str(row[3])) for row in _rows(dataset, _CLASSES)}
    properties = sorted(_property(row) for row in _rows(dataset, _PROPERTIES))
    modules = sorted((int(str(row[2])), str(row[0]), str(row[1])) for row in _rows(dataset, _MODULES))
    boxes = [Box(label, _lines(module, above, properties, prefixes)) for _, module, label in modules]
    arrows = [
        Arrow(found.iri, found.range)
        for found in properties
        if not found.derived and _heads(found.domain, above) and _is_main(found.range, above)
        and above[found.domain][0] == found.module != above[found.range][0]
    ]
    return Page([box for box in boxes if box.lines], arrows)


def _is_main(iri: str, above: dict[str, tuple[str, str, str]]) -> bool:
    """Whether a class is one of ours and stands below none."""
    return iri in above and above[iri][1] == ""


def _heads(iri: str, above: dict[str, tuple[str, str, str]]) -> bool:
    """Whether a class is one of ours and stands below none of its own module."""
    return iri in above and above.get(above[iri][1], ("",))[0] != above[iri][0]


def _lines(
    module: str, above: dict[str, tuple[str, str, str]], properties: list[Property], prefixes: Prefixes
) -> list[Line]:
    """Order the lines of a module: each class below its superclass, each property below its domain."""
    here = {iri for iri, (home, _, _) in above.items() if home == module}
    own = [found for found in properties if found.module == module]
    lines: list[Line] = []

    def add_class(iri: str, depth: int) -> None:
        _, parent, definition = above[iri]
        outside = _short(parent, prefixes) if parent and parent not in here else ""
        lines.append(Line(iri, _short(iri, prefixes), depth, True, outside, False, definition))
        lines.extend(_property_line(found, depth + 1, prefixes) for found in own if found.domain == iri)
        for child in sorted(child for child in here if above[child][1] == iri):
            add_class(child, depth + 1)

    for iri in sorted(here):
        if above[iri][1] not in here:
            add_class(iri, 0)
    for domain in sorted({found.domain for found in own} - here):
        name = _short(domain, prefixes) if domain else ANYTHING
        lines.append(Line("", name, 0, True, "", True, "of another module" if domain else "without a domain"))
        lines.extend(_property_line(found, 1, prefixes) for found in own if found.domain == domain)
    return lines


def _property_line(found: Property, depth: int, prefixes: Prefixes) -> Line:
    name, target = _short(found.iri, prefixes), _short(found.range, prefixes) if found.range else ANYTHING
    return Line(found.iri, name, depth, False, target, found.derived, found.definition)


def _property(row: Row) -> Property:
    module, iri, kind, domain, range_, derived, definition = (str(term or "") for term in row)
    if kind == OWL + "DatatypeProperty" and not range_:
        range_ = XSD + "literal"
    return Property(module, iri, kind, domain, range_, derived == "true", definition)


def _short(iri: str, prefixes: Prefixes) -> str:
    """Give a term without the prefix that all of ours share."""
    return iri.removeprefix(LIMA) if iri.startswith(LIMA) else prefixes.shorten(iri).rpartition(":")[2]


def _rows(dataset: Dataset, query: str) -> tuple[Row, ...]:
    return from_engine("SELECT", dataset.query(query, graphs=[LIMA])).rows
