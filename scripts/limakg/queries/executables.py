"""Describe the canned queries in RDF as the SPARQL-examples convention wants them, so that editors list them.

The convention (sib-swiss/sparql-examples) takes SHACL's own classes for a query and its text, and
https://schema.org/ for key words and for what the query is asked of. It demands that target of every
query: the address of the endpoint where the settings name one, else the service as the service
description names it, which is a name like any other of the publication and not an address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limakg.graph.dataset import Literal, NamedNode, Triple
from limakg.graph.formats import write_turtle
from limakg.graph.prefixes import Prefixes
from limakg.queries.catalog import CannedQuery
from limakg.queries.header import body_of
from limakg.queries.run import bind, bound_text
from limakg.sources.settings import NOT_YET_SET, Settings
from limakg.terms import CONCEPT, DCTERMS, RDF_TYPE, RDFS, SH, XSD

SCHEMA_ORG = "https://schema.org/"
SPEX = "https://purl.expasy.org/sparql-examples/ontology#"
FORMS = {
    "SELECT": (SH + "SPARQLSelectExecutable", SH + "select"),
    "CONSTRUCT": (SH + "SPARQLConstructExecutable", SH + "construct"),
    "ASK": (SH + "SPARQLAskExecutable", SH + "ask"),
    "DESCRIBE": (SPEX + "SPARQLDescribeExecutable", SPEX + "describe"),
}


def write_executables(queries: Iterable[CannedQuery], settings: Settings, prefixes: Prefixes) -> bytes:
    """Write the catalogue of queries as Turtle."""
    names = {**prefixes, "query": query_iri(settings, ""), "schema": SCHEMA_ORG, "spex": SPEX}
    return write_turtle(describe_queries(queries, settings, prefixes), names)


def describe_queries(
    queries: Iterable[CannedQuery], settings: Settings, prefixes: Prefixes
) -> Iterator[Triple]:
    """Give the triples of each query, its text with the default values, and of the prefix table."""
    for query in queries:
        yield from _describe(query, settings, prefixes)
    yield from _declare(settings, prefixes)


def query_iri(settings: Settings, name: str) -> str:
    """Give the IRI of a canned query."""
    return f"{settings.base}query/{name}"


def service_iri(settings: Settings) -> str:
    """Give the IRI by which the publication names its SPARQL service, wherever it runs."""
    return f"{settings.base}service"


def target_of(settings: Settings) -> str:
    """Say what the queries are asked of: the endpoint's address where it is set, else the service."""
    return service_iri(settings) if settings.endpoint == NOT_YET_SET else settings.endpoint


def _describe(query: CannedQuery, settings: Settings, prefixes: Prefixes) -> Iterator[Triple]:
    subject, head = NamedNode(query_iri(settings, query.name)), query.header
    kind, property = FORMS[query.type]
    text = body_of(bound_text(query, bind(query, {}, prefixes))).strip()
    yield Triple(subject, NamedNode(RDF_TYPE), NamedNode(SH + "SPARQLExecutable"))
    yield Triple(subject, NamedNode(RDF_TYPE), NamedNode(kind))
    yield Triple(subject, NamedNode(property), Literal(text))
    yield Triple(subject, NamedNode(SH + "prefixes"), _table(settings))
    yield Triple(subject, NamedNode(SCHEMA_ORG + "target"), NamedNode(target_of(settings)))
    yield Triple(subject, NamedNode(DCTERMS + "identifier"), Literal(query.name))
    yield Triple(subject, NamedNode(DCTERMS + "subject"), NamedNode(f"{CONCEPT}theme/{query.theme}"))
    for property, text, language in (
        (RDFS + "comment", head.summary, "en"),
        (RDFS + "comment", head.summary_es, "es"),
        (DCTERMS + "description", head.description, "en"),
    ):
        if text:
            yield Triple(subject, NamedNode(property), Literal(text, language=language))
    for word in {query.theme, *head.tags}:
        yield Triple(subject, NamedNode(SCHEMA_ORG + "keywords"), Literal(word))


def _declare(settings: Settings, prefixes: Prefixes) -> Iterator[Triple]:
    """Repeat the prefix table: an editor that has only this file completes names from it."""
    yield Triple(_table(settings), NamedNode(RDFS + "label"), Literal("prefixes", language="en"))
    for prefix, namespace in prefixes.items():
        subject = NamedNode(f"{settings.base}prefix/{prefix}")
        address = Literal(namespace, datatype=NamedNode(XSD + "anyURI"))
        yield Triple(_table(settings), NamedNode(SH + "declare"), subject)
        yield Triple(subject, NamedNode(SH + "prefix"), Literal(prefix))
        yield Triple(subject, NamedNode(SH + "namespace"), address)


def _table(settings: Settings) -> NamedNode:
    return NamedNode(f"{settings.base}ontology/prefixes")
