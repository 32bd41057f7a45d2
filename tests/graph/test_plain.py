"""Terms of the store become plain values, and nothing is lost of them."""

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from limakg.graph.plain import Term, iri, literal, plain
from limakg.terms import XSD

DATE = NamedNode(XSD + "date")
TRIPLE = Triple(NamedNode("http://e/a"), NamedNode("http://e/b"), Literal("c"))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (NamedNode("http://e/a"), iri("http://e/a")),
        (BlankNode("b"), Term("bnode", "b")),
        (Literal("x"), literal("x")),
        (Literal("x", language="en"), literal("x", language="en")),
        (Literal("2020-01-01", datatype=DATE), literal("2020-01-01", XSD + "date")),
        (TRIPLE, Term("triple", '<http://e/a> <http://e/b> "c"')),
    ],
)
def test_each_kind_of_term_has_a_plain_form(term, expected):
    assert plain(term) == expected


def test_a_plain_term_reads_as_its_text():
    assert f"{literal('x', language='en')}" == "x"
