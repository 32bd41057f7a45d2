"""Each syntax is written the same way every time, and says what it was given."""

import io

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from limakg.graph.bridge import to_rdflib
from limakg.graph.dataset import Literal, NamedNode, Quad, Triple
from limakg.graph.formats import (
    in_order,
    parse_turtle,
    write_jsonld,
    write_nquads,
    write_ntriples,
    write_rdfxml,
    write_turtle,
)

RDFLIB_USES_ITS_OWN_OLD_NAME = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
PREFIXES = {
    "a": "https://example.org/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "z": "https://z.example/",
}
SOURCE = b"""
@prefix a: <https://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
a:s5.1-p2 a:label "two\\nlines, a tab\\t and \\"quotes\\""@en , 3 , "2019-01-01"^^xsd:date , a:b ; a a:Class .
a:x a:same [ a:p [ a:q true ] ] ; a:p <https://example.org/b(c)> .
"""
TRIPLES = parse_turtle(SOURCE).triples
WRITERS = {
    "turtle": lambda triples: write_turtle(triples, PREFIXES),
    "xml": lambda triples: write_rdfxml(triples, PREFIXES),
    "json-ld": lambda triples: write_jsonld(triples, PREFIXES),
    "nt": write_ntriples,
}


@RDFLIB_USES_ITS_OWN_OLD_NAME
@pytest.mark.parametrize("form", WRITERS)
def test_rdflib_reads_back_what_was_written(form):
    read = rdflib.Graph().parse(io.BytesIO(WRITERS[form](TRIPLES)), format=form)

    assert isomorphic(read, to_rdflib(TRIPLES))


@pytest.mark.parametrize("form", WRITERS)
def test_the_order_of_the_triples_does_not_show(form):
    write = WRITERS[form]

    assert write(TRIPLES) == write(list(reversed(TRIPLES)) + TRIPLES)


@RDFLIB_USES_ITS_OWN_OLD_NAME
@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")))
def test_any_text_survives_turtle_and_json_ld(text):
    said = [Triple(NamedNode("https://example.org/s"), NamedNode("https://example.org/p"), Literal(text))]
    read = rdflib.Graph().parse(io.BytesIO(write_jsonld(said, PREFIXES)), format="json-ld")

    assert parse_turtle(write_turtle(said, PREFIXES)).triples == said
    assert [str(value) for value in read.objects()] == [text]


def test_turtle_names_only_the_prefixes_in_use_in_order():
    lines = write_turtle(TRIPLES, PREFIXES).decode().splitlines()

    assert [line for line in lines if line.startswith("@prefix")] == ["@prefix a: <https://example.org/> ."]


def test_turtle_has_a_block_a_subject_and_its_type_first():
    blocks = write_turtle(TRIPLES[:5], PREFIXES).decode().split("\n\n")

    assert blocks[1].startswith("a:s5.1-p2 a a:Class ;\n    a:label ")


def test_nothing_is_written_for_nothing():
    assert write_turtle([], PREFIXES) == b""


def test_quads_are_sorted_by_graph():
    quads = [Quad(*TRIPLES[0], NamedNode(f"https://example.org/{name}")) for name in "ba"]

    assert [line[-6:-3] for line in write_nquads(quads).splitlines()] == [b"g/a", b"g/b"]


def test_a_carriage_return_survives_xml():
    said = [Triple(NamedNode("https://example.org/s"), NamedNode("https://example.org/p"), Literal("a\rb"))]
    read = rdflib.Graph().parse(io.BytesIO(write_rdfxml(said, PREFIXES)), format="xml")

    assert [str(value) for value in read.objects()] == ["a\rb"]


def test_parsing_goes_on_after_a_fault():
    parsed = parse_turtle(b"@prefix a: <https://a.example/> .\na:x a:y b:z .\na:x a:y a:z .\na:x a:y , .\n")

    assert [fault.line for fault in parsed.faults] == [2, 4]
    assert len(parsed.triples) == 1


def test_sorting_puts_named_nodes_before_blank_ones():
    assert [type(triple.subject).__name__ for triple in in_order(TRIPLES)][-2:] == ["BlankNode", "BlankNode"]
