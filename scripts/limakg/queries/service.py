"""Describe the SPARQL service of a publication: what it speaks, which graphs it has and how much is in them.

No address is made up: `sd:endpoint` stands only where the settings name one. Graph names are those of
the data set; the default graph is the published graph.
"""

from __future__ import annotations

from collections.abc import Iterator

from limakg.graph.dataset import Dataset, Literal, NamedNode, Triple
from limakg.graph.formats import write_turtle
from limakg.graph.prefixes import Prefixes
from limakg.queries.executables import service_iri
from limakg.sources.settings import NOT_YET_SET, Settings
from limakg.terms import DCTERMS, LIMA, RDF_TYPE, RDFS, XSD

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
SIMPLE = "http://www.w3.org/ns/entailment/Simple"
RESULT_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def write_service(dataset: Dataset, settings: Settings, prefixes: Prefixes) -> bytes:
    """Write the service description as Turtle."""
    names = {**prefixes, "formats": FORMATS, "sd": SD, "void": VOID}
    return write_turtle(describe_service(dataset, settings), names)


def describe_service(dataset: Dataset, settings: Settings) -> Iterator[Triple]:
    """Give the triples of the service, its data set and its graphs."""
    service = service_iri(settings)
    yield _link(service, RDF_TYPE, SD + "Service")
    yield Triple(NamedNode(service), NamedNode(RDFS + "label"), Literal("SPARQL service", language="en"))
    if settings.endpoint != NOT_YET_SET:
        yield _link(service, SD + "endpoint", settings.endpoint)
    yield _link(service, SD + "supportedLanguage", SD + "SPARQL11Query")
    yield _link(service, SD + "defaultEntailmentRegime", SIMPLE)
    for name in RESULT_FORMATS:
        yield _link(service, SD + "resultFormat", FORMATS + name)
    yield _link(service, SD + "defaultDataset", settings.dataset)
    yield from _describe_dataset(dataset, settings)
    for graph in dataset.graphs():
        yield from _describe_graph(dataset, settings, graph)


def _describe_dataset(dataset: Dataset, settings: Settings) -> Iterator[Triple]:
    subject, default = settings.dataset, _part(settings, "default-graph")
    for kind in (SD + "Dataset", VOID + "Dataset"):
        yield _link(subject, RDF_TYPE, kind)
    yield Triple(NamedNode(subject), NamedNode(DCTERMS + "title"), Literal(settings.title, language="en"))
    yield _link(subject, DCTERMS + "license", settings.license)
    yield _link(subject, SD + "defaultGraph", default)
    yield _link(subject, VOID + "vocabulary", LIMA)
    yield Triple(NamedNode(subject), NamedNode(VOID + "uriSpace"), Literal(settings.base))
    yield _link(default, RDF_TYPE, SD + "Graph")
    for holder in (subject, default):
        yield from _statistics(dataset, holder)


def _statistics(dataset: Dataset, subject: str) -> Iterator[Triple]:
    """Count triples, subjects, predicates, objects and classes of the published graph, as VoID names them."""
    triples = list(dataset.triples())
    kinds = {triple.object for triple in triples if triple.predicate.value == RDF_TYPE}
    yield _count(subject, "triples", len(triples))
    yield _count(subject, "distinctSubjects", len({triple.subject for triple in triples}))
    yield _count(subject, "distinctObjects", len({triple.object for triple in triples}))
    yield _count(subject, "properties", len({triple.predicate for triple in triples}))
    yield _count(subject, "classes", len(kinds))


def _describe_graph(dataset: Dataset, settings: Settings, graph: str) -> Iterator[Triple]:
    """Describe one named graph: an entry with a name of its own leads to the graph under its name."""
    entry = _part(settings, graph.removeprefix(settings.base))
    yield _link(settings.dataset, SD + "namedGraph", entry)
    yield _link(entry, RDF_TYPE, SD + "NamedGraph")
    yield _link(entry, SD + "name", graph)
    yield _link(entry, SD + "graph", graph)
    yield _link(graph, RDF_TYPE, SD + "Graph")
    yield _count(graph, "triples", sum(1 for _ in dataset.triples(graph)))


def _part(settings: Settings, name: str) -> str:
    return f"{service_iri(settings)}#{name}"


def _link(subject: str, predicate: str, target: str) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), NamedNode(target))


def _count(subject: str, name: str, number: int) -> Triple:
    value = Literal(str(number), datatype=NamedNode(XSD + "integer"))
    return Triple(NamedNode(subject), NamedNode(VOID + name), value)
