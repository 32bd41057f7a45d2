"""Which forms a datatype allows, and that rdflib agrees."""

import logging

import pytest
import rdflib

from limakg.checks.lexical import fault_in
from limakg.terms import XSD

VALID = [
    ("2020-02-29", "date"),
    ("-0044-03-15", "date"),
    ("2020-01-01Z", "date"),
    ("2020-01-01T23:59:59.5+02:00", "dateTime"),
    ("P1Y2M3DT4H5M6.7S", "duration"),
    ("-P3D", "duration"),
    ("+12", "integer"),
    ("0", "nonNegativeInteger"),
    ("1.", "decimal"),
    ("-INF", "double"),
    ("true", "boolean"),
    ("2020", "gYear"),
    ("2020-12", "gYearMonth"),
    ("https://example.org/a", "anyURI"),
]
INVALID = [
    ("2019-02-29", "date"),
    ("2019-04-31", "date"),
    ("2019-1-1", "date"),
    ("05/10/2016", "date"),
    ("2019-01-01T00:00:00", "date"),
    ("2019-01-01", "dateTime"),
    ("2019-01-01T25:00:00", "dateTime"),
    ("P", "duration"),
    ("P1DT", "duration"),
    ("3 days", "duration"),
    ("1.0", "integer"),
    ("", "integer"),
    ("-1", "nonNegativeInteger"),
    ("300", "byte"),
    ("1,5", "decimal"),
    ("1e3", "decimal"),
    ("yes", "boolean"),
    ("2020-13", "gYearMonth"),
    ("a b", "anyURI"),
    ("x", "Date"),
    ("２０１９-01-01", "date"),
    ("1" * 5000, "byte"),
]


@pytest.mark.parametrize(("value", "datatype"), VALID)
def test_a_valid_form_has_no_fault(value, datatype):
    assert fault_in(value, XSD + datatype) is None


@pytest.mark.parametrize(("value", "datatype"), INVALID)
def test_an_invalid_form_is_explained(value, datatype):
    assert fault_in(value, XSD + datatype)


def test_other_peoples_datatypes_are_not_judged():
    assert fault_in("x", "https://example.org/type") is None


@pytest.mark.parametrize("value", ["2020-02-29", "2019-02-29", "2019-04-31", "05/10/2016", "2019-13-01"])
def test_rdflib_finds_the_same_dates_valid(value, monkeypatch):
    monkeypatch.setattr(logging.getLogger("rdflib.term"), "disabled", True)
    literal = rdflib.Literal(value, datatype=rdflib.XSD.date)

    assert bool(literal.ill_typed) is bool(fault_in(value, XSD + "date"))
