"""No text in a parameter can change the structure of a query, in either engine."""

import warnings

import pytest
import rdflib
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import Store

from limakg.errors import ParameterError
from limakg.graph.plain import Term, iri, literal
from limakg.queries.binding import is_iri, substitute, write_term
from limakg.queries.tokens import tokenize

NASTY = st.sampled_from('\\"\'uUnN0025C{}<>.?;#\n\r\t @^:/%$&|`')
TEXTS = st.text(st.one_of(NASTY, st.characters(codec="utf-8")), max_size=40)
EVERYWHERE = """
SELECT ?a (STR(?_x) AS ?b) ("?_x" AS ?c) WHERE {  # ?_x
  ?a <http://e/?_x> ?_x ; <http://e/p> '''?_x''' .
  OPTIONAL { ?a ?p ?_x } MINUS { ?a ?q ?_x } FILTER (?a != ?_x && ?a IN (?_x))
  { SELECT ?s (COUNT(*) AS ?n) WHERE { ?s ?o ?_x } GROUP BY ?s HAVING (COUNT(?_x) < 1) }
  BIND (?_x AS ?d) FILTER NOT EXISTS { ?a ?r ?_x }
} ORDER BY (?a = ?_x)
"""
POSITIONS = 11


def tokens_of(text):
    return [(token.kind, token.text) for token in tokenize(text)]


def written(term):
    return [(token.kind, token.text) for token in tokenize(write_term(term))]


@given(TEXTS)
@example('" . ?s ?p ?o } #')
@example("\\u0022 . } SELECT * {")
@example("\\\\u0022\\u005C\\U00000022")
def test_a_text_takes_exactly_the_place_of_its_variable(value):
    unbound = tokens_of(EVERYWHERE)
    (one,) = written(literal(value))
    expected = [one if token == ("variable", "?_x") else token for token in unbound]

    assert tokens_of(substitute(EVERYWHERE, {"_x": literal(value)})) == expected
    assert one[0] == "string"
    assert unbound.count(("variable", "?_x")) == POSITIONS


@given(TEXTS)
@example("\\u0022")
@example("\x010022")
def test_both_engines_read_back_the_very_text(value):
    query = substitute("SELECT (?_x AS ?y) {}", {"_x": literal(value)})

    (row,) = Store().query(query)
    (other,) = rdflib.Graph().query(query)
    assert (row["y"].value, str(other[0])) == (value, value)


@given(TEXTS)
@example("http://e/> . ?s ?p ?o } #")
@example("http://e/\\u003E")
def test_an_iri_is_refused_or_stays_one_iri(value):
    if is_iri(value):
        assert written(iri(value)) == [("iri", f"<{value}>")]
    else:
        with pytest.raises(ParameterError):
            write_term(iri(value))


@given(st.text(st.sampled_from("abc:/?#%-.ñ\u00a0\u200b"), min_size=1, max_size=12).map("x:".__add__))
def test_both_engines_read_back_the_very_iri(value):
    query = substitute("SELECT (STR(?_x_iri) AS ?y) {}", {"_x_iri": iri(value)})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (other,) = rdflib.Graph().query(query)

    assert str(other[0]) == value


@given(TEXTS, TEXTS, TEXTS)
def test_no_part_of_a_literal_escapes_from_it(value, datatype, language):
    for term in (literal(value, datatype=datatype), literal(value, language=language)):
        try:
            kinds = [kind for kind, _ in written(term)]
        except ParameterError:
            continue
        assert kinds in (["string"], ["string", "sign", "iri"], ["string", "language"])


def test_a_lone_surrogate_is_refused():
    with pytest.raises(ParameterError, match="not valid Unicode"):
        write_term(literal("\udc80"))


def test_a_blank_node_is_refused():
    with pytest.raises(ParameterError, match="never a blank node"):
        write_term(Term("bnode", "b0"))


def test_the_bound_query_runs_wherever_the_variable_stood():
    store = Store()
    query = substitute(EVERYWHERE, {"_x": literal("it's \"so\"")})

    assert list(store.query(query)) == list(rdflib.Graph().query(query)) == []
