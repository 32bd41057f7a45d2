"""JSON-LD names things by prefix and keeps one value a value, several a list."""

import json

import pytest

from limakg.graph.formats import parse_turtle, write_jsonld

PREFIXES = {"a": "https://example.org/", "xsd": "http://www.w3.org/2001/XMLSchema#"}
SOURCE = b"""
@prefix a: <https://example.org/> .
a:x a a:Class ; a:label "one"@en ; a:count 7 ; a:text "plain" ; a:to a:y , <https://other.example/z> .
"""


@pytest.fixture
def document():
    return json.loads(write_jsonld(parse_turtle(SOURCE).triples, PREFIXES))


def test_the_context_is_the_prefixes_in_use(document):
    assert document["@context"] == PREFIXES


@pytest.mark.parametrize(
    "key, value",
    [
        ("@id", "a:x"),
        ("@type", ["a:Class"]),
        ("a:label", {"@language": "en", "@value": "one"}),
        ("a:count", {"@type": "xsd:integer", "@value": "7"}),
        ("a:text", "plain"),
        ("a:to", [{"@id": "a:y"}, {"@id": "https://other.example/z"}]),
    ],
)
def test_a_node_says_each_thing_once(document, key, value):
    assert document["@graph"][0][key] == value


def test_each_node_has_a_line():
    text = write_jsonld(parse_turtle(SOURCE + b"a:y a a:Class .").triples, PREFIXES).decode()

    assert sum(line.startswith('{"@id"') for line in text.splitlines()) == 2


def test_nothing_is_an_empty_graph():
    assert json.loads(write_jsonld([], PREFIXES)) == {"@context": {}, "@graph": []}
