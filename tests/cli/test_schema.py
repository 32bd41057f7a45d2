"""`limakg schema`: what the graph is made of."""

import json


def test_each_class_and_property_has_a_count_and_an_example(limakg):
    found = json.loads(limakg("schema", "--json")[1])

    assert found["classes"][2] == {
        "iri": "https://example.org/ontology#State",
        "name": "ex:State",
        "label": "",
        "count": 3,
        "example": "https://example.org/id/state/arcadia",
    }
    assert {entry["name"]: entry["count"] for entry in found["properties"]}["ex:size"] == 2


def test_for_people_it_is_a_table(limakg):
    lines = limakg("schema")[1].splitlines()

    assert lines[0].split() == ["kind", "term", "label", "count", "example"]
    assert lines[2].split() == ["class", "ex:Person", "2", "person:ana-leon"]
