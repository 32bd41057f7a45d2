"""The service description names what is there and makes no address up."""

import pytest
import rdflib

from limakg import pipeline
from limakg.graph.prefixes import load_prefixes
from limakg.queries.service import write_service

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
BASE = "https://w3id.org/limakg/"
SERVICE = rdflib.URIRef(BASE + "service")
DATASET = rdflib.URIRef(BASE + "dataset")
TERMS = {  # all that the W3C recommendation of 2013 defines and a read-only service may need
    "Service", "Dataset", "Graph", "NamedGraph", "endpoint", "supportedLanguage", "SPARQL11Query", "name",
    "resultFormat", "defaultEntailmentRegime", "defaultDataset", "defaultGraph", "namedGraph", "graph",
}


def described(project) -> rdflib.Graph:
    sources = pipeline.derived(project)
    text = write_service(sources.dataset, sources.settings, load_prefixes(project.prefixes))
    return rdflib.Graph().parse(data=text, format="turtle")


@pytest.fixture
def service(publication):
    return described(publication)


def named_graphs(graph) -> dict[str, int]:
    """Follow data set, entry and graph to the number of triples, as a client does."""
    found = {}
    for entry in graph.objects(DATASET, SD.namedGraph):
        (name,), (content,) = graph.objects(entry, SD.name), graph.objects(entry, SD.graph)
        found[str(name)] = int(graph.value(content, rdflib.VOID.triples))
    return found


def test_every_named_graph_is_described_with_its_number_of_triples(service, publication):
    dataset = pipeline.derived(publication).dataset

    assert named_graphs(service) == {name: len(list(dataset.triples(name))) for name in dataset.graphs()}


def test_the_data_set_and_its_default_graph_count_the_published_graph(service, publication):
    count = len(pipeline.derived(publication).dataset)
    default = service.value(DATASET, SD.defaultGraph)

    assert {int(service.value(each, rdflib.VOID.triples)) for each in (DATASET, default)} == {count}


def test_languages_and_formats_are_named(service):
    formats = {str(each).rpartition("/")[2] for each in service.objects(SERVICE, SD.resultFormat)}

    assert service.value(SERVICE, SD.supportedLanguage) == SD.SPARQL11Query
    assert formats >= {"SPARQL_Results_JSON", "SPARQL_Results_XML", "Turtle"}


def test_no_address_is_made_up(service):
    assert list(service.objects(None, SD.endpoint)) == []


def test_an_address_in_the_settings_is_given(publication):
    path, address = publication.data / "dataset.ttl", "schema:target <http://localhost:1/sparql> ;"
    path.write_text(path.read_text().replace("schema:version", f"{address} schema:version"))

    found = described(publication)
    assert list(found.objects(SERVICE, SD.endpoint)) == [rdflib.URIRef("http://localhost:1/sparql")]


def test_only_terms_of_the_vocabulary_are_used(service):
    names = {str(term) for triple in service for term in triple if str(term).startswith(SD)}

    assert names <= {SD[name].toPython() for name in TERMS}
