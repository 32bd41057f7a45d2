"""An empty answer is explained: which part empties it, and what there is instead."""

from inspect import signature

import pytest

from limakg.graph.prefixes import Prefixes
from limakg.queries.emptiness import explain_empty

STANDARD = {
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def explained(dataset, prefixes, body, tail=""):
    known = Prefixes({**prefixes, **STANDARD})
    return [str(reason) for reason in explain_empty(dataset, f"SELECT * {{ {body} }} {tail}", known)]


CASES = [
    (
        "?s ex:recogniserr ?o",
        "?s ex:recogniserr ?o — ",
        "no triple has the property ex:recogniserr; there is ex:recogniser",
    ),
    (
        "?s ex:since/ex:sinse ?o",
        "",
        "no triple has the property ex:sinse; there is ex:since",
    ),
    (
        "?s a ex:Stat",
        "?s a ex:Stat — ",
        "nothing is of the class ex:Stat; there is ex:State",
    ),
    (
        "?s ex:recogniser state:arkadia",
        "",
        "nothing is called state:arkadia; there is state:arcadia",
    ),
    (
        "person:ana-lion ?p ?o",
        "",
        "nothing is called person:ana-lion; there is person:ana-leon",
    ),
    (
        "?s ex:recogniser state:zenda",
        "",
        "state:zenda does not occur here; there is state:arcadia, state:ruritania",
    ),
    (
        "person:ana-leon rdfs:label 'Ana León'",
        "",
        'occurs only with a language tag; there is "Ana León"@en',
    ),
    (
        "?s rdfs:label 'Arcadia'@es",
        "",
        'occurs only with another language tag; there is "Arcadia"@en',
    ),
    (
        "?s ex:since '2019-01-23'",
        "",
        'with another datatype; there is "2019-01-23"^^xsd:date',
    ),
    (
        "?s rdfs:label 'Arkadia'@en",
        "",
        'does not occur here; there is "Arcadia"@en',
    ),
    (
        "?s a ex:State . ?s ex:since ?o",
        "?s ex:since ?o — ",
        "?s has no ex:since here",
    ),
    (
        "?s a ex:State ; ex:recogniser ?o",
        "?s ex:recogniser ?o — ",
        "has no ex:recogniser here",
    ),
    (
        "VALUES ?s { state:arkadia } ?s a ex:State",
        "",
        "before it ?s is state:arkadia, which does not occur here; there is state:arcadia",
    ),
    (
        "?s a ex:State VALUES ?s { state:arkadia }",
        "VALUES",
        "?s has none of these values; there is state:arcadia",
    ),
    (
        "BIND(state:arkadia AS ?s) ?s a ex:State",
        "",
        "there is state:arcadia",
    ),
    (
        "?s rdfs:label ?l FILTER(lang(?l) = 'fr')",
        "FILTER(lang(?l) = 'fr') — ",
        "no value is in this language; there is en",
    ),
    (
        "?s ex:since ?d FILTER(?d > '2018-01-01')",
        "",
        '\'2018-01-01\' is a plain string, which no date is compared with; write "2018-01-01"^^xsd:date',
    ),
    (
        "?s rdfs:label ?l FILTER(?l = 'Arcadia')",
        "",
        'is not the same as the value with its tag or datatype; there is "Arcadia"@en',
    ),
    (
        "?s a ?c FILTER(?c = ex:Stat)",
        "",
        "ex:Stat does not occur here; there is ex:State",
    ),
    (
        "?s ex:since ?d FILTER(YEAR(?dd) = 2019)",
        "",
        "?dd stands nowhere else in the pattern; there is ?d",
    ),
    (
        "?s ex:since ?d FILTER(YEAR(?d) = 1999)",
        "",
        'none of 2 rows passes; there is ?d = "2019-01-23"^^xsd:date',
    ),
    (
        "?s ex:size ?n FILTER(?n > 5)",
        "",
        'none of 2 rows passes; there is ?n = "1"^^xsd:integer',
    ),
    (
        "?s a ex:Person MINUS { ?s ex:size ?n }",
        "MINUS",
        "takes away all 2 rows",
    ),
    (
        "?s a ex:Person FILTER NOT EXISTS { ?s ex:size ?n }",
        "FILTER",
        "takes away all 2 rows",
    ),
    (
        "?s a ex:Person FILTER EXISTS { ?s ex:recogniser ?n }",
        "?s ex:recogniser ?n",
        "?s has no ex:recogniser here",
    ),
    (
        "{ ?s a ex:Stat } UNION { ?s a ex:Persn }",
        "?s a ex:Stat",
        "nothing is of the class ex:Stat",
    ),
    (
        "GRAPH <https://example.org/graph/assertd> { ?s ?p ?o }",
        "GRAPH",
        "there is no graph",
    ),
    (
        "GRAPH <https://example.org/graph/asserted> { ?s a ex:Stat }",
        "?s a ex:Stat",
        "there is ex:State",
    ),
    (
        "{ SELECT ?s { ?s a ex:Stat } }",
        "?s a ex:Stat",
        "nothing is of the class ex:Stat; there is ex:State",
    ),
    (
        "OPTIONAL { ?x ex:nothing ?y } ?s a ex:Stat",
        "?s a ex:Stat",
        "there is ex:State",
    ),
]


@pytest.mark.parametrize(("body", "pattern", "message"), CASES)
def test_the_part_that_empties_the_answer_is_named(body, pattern, message, dataset, prefixes):
    (reason, *_) = explained(dataset, prefixes, body)

    assert pattern in reason
    assert message in reason


@pytest.mark.parametrize(
    ("tail", "said"),
    [("LIMIT 0", "LIMIT 0 — the pattern has rows"), ("GROUP BY ?s HAVING (COUNT(*) > 9)", "> 9) —")],
)
def test_what_comes_after_the_pattern_is_named_too(tail, said, dataset, prefixes):
    (reason,) = explained(dataset, prefixes, "?s a ex:State", tail)

    assert said in reason


def test_the_place_is_that_in_the_text_as_it_was_given(dataset, prefixes):
    (reason,) = explain_empty(dataset, "SELECT * {\n  ?s a ex:State ;\n     ex:nothing 1 }", prefixes)

    assert (reason.line, reason.column) == (3, 6)


def test_every_pattern_that_matches_nothing_by_itself_is_named(dataset, prefixes):
    assert len(explained(dataset, prefixes, "?s a ex:Stat ; ex:sinc ?d ; ex:recogniser ?o")) == 2


def test_a_yes_or_no_question_is_explained_as_well(dataset, prefixes):
    (reason,) = explain_empty(dataset, "ASK { ?s a ex:Stat }", prefixes)

    assert reason.nearest == ("ex:State",)


@pytest.mark.parametrize("text", ["SELECT * { ?s a ex:State }", "DESCRIBE <x:y>", "SELECT * {", "ASK { }"])
def test_where_there_is_nothing_to_explain_nothing_is_said(text, dataset, prefixes):
    assert explain_empty(dataset, text, prefixes) == []


def test_when_time_runs_out_that_is_said(dataset, prefixes):
    (reason,) = explain_empty(dataset, "SELECT * { ?s a ex:Stat }", prefixes, seconds=-1)

    assert "takes too long" in str(reason)


def test_an_explanation_is_given_less_than_a_second():
    assert signature(explain_empty).parameters["seconds"].default < 1
