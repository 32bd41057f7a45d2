"""A data set keeps its graphs apart and asks the published ones together."""

import pytest

from limakg.errors import QueryError
from limakg.graph.dataset import Dataset, Literal, NamedNode, Triple, load_nquads, load_turtle

GRAPH = "https://example.org/graph/"


def triple(name: str) -> Triple:
    return Triple(NamedNode(f"https://example.org/{name}"), NamedNode("https://example.org/p"), Literal("v"))


@pytest.fixture
def dataset() -> Dataset:
    made = Dataset()
    made.add(GRAPH + "asserted", [triple("a"), triple("b")])
    made.add(GRAPH + "links", [triple("b"), triple("c")])
    made.add(GRAPH + "statements", [triple("d")])
    return made


def subjects(answer) -> set[str]:
    return {row["s"].value.rpartition("/")[2] for row in answer}


def test_the_default_graph_is_the_union_of_the_published_graphs(dataset):
    assert subjects(dataset.query("SELECT ?s { ?s ?p ?o }")) == {"a", "b", "c"}
    assert len(dataset) == 3


def test_plain_statements_are_asked_for_by_graph(dataset):
    query = f"SELECT ?s {{ GRAPH <{GRAPH}statements> {{ ?s ?p ?o }} }}"

    assert subjects(dataset.query(query)) == {"d"}


def test_a_question_can_be_put_to_some_graphs(dataset):
    assert subjects(dataset.query("SELECT ?s { ?s ?p ?o }", graphs=[GRAPH + "links"])) == {"b", "c"}


def test_a_variable_can_be_bound_to_a_term(dataset):
    answer = dataset.query("SELECT ?s { ?s ?p ?o }", substitutions={"s": NamedNode("https://example.org/a")})

    assert len(list(answer)) == 1


def test_a_faulty_query_says_line_and_column(dataset):
    with pytest.raises(QueryError) as caught:
        dataset.query("SELECT ?s {\n  ?s ?p }")

    assert (caught.value.line, caught.value.column) == (2, 10)


def test_a_copy_can_leave_graphs_out(dataset):
    copy = dataset.copy_without([GRAPH + "links"])

    assert copy.graphs() == [GRAPH + "asserted", GRAPH + "statements"]
    assert triple("c") not in copy


def test_every_triple_is_given_with_its_graph(dataset):
    assert len(list(dataset.quads())) == 5


def test_a_turtle_dump_comes_back_without_named_graphs():
    loaded = load_turtle(b"<https://example.org/a> <https://example.org/p> _:x1 .")

    assert (len(loaded), loaded.graphs()) == (1, [])


def test_a_dump_of_quads_comes_back_with_the_same_blank_nodes_in_both_places(dataset):
    line = b"<https://example.org/a> <https://example.org/p> _:x1 <https://example.org/graph/asserted> .\n"
    loaded = load_nquads(line + line.replace(b"asserted", b"statements").replace(b"/a>", b"/b>"))

    assert list(loaded.triples(GRAPH + "asserted")) == list(loaded.triples())
