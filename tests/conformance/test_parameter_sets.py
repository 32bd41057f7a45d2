"""Every query with parameters is tried with two further sets of values, which the graph allows."""

from collections import Counter

import pytest

from engines.cases import PROJECT, Case, all_cases, further_sets
from limakg.queries.catalog import load_catalog

CATALOG = load_catalog(PROJECT)
ONE_VALUE = {"states-in-favour", "vote-arithmetic", "vote-positions"}  # the article speaks of a single vote


def bound(case, prefixes, dataset=None):
    return {name: term.value for name, term in case.terms(prefixes, dataset).items()}


def test_each_query_with_a_choice_of_values_has_two_further_sets_and_no_other_has_any():
    assert Counter(name for name, _ in further_sets()) == {
        query.name: 2 for query in CATALOG.values() if query.parameters and query.name not in ONE_VALUE
    }


def test_the_sets_of_a_query_differ_from_each_other_and_from_its_defaults(prefixes):
    terms = Counter((case.query.name, *bound(case, prefixes).values()) for case in all_cases())

    assert [case for case, times in terms.items() if times > 1] == []


@pytest.mark.parametrize("case", [case for case in all_cases() if case.values], ids=str)
def test_a_set_names_every_parameter_with_a_value_that_the_graph_allows(case, prefixes, ours):
    assert set(case.values) == {parameter.name for parameter in case.query.parameters}
    assert bound(case, prefixes, ours)


@pytest.mark.parametrize("name", sorted(ONE_VALUE))
def test_where_there_is_no_choice_the_default_is_the_one_value(name, prefixes, ours):
    (parameter,) = CATALOG[name].parameters

    assert allowed(parameter, prefixes, ours) == [parameter.default]


def test_a_set_is_empty_only_where_no_value_left_has_an_answer(prefixes, ours, answer_here):
    cases = all_cases()
    asked = {(case.query.name, *bound(case, prefixes).values()) for case in cases}
    empty = [case for case in cases if not answer_here(case.text(prefixes), case.query.type)]

    for query in {case.query.name: case.query for case in empty}.values():
        (parameter,) = query.parameters
        left = [Case(query, {parameter.name: value}) for value in allowed(parameter, prefixes, ours)]
        unasked = [case for case in left if (query.name, *case.values.values()) not in asked]

        assert [case for case in unasked if answer_here(case.text(prefixes), query.type)] == []


def allowed(parameter, prefixes, dataset):
    """Give the IRIs that the graph allows for a parameter, in order."""
    where = parameter.values if "?value" in parameter.values else f"?value a {parameter.values}"
    names = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in prefixes.items())
    found = dataset.query(f"{names}SELECT DISTINCT ?value WHERE {{ {where} }}")
    return sorted(solution["value"].value for solution in found)
