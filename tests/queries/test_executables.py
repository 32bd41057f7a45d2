"""The canned queries as RDF keep to the published convention, and editors find them as they look for them."""

from hashlib import sha256

import pyshacl
import pytest
import rdflib

from limakg.export.published import load_published
from limakg.graph.dataset import Dataset, QuerySolutions
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.queries.catalog import load_catalog
from limakg.queries.executables import write_executables
from limakg.queries.run import run
from limakg.sources.settings import load_settings

CONVENTION = "tests/vendor/sparql-examples/spex.shacl"
SHA256 = "ca32546d6c6ac7d7638f49c3e4b9ebd1a32e48a38411b78a173addd94407732b"
QUERY = rdflib.Namespace("https://w3id.org/limakg/query/")
SDO = rdflib.Namespace("https://schema.org/")

# What two programs ask an endpoint for: the editor's list of examples, and its prefixes.
EXAMPLES = """PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?query ?comment ?text
WHERE {
  ?query a sh:SPARQLExecutable ; rdfs:comment ?comment ;
         sh:select|sh:ask|sh:construct|sh:describe ?text
}"""
PREFIXES = """PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?prefix ?namespace WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix }"""


def described(project) -> bytes:
    catalog, prefixes = load_catalog(project), load_prefixes(project.prefixes)
    return write_executables(catalog.values(), load_settings(project), prefixes)


@pytest.fixture(scope="module")
def catalogue(project):
    """The catalogue of the real queries, as an editor's program would read it."""
    return rdflib.Graph().parse(data=described(project), format="turtle")


@pytest.fixture(scope="module")
def convention(root):
    """The published shapes; the one escape that Turtle does not know is read as it is meant."""
    text = (root / CONVENTION).read_bytes()
    assert sha256(text).hexdigest() == SHA256
    return rdflib.Graph().parse(data=text.replace(rb"\s", rb"\\s"), format="turtle")


@pytest.fixture(scope="module")
def real_dataset(real_build):
    """The published graph with its named graphs."""
    return load_published(real_build.out, named=True)


def conforms(graph, shapes) -> bool:
    return pyshacl.validate(graph, shacl_graph=shapes)[0]


def test_every_query_keeps_to_the_convention(catalogue, convention):
    conform, _, text = pyshacl.validate(catalogue, shacl_graph=convention)

    assert conform, text


@pytest.mark.parametrize(
    "predicate", [rdflib.RDFS.comment, rdflib.SH.select, SDO.target], ids=["question", "text", "target"]
)
def test_a_query_that_lacks_what_the_convention_asks_for_is_found(catalogue, convention, predicate):
    subject = next(catalogue.subjects(rdflib.SH.select))
    broken = rdflib.Graph() + catalogue.cbd(subject)
    broken.remove((subject, predicate, None))

    assert conforms(catalogue.cbd(subject), convention)
    assert not conforms(broken, convention)


def test_a_key_word_with_a_blank_at_its_end_is_found(catalogue, convention):
    subject = next(catalogue.subjects(rdflib.SH.select))
    broken = rdflib.Graph() + catalogue.cbd(subject)
    broken.add((subject, SDO.keywords, rdflib.Literal("votes ")))

    assert not conforms(broken, convention)


def test_each_query_is_described_once_with_its_question_in_two_languages(catalogue, project):
    catalog = load_catalog(project)
    subjects = set(catalogue.subjects(rdflib.RDF.type, rdflib.SH.SPARQLExecutable))
    asked = {name: set(catalogue.objects(QUERY[name], rdflib.RDFS.comment)) for name in catalog}

    assert subjects == {QUERY[name] for name in catalog}
    assert asked == {
        name: {rdflib.Literal(query.header.summary, "en"), rdflib.Literal(query.header.summary_es, "es")}
        for name, query in catalog.items()
    }


def test_each_text_gives_the_rows_of_the_query_with_its_defaults(catalogue, project, real_dataset):
    for name, query in load_catalog(project).items():
        text = catalogue.value(QUERY[name], rdflib.SH.select)
        if text is not None and query.parameters:
            answer = real_dataset.query(str(text))
            assert isinstance(answer, QuerySolutions)
            assert len(list(answer)) == len(run(real_dataset, query).rows), name


def test_no_text_has_a_parameter_left_or_names_what_it_does_not_declare(catalogue):
    texts = [*catalogue.objects(None, rdflib.SH.select), *catalogue.objects(None, rdflib.SH.construct)]

    assert not [text for text in texts if "?_" in text or "#+" in text]
    for text in texts:
        rdflib.Graph().query(str(text))


def test_a_query_has_the_class_and_the_property_of_its_form(catalogue, project):
    forms = {name: query.type for name, query in load_catalog(project).items()}
    graphs = {name for name, form in forms.items() if form == "CONSTRUCT"}

    assert {QUERY[name] for name in graphs} == set(catalogue.subjects(rdflib.SH.construct))
    assert {QUERY[name] for name in graphs} == set(
        catalogue.subjects(rdflib.RDF.type, rdflib.SH.SPARQLConstructExecutable)
    )
    assert len(set(catalogue.subjects(rdflib.SH.select))) == len(forms) - len(graphs)


def test_an_editor_finds_the_examples_and_the_prefixes_with_its_own_queries(project):
    dataset, prefixes = Dataset(), load_prefixes(project.prefixes)
    dataset.add("https://example.org/graph/examples", parse_turtle(described(project)).triples)
    found = {row["query"].value for row in dataset.query(EXAMPLES)}
    declared = {row["prefix"].value: row["namespace"].value for row in dataset.query(PREFIXES)}

    assert found == {str(QUERY[name]) for name in load_catalog(project)}
    assert declared == dict(prefixes)


def test_key_words_are_the_theme_and_the_tags(catalogue):
    words = {str(word) for word in catalogue.objects(QUERY["recognisers-on-date"], SDO.keywords)}

    assert words == {"stances", "recognition", "time"}


def test_without_an_address_the_queries_are_asked_of_the_service_by_name(publication):
    graph = rdflib.Graph().parse(data=described(publication), format="turtle")

    assert set(graph.objects(None, SDO.target)) == {rdflib.URIRef("https://w3id.org/limakg/service")}


def test_an_address_in_the_settings_is_what_the_queries_are_asked_of(publication):
    path, address = publication.data / "dataset.ttl", "schema:target <http://localhost:1/sparql> ;"
    path.write_text(path.read_text().replace("schema:version", f"{address} schema:version"))
    graph = rdflib.Graph().parse(data=described(publication), format="turtle")

    assert set(graph.objects(None, SDO.target)) == {rdflib.URIRef("http://localhost:1/sparql")}


def test_the_bytes_are_the_same_each_time(publication):
    assert described(publication) == described(publication)


ASK = """#+ summary: Has any place seen a flood?
#+ summary_es: ¿Algún lugar ha sufrido una inundación?
#+ answer_type: boolean

ASK { ?place <https://w3id.org/limakg/ontology#floodedBy> ?flood }
"""


def test_a_yes_or_no_question_is_described_as_one(publication, convention):
    (publication.queries / "floods" / "any-flood.rq").write_text(ASK)
    graph = rdflib.Graph().parse(data=described(publication), format="turtle")

    assert (QUERY["any-flood"], rdflib.RDF.type, rdflib.SH.SPARQLAskExecutable) in graph
    assert str(graph.value(QUERY["any-flood"], rdflib.SH.ask)) == ASK.splitlines()[-1]
    assert conforms(graph, convention)
