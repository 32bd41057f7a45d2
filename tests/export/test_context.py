"""With the context, JSON in plain names says what the Turtle says."""

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph

from limakg.export.context import write_context
from limakg.graph.canonical import digest
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.sources.load import load_shapes
from limakg.sources.turtle import read_files

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("ontology", "examples", "valid").glob("*.ttl"))


@pytest.fixture(scope="module")
def context(project):
    modules = [triple for file in read_files(project.ontology_files(), project) for triple in file.triples]
    prefixes = load_prefixes(project.prefixes)
    return json.loads(write_context(modules, load_shapes(project), prefixes))["@context"]


def expanded(document):
    return [quad.triple for quad in parse(json.dumps(document).encode(), RdfFormat.JSON_LD)]


def test_names_are_those_of_the_ontology_with_the_type_of_their_values(context):
    lima = "https://w3id.org/limakg/ontology#"

    assert context["Claim"] == lima + "Claim"
    assert context["states"] == {"@id": lima + "states", "@type": "@id"}
    assert context["value"] == {"@id": lima + "value", "@type": "http://www.w3.org/2001/XMLSchema#decimal"}
    assert context["wording"] == {"@id": lima + "wording"}


def test_a_property_keeps_its_name_where_a_prefix_has_it_too(context):
    assert context["role"]["@type"] == "@id"
    assert context["state"] == "https://w3id.org/limakg/id/state/"


def test_a_claim_can_be_written_in_plain_names(context):
    document = {
        "@context": context, "id": "claim:s1-p1-s1-a", "type": "Claim", "label": "It rained.",
        "presupposed": True, "states": "event:rain",
    }
    turtle = """
        @prefix lima: <https://w3id.org/limakg/ontology#> . @prefix id: <https://w3id.org/limakg/id/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://w3id.org/limakg/id/claim/s1-p1-s1-a> a lima:Claim ; rdfs:label "It rained." ;
            lima:presupposed true ; lima:states <https://w3id.org/limakg/id/event/rain> ."""

    assert digest(expanded(document)) == digest(parse_turtle(turtle.encode()).triples)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own use
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_worked_example_survives_the_way_through_the_context(path, context):
    document = json.loads(Graph().parse(path).serialize(format="json-ld", context=context))
    assert '"https://w3id.org/limakg/ontology#' not in json.dumps(document["@graph"])

    triples = parse_turtle(path.read_bytes()).triples
    assert digest(expanded(document | {"@context": context})) == digest(triples)
