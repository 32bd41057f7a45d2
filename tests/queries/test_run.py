"""A canned query is answered with defaults, with values, and by name only when the name exists."""

import pytest

from limakg.errors import QueryError, UnknownNameError
from limakg.graph.plain import iri, literal
from limakg.queries.run import as_values, bind, bound_text, run
from limakg.terms import XSD


def test_defaults_answer_without_being_told_anything(catalog, dataset, prefixes):
    result = run(dataset, catalog["who-recognised"], {}, prefixes)

    assert result.column("label") == ["Arcadia", "Ruritania"]


def test_a_value_changes_the_answer(catalog, dataset, prefixes):
    result = run(dataset, catalog["who-recognised"], {"date": "2019-06-30"}, prefixes)

    assert list(result.records()) == [
        {
            "recogniser": "https://example.org/id/state/arcadia",
            "label": "Arcadia",
            "since": "2019-01-23",
            "wording": "since early 2019",
        }
    ]


def test_a_yes_or_no_question_has_a_boolean(catalog, dataset):
    query = catalog["is-labelled"]

    assert run(dataset, query).boolean is True
    assert run(dataset, query, {"label": "Nowhere"}).boolean is False


def test_a_graph_question_has_triples(catalog, dataset):
    assert len(run(dataset, catalog["all-about"]).triples) == 6


def test_an_unknown_parameter_names_the_nearest(catalog, prefixes):
    with pytest.raises(UnknownNameError, match="named 'dte'; the nearest are date"):
        bind(catalog["who-recognised"], {"dte": "2020-01-01"}, prefixes)


def test_values_are_bound_as_typed_terms(catalog, prefixes):
    terms = bind(catalog["who-recognised"], {"person": "person:juan-leon"}, prefixes)

    assert terms == {
        "_person_iri": iri("https://example.org/id/person/juan-leon"),
        "_date_xsd_date": literal("2021-01-01", XSD + "date"),
    }


def test_the_bound_text_keeps_its_lines(catalog, prefixes):
    query = catalog["who-recognised"]
    text = bound_text(query, bind(query, {}, prefixes))

    assert text.count("\n") == query.text.count("\n")
    assert '<= "2021-01-01"^^<http://www.w3.org/2001/XMLSchema#date>' in text


def test_pairs_are_read_up_to_the_first_equals_sign():
    assert as_values(["a=b=c", "d="]) == {"a": "b=c", "d": ""}


def test_a_pair_without_an_equals_sign_is_refused():
    with pytest.raises(QueryError, match="name=value"):
        as_values(["date"])


@pytest.mark.parametrize("second", ["2021-01-01", "2020-01-01"])
def test_a_parameter_has_one_value(second):
    with pytest.raises(QueryError, match=f"date has one value, but '2020-01-01' and '{second}' are given"):
        as_values(["date=2020-01-01", "person=ana-leon", f"date={second}"])
