"""The dumps say the same in each syntax."""

import pytest
from pyoxigraph import RdfFormat, parse

from limakg import pipeline
from limakg.graph.canonical import digest

FORMATS = {
    "limakg.ttl": RdfFormat.TURTLE,
    "limakg.rdf": RdfFormat.RDF_XML,
    "limakg.jsonld": RdfFormat.JSON_LD,
    "limakg.nq": RdfFormat.N_QUADS,
}


@pytest.fixture
def build(publication):
    return pipeline.build(publication)


def read(build, name):
    quads = parse(path=build.out / name, format=FORMATS[name])
    return [quad.triple for quad in quads if not str(quad.graph_name).endswith("/graph/statements>")]


@pytest.mark.parametrize("name", FORMATS)
def test_each_syntax_gives_the_digest_and_the_count_of_the_manifest(build, name):
    assert digest(read(build, name)) == (build.figures["dataset_sha256"], build.figures["triples"])


def test_quads_name_the_graphs(build):
    graphs = {str(quad.graph_name)[1:-1] for quad in parse(path=build.out / "limakg.nq")}

    assert {graph.partition("/graph/")[2] for graph in graphs} == {
        "asserted", "derived/inverses", "derived/superclasses", "links", "ontology", "statements",
    }


def test_the_plain_statements_stand_alone(build):
    triples = {quad.triple for quad in parse(path=build.out / "plain-statements.ttl")}

    assert {triple.predicate.value.partition("#")[2] for triple in triples} == {"hasBeenFlooded"}
    assert triples.isdisjoint(read(build, "limakg.ttl"))
