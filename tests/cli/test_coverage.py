"""`limakg coverage` counts sentences."""

import json


def test_coverage_counts_by_section(curate, capsys):
    assert curate("coverage", "--json") == 0

    figures = json.loads(capsys.readouterr().out)
    assert (figures["sentences_covered"], figures["sentences_total"], figures["claims"]) == (4, 4, 7)


def test_coverage_is_a_table_for_a_reader(curate, capsys):
    assert curate("coverage") == 0
    assert capsys.readouterr().out.endswith("4 of 4 sentences accounted for; 100.0 % have claims\n")
