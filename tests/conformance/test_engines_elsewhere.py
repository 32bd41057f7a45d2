"""Comunica and Virtuoso give the project's own answers, except where a listed fault of theirs is met."""

import functools
import json

import pytest
from engines import comunica, virtuoso
from engines.answers import differences, from_rdflib
from engines.cases import all_cases, fewer_cases
from engines.endpoint import ask
from engines.faults import concerned, load_faults
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

FAULTS = load_faults()
CASES = {engine: fewer_cases(without=concerned(engine)) for engine in ("Comunica", "Virtuoso")}
PLAIN_STATEMENTS = """
  SELECT ?state ?government WHERE {
    GRAPH <https://w3id.org/limakg/graph/statements> {
      ?state <https://w3id.org/limakg/ontology#hasRecognised> ?government
    }
  }
"""
each_fault = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # SPARQLWrapper's own


@pytest.fixture(scope="module")
def in_comunica(dumps, prefixes):
    """What Comunica answers to the text of each query."""
    if reason := comunica.missing():
        pytest.skip(reason)
    texts = [case.text(prefixes) for case in CASES["Comunica"]]
    texts += [PLAIN_STATEMENTS, *(fault.text for fault in FAULTS)]
    return dict(zip(texts, comunica.ask_all(texts, *dumps), strict=True)).__getitem__


@pytest.fixture(scope="module")
def in_virtuoso(dumps, tmp_path_factory):
    """Ask Virtuoso, once each query; what it says instead of an answer is given too."""
    if reason := virtuoso.missing():
        pytest.skip(reason)

    @functools.cache
    def asked(text):
        try:
            return ask(address, text, "" if text == PLAIN_STATEMENTS else virtuoso.GRAPH)
        except SPARQLWrapperException as error:
            return str(error)

    with virtuoso.virtuoso(tmp_path_factory.mktemp("virtuoso"), *dumps) as address:
        yield asked


@pytest.fixture(scope="module")
def asked_in(request):
    """Ask an engine by its name."""
    return lambda engine: request.getfixturevalue(f"in_{engine.lower()}")


def check(case, engine, here, there):
    """An answer is the same, or it differs as the list of faults says."""
    differs = differences(here, there)
    if case.query.name in concerned(engine):
        assert differs, f"{case.query.name} has the same answer in {engine}: take it off the list in faults/"
    else:
        assert differs == ""


@pytest.mark.parametrize("case", CASES["Comunica"], ids=str)
def test_comunica_gives_the_same_answer_but_for_its_listed_faults(case, prefixes, answer_here, in_comunica):
    text = case.text(prefixes)

    check(case, "Comunica", answer_here(text, case.query.type), in_comunica(text))


@pytest.mark.parametrize("case", CASES["Virtuoso"], ids=str)
def test_virtuoso_gives_the_same_answer_but_for_its_listed_faults(case, prefixes, answer_here, in_virtuoso):
    text = case.text(prefixes)

    check(case, "Virtuoso", answer_here(text, case.query.type), in_virtuoso(text))


@pytest.mark.parametrize("engine", CASES)
def test_one_query_a_theme_is_asked_with_further_values_too(engine):
    themes = {case.query.theme for case in all_cases() if case.values}

    assert {case.query.theme for case in CASES[engine] if case.values} == themes


@pytest.mark.parametrize("engine", CASES)
def test_a_query_that_names_a_graph_has_the_same_answer(engine, answer_here, asked_in):
    assert differences(answer_here(PLAIN_STATEMENTS, "SELECT"), asked_in(engine)(PLAIN_STATEMENTS)) == ""


@each_fault
def test_a_fault_shows_in_a_small_query_that_all_others_answer_alike(fault, answer_here, in_rdflib, asked_in):
    here = answer_here(fault.text, "SELECT")

    assert differences(here, from_rdflib(in_rdflib[0].query(fault.text))) == ""
    assert {engine for engine in CASES if differences(here, asked_in(engine)(fault.text))} == {fault.engine}


def test_the_guide_lists_every_fault_and_the_versions_that_were_asked(root):
    guide = (root / "docs" / "engines.md").read_text(encoding="utf-8")
    pinned = json.loads((comunica.FOLDER / "package.json").read_text())["dependencies"]
    rows = [f"| {fault.name} | {fault.engine} | {fault.sentence} |" for fault in FAULTS]

    assert [row for row in rows if row not in guide] == []
    assert [name for name, number in pinned.items() if f"`{name}` {number}" not in guide] == []
