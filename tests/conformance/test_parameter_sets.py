"""Every query with parameters is tried with two further sets of values, which the graph allows."""

from collections import Counter

import pytest

from engines.cases import PROJECT, all_cases, further_sets
from limakg.errors import UnknownNameError
from limakg.queries.catalog import load_catalog

CATALOG = load_catalog(PROJECT)
ONE_VALUE = {"states-in-favour", "vote-arithmetic", "vote-positions"}  # the article speaks of a single vote


def bound(case, prefixes, dataset=None):
    return {name: term.value for name, term in case.terms(prefixes, dataset).items()}


def test_each_query_with_parameters_has_two_further_sets_and_no_other_has_any():
    assert Counter(name for name, _ in further_sets()) == {
        query.name: 2 for query in CATALOG.values() if query.parameters
    }


def test_the_sets_of_a_query_differ_from_each_other_and_from_its_defaults(prefixes):
    terms = Counter((case.query.name, *bound(case, prefixes).values()) for case in all_cases())

    assert [case for case, times in terms.items() if times > 1] == []


@pytest.mark.parametrize("case", [case for case in all_cases() if case.values], ids=str)
def test_a_set_names_every_parameter_with_a_value_that_the_graph_allows(case, prefixes, ours):
    assert set(case.values) == {parameter.name for parameter in case.query.parameters}
    assert bound(case, prefixes, ours if case.query.name not in ONE_VALUE else None)


@pytest.mark.parametrize("name", sorted(ONE_VALUE))
def test_where_the_graph_allows_one_value_the_sets_have_no_answer(name, prefixes, ours, answer_here):
    cases = [case for case in all_cases() if case.query.name == name and case.values]

    for case in cases:
        with pytest.raises(UnknownNameError) as refused:
            case.terms(prefixes, ours)
        assert len(refused.value.nearest) == 1
    assert [answer_here(case.text(prefixes), "SELECT").rows for case in cases] == [(), ()]


def test_most_sets_have_an_answer(prefixes, answer_here):
    empty = {str(case) for case in all_cases() if not answer_here(case.text(prefixes), case.query.type)}

    assert len(empty) <= 0.06 * len(all_cases())
