"""Each rule sees what was written and what earlier rules made, and adds only what is new."""

import pytest

from limakg.derive.construct import derive
from limakg.derive.rules import load_rule
from limakg.errors import SourceError
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.terms import RDF_TYPE

BASE = "https://e.example/"
DATA = b"@prefix : <https://e.example/> . :a :next :b . :b :next :c . :c :next :d ."


@pytest.fixture
def run(tmp_path):
    """Run rules, given as texts, on the data; the n-th is called rule-n."""

    def run(*texts: str, draft: bool = False) -> Dataset:
        rules = []
        for number, text in enumerate(texts, start=1):
            path = tmp_path / f"{number}-rule-{number}.rq"
            path.write_text(text.replace("PREFIX", "PREFIX : <https://e.example/>"))
            rules.append(load_rule(path, path.name))
        dataset = Dataset()
        dataset.add(BASE + "graph/asserted", parse_turtle(DATA).triples)
        return derive(dataset, rules, BASE, draft)

    return run


def made(dataset: Dataset, graph: str) -> set[str]:
    triples = dataset.triples(BASE + "graph/" + graph)
    return {" ".join(term.value.removeprefix(BASE) for term in triple) for triple in triples}


def test_a_rule_writes_into_its_own_graph(run):
    dataset = run("PREFIX CONSTRUCT { ?b :before ?a } WHERE { ?a :next ?b }")

    assert made(dataset, "derived/rule-1") == {"b before a", "c before b", "d before c"}


def test_what_is_there_already_is_not_repeated(run):
    dataset = run("PREFIX CONSTRUCT { ?a :next ?b . ?a a :Step } WHERE { ?a :next ?b }")

    assert made(dataset, "derived/rule-1") == {f"{name} {RDF_TYPE} Step" for name in "abc"}


def test_a_later_rule_sees_what_an_earlier_one_made(run):
    first, second = "CONSTRUCT { :a :goes :b } WHERE {}", "CONSTRUCT { ?y :came ?x } WHERE { ?x :goes ?y }"
    dataset = run("PREFIX " + first, "PREFIX " + second)

    assert made(dataset, "derived/rule-2") == {"b came a"}


def test_a_rule_that_repeats_runs_to_the_end(run):
    far = "PREFIX CONSTRUCT { ?a :far ?c } WHERE { ?a :next|:far ?b . ?b :next|:far ?c }"

    assert made(run(far), "derived/rule-1") == {"a far c", "b far d"}
    assert made(run("#+ repeat: true\n" + far), "derived/rule-1") == {"a far c", "b far d", "a far d"}


def test_a_rule_that_never_ends_is_stopped(run):
    grow = "PREFIX CONSTRUCT { ?n :next ?a } WHERE { ?a :next ?b BIND(IRI(CONCAT(STR(?a), 'x')) AS ?n) }"

    with pytest.raises(SourceError, match="does not come to an end"):
        run("#+ repeat: true\n" + grow)


def test_statements_are_no_part_of_the_published_graph(run):
    dataset = run("#+ graph: statements\nPREFIX CONSTRUCT { ?a :then ?b } WHERE { ?a :next ?b }")

    assert len(made(dataset, "statements")) == 3
    assert len(dataset) == 3


def test_a_draft_rule_runs_only_in_a_draft(run):
    rule = "#+ draft: true\nPREFIX CONSTRUCT { :a :then :c } WHERE {}"

    assert len(run(rule)) == 3
    assert len(run(rule, draft=True)) == 4


def test_a_rule_that_makes_blank_nodes_is_refused(run):
    with pytest.raises(SourceError, match="blank nodes"):
        run("PREFIX CONSTRUCT { ?a :has [] } WHERE { ?a :next ?b }")
