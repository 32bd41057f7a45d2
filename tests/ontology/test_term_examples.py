"""Every class and property points at a worked example in which it is used, or at a concept that bears it."""

from pathlib import Path

import pytest

from limakg.reasoning.rl import infer, load_inference_rules
from limakg.sources.turtle import read_files
from limakg.terms import BASE, LIMA, OWL, RDF_TYPE, graph_name

FOLDER = Path(__file__).resolve().parents[2] / "ontology" / "examples" / "valid"
EXAMPLE = f"{BASE}ontology/example/"
VANN_EXAMPLE = "http://purl.org/vocab/vann/example"
KINDS = {OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty")}


@pytest.fixture(scope="module")
def ontology(project):
    """What the modules say."""
    return [triple for parsed in read_files(project.ontology_files(), project) for triple in parsed.triples]


@pytest.fixture(scope="module")
def examples_of(ontology):
    """Where each term says that it is shown."""
    found = {}
    for triple in ontology:
        if triple.predicate.value == VANN_EXAMPLE:
            found.setdefault(triple.subject.value, []).append(triple.object.value)
    return found


@pytest.fixture(scope="module")
def used_in(world_of, project, prefixes):
    """The terms that an example uses, derived and inferred ones included."""
    rules = load_inference_rules(project)

    def find(path):
        dataset = world_of(path)
        language = set(dataset.triples(graph_name(BASE, "ontology")))
        known = [*dataset.triples(), *dataset.triples(graph_name(BASE, "statements"))]
        known += [inferred.triple for inferred in infer(dataset.triples(), rules, prefixes)]
        said = [triple for triple in known if triple not in language]
        return {t.predicate.value for t in said} | {
            t.object.value for t in said if t.predicate.value == RDF_TYPE
        }

    return find


def test_every_class_and_property_has_one_example(ontology, examples_of):
    terms = {
        t.subject.value
        for t in ontology
        if t.predicate.value == RDF_TYPE and t.object.value in KINDS and LIMA in str(t.subject)
    }

    assert {term for term in terms if len(examples_of.get(term, ())) != 1} == set()


def test_every_example_that_is_named_is_there_and_uses_the_term(examples_of, used_in, ontology):
    uses = {path.stem: used_in(path) for path in sorted(FOLDER.glob("*.ttl"))}
    unfounded = [
        (term, example)
        for term, (example, *_) in examples_of.items()
        if example.startswith(EXAMPLE) and term not in uses.get(example.removeprefix(EXAMPLE), ())
    ]

    assert unfounded == []


def test_every_other_example_is_a_concept_that_bears_the_property(examples_of, ontology):
    borne = {(t.predicate.value, t.subject.value) for t in ontology if hasattr(t.subject, "value")}
    others = {(term, found[0]) for term, found in examples_of.items() if not found[0].startswith(EXAMPLE)}

    assert others <= borne
