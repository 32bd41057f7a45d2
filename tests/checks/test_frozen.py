"""A released version of the ontology may not change under its number."""

import pytest

from limakg.checks.frozen import find_changed_release
from limakg.export.ontology import freeze, ontology_files
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes

HEAD = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
FIRST = f"""{HEAD}
<https://e.example/o> a owl:Ontology ; owl:versionInfo "1.0.0" .
<https://e.example/C> a owl:Class ."""


def triples(text):
    return parse_turtle(text.encode()).triples


@pytest.fixture
def released(publication):
    freeze(ontology_files(triples(FIRST), [], load_prefixes(publication.prefixes)), "1.0.0", publication)
    return publication


def test_what_was_released_and_has_not_changed_is_clean(released):
    assert list(find_changed_release(triples(FIRST), released)) == []


@pytest.mark.parametrize("change", [" <https://e.example/D> a owl:Class .", " <https://e.example/C> a [] ."])
def test_a_change_under_a_released_number_is_found(released, change):
    (finding,) = find_changed_release(triples(FIRST + change), released)

    assert (finding.rule, finding.file) == ("ontology-frozen", "ontology/releases/1.0.0/ontology.ttl")
    assert "raise owl:versionInfo" in finding.message


def test_a_new_number_may_say_something_new(released):
    text = FIRST.replace("1.0.0", "1.1.0") + " <https://e.example/D> a owl:Class ."

    assert list(find_changed_release(triples(text), released)) == []


def test_an_ontology_that_lost_its_header_is_found(released):
    (finding,) = find_changed_release(triples(HEAD + "<https://e.example/C> a owl:Class ."), released)

    assert "no single header" in finding.message


def test_without_a_release_nothing_is_compared(publication):
    assert list(find_changed_release(triples(HEAD), publication)) == []
