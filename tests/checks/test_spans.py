"""EDTF against bounds; the library of the field is the referee."""

import datetime

import pytest
from edtf import parse_edtf, struct_time_to_date

from limakg.checks.spans import Bounds, find_fault, find_time_faults, read_edtf


def bounds(text):
    """`a b c d`: the four bounds, with - for none."""
    return Bounds(*(None if part == "-" else part for part in text.split()))


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2019-02-23", "2019-02-23 2019-02-23 2019-02-23 2019-02-23"),
        ("2019", "2019-01-01 2019-12-31 2019-01-01 2019-12-31"),
        ("2019", "- 2019-01-01 2019-12-31 -"),
        ("2016/2018", "2016-01-01 2016-12-31 2018-01-01 2018-12-31"),
        ("2017-05/..", "2017-05-01 2017-08-31 - -"),
        ("../2019", "- - 2019-01-01 2019-12-31"),
        ("2021-38", "2021-05-01 2021-08-31 2021-05-01 2021-08-31"),
        ("2018-36", "2018-10-01 2018-12-31 2018-10-01 2018-12-31"),
        ("2017-05/2018-12", "2017-05-01 2017-08-31 2018-10-01 2018-12-31"),
        ("201X", "- - - -"),
        ("2019~", "2019-01-01 2019-12-31 2019-01-01 2019-12-31"),
    ],
)
def test_an_expression_that_renders_its_bounds_has_no_fault(edtf, days):
    assert find_fault(edtf, bounds(days)) is None


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2018", "2019-01-01 2019-12-31 2019-01-01 2019-12-31"),
        ("2019", "2019-01-01 2019-12-31 - -"),
        ("2019/..", "2019-01-01 2019-12-31 2020-01-01 2020-12-31"),
        ("2021-37", "2021-05-01 2021-08-31 2021-05-01 2021-08-31"),
    ],
)
def test_an_expression_that_says_other_days_is_found(edtf, days):
    assert find_fault(edtf, bounds(days))[0] == "time-edtf-bounds"


@pytest.mark.parametrize("edtf", ["2019-02-29", "2019-13", "2021-38/2022", "soon", "2019/20/21", "2019-1-1"])
def test_an_expression_that_nobody_can_read_is_found(edtf):
    assert find_fault(edtf, bounds("2019-01-01 - - -"))[0] == "time-edtf-form"


@pytest.mark.parametrize("edtf", ["2019", "2019-02", "2019-02-23", "2020-02", "2016/2018", "2017-05/2018-12"])
def test_the_library_reads_the_same_days(edtf):
    parsed, days = parse_edtf(edtf), read_edtf(edtf)
    first, last = (struct_time_to_date(moment) for moment in (parsed.lower_strict(), parsed.upper_strict()))

    assert (datetime.date.fromisoformat(days.first), datetime.date.fromisoformat(days.last)) == (first, last)


def test_the_spans_of_a_graph_are_looked_at(dataset):
    edtf = "^^<http://id.loc.gov/datatypes/edtf/EDTF>"
    data = dataset(
        f'span:a lima:edtf "2019"{edtf} ; lima:earliestStart "2018-01-01"^^xsd:date .'
        f'span:b lima:edtf "2019"{edtf} ; lima:latestStart "2019-01-01"^^xsd:date ;'
        ' lima:earliestEnd "2019-12-31"^^xsd:date .'
    )

    assert [f.subject.rpartition("/")[2] for f in find_time_faults(data)] == ["a"]
