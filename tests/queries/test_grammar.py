"""The first token that cannot stand where it is, is the place of a syntax error."""

import pytest
from pyoxigraph import Store

from limakg.queries.grammar import find_stop

RIGHT = [
    "SELECT * { }",
    "BASE <http://b/> PREFIX : <#> SELECT DISTINCT ?a (COUNT(*) AS ?n) FROM <g> FROM NAMED <h> { ?a a :b } "
    "GROUP BY ?a (STR(?c) AS ?d) HAVING (?n > 1) ORDER BY DESC(?n) LIMIT 1 OFFSET 2 VALUES ?a { :b UNDEF }",
    "ASK { ?s <a:a>/^<a:b>|!(<a:c>|^a)* [ <a:p> (1 2.5 -3 1e4 true 'x'@en) ] ; <a:q> 'y'^^<a:d> , () . }",
    "CONSTRUCT { ?s ?p _:b } WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } MINUS { ?s ?p 1 } }",
    "CONSTRUCT WHERE { ?s ?p ?o }",
    "DESCRIBE ?s <a:b> WHERE { ?s ?p ?o FILTER NOT EXISTS { ?s a <a:c> } FILTER EXISTS { ?s a <a:c> } }",
    "SELECT ?x { ?s ?p ?x FILTER (?x IN (1, 2) || ?x NOT IN () && !BOUND(?x) && -?x + 2 * 3 / 4 <= 5) }",
    "SELECT ?x { BIND (IF(?a = 1, COALESCE(?b), 2) AS ?x) { SELECT ?a { ?a ?b ?d } } VALUES (?d) { (1) } }",
    "SELECT (GROUP_CONCAT(DISTINCT ?x; SEPARATOR=', ') AS ?y) { ?s ?p ?x FILTER REGEX(?x, 'a', 'i') }",
]
WRONG = [
    ("SELECT ?x { ?x ?y }", 18),
    ("SELECT ?x {\n ?x ?y \n}", 20),
    ("SELECT ?x { ?x ?y ?z . FILTER(?x > ) }", 35),
    ("SELECT ?x { ?x ?y ?z", 20),
    ("SELECT ?x WHERE { ?x <p ?y }", 21),
    ("SELEC ?x", 0),
    ("SELECT ?x WHER { ?x ?y ?z }", 10),
    ("SELECT ?x { ?x ?y ?z FILTER(foo(?x)) }", 28),
    ("SELECT ?x { ?x ?y 'abc }", 18),
    ("SELECT ?x { ?x ?y ?z } LIMIT x", 29),
    ("SELECT ?x { ?x ?y ?z }}", 22),
    ("SELECT ?x, ?y { ?x ?y ?z }", 9),
    ("SELECT COUNT(?x) { ?x ?y ?z }", 7),
    ("SELECT * { ?x A ?z }", 14),
    ("", 0),
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_an_engine_can_parse_has_no_such_token(text):
    Store().query(text, base_iri="http://b/")

    assert find_stop(text) is None


@pytest.mark.parametrize(("text", "offset"), WRONG)
def test_the_token_is_the_one_that_a_reader_would_point_at(text, offset):
    with pytest.raises(SyntaxError):
        Store().query(text)

    assert find_stop(text).token.start == offset


def test_what_could_have_stood_there_is_named():
    assert find_stop("SELECT * { ?x ?y ?z } LIMIT x").expected == ["a number"]
    assert "SELECT" in find_stop("SELEC ?x").expected


def test_a_deep_query_is_read_as_well():
    assert find_stop("SELECT * { FILTER " + "(" * 120 + "1" + ")" * 120 + " }") is None
