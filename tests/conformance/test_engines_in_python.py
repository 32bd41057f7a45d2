"""Every canned query, with every set of values, has one answer in pyoxigraph, in rdflib and over HTTP."""

import pytest
import rdflib
from rdflib.compare import isomorphic
from SPARQLWrapper import SPARQLWrapper

from engines.answers import differences, from_rdflib
from engines.cases import all_cases
from engines.endpoint import ask, endpoint
from limakg.queries.results import GRAPHS
from limakg.queries.tokens import tokenize

CASES = all_cases()
GRAPH_CASES = [case for case in CASES if not case.values and case.query.type in GRAPHS]
PLAIN_STATEMENTS = """
  SELECT ?state ?government WHERE {
    GRAPH <https://w3id.org/limakg/graph/statements> {
      ?state <https://w3id.org/limakg/ontology#hasRecognised> ?government
    }
  }
"""
pytestmark = [  # SPARQLWrapper and rdflib still use what rdflib advises against
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning"),
]
each_case = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture(scope="module")
def address(dumps):
    with endpoint(*dumps) as found:
        yield found


@pytest.fixture(scope="module")
def ask_rdflib(in_rdflib):
    graph, named = in_rdflib

    def asked(text):
        names = any(token.word in ("GRAPH", "FROM") for token in tokenize(text))
        return from_rdflib((named if names else graph).query(text))

    return asked


@each_case
def test_rdflib_gives_the_same_answer(case, prefixes, answer_here, ask_rdflib):
    text = case.text(prefixes)

    assert differences(answer_here(text, case.query.type), ask_rdflib(text)) == ""


@each_case
def test_sparqlwrapper_brings_the_same_answer_from_an_endpoint(case, prefixes, answer_here, address):
    text = case.text(prefixes)

    assert differences(answer_here(text, case.query.type), ask(address, text)) == ""


@pytest.mark.parametrize("case", GRAPH_CASES, ids=str)
def test_a_graph_through_sparqlwrapper_equals_the_frozen_file(case, prefixes, address, real_build):
    file = real_build.out / "answers" / f"{case.query.name}.ttl"

    client = SPARQLWrapper(address)
    client.setQuery(case.text(prefixes))

    assert isomorphic(client.queryAndConvert(), rdflib.Graph().parse(file))


def test_a_query_that_names_a_graph_has_the_same_answer(answer_here, ask_rdflib, address):
    here = answer_here(PLAIN_STATEMENTS, "SELECT")

    assert here.rows
    assert differences(here, ask_rdflib(PLAIN_STATEMENTS)) == ""
    assert differences(here, ask(address, PLAIN_STATEMENTS)) == ""
