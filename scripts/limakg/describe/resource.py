"""All about one thing: its names and classes, what it has, what leads to it, and the claims about it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from limakg.describe.claim import Claim, describe_claim, is_claim
from limakg.describe.facts import ALTERNATIVE, PREFERRED, SPANISH, Thing, Value
from limakg.describe.order import natural
from limakg.describe.solution import select
from limakg.errors import ParameterError, UnknownNameError
from limakg.graph.dataset import NamedNode
from limakg.queries.binding import is_iri
from limakg.queries.nearest import fold, nearest_by_label
from limakg.terms import RDF_TYPE, RDFS_LABEL

if TYPE_CHECKING:
    from limakg.describe.facts import Facts
    from limakg.graph.dataset import Dataset
    from limakg.graph.prefixes import Prefixes

T = TypeVar("T")
NAMES = {RDFS_LABEL, PREFERRED, ALTERNATIVE, RDF_TYPE}
LABELS = f"""
SELECT ?thing ?name
WHERE {{ ?thing <{RDFS_LABEL}>|<{PREFERRED}>|<{ALTERNATIVE}> ?name }}
"""
# A claim about a thing states, or has as cause or effect, a situation that the thing is part of.
CLAIMS = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
SELECT DISTINCT ?claim ?thing
WHERE {
  { ?claim lima:states|lima:cause|lima:effect|lima:effectState|lima:assertedBy ?thing }
  UNION
  { ?situation ?property ?thing . ?claim lima:states|lima:cause|lima:effect|lima:effectState ?situation }
  UNION
  { ?citation lima:citedSource|lima:speaker ?thing ; lima:evidenceFor ?claim }
  UNION
  { ?claim lima:hasPassage ?thing }
}
"""


class Resource(NamedTuple):
    """A thing, its names and classes, its facts by property, what leads to it, the claims about it."""

    iri: str
    label: str
    label_es: str
    other_names: list[str]
    types: list[Thing]
    facts: dict[str, list[Value]]
    pointing: dict[str, list[Thing]]
    claims: list[Claim]


def find_thing(dataset: Dataset, facts: Facts, prefixes: Prefixes, name: str) -> str:
    """Return the IRI that a prefixed name, an IRI or a label means; of an unknown name offer the nearest."""
    iri = _expand(prefixes, name)
    if iri and iri in facts:
        return iri
    names: dict[str, set[str]] = {}
    for row in select(dataset, LABELS):
        names.setdefault(row["thing"], set()).add(row["name"])
    wanted = fold(name)
    called = sorted(thing for thing, labels in names.items() if wanted in map(fold, labels))
    found = [thing for thing in called if "/id/" in thing] or called
    if len(found) == 1:
        return found[0]
    if found:
        choice = ", ".join(map(prefixes.shorten, found))
        raise ParameterError(f"{len(found)} things are called {name!r}: {choice}; name one of them")
    known = {prefixes.shorten(thing): [prefixes.shorten(thing), *labels] for thing, labels in names.items()}
    raise UnknownNameError("thing", name, nearest_by_label(name, known))


def find_property(dataset: Dataset, facts: Facts, prefixes: Prefixes, name: str) -> str:
    """Return the IRI of a property: `a`, one that a triple has though nothing is said of it, or a thing."""
    iri = RDF_TYPE if name == "a" else _expand(prefixes, name)
    used = iri and next(dataset.store.quads_for_pattern(None, NamedNode(iri), None, None), None)
    return iri if iri and used else find_thing(dataset, facts, prefixes, name)


def describe_resource(dataset: Dataset, facts: Facts, iri: str) -> Resource:
    """Collect all that is said of one thing."""
    triples = [(property, value) for property, value in facts.triples(iri) if property not in NAMES]
    pointing = [(property, facts.thing(subject)) for property, subject in facts.pointing(iri)]
    return Resource(
        iri=iri,
        label=facts.label(iri),
        label_es=facts.label(iri, SPANISH),
        other_names=facts.texts(iri, ALTERNATIVE),
        types=facts.types(iri),
        facts=_by_property(triples),
        pointing=_by_property(pointing),
        claims=[] if is_claim(facts, iri) else list(find_claims(dataset, facts, iri)),
    )


def find_claims(dataset: Dataset, facts: Facts, iri: str) -> Iterator[Claim]:
    """Yield the claims about a thing in reading order."""
    found = {row["claim"] for row in select(dataset, CLAIMS, thing=iri)}
    for claim in sorted(found, key=natural):
        yield describe_claim(facts, claim)


def _by_property(pairs: list[tuple[str, T]]) -> dict[str, list[T]]:
    return {name: [value for _, value in group] for name, group in groupby(pairs, key=lambda pair: pair[0])}


def _expand(prefixes: Prefixes, name: str) -> str | None:
    """Give the IRI that a name writes out or abbreviates; none for a label, whatever signs it has."""
    try:
        iri = prefixes.expand(name)
    except UnknownNameError:
        return None
    return iri if is_iri(iri) else None
