"""`limakg index`, `verify`, `coverage` and `record` on the small article."""

import json
import shutil

import pytest

from limakg.cli.main import main
from limakg.curation.normalise import digest
from limakg.project import Project

SENTENCES = [
    "The mayor signed the charter in 1999, and the drought, with the pests, cut the harvest.",
    "The baker did not sign what Cy said seemed a fair text (Cy, 1999, p. 3).",
    "Although it was dry, the charter mostly held.",
    "Later the baker left.",
]
IDS = ["s1-p1-s1", "s1-p1-s2", "s1-p1-s3", "s1-p2-s1"]
HEAD = "id\tkind\tsection\tparagraph\tsentence\tstart\tend\tsha256\ttext"


@pytest.fixture
def place(story, tmp_path) -> Project:
    """A copy of the small article that a test may change, with its text and sentence table beside it."""
    project = Project(shutil.copytree(story.root, tmp_path / "project"))
    (tmp_path / "article.txt").write_text("\n".join(SENTENCES), encoding="utf-8")
    rows, start = [HEAD], 0
    for name, text in zip(IDS, SENTENCES, strict=True):
        paragraph, number = name[4], name[7]
        cells = [name, "sentence", "1", paragraph, number, start, start + len(text), digest(text), text]
        rows.append("\t".join(map(str, cells)))
        start += len(text) + 1
    (tmp_path / "table.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (project.root / "docs").mkdir()
    (project.root / "docs" / "coding-rules.md").write_text("# rules\n")
    return project


@pytest.fixture
def run(place):
    return lambda *arguments: main([*map(str, arguments), "--project", str(place.root)])


@pytest.fixture
def text(place):
    return place.root.parent / "article.txt"


@pytest.fixture
def table(place):
    return place.root.parent / "table.tsv"


def test_index_writes_the_passages_once(run, table, capsys):
    run("index", table)
    run("index", table)

    assert capsys.readouterr().out.splitlines()[-1] == "4 passages in 1 files, 0 of them changed"


def test_index_removes_passages_that_the_table_does_not_have(run, table, place, capsys):
    (place.data / "passages" / "old.ttl").write_text("# old\n")

    assert run("index", table, "--json") == 0
    assert "data/passages/old.ttl" in json.loads(capsys.readouterr().out)["changed"]
    assert not (place.data / "passages" / "old.ttl").exists()


def test_index_refuses_a_bad_table_with_its_line(run, table, capsys):
    table.write_text(HEAD + "\ns1-p1-s1\n")

    assert run("index", table) == 2
    assert "table.tsv:2: a row has 9 columns, this one 1\n" in capsys.readouterr().err


def test_verify_agrees_with_the_article(run, text, capsys):
    assert run("verify", text) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["passage", "4", "exact"]


def test_verify_lists_what_differs(run, text, capsys):
    text.write_text(text.read_text().replace("fair text", "poor text"))

    assert run("verify", text) == 1
    assert "located by phrase: passage of passage:s1-p1-s2 “The baker did”" in capsys.readouterr().out


def test_verify_takes_straight_quotation_marks_as_agreement(run, text, capsys):
    text.write_text(text.read_text().replace(" ", "\n"))

    assert run("verify", text) == 0
    assert "the same words, typed differently: s1-p1-s1" in capsys.readouterr().out


def test_verify_cannot_read_what_is_not_there(run, capsys):
    assert run("verify", "nowhere.txt") == 2
    assert capsys.readouterr().err == "limakg: nowhere.txt cannot be read: No such file or directory\n"


def test_the_audit_lists_what_has_no_counterpart(run, text, place, capsys):
    path = place.data / "claims" / "s1" / "p1.ttl"
    path.write_text(path.read_text().replace('lima:locator "p. 3"', 'lima:locator "p. 4"'))

    assert run("verify", text, "--audit") == 1
    assert "no counterpart: s1-p1-s2 citation “Cy, 1999, p. 3”" in capsys.readouterr().out


def test_an_exception_explains_it(run, text, place, capsys):
    path = place.data / "claims" / "s1" / "p1.ttl"
    path.write_text(path.read_text().replace('lima:locator "p. 3"', 'lima:locator "p. 4"'))
    exceptions = 'passage,kind,item,reason\ns1-p1-s2,citation,"Cy, 1999, p. 3",a slip of the printer\n'
    (place.data / "audit-exceptions.csv").write_text(exceptions)

    assert run("verify", text, "--audit", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["audit"]["explained"]) == 1


def test_coverage_counts_by_section(run, capsys):
    assert run("coverage", "--json") == 0

    figures = json.loads(capsys.readouterr().out)
    assert (figures["sentences_covered"], figures["sentences_total"], figures["claims"]) == (4, 4, 7)


def test_a_record_is_fresh_until_its_paragraph_changes(run, place, capsys):
    assert run("record", "s1", "--encoder", "agent:one", "--reader", "agent:two") == 0
    assert run("record", "--stale") == 0
    (place.data / "claims" / "s1" / "p2.ttl").write_text("# other\n")

    assert run("record", "--stale") == 1
    assert "data/claims/s1/p2.ttl has changed since it was read" in capsys.readouterr().out


def test_the_encoder_is_not_the_reader(run, capsys):
    assert run("record", "s1-p1", "--encoder", "agent:one", "--reader", "agent:one") == 2
    assert "must be another agent" in capsys.readouterr().err


def test_a_record_needs_both_agents(run, capsys):
    assert run("record", "s1-p1", "--encoder", "agent:one") == 2
    assert "record needs at least one PARAGRAPH, --encoder and --reader" in capsys.readouterr().err
