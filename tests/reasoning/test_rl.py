"""Each rule of OWL 2 RL draws its conclusion and names its axiom; owlrl draws the same."""

import pytest

from limakg.errors import SourceError
from limakg.project import Project
from limakg.reasoning.rl import count_by_axiom, infer, is_telling, load_inference_rules, owlrl_closure

HAS_VALUE = """
[ owl:onProperty lima:polarity ; owl:hasValue polarity:denied ] rdfs:subClassOf lima:Denied .
claim:a lima:polarity polarity:denied ."""
SCHEMA = "lima:A rdfs:subClassOf lima:B . lima:p rdfs:domain lima:A ; rdfs:range lima:A ."
LOWER = "lima:q rdfs:subPropertyOf lima:p . lima:p rdfs:domain lima:A ; rdfs:range lima:B ."
CASES = [
    ("cax-sco", "lima:A rdfs:subClassOf lima:B . state:a a lima:A .", "state:a a lima:B ."),
    ("cls-hv2", HAS_VALUE, "claim:a a lima:Denied ."),
    ("prp-dom", "lima:p rdfs:domain lima:A . state:a lima:p 3 .", "state:a a lima:A ."),
    ("prp-rng", "lima:p rdfs:range lima:A . state:a lima:p state:b .", "state:b a lima:A ."),
    ("prp-symp", "lima:p a owl:SymmetricProperty . state:a lima:p state:b .", "state:b lima:p state:a ."),
    ("prp-inv", "lima:p owl:inverseOf lima:q . state:a lima:p state:b .", "state:b lima:q state:a ."),
    ("prp-inv", "lima:p owl:inverseOf lima:q . state:a lima:q state:b .", "state:b lima:p state:a ."),
    ("prp-spo1", "lima:p rdfs:subPropertyOf lima:q . state:a lima:p 3 .", "state:a lima:q 3 ."),
    ("scm-spo", "lima:p rdfs:subPropertyOf lima:q . lima:q rdfs:subPropertyOf lima:r .",
     "lima:p rdfs:subPropertyOf lima:r ."),
    ("scm-sco", "lima:A rdfs:subClassOf lima:B . lima:B rdfs:subClassOf lima:C .",
     "lima:A rdfs:subClassOf lima:C ."),
    ("scm-dom1", SCHEMA, "lima:p rdfs:domain lima:B ."),
    ("scm-rng1", SCHEMA, "lima:p rdfs:range lima:B ."),
    ("scm-dom2", LOWER, "lima:q rdfs:domain lima:A ."),
    ("scm-rng2", LOWER, "lima:q rdfs:range lima:B ."),
    ("prp-fp", "lima:p a owl:FunctionalProperty . state:a lima:p state:b , state:c .",
     "state:b owl:sameAs state:c ."),
]  # fmt: skip


@pytest.fixture(scope="module")
def rules(project):
    """The rules of this project."""
    return load_inference_rules(project)


@pytest.mark.parametrize(("code", "given", "wanted"), CASES)
def test_rule_draws_its_conclusion(code, given, wanted, triples, rules, prefixes):
    found = {inferred.triple: inferred.code for inferred in infer(triples(given), rules, prefixes)}

    assert found[triples(wanted)[0]] == code


@pytest.mark.parametrize(("code", "given", "wanted"), CASES)
def test_owlrl_draws_the_same_conclusion(code, given, wanted, triples):
    found, faults = owlrl_closure(triples(given))

    assert triples(wanted)[0] in found
    assert faults == []


def test_each_rule_has_a_case(rules):
    assert {rule.code for rule in rules} == {code for code, *_ in CASES}


def test_rules_run_until_nothing_new_comes_out(triples, rules, prefixes):
    chain = "lima:p rdfs:domain lima:A . lima:A rdfs:subClassOf lima:B . state:a lima:p 3 ."
    found = {inferred.triple for inferred in infer(triples(chain), rules, prefixes)}

    assert triples("state:a a lima:B .")[0] in found


def test_conclusion_names_its_axiom(triples, rules, prefixes):
    found = infer(triples("lima:p rdfs:range lima:A . state:a lima:p state:b ."), rules, prefixes)

    assert count_by_axiom(found) == [("prp-rng", "lima:p rdfs:range lima:A", 1)]


@pytest.mark.parametrize("text", [
    "state:a a owl:Thing .", "state:a owl:sameAs state:a .", "owl:Class a rdfs:Class .", "[] a lima:A ."
])  # fmt: skip
def test_what_says_nothing_is_left_out(text, triples):
    assert not is_telling(triples(text)[0])


def test_owlrl_names_a_clash(triples):
    _, faults = owlrl_closure(triples("lima:A owl:disjointWith lima:B . state:a a lima:A , lima:B ."))

    assert len(faults) == 1


def test_rule_of_another_form_is_a_fault_of_its_file(tmp_path):
    folder = tmp_path / "queries" / "infer"
    folder.mkdir(parents=True)
    (folder / "odd.rq").write_text("#+ summary: x\n\nCONSTRUCT { ?s ?p ?o }\nWHERE { ?s ?p ?o }\n")

    with pytest.raises(SourceError, match="a rule of inference has an axiom in its head"):
        load_inference_rules(Project(tmp_path))
