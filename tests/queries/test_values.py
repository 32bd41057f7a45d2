"""What people type for a parameter becomes the right term, or a sentence that says what would be right."""

import pytest

from limakg.errors import NoAnswerError, ParameterError, UnknownNameError
from limakg.graph.plain import iri
from limakg.queries.parameters import Parameter
from limakg.queries.run import lookup_in
from limakg.queries.values import read_value
from limakg.terms import XSD

ANA = "https://example.org/id/person/ana-leon"
PERSON = Parameter("person", "_person_iri", "iri", ANA, values="ex:Person")
ANYTHING = Parameter("thing", "_thing_iri", "iri", ANA)
RECOGNISED = Parameter("person", "_person_iri", "iri", ANA, values="?x ex:recognised ?value")
LISTED = Parameter("person", "_person_iri", "iri", ANA, allowed=("person:ana-leon",))


def read(parameter, text, prefixes, dataset):
    return read_value(parameter, text, prefixes, lookup_in(dataset))


@pytest.mark.parametrize("text", [ANA, f"<{ANA}>", "person:ana-leon", "ana-leon", "Ana León", "ANA LEON"])
@pytest.mark.parametrize("parameter", [PERSON, ANYTHING, RECOGNISED, LISTED])
def test_a_thing_may_be_named_in_many_ways(text, parameter, prefixes, dataset):
    assert read(parameter, text, prefixes, dataset) == ("uri", ANA, "", "")


@pytest.mark.parametrize(
    ("parameter", "text", "nearest"),
    [
        (PERSON, "person:ana-lion", "person:ana-leon"),
        (RECOGNISED, "person:juan-leaon", "person:ana-leon"),
        (LISTED, "https://example.org/id/person/juan-leaon", "person:ana-leon"),
        (ANYTHING, "Ruritanya", "state:ruritania"),
    ],
)
def test_a_wrong_thing_is_answered_with_right_ones(parameter, text, nearest, prefixes, dataset):
    with pytest.raises(UnknownNameError) as caught:
        read(parameter, text, prefixes, dataset)

    assert nearest in caught.value.nearest


SILENT = "the article gives nothing on it that this question asks for"


@pytest.mark.parametrize(
    ("parameter", "text", "sentence"),
    [
        (RECOGNISED, "person:juan-leon", f"person:juan-leon exists, but {SILENT}; person may be "),
        (RECOGNISED, "juan león", f"'juan león' names person:juan-leon, but {SILENT}; person may be"),
        (RECOGNISED, "juan-leon", f"'juan-leon' names person:juan-leon, but {SILENT}; person may be"),
        (PERSON, "state:arcadia", "state:arcadia exists, but it is no ex:Person; person may be"),
        (LISTED, "person:juan-leon", "person:juan-leon exists, but it is no value of person; person may be"),
    ],
)
def test_a_thing_that_is_there_is_not_said_to_be_missing(parameter, text, sentence, prefixes, dataset):
    with pytest.raises(NoAnswerError) as caught:
        read(parameter, text, prefixes, dataset)

    assert str(caught.value).startswith(sentence)
    assert "person:ana-leon" in caught.value.nearest


def test_of_many_things_only_the_first_are_offered_and_the_rest_is_counted(prefixes, dataset):
    things = [iri(f"https://example.org/id/person/p{number}") for number in range(12)]
    dataset_rows = lookup_in(dataset)

    def lookup(text):
        return [(thing, None) for thing in things] if "?label }" in text else dataset_rows(text)

    with pytest.raises(NoAnswerError, match="may be person:p0, person:p1, person:p10 and 9 more$"):
        read_value(RECOGNISED, "person:juan-leon", prefixes, lookup)


def test_of_few_names_all_are_offered_and_the_nearest_first(prefixes):
    mood = Parameter("mood", "_mood", "literal", "calm", allowed=("calm", "fair", "stormy"))

    with pytest.raises(UnknownNameError) as caught:
        read_value(mood, "strmy", prefixes, None)

    assert caught.value.nearest == ["stormy", "calm", "fair"]


def test_an_ambiguous_label_is_answered_with_what_it_may_mean(prefixes, dataset):
    two = PERSON._replace(values="VALUES (?value ?n) { (person:ana-leon 1) (person:juan-leon 2) }")
    dataset_rows = lookup_in(dataset)

    def lookup(text):
        return [(row[0], row[1]._replace(value="León")) for row in dataset_rows(text)]

    with pytest.raises(ParameterError, match="may be any of person:ana-leon, person:juan-leon"):
        read_value(two, "León", prefixes, lookup)


@pytest.mark.parametrize(
    ("datatype", "right", "wrong", "reason"),
    [
        ("date", "2020-02-29", "2021-02-29", "a date such as"),
        ("date", "2020-06-30", "June 2020", "a date such as"),
        ("dateTime", "2020-06-30T10:00:00Z", "2020-06-30", "a time such as"),
        ("gYear", "2020", "20", "a year such as"),
        ("gYearMonth", "2020-06", "2020", "a month such as"),
        ("integer", "-4", "4.5", "a whole number"),
        ("nonNegativeInteger", "4", "-4", "a whole number"),
        ("decimal", "4.5", "x", "a number such as"),
        ("double", "4e2", "x", "a number such as"),
        ("boolean", "true", "yes", "true or false"),
    ],
)
def test_a_literal_of_the_wrong_form_is_refused_in_one_sentence(datatype, right, wrong, reason, prefixes):
    parameter = Parameter("p", "_p", "literal", right, datatype=XSD + datatype)

    assert read_value(parameter, right, prefixes, None) == ("literal", right, XSD + datatype, "")
    with pytest.raises(ParameterError, match=reason):
        read_value(parameter, wrong, prefixes, None)


@pytest.mark.parametrize(("text", "datatype"), [("4", "integer"), ("4.5", "decimal")])
def test_a_number_is_an_integer_or_a_decimal(text, datatype, prefixes):
    found = read_value(Parameter("n", "_n_number", "number", "1"), text, prefixes, None)

    assert found.datatype == XSD + datatype


def test_a_text_must_be_one_of_those_that_are_listed(prefixes):
    mood = Parameter("mood", "_mood", "literal", "calm", allowed=("calm", "stormy"))

    with pytest.raises(UnknownNameError, match="value of mood named 'strmy'; the nearest are stormy, calm"):
        read_value(mood, "strmy", prefixes, None)


def test_a_text_must_be_one_of_those_in_the_graph(prefixes, dataset):
    wording = Parameter("wording", "_wording", "literal", "x", values="?s ex:wording ?value")

    assert read(wording, "since early 2019", prefixes, dataset).value == "since early 2019"
    with pytest.raises(UnknownNameError, match="since early 2019"):
        read(wording, "since 2019", prefixes, dataset)


def test_without_a_graph_a_thing_must_be_named_by_its_iri(prefixes):
    with pytest.raises(ParameterError, match="must be an IRI"):
        read_value(PERSON, "Ana León", prefixes, None)
