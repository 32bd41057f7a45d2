"""Errors say where, what, and show the line."""

import pytest

from limakg.errors import QueryError, SourceError, SourceErrors, UnknownNameError, together


def fail(*errors):
    raise errors[0] if len(errors) == 1 else SourceErrors(errors)


def test_a_fault_in_a_source_names_the_place_and_points_at_the_column():
    error = SourceError("data/x.ttl", 3, 5, "a dot is missing", "a:x a:y")

    assert str(error).splitlines() == ["data/x.ttl:3:5: a dot is missing", "    a:x a:y", "        ^"]


def test_a_fault_without_a_line_is_one_line():
    assert str(SourceError("data/x.ttl", 1, 1, "there is no such file")).count("\n") == 0


def test_faults_are_listed_by_file_and_line_and_counted():
    errors = SourceErrors([SourceError("b", 1, 1, "two"), SourceError("a", 9, 1, "one")])

    assert str(errors).splitlines() == ["a:9:1: one", "b:1:1: two", "2 faults in 2 files"]


def test_an_unknown_name_offers_the_nearest():
    assert str(UnknownNameError("query", "voters", ["votes"])) == (
        "there is no query named 'voters'; the nearest are votes"
    )


def test_a_query_error_without_a_place_is_the_bare_message():
    assert str(QueryError("too long")) == "too long"


def test_readings_done_together_report_all_their_faults():
    one, two, three = (SourceError(name, 1, 1, "bad") for name in "abc")

    with pytest.raises(SourceErrors) as caught:
        together(lambda: fail(three), lambda: 1, lambda: fail(one, two))

    assert [error.path for error in caught.value.errors] == ["a", "b", "c"]


def test_readings_done_together_give_their_results_in_order():
    assert together(lambda: 1, lambda: 2) == [1, 2]
