"""Words of ours carry a tag, words of the article none."""

from limakg.checks.literals import find_literal_faults, read_wording


def rules(triples, text, ontology=""):
    wording = read_wording(triples(ontology))
    return sorted(finding.rule for finding in find_literal_faults(triples(text), wording))


def test_the_range_of_a_property_tells_whose_words_they_are(triples):
    ontology = "lima:wording rdfs:range xsd:string . lima:remark rdfs:range rdf:langString ."

    assert rules(triples, 'span:a lima:wording "in 2019"@en .', ontology) == ["literal-tag-unwanted"]
    assert rules(triples, 'span:a lima:remark "unclear" .', ontology) == ["literal-tag-missing"]
    assert rules(triples, 'span:a lima:wording "in 2019" ; lima:remark "unclear"@en .', ontology) == []


def test_labels_are_always_our_words(triples):
    assert rules(triples, 'span:a rdfs:label "in 2019" .') == ["literal-tag-missing"]


def test_several_faults_of_one_literal_are_all_named(triples):
    assert rules(triples, 'span:a rdfs:label "cafe\\u0301  x"@fr .') == [
        "literal-language",
        "literal-not-composed",
        "literal-white-space",
    ]


def test_portuguese_and_spanish_letters_are_not_garbled(triples):
    assert rules(triples, 'span:a rdfs:label "São João, ¿qué? – “Perú”"@es .') == []


def test_a_finding_names_subject_property_and_value(triples):
    found = next(find_literal_faults(triples('span:a lima:size "x"^^xsd:integer .'), read_wording([])))

    assert found.subject == "https://w3id.org/limakg/id/span/a"
    assert found.path == "https://w3id.org/limakg/ontology#size"
    assert found.value == '"x"^^<http://www.w3.org/2001/XMLSchema#integer>'
