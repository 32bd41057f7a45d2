"""Solutions come as plain strings."""

import pytest

from limakg.describe.solution import select
from limakg.errors import QueryError
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle


@pytest.fixture
def tea() -> Dataset:
    dataset = Dataset()
    dataset.add("urn:test", parse_turtle(b"<urn:tea> <urn:size> 2 . <urn:rain> <urn:size> 3 .").triples)
    return dataset


def test_unbound_variables_are_left_out(tea):
    assert select(tea, "SELECT ?size ?no { <urn:tea> <urn:size> ?size }") == [{"size": "2"}]


def test_an_argument_binds_a_variable_to_an_iri(tea):
    rows = select(tea, "SELECT ?thing ?size { ?thing <urn:size> ?size }", thing="urn:rain")

    assert rows == [{"thing": "urn:rain", "size": "3"}]


def test_only_select_has_solutions(tea):
    with pytest.raises(QueryError, match="only a SELECT query has solutions"):
        select(tea, "ASK { ?a ?b ?c }")
