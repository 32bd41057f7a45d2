"""The formats for programs are those of the recommendations, as others write and read them."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, Store, parse_query_results

from limakg.errors import OutputError, QueryError
from limakg.graph.plain import Term, iri, literal
from limakg.graph.prefixes import Prefixes
from limakg.queries.formats import write
from limakg.queries.results import Result, from_engine, from_json
from limakg.terms import XSD

FORMATS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
EACH_KIND = """SELECT * WHERE { VALUES (?a ?b) {
  (<http://example.org/x> "plain")
  ("two\\nlines" "tab\\tand \\"quotes\\", comma \\\\ <&>") ("español"@es UNDEF)
  ("2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date> 12) (1.5 1e3) (true "")
  ("x"^^<http://e/d> "01"^^<http://e/i>)
} }"""
SPARQL = "http://www.w3.org/2005/sparql-results#"
NONE = Prefixes({})
PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=8)
TERMS = st.one_of(
    st.none(),
    PRINTABLE.map(literal),
    PRINTABLE.map(lambda text: literal(text, language="en")),
    PRINTABLE.map(lambda text: literal(text, XSD + "integer")),
    st.just(iri("http://example.org/a")),
)


def answer():
    return from_engine("SELECT", Store().query(EACH_KIND))


def read_back(document, form):
    """Let the other implementation read what was written."""
    return from_engine("SELECT", parse_query_results(document, format=FORMATS[form]))


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
def test_another_reader_finds_every_term_again(form):
    assert read_back(write(answer(), form, NONE), form) == answer()


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_the_bytes_are_those_of_another_writer(form):
    other = Store().query(EACH_KIND).serialize(format=FORMATS[form])

    assert write(answer(), form, NONE) == other


def test_json_and_xml_are_those_of_another_writer_but_for_white_space():
    mine = json.loads(write(answer(), "json", NONE))
    theirs = json.loads(Store().query(EACH_KIND).serialize(format=QueryResultsFormat.JSON))
    xml = [
        ElementTree.canonicalize(document.decode(), strip_text=False).replace(">\n<", "><")
        for document in (
            write(answer(), "xml", NONE),
            Store().query(EACH_KIND).serialize(format=QueryResultsFormat.XML),
        )
    ]

    assert mine == theirs
    assert xml[0] == xml[1]


@given(st.lists(st.tuples(TERMS, TERMS), max_size=4))
def test_any_row_survives_json_and_xml(rows):
    result = Result("SELECT", ("a", "b"), tuple(rows))

    document = ElementTree.fromstring(write(result, "xml", NONE))

    assert from_json(write(result, "json", NONE)) == result
    assert [cell.text or "" for cell in document.findall(f".//{{{SPARQL}}}literal")] == [
        term.value for row in rows for term in row if term and term.kind == "literal"
    ]


@given(st.lists(st.tuples(TERMS, TERMS), max_size=4))
def test_csv_has_the_bare_text_of_each_term_and_ends_its_lines_with_crlf(rows):
    document = write(Result("SELECT", ("a", "b"), tuple(rows)), "csv", NONE).decode()

    expected = [["a", "b"], *([term.value if term else "" for term in row] for row in rows)]
    assert list(csv.reader(io.StringIO(document, newline=""))) == expected
    assert document.endswith("\r\n")


@pytest.mark.parametrize(
    ("form", "document"),
    [
        ("csv", b"true\r\n"),
        ("tsv", b"true\n"),
        ("json", b'{"head": {}, "boolean": true}\n'),
        ("xml", b"<head/>\n<boolean>true</boolean>\n</sparql>\n"),
    ],
)
def test_a_yes_is_written_in_each_format(form, document):
    assert write(Result("ASK", boolean=True), form, NONE).endswith(document)


def test_no_rows_are_a_whole_document():
    assert from_json(write(Result("SELECT", ("a",)), "json", NONE)) == Result("SELECT", ("a",))


def test_blank_nodes_keep_their_names():
    row = (Term("bnode", "b0"),)

    assert write(Result("SELECT", ("a",), (row,)), "csv", NONE) == b"a\r\n_:b0\r\n"


def test_triples_are_written_as_turtle_json_ld_rdf_xml_or_rows(dataset, prefixes):
    triples = from_engine("CONSTRUCT", dataset.query("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"))

    assert b"state:zenda a ex:State ." in write(triples, "ttl", prefixes)
    assert len(json.loads(write(triples, "json", prefixes))) > 0
    assert b"<rdf:RDF" in write(triples, "xml", prefixes)
    assert write(triples, "csv", prefixes).startswith(b"subject,predicate,object\r\n")


def test_rows_are_not_turtle():
    with pytest.raises(OutputError, match="-f ttl is for CONSTRUCT"):
        write(answer(), "ttl", NONE)


def test_a_character_that_xml_cannot_hold_is_named():
    with pytest.raises(OutputError, match=r"U\+0001"):
        write(Result("SELECT", ("a",), ((literal("\x01"),),)), "xml", NONE)


BROKEN = ["", "[]", "{}", '{"head": {}}', '{"head": {"vars": ["a"]}, "results": 1}']


@pytest.mark.parametrize("document", BROKEN)
def test_a_document_that_is_no_answer_is_refused(document):
    with pytest.raises(QueryError, match="not in the SPARQL JSON format"):
        from_json(document)
