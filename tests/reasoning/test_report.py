"""What the reasoners say is put into words for a person and into JSON for a program."""

import json

import pytest

from limakg.graph.dataset import NamedNode, Triple
from limakg.reasoning.dl import Verdict
from limakg.reasoning.explain import Ground
from limakg.reasoning.report import Clash, Conclusions, Proof, conclusions_as_json
from limakg.reasoning.rl import Inferred
from limakg.terms import BASE, LIMA, RDF_TYPE

GROUND = Ground("a type State", f"{BASE}id/state/a", "data/x.ttl", 7)
DERIVED = Ground("s holder a", f"{BASE}id/stance/s", rule="narrower-properties")
TRIPLE = Triple(NamedNode(f"{BASE}id/state/a"), NamedNode(RDF_TYPE), NamedNode(f"{LIMA}State"))
INFERRED = Inferred(TRIPLE, "prp-dom", "lima:p rdfs:domain lima:State")
SOUND = Verdict(True, ())


def proof(verdict=SOUND, clashes=(), grounds=(), published=None):
    """A proof about two examples."""
    return Proof(10, 2, verdict, grounds, clashes, published)


def test_sound_proof_is_told_in_two_lines(prefixes):
    assert proof().as_text(prefixes).splitlines() == [
        "The ontology with 2 worked examples, 10 triples: consistent (HermiT).",
        "Without possible members: no class.",
    ]


def test_class_without_members_is_named(prefixes):
    assert "Without possible members: lima:Both." in proof(Verdict(True, (f"{LIMA}Both",))).as_text(prefixes)


def test_inconsistency_is_told_with_its_axioms(prefixes):
    text = proof(Verdict(False, ()), grounds=[GROUND]).as_text(prefixes)

    assert "INCONSISTENT" in text
    assert "data/x.ttl:7: state:a: a type State" in text


def test_clash_names_places_and_rules(prefixes):
    text = proof(clashes=[Clash("odd", True, [GROUND, DERIVED])]).as_text(prefixes)

    assert "odd: inconsistent, as it should be." in text
    assert "by the rule narrower-properties: stance:s: s holder a" in text


def test_clash_without_axioms_is_unexplained(prefixes):
    told = proof(clashes=[Clash("odd", True, [])])

    assert "    unexplained" in told.as_text(prefixes).splitlines()
    assert json.loads(told.as_json())["clashes"][0]["explanation"] == "unexplained"


@pytest.mark.parametrize(("one", "holds"), [
    (proof(), True),
    (proof(Verdict(False, ())), False),
    (proof(Verdict(True, ("x",))), False),
    (proof(clashes=[Clash("odd", False, [])]), False),
    (proof(published=SOUND), True),
    (proof(published=Verdict(False, ())), False),
])  # fmt: skip
def test_proof_holds_only_when_all_is_as_it_should_be(one, holds, prefixes):
    assert one.holds == holds
    assert json.loads(one.as_json())["holds"] == holds
    assert one.as_text(prefixes)


def test_conclusions_are_counted_by_axiom(prefixes):
    text = Conclusions("The graph", 5, [INFERRED]).as_text(prefixes)

    assert text.splitlines() == [
        "The graph, 5 triples: 1 more follow by OWL 2 RL.",
        "      1 by lima:p rdfs:domain lima:State (prp-dom)",
    ]


def test_each_conclusion_is_listed_on_request(prefixes):
    assert "state:a rdf:type lima:State" in Conclusions("x", 5, [INFERRED]).as_text(prefixes, every=True)


def test_difference_from_the_referee_is_shown(prefixes):
    one = Conclusions("x", 5, [INFERRED], set(), ["a fault"])

    assert not one.holds
    assert "owlrl DIFFERS; faults: a fault." in one.as_text(prefixes)
    assert "  only we: state:a rdf:type lima:State" in one.as_text(prefixes)


def test_conclusions_for_a_program_have_axiom_and_comparison():
    document = json.loads(conclusions_as_json([Conclusions("x", 5, [INFERRED], {TRIPLE})]))

    assert document["graphs"][0]["inferred"][0]["axiom"] == INFERRED.axiom
    assert document["graphs"][0]["owlrl"]["same"] is True
