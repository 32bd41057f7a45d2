"""The axioms of a clash are found again in the graph: where they were written, or which rule derived them."""

from limakg.reasoning.explain import Ground, explain, read_explanation, trace

BASE = "https://w3id.org/limakg/"
CLASSES = """
lima:State a owl:Class ; owl:disjointWith lima:Person .
lima:Person a owl:Class .
"""
PRINTED = """
This is the output of `pellet explain`:
 Axiom: Thing subClassOf Nothing

Explanation(s):
1)   Functional polarity
     DifferentIndividuals(affirmed
                          denied)
     a polarity denied

2)   Irreflexive changeOf


"""


def traced(axiom, dataset):
    """Trace one axiom in a data set."""
    from limakg.reasoning import explain as module

    return trace(axiom, dataset, module._names(dataset))


def test_first_explanation_is_read_one_axiom_a_line():
    assert read_explanation(PRINTED) == [
        "Functional polarity",
        "DifferentIndividuals(affirmed denied)",
        "a polarity denied",
    ]


def test_text_without_explanation_gives_none():
    assert read_explanation("ERROR: Ontology is inconsistent") == []


def test_axiom_is_traced_to_file_and_line(dataset):
    found = dataset("state:a a lima:State .")
    found.homes[f"{BASE}id/state/a"] = ("data/x.ttl", 7)

    assert traced("a type State", found) == Ground("a type State", f"{BASE}id/state/a", "data/x.ttl", 7)


def test_axiom_that_was_derived_names_its_rule(dataset):
    found = dataset("stance:s lima:agent state:a .", "stance:s lima:holder state:a .")

    assert traced("s holder a", found).rule == "a-rule"
    assert traced("s agent a", found).rule is None


def test_disjointness_is_found_in_either_direction(dataset):
    found = dataset(CLASSES)

    assert traced("Person disjointWith State", found).subject == f"{BASE}ontology#State"


def test_mark_of_a_property_is_traced_to_the_property(dataset):
    found = dataset("lima:changeOf a owl:IrreflexiveProperty .")

    assert traced("Irreflexive changeOf", found).subject == f"{BASE}ontology#changeOf"


def test_axiom_that_is_nowhere_stays_without_a_place(dataset):
    assert traced("x subClassOf (y or z)", dataset(CLASSES)) == Ground("x subClassOf (y or z)")


def test_clash_is_explained(dataset):
    found = dataset(CLASSES + "state:a a lima:State , lima:Person .")

    assert {ground.axiom for ground in explain(found, BASE)} == {
        "a type Person",
        "a type State",
        "Person disjointWith State",
    }


def test_consistent_graph_has_no_explanation(dataset):
    assert explain(dataset(CLASSES), BASE) == []
