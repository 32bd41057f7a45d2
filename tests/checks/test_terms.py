"""Names in the sources, where the bad inputs leave a case open."""

import pytest
from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, SH, SKOS, VANN, XSD, URIRef

from limakg.checks.iris import namespace_of
from limakg.checks.terms import find_blank_nodes, find_term_faults
from limakg.checks.vocabulary import build_vocabulary, read_foreign_terms
from limakg.graph.prefixes import load_prefixes


@pytest.fixture
def faults(triples, root):
    """The rules that a few lines of Turtle break, with a small ontology around them."""
    ontology = triples("lima:Claim a owl:Class . lima:states a owl:ObjectProperty .")
    foreign = read_foreign_terms(root / "ontology" / "foreign-terms.csv")
    prefixes = load_prefixes(root / "ontology" / "prefixes.ttl")

    def find(text, name="data/x.ttl"):
        found = triples(text)
        known = build_vocabulary(ontology, found, foreign, prefixes)
        return sorted(finding.rule for finding in find_term_faults(found, name, known))

    return find


def test_declared_names_have_no_fault(faults):
    assert faults("claim:a a lima:Claim ; lima:states claim:a . level:global a skos:Concept .") == []


def test_a_name_that_is_used_twice_is_found_once(faults):
    assert faults("claim:a lima:stats claim:a . claim:b lima:stats claim:a .") == ["term-undeclared"]


def test_an_undeclared_term_is_found_as_object_too(faults):
    assert faults("gap:a rdfs:seeAlso lima:hasPasage .") == ["term-undeclared"]


def test_things_of_others_need_no_list(faults):
    assert faults("state:a schema:sameAs <https://www.wikidata.org/entity/Q419> .") == []


def test_a_class_of_others_needs_the_list_and_a_place(faults):
    assert faults("state:a a <http://xmlns.com/foaf/0.1/Agent> .") == ["term-foreign", "term-out-of-place"]
    assert faults("lima:Claim rdfs:subClassOf prov:Entity .", "ontology/claim.ttl") == []


@pytest.mark.parametrize("name", ["data/x.ttl", "ontology/concepts/x.ttl", "ontology/shapes/x.ttl"])
def test_blank_nodes_have_no_place_in_data_concepts_and_shapes(name, triples):
    found = find_blank_nodes(triples("state:a rdfs:seeAlso [ a lima:Claim ] ."), name)

    assert [finding.rule for finding in found] == ["blank-node"]


def test_shapes_may_have_lists_and_paths(triples):
    text = "shape:A sh:in ( level:global ) ; sh:path [ sh:inversePath lima:states ] ."

    assert list(find_blank_nodes(triples(text), "ontology/shapes/x.ttl")) == []


def test_ontology_modules_may_have_class_expressions(triples):
    text = "lima:Claim rdfs:subClassOf [ a owl:Restriction ] ."

    assert list(find_blank_nodes(triples(text), "ontology/claim.ttl")) == []


def test_the_list_of_foreign_terms_agrees_with_rdflib(root):
    spaces = (RDF, RDFS, OWL, SKOS, DCTERMS, PROV, SH, VANN, XSD)
    listed = read_foreign_terms(root / "ontology" / "foreign-terms.csv")

    for space in spaces:
        ours = [iri for iri in listed if namespace_of(iri) == str(space)]
        assert ours and [iri for iri in ours if URIRef(iri) not in space] == []
