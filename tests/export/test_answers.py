"""Each canned query has its frozen answer."""

import csv
import json

from limakg import pipeline


def test_a_table_is_frozen_as_csv_and_sparql_json(publication):
    folder = pipeline.build(publication).out / "answers"
    rows = list(csv.DictReader((folder / "floods-of-place.csv").read_text().splitlines()))
    bindings = json.loads((folder / "floods-of-place.srj").read_text())["results"]["bindings"]

    assert [row["name"] for row in rows] == ["the flood of 1910", "the flood of 1955"]
    assert [row["name"]["value"] for row in bindings] == [row["name"] for row in rows]


def test_a_graph_is_frozen_as_turtle(publication):
    folder = pipeline.build(publication).out / "answers"

    assert (folder / "map-of-floods.ttl").read_text().count("lima:takesPlaceIn") == 2
    assert not (folder / "map-of-floods.csv").exists()
