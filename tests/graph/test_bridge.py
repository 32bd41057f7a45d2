"""rdflib gets the same triples, letter by letter."""

import rdflib
from rdflib.compare import isomorphic

from limakg.graph.bridge import to_rdflib
from limakg.graph.formats import parse_turtle


def test_terms_of_each_kind_cross_over():
    text = b'<https://e.example/a> <https://e.example/p> "x"@en , "y" , 1.50 , _:b , <https://e.example/c> .'

    read = rdflib.Graph().parse(data=text, format="turtle")

    assert isomorphic(to_rdflib(parse_turtle(text).triples), read)


def test_a_literal_keeps_its_lexical_form():
    triples = parse_turtle(b"<https://e.example/a> <https://e.example/p> 007 .").triples

    assert [str(value) for value in to_rdflib(triples).objects()] == ["007"]
