"""The IRIs that the code speaks of are those of the prefix table."""

import pytest

from limakg import terms
from limakg.graph.prefixes import load_prefixes

NAMES = {"RDF", "RDFS", "OWL", "SKOS", "DCTERMS", "PROV", "SCHEMA", "XSD", "SH", "LIMA"}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_namespace_is_that_of_the_table(name, project):
    assert load_prefixes(project.prefixes)[name.lower()] == getattr(terms, name)


def test_names_are_put_together():
    assert terms.lima("Claim") == "https://w3id.org/limakg/ontology#Claim"
    assert terms.concept("sign", "positive") == "https://w3id.org/limakg/concept/sign/positive"
    assert terms.graph_name("https://e.example/", "links") == "https://e.example/graph/links"
