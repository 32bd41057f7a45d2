"""`limakg schema`: what the graph is made of."""

import json

from limakg.export.published import load_published
from limakg.graph.prefixes import load_prefixes
from limakg.queries.inventory import take_inventory
from limakg.terms import LIMA


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


def test_every_term_of_the_ontology_has_an_instance_or_a_worked_example(project, real_build):
    prefixes = load_prefixes(project.prefixes)
    entries = take_inventory(load_published(real_build.out, named=False), prefixes)
    own = [entry for entry in entries if entry.iri.startswith(LIMA)]

    assert len(own) > 250
    assert [entry.iri for entry in own if not entry.example] == []
