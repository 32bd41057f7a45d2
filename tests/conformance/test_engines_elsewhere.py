"""Comunica and Virtuoso give the project's own answers; known faults of engines show in small queries."""

import functools
import itertools
import json
from importlib.metadata import version

import pytest
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from engines import comunica, virtuoso
from engines.answers import differences, from_rdflib
from engines.cases import PROJECT, all_cases, fewer_cases
from engines.endpoint import ask
from engines.faults import load_faults
from limakg.queries.catalog import load_catalog

CASES = fewer_cases()
FRESH = 4  # servers that are asked nothing else: how Virtuoso plans a query differs from one to the next
FAULTS = load_faults()
PLAIN_STATEMENTS = """
  SELECT ?state ?government WHERE {
    GRAPH <https://w3id.org/limakg/graph/statements> {
      ?state <https://w3id.org/limakg/ontology#hasRecognised> ?government
    }
  }
"""
each_case = pytest.mark.parametrize("case", CASES, ids=str)
each_fault = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
each_engine = pytest.mark.parametrize("engine", ["Comunica", "Virtuoso"])
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # SPARQLWrapper's own


def answer_or_error(address, text):
    """Ask Virtuoso; what it says instead of an answer is given too."""
    try:
        return ask(address, text, "" if text == PLAIN_STATEMENTS else virtuoso.GRAPH)
    except SPARQLWrapperException as error:
        return str(error)


@pytest.fixture(scope="module")
def in_comunica(dumps, prefixes):
    """What Comunica answers to the text of each query; all of them are put to one process."""
    if reason := comunica.missing():
        pytest.skip(reason)
    texts = [PLAIN_STATEMENTS, *(case.text(prefixes) for case in CASES), *(fault.text for fault in FAULTS)]
    return dict(zip(texts, comunica.ask_all(texts, *dumps), strict=True)).__getitem__


@pytest.fixture(scope="module")
def in_virtuoso(dumps, tmp_path_factory):
    """Ask one Virtuoso, each query once."""
    if reason := virtuoso.missing():
        pytest.skip(reason)

    @functools.cache
    def asked(text):
        return answer_or_error(address, text)

    with virtuoso.virtuoso(tmp_path_factory.mktemp("virtuoso"), *dumps) as address:
        for fault in FAULTS:  # before all else, as its plans depend on what it was asked earlier
            asked(fault.text)
        yield asked


@pytest.fixture(scope="module")
def in_fresh_virtuoso(dumps, tmp_path_factory):
    """Ask several Virtuosos, one after the other, that were asked nothing before."""

    def asked(text):
        for _ in range(FRESH):
            with virtuoso.virtuoso(tmp_path_factory.mktemp("fresh"), *dumps) as address:
                yield answer_or_error(address, text)

    return asked


@pytest.fixture(scope="module")
def engines(in_rdflib, in_comunica, in_virtuoso):
    """Every engine but the project's own, by its name."""
    return {
        "rdflib": lambda text: from_rdflib(in_rdflib[0].query(text)),
        "Comunica": in_comunica,
        "Virtuoso": in_virtuoso,
    }


@each_case
def test_comunica_gives_the_same_answer(case, prefixes, answer_here, in_comunica):
    text = case.text(prefixes)

    assert differences(answer_here(text, case.query.type), in_comunica(text)) == ""


@each_case
def test_virtuoso_gives_the_same_answer(case, prefixes, answer_here, in_virtuoso, in_fresh_virtuoso):
    text = case.text(prefixes)
    here = answer_here(text, case.query.type)
    there = itertools.chain([in_virtuoso(text)], in_fresh_virtuoso(text))
    differing = list(itertools.takewhile(bool, (differences(here, answer) for answer in there)))

    assert len(differing) <= FRESH, differing[0]


def test_one_query_a_theme_is_asked_with_further_values_too():
    themes = {case.query.theme for case in all_cases() if case.values}

    assert {case.query.theme for case in CASES if case.values} == themes


@each_engine
def test_a_query_that_names_a_graph_has_the_same_answer(engine, answer_here, engines):
    here = answer_here(PLAIN_STATEMENTS, "SELECT")

    assert here.rows
    assert differences(here, engines[engine](PLAIN_STATEMENTS)) == ""


@each_fault
def test_a_fault_shows_in_a_small_query_that_all_other_engines_answer_alike(
    fault, answer_here, engines, in_fresh_virtuoso
):
    here = answer_here(fault.text, "SELECT")
    faulty = {name for name, asked in engines.items() if differences(here, asked(fault.text))}
    if fault.engine == "Virtuoso" and not faulty:
        faulty |= {"Virtuoso" for there in in_fresh_virtuoso(fault.text) if differences(here, there)}

    assert faulty == {fault.engine}
    assert set(fault.queries) <= set(load_catalog(PROJECT))


def test_the_guide_has_every_fault_and_the_versions_that_are_asked(root):
    guide = (root / "docs" / "engines.md").read_text(encoding="utf-8")
    versions = json.loads((comunica.FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    versions |= {name: version(name) for name in ("pyoxigraph", "rdflib", "SPARQLWrapper")}

    assert [fault.row for fault in FAULTS if fault.row not in guide] == []
    assert [name for name, number in versions.items() if f"{name} {number}" not in guide] == []
