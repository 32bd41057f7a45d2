"""Domains, ranges and single values, where no shape looks."""

from limakg.checks.ranges import find_range_faults

ONTOLOGY = """
lima:holder rdfs:domain lima:Situation ; rdfs:range lima:Actor .
lima:size a owl:FunctionalProperty ; rdfs:range xsd:integer .
lima:level rdfs:range skos:Concept .
level:global a skos:Concept .
state:a a lima:State , lima:Actor .
stance:a a lima:Stance , lima:Situation .
"""


def rules(dataset, triples, text, shapes=""):
    data = dataset(ONTOLOGY + text)
    return sorted(finding.rule for finding in find_range_faults(data, triples(shapes)))


def test_a_triple_that_fits_has_no_fault(dataset, triples):
    text = "stance:a lima:holder state:a ; lima:size 3 ; lima:level level:global ."

    assert rules(dataset, triples, text) == []


def test_a_wrong_subject_or_object_is_found(dataset, triples):
    assert rules(dataset, triples, "state:a lima:holder state:a .") == ["domain"]
    assert rules(dataset, triples, "stance:a lima:holder stance:a .") == ["range"]
    assert rules(dataset, triples, 'stance:a lima:holder "a" .') == ["range"]


def test_a_literal_of_the_wrong_type_is_found(dataset, triples):
    assert rules(dataset, triples, 'group:g lima:size "3" .') == ["range"]


def test_two_values_of_a_single_property_are_found(dataset, triples):
    assert rules(dataset, triples, "group:g lima:size 3 , 4 .") == ["functional"]


def test_where_a_shape_looks_nothing_is_said_twice(dataset, triples):
    shapes = "shape:a sh:path lima:holder ; sh:class lima:Actor . shape:b sh:path lima:size ; sh:maxCount 1 ."

    assert rules(dataset, triples, "stance:a lima:holder stance:a . group:g lima:size 3 , 4 .", shapes) == []


def test_what_is_not_described_is_left_to_other_checks(dataset, triples):
    assert rules(dataset, triples, "stance:a lima:holder state:b .") == []
