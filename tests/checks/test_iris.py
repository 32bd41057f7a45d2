"""The form of IRIs, ours and others'."""

import pytest

from limakg.checks.iris import find_form_faults, fold

NAMESPACES = {
    fold(namespace): namespace
    for namespace in ("http://schema.org/", "https://w3id.org/limakg/ontology#", "https://w3id.org/limakg/id/state/")
}


@pytest.mark.parametrize(
    "iri",
    [
        "https://w3id.org/limakg/id/state/peru",
        "https://w3id.org/limakg/id/claim/s5.2-p6-s3-a",
        "https://w3id.org/limakg/id/section/s5.2",
        "https://w3id.org/limakg/ontology#holdsDespite",
        "https://w3id.org/limakg/ontology/core/1.0.0",
        "https://w3id.org/limakg/shape/Claim-states",
        "https://w3id.org/limakg/concept/level/decision-maker",
        "http://schema.org/name",
        "https://doi.org/10.4067/S0718-090X2020005000116",
        "urn:isbn:0451450523",
    ],
)
def test_a_good_iri_has_no_fault(iri):
    assert list(find_form_faults(iri, NAMESPACES)) == []


@pytest.mark.parametrize(
    ("iri", "rule"),
    [
        ("peru", "iri-relative"),
        ("file:///tmp/a", "iri-file"),
        ("https://example.org/ñ", "iri-not-ascii"),
        ("https://", "iri-malformed"),
        ("http:/example.org/a", "iri-malformed"),
        ("http://https://example.org/a", "iri-malformed"),
        ("https://example.org/a b", "iri-malformed"),
        ("https://example.org/%zz", "iri-malformed"),
        ("https://example.org/a#b#c", "iri-malformed"),
        ("https://example.org/a.", "iri-malformed"),
        ("htp://example.org/a", "iri-malformed"),
        ("https://schema.org/name", "iri-slip"),
        ("http://www.schema.org/name", "iri-slip"),
        ("https://w3id.org/limakg/Ontology#Claim", "iri-slug"),
        ("https://w3id.org/limakg/id/state/Peru", "iri-slug"),
        ("https://w3id.org/limakg/id/state/peru.old", "iri-slug"),
        ("https://w3id.org/limakg/id/state/costa_rica", "iri-slug"),
        ("https://w3id.org/limakg/id/state/costa--rica", "iri-slug"),
        ("https://w3id.org/limakg/concept/level/Global", "iri-slug"),
        ("https://w3id.org/limakg/ontology#has-part", "iri-slug"),
        ("https://w3id.org/limakg/things/a", "iri-slug"),
    ],
)
def test_a_bad_iri_breaks_its_rule(iri, rule):
    assert rule in [found for found, _ in find_form_faults(iri, NAMESPACES)]
