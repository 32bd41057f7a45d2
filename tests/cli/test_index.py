"""`limakg index` writes passages from a sentence table."""

import json


def test_index_writes_the_passages_once(curate, table, capsys):
    curate("index", table)
    curate("index", table)

    assert capsys.readouterr().out.splitlines()[-1] == "4 passages in 1 files, 0 of them changed"


def test_index_removes_passages_that_the_table_does_not_have(curate, table, orchards, capsys):
    (orchards.data / "passages" / "old.ttl").write_text("# old\n")

    assert curate("index", table, "--json") == 0
    assert "data/passages/old.ttl" in json.loads(capsys.readouterr().out)["changed"]
    assert not (orchards.data / "passages" / "old.ttl").exists()


def test_index_refuses_a_bad_table_with_its_line(curate, table, capsys):
    table.write_text(table.read_text().split("\n")[0] + "\ns1-p1-s1\n")

    assert curate("index", table) == 2
    assert "table.tsv:2: a row has 9 columns, this one 1\n" in capsys.readouterr().err
