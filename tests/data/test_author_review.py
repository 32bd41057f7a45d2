"""The table for the article's authors has every claim, in order, and leaves the verdict to them."""

import csv

import pytest

from limakg.export.published import load_published
from limakg.queries.results import from_engine


@pytest.fixture(scope="module")
def rows(root):
    with (root / "docs" / "author-review.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_is_what_the_graph_gives_now(rows, root, real_build):
    query = (root / "queries" / "tables" / "author-review.rq").read_text(encoding="utf-8")
    result = from_engine("SELECT", load_published(real_build.out, named=False).query(query))
    given = [
        {name: str(term or "") for name, term in zip(result.columns, row, strict=True)} for row in result.rows
    ]

    assert rows == given, "run: limakg sparql queries/tables/author-review.rq -f csv > docs/author-review.csv"


def test_each_claim_has_one_row_with_an_empty_verdict(rows, real_build):
    assert len(rows) == len({row["claim"] for row in rows}) == real_build.figures["claims"]
    assert {row["right"] + row["correction"] for row in rows} == {""}


def test_a_causal_claim_says_which_way_its_arrow_runs(rows):
    causal = [row for row in rows if row["relation"]]

    assert len(causal) > 200
    assert all(row["causes"] and row["effect"] for row in causal)
