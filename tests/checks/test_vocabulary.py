"""What may be named, and what was probably meant."""

from limakg.checks.vocabulary import build_vocabulary, read_foreign_terms
from limakg.terms import LIMA, RDFS

PREFIXES = {"lima": LIMA, "rdfs": RDFS}


def vocabulary(triples, ontology):
    return build_vocabulary(triples(ontology), [], [RDFS + "label"], PREFIXES)


def test_terms_are_what_the_ontology_has_a_block_for(triples):
    known = vocabulary(triples, "lima:Claim a owl:Class ; rdfs:subClassOf lima:Other .")

    assert known.terms == {LIMA + "Claim"}


def test_the_nearest_name_ignores_case_and_small_slips(triples):
    known = vocabulary(triples, "lima:Claim a owl:Class . lima:holdsDespite a owl:ObjectProperty .")

    assert known.nearest(LIMA + "claim") == "; did you mean lima:Claim?"
    assert known.nearest(LIMA + "holdDespite") == "; did you mean lima:holdsDespite?"
    assert known.nearest(LIMA + "somethingElse") == ""


def test_a_term_of_others_may_be_meant(triples):
    assert vocabulary(triples, "").nearest(RDFS + "Label") == "; did you mean rdfs:label?"


def test_an_absent_list_of_foreign_terms_is_empty(tmp_path):
    assert read_foreign_terms(tmp_path / "none.csv") == []
