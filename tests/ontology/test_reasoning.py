"""What reasoners make of the ontology: it is consistent, clashes clash, nothing doubtful becomes a fact."""

from pathlib import Path

import pytest

from limakg.cli.reason import conclude_examples, prove
from limakg.graph.dataset import NamedNode
from limakg.graph.prefixes import load_prefixes
from limakg.reasoning.rl import infer, load_inference_rules, owlrl_closure
from limakg.terms import BASE, LIMA, OWL, RDF_TYPE, graph_name

EXAMPLES = Path(__file__).resolve().parents[2] / "ontology" / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.ttl"))
CLASHING = sorted((EXAMPLES / "clashing").glob("*.ttl"))
DOUBTFUL = {
    "DeniedClaim": ("polarity", {"denied"}),
    "HedgedClaim": (
        "certainty",
        {"alleged", "apparent", "expected", "perceived", "possible", "probable", "qualified"},
    ),
    "ReportedClaim": ("authorAttitude", {"distances", "reports"}),
}


@pytest.fixture(scope="module")
def proof(project):
    """What HermiT and Pellet say, asked once."""
    return prove(project)


@pytest.fixture(scope="module")
def conclusions(project):
    """What follows from the ontology with all worked examples, by our rules and by owlrl."""
    return conclude_examples(project)


@pytest.fixture(scope="module")
def world(world_of):
    """The ontology with all worked examples."""
    return world_of(*VALID)


@pytest.fixture(scope="module")
def with_plain_statements(world):
    """The same with its plain statements, as somebody may load both together."""
    return [*world.triples(), *world.triples(graph_name(BASE, "statements"))]


def plain_predicates(dataset):
    """The predicates of the table of plain statements."""
    return {t.subject for t in dataset.triples() if t.predicate.value == LIMA + "subjectPosition"}


def members(triples, name):
    """The things that are of a class of ours."""
    wanted = (RDF_TYPE, NamedNode(LIMA + name))
    return {t.subject for t in triples if (t.predicate.value, t.object) == wanted}


def test_ontology_with_all_worked_examples_is_consistent(proof):
    assert proof.verdict.consistent
    assert proof.examples == len(VALID)


def test_every_class_can_have_members(proof):
    assert proof.verdict.unsatisfiable == ()


def test_each_clashing_example_is_inconsistent(proof):
    assert [clash.name for clash in proof.clashes if clash.inconsistent] == [path.stem for path in CLASHING]
    assert len(CLASHING) >= 6


@pytest.mark.parametrize("number", range(len(CLASHING)), ids=[path.stem for path in CLASHING])
def test_clash_is_explained_down_to_its_file(proof, number):
    grounds = proof.clashes[number].grounds
    files = {ground.file for ground in grounds}

    assert f"ontology/examples/clashing/{CLASHING[number].name}" in files
    assert any(str(file).startswith("ontology/") and "/examples/" not in str(file) for file in files)
    assert all(ground.file or ground.rule for ground in grounds)


def test_our_rules_and_owlrl_give_the_same_conclusions(conclusions):
    assert conclusions.ours == conclusions.referee
    assert conclusions.faults == []
    assert conclusions.holds


def test_each_conclusion_names_its_axiom(conclusions):
    assert conclusions.found
    assert all(inferred.axiom and "?" not in inferred.axiom for inferred in conclusions.found)


def test_doubtful_claims_are_recognised_as_such_and_no_others(conclusions, world):
    for name, (path, values) in DOUBTFUL.items():
        marked = {
            t.subject
            for t in world.triples()
            if t.predicate.value == LIMA + path and t.object.value.rpartition("/")[2] in values
        }

        assert members(conclusions.ours, name) == marked != set()


def test_nothing_becomes_a_plain_statement_by_inference(project, with_plain_statements, world):
    found = infer(with_plain_statements, load_inference_rules(project), load_prefixes(project.prefixes))

    assert {i.triple.predicate for i in found} & plain_predicates(world) == set()


def test_nothing_becomes_a_plain_statement_by_owlrl_either(with_plain_statements, world):
    found, faults = owlrl_closure(with_plain_statements)

    assert faults == []
    assert {triple.predicate for triple in found} & plain_predicates(world) == set()


def test_no_status_is_inferred(conclusions):
    statuses = ("affirmedIn", "deniedIn", "hedgedIn", "attributedIn", "entertainedIn")
    inferred = {triple.predicate.value.removeprefix(LIMA) for triple in conclusions.ours}

    assert inferred.isdisjoint(statuses)


def test_what_the_heads_rule_out_is_inferred_nowhere(conclusions, world, head_of):
    known = {*conclusions.ours, *world.triples(), *world.triples(graph_name(BASE, "statements"))}
    never = [triple for path in VALID for triple in head_of(path).never]

    assert [str(triple) for triple in never if triple in known] == []


def test_no_two_things_are_inferred_to_be_one(conclusions):
    assert [i for i in conclusions.found if i.triple.predicate.value == OWL + "sameAs"] == []
