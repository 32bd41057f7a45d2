"""The figures of the double coding are those that its data gives."""

import importlib.util
import math

import pytest

VERDICTS = ("first", "second", "both", "neither")


@pytest.fixture(scope="module")
def agreement(root):
    """The script that computes them."""
    path = root / "scripts" / "bench" / "agreement.py"
    spec = importlib.util.spec_from_file_location("agreement", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows(agreement):
    return agreement.read_rows()


def test_the_guide_has_the_tables_that_the_data_gives(agreement, rows, root):
    guide = (root / "docs" / "reliability-of-coding.md").read_text(encoding="utf-8")

    assert "\n".join(agreement.tables(rows)) in guide, "run: python scripts/bench/agreement.py"


@pytest.mark.parametrize("side", ["first", "second"])
def test_each_claim_of_a_coder_stands_in_one_row(rows, side):
    names = [row[side] for row in rows if row[side]]

    assert len(names) == len(set(names)) > 100


def test_a_pair_is_of_one_sentence_and_a_difference_says_which_is_better(rows):
    for row in rows:
        names = [name for name in (row["first"], row["second"]) if name]
        assert {name.rpartition("-")[0] for name in names} == {row["sentence"]}
        assert bool(row["difference"]) == (row["better"] in VERDICTS), row


def test_alpha_is_one_for_equal_values_and_about_nothing_for_chance(agreement):
    assert agreement.alpha([("a", "a"), ("b", "b")]) == 1
    assert abs(agreement.alpha([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")] * 50)) < 0.01
    assert math.isnan(agreement.alpha([("a", "a")] * 9))


def test_f1_counts_what_has_no_partner(agreement):
    pair, lone = {"first": "x", "second": "y"}, {"first": "z", "second": ""}

    assert agreement.f1([pair, pair, lone]) == pytest.approx(4 / 5)
