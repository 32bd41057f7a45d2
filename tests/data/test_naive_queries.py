"""What a newcomer asks never comes back with what is denied, hedged, only reported or entertained."""

import csv
from pathlib import Path

import pytest

from limakg import pipeline
from limakg.graph.prefixes import load_prefixes

TABLE = Path(__file__).with_name("naive_queries.csv")
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
LAYERS = {
    "plain": "GRAPH ?graph {{ {pattern} }} FILTER(STRENDS(STR(?graph), '/graph/statements'))",
    "affirmed": "?x lima:affirmedIn ?article . {pattern}",
}


@pytest.fixture(scope="module")
def prefixes(project):
    return load_prefixes(project.prefixes)


@pytest.fixture(scope="module")
def dataset(project):
    return pipeline.derived(project).dataset


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["question"])
def test_a_naive_query_is_not_misled(row, dataset, prefixes):
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes.items())
    where = LAYERS[row["layer"]].format(pattern=row["pattern"])
    answers = dataset.query(f"{head}SELECT ?x {{ {where} }}")
    found = {prefixes.shorten(answer["x"].value) for answer in answers}

    assert found.isdisjoint(row["must_not"].split())
    assert found >= set(row["must"].split())


@pytest.mark.parametrize("name", sorted({name for row in ROWS for name in row["must_not"].split()}))
def test_what_must_not_come_back_is_in_the_graph(name, dataset, prefixes):
    assert dataset.query(f"ASK {{ <{prefixes.expand(name)}> ?property ?value }}")


def test_there_are_enough_of_them():
    assert len(ROWS) >= 25
