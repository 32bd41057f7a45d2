"""Somebody's own query: where it is read from, and what is said when it is wrong."""

import pytest

from limakg.errors import QueryError
from limakg.graph.dataset import Dataset
from limakg.queries.foreign import answer_foreign, located, read_query_text


def test_a_text_with_a_query_is_no_file_name():
    assert read_query_text("SELECT * { <a.rq> ?p ?o }") == "SELECT * { <a.rq> ?p ?o }"


@pytest.mark.parametrize("name", ["q.rq", "q.sparql", "q.txt"])
def test_a_file_is_read_whatever_it_is_called(tmp_path, name):
    (tmp_path / name).write_text("\ufeffASK { }")

    assert read_query_text(str(tmp_path / name)) == "ASK { }"


@pytest.mark.parametrize("argument", ["x" * 5000, "a\0b", "{}"])
def test_what_cannot_be_a_file_is_a_text(argument):
    assert read_query_text(argument) == argument


def test_a_folder_is_no_query(tmp_path):
    (tmp_path / "q.rq").mkdir()

    with pytest.raises(QueryError, match="Is a directory"):
        read_query_text(str(tmp_path / "q.rq"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT (1 AS ?x) { BIND (2 AS ?x) }", "SELECT gives an expression the name of a variable"),
        ("SELECT ?y (COUNT(?x) AS ?n) { ?x ?p ?y }", "neither grouped by nor counted"),
        ("SELECT ?x { ?x ?p ?y BIND (1 AS ?y) }", "the engine refuses this query"),
        ("SELECT ?x { ?x foo:p ?y }", "line 1, column 16: the prefix foo: is not declared"),
        ("SELECT ?x { ?x ex:p\n 'a }", "line 2, column 2: \"'\" cannot stand here; a term is expected"),
        ("SELECT ?x { ?x ", "the query ends too early"),
        ("SELECT ?x { ?x ) }", "')' cannot stand here; a property is expected"),
        ("SELECT ?x { , }", "',' cannot stand here"),
        ("SELECT ?x { } LIMIT ?x", "'?x' cannot stand here; a number is expected"),
    ],
)
def test_a_fault_is_said_in_words_with_its_place(text, said, prefixes):
    with pytest.raises(QueryError) as caught:
        answer_foreign(Dataset(), text, "SELECT", prefixes)

    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_query_that_is_too_deep_for_the_grammar_is_said_to_be():
    text = "SELECT * { " + "{" * 60_000

    assert "nested too deeply" in str(located(text, QueryError("no")))
