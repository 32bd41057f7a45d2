"""The names nearest to what somebody typed."""

import pytest

from limakg.queries.nearest import fold, local_name, nearest, nearest_by_label

NAMES = ["who-recognised", "who-chaired", "governments", "shifts-of-stance"]


@pytest.mark.parametrize(
    ("typed", "best"),
    [("who-recognized", "who-recognised"), ("goverments", "governments"), ("stance", "shifts-of-stance")],
)
def test_a_slip_finds_the_name_that_was_meant(typed, best):
    assert nearest(typed, NAMES)[0] == best


def test_nothing_is_offered_for_nonsense():
    assert nearest("xqzzy", NAMES) == []


def test_a_thing_is_found_by_any_of_its_labels():
    labels = {"a": ["Ana León", "the president"], "b": ["Berta"]}

    assert nearest_by_label("ana leon", labels) == ["a"]


def test_case_accents_and_hyphens_make_no_difference():
    assert fold("Ana-León") == fold("ana leon")


def test_the_local_name_is_the_last_part():
    assert [local_name("http://a/b#c"), local_name("http://a/d"), local_name("e")] == ["c", "d", "e"]
