"""A query is taken apart into its patterns, filters and groups."""

import pytest

from limakg.errors import QueryError
from limakg.queries.patterns import take_apart


def parts(body):
    return [(part.kind, part.text) for part in take_apart(f"SELECT * {{ {body} }}").parts]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("?s a ex:C ; ex:p 1 , 'x'@en .", ["?s a ex:C", "?s ex:p 1", "?s ex:p 'x'@en"]),
        ("?s ex:p -1 . ?s ex:q '1'^^ex:d", ["?s ex:p -1", "?s ex:q '1'^^ex:d"]),
        ("?s ^ex:p/(ex:q|!ex:r)* ?o", ["?s ^ex:p/(ex:q|!ex:r)* ?o"]),
        ("?s ex:p? ?o ; ?p true", ["?s ex:p? ?o", "?s ?p true"]),
        ("?s ex:p [ ex:q 1 ; ex:r (1 2) ]", ["?s ex:p [ ex:q 1 ; ex:r (1 2) ]"]),
        ("(1 2) ex:p _:b", ["(1 2) ex:p _:b"]),
        ("?s ex:p ?o ; .", ["?s ex:p ?o"]),
    ],
)
def test_each_object_makes_a_triple_pattern(body, expected):
    assert parts(body) == [("triple", text) for text in expected]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FILTER (?a > 1)", "filter"),
        ("FILTER regex(?a, '}')", "filter"),
        ("FILTER NOT EXISTS { ?a ?b ?c }", "filter"),
        ("BIND (1 AS ?a)", "bind"),
        ("VALUES ?a { 1 2 }", "values"),
        ("VALUES (?a ?b) { (1 2) }", "values"),
        ("OPTIONAL { ?a ?b ?c }", "optional"),
        ("MINUS { ?a ?b ?c }", "minus"),
        ("GRAPH ?g { ?a ?b ?c }", "graph"),
        ("{ ?a ?b ?c } UNION { ?d ?e ?f }", "group"),
        ("[ ex:p 1 ]", "node"),
    ],
)
def test_each_other_part_is_kept_whole(text, kind):
    assert parts(text) == [(kind, text)]


def test_the_sides_of_a_union_are_taken_apart_too():
    (union,) = take_apart("ASK { { ?a ?b ?c } UNION { ?d ?e ?f } }").parts

    assert [[part.text for part in group] for group in union.groups] == [["?a ?b ?c"], ["?d ?e ?f"]]


def test_a_query_within_a_query_is_one_part():
    (group,) = take_apart("ASK { { SELECT ?a { ?a ?b ?c } LIMIT 1 } }").parts

    assert [part.kind for part in group.groups[0]] == ["select"]


def test_declarations_sources_and_what_follows_are_kept_apart():
    text = "PREFIX ex: <http://ex/> SELECT (1 AS ?x) FROM <a:a> FROM NAMED <a:b> { ?a ?b ?c } ORDER BY ?a"
    pattern = take_apart(text)

    assert pattern.declarations == "PREFIX ex: <http://ex/> "
    assert (pattern.sources, pattern.tail) == ("FROM <a:a> FROM NAMED <a:b>", "ORDER BY ?a")


@pytest.mark.parametrize("template", ["{ ?x ?y ?z }", ""])
def test_a_template_is_no_pattern(template):
    pattern = take_apart(f"CONSTRUCT {template} WHERE {{ ?a ?b ?c }}")

    assert [part.text for part in pattern.parts] == ["?a ?b ?c"]


def test_a_description_may_have_no_pattern():
    assert take_apart("DESCRIBE <a:a>").parts == ()


@pytest.mark.parametrize("text", ["ASK { ?a ?b ?c", "ASK { FILTER (1", "ASK { { ?a ?b ?c }"])
def test_a_bracket_that_is_not_closed_is_said(text):
    with pytest.raises(QueryError, match="before its brackets are closed"):
        take_apart(text)
