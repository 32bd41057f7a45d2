"""Judge every name in the sources: declared, spelled right, in its place, leading somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from limakg.checks import iris
from limakg.checks.iris import ID, SHAPE, find_form_faults, namespace_of
from limakg.checks.report import VIOLATION, Finding
from limakg.checks.vocabulary import Vocabulary
from limakg.terms import BASE, CONCEPT, DCTERMS, LIMA, PROV, RDF, RDF_TYPE, RDFS, SCHEMA, SH, SKOS

RULES = (
    *iris.RULES,
    "term-undeclared",
    "concept-undeclared",
    "term-foreign",
    "term-out-of-place",
    "iri-dangling",
    "blank-node",
)

_DATA_VOCABULARIES = (LIMA, RDF, RDFS, SKOS, DCTERMS, PROV, SCHEMA)
_PATHS = frozenset(
    SH + name
    for name in ("path", "inversePath", "alternativePath", "zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath")
)


class Use(NamedTuple):
    """One use of an IRI: in which triple, and whether as a predicate, class or datatype."""

    triple: Triple
    as_term: bool


def find_term_faults(triples: Iterable[Triple], name: str, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield what is wrong with the names that one file uses, each name once."""
    found = list(triples)
    for iri, use in _uses(found).items():
        yield from _name_faults(iri, use, name, vocabulary)
    yield from find_blank_nodes(found, name)


def _uses(triples: Iterable[Triple]) -> dict[str, Use]:
    """The first use of each IRI, a use as a term before any other."""
    uses: dict[str, Use] = {}
    for triple in triples:
        for iri, as_term in _names(triple):
            if iri not in uses or (as_term and not uses[iri].as_term):
                uses[iri] = Use(triple, as_term)
    return uses


def _names(triple: Triple) -> Iterator[tuple[str, bool]]:
    subject, predicate, target = triple.subject, triple.predicate.value, triple.object
    yield predicate, True
    if isinstance(subject, NamedNode):
        yield subject.value, False
    if isinstance(target, NamedNode):
        yield target.value, predicate == RDF_TYPE
    elif isinstance(target, Literal):
        yield target.datatype.value, True


def _name_faults(iri: str, use: Use, name: str, vocabulary: Vocabulary) -> Iterator[Finding]:
    faults = list(find_form_faults(iri, vocabulary.namespaces))
    if not faults:
        faults.extend(find_meaning_faults(iri, use.as_term, vocabulary))
        if use.as_term and name.startswith("data/"):
            faults.extend(_place_faults(iri, use.triple))
    for rule, message in faults:
        yield _finding(rule, message, iri, use.triple)


def find_meaning_faults(iri: str, as_term: bool, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield rule and message when nobody has said what a well-formed IRI means."""
    if iri.startswith(LIMA):
        if iri not in vocabulary.terms and iri != LIMA:
            yield "term-undeclared", f"The ontology declares no such term{vocabulary.nearest(iri)}"
    elif iri.startswith(CONCEPT):
        if iri not in vocabulary.things:
            yield "concept-undeclared", f"No scheme has such a concept{vocabulary.nearest(iri)}"
    elif iri.startswith((ID, SHAPE)):
        yield from _thing_faults(iri, vocabulary)
    elif not iri.startswith(BASE):
        yield from _foreign_faults(iri, as_term, vocabulary)


def _thing_faults(iri: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    if iri not in vocabulary.things:
        yield "iri-dangling", f"Nothing is said of this IRI anywhere{vocabulary.nearest(iri)}"
    if namespace_of(iri) not in vocabulary.prefixes.values():
        kind = namespace_of(iri).rstrip("/").rpartition("/")[2]
        yield "iri-slug", f"The prefix table has no kind `{kind}`; choose one of its kinds or add it there."


def _foreign_faults(iri: str, as_term: bool, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    if iri in vocabulary.foreign or iri in vocabulary.prefixes.values():
        return
    if as_term or namespace_of(iri) in vocabulary.foreign_namespaces:
        message = f"The list of foreign terms does not have it{vocabulary.nearest(iri)}"
        yield "term-foreign", message


def _place_faults(iri: str, triple: Triple) -> Iterator[tuple[str, str]]:
    """In data only our own terms and six standard vocabularies may stand as predicate or class."""
    if isinstance(triple.object, Literal) and iri == triple.object.datatype.value:
        return
    if not iri.startswith(_DATA_VOCABULARIES):
        known = "rdf, rdfs, skos, dcterms, prov, schema"
        yield "term-out-of-place", f"Data use our own terms and {known} alone; map others in an alignment."


def find_blank_nodes(triples: list[Triple], name: str) -> Iterator[Finding]:
    """Yield blank nodes where things need names: in data, concepts and shapes (lists and paths apart)."""
    if not name.startswith(("data/", "ontology/concepts/", "ontology/shapes/")):
        return
    allowed: set[str] = set()
    if name.startswith("ontology/shapes/"):
        allowed = {str(t.subject) for t in triples if t.predicate.value in (RDF + "first", *_PATHS)}
        allowed |= {str(t.object) for t in triples if t.predicate.value in _PATHS}
    seen: set[str] = set()
    for triple in triples:
        node = triple.subject
        if isinstance(node, BlankNode) and str(node) not in allowed | seen:
            seen.add(str(node))
            message = "A thing without a name cannot be cited; give it an IRI."
            yield _finding("blank-node", message, str(node), triple)


def _finding(rule: str, message: str, iri: str, triple: Triple) -> Finding:
    ending = "" if message.endswith(("?", ".")) else "."
    subject = triple.subject.value if isinstance(triple.subject, NamedNode) else None
    path = None if iri == triple.predicate.value else triple.predicate.value
    return Finding(
        rule,
        VIOLATION,
        message + ending,
        subject=subject,
        path=path if iri != subject else None,
        value=iri if iri != subject else None,
    )
