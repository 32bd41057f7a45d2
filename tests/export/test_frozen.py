"""Frozen answers are read back as they were written, and names are never paths."""

import pytest

from limakg.export.frozen import frozen_answer, frozen_bytes
from limakg.project import Project

SRJ = '{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"type": "uri", "value": "http://e/x"}}]}}'
NOTHING = '{"head": {"vars": ["a"]}, "results": {"bindings": []}}'
PREFIXES = '<http://p> sh:namespace "http://e/" ; sh:prefix "ex" .'


@pytest.fixture
def project(tmp_path):
    (tmp_path / "answers").mkdir()
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "prefixes.ttl").write_text(PREFIXES)
    (tmp_path / "answers" / "rows.srj").write_text(SRJ)
    (tmp_path / "answers" / "rows.csv").write_bytes(b"a\r\nhttp://e/x\r\n")
    (tmp_path / "answers" / "empty.srj").write_text(NOTHING)
    (tmp_path / "answers" / "graph.ttl").write_text("<http://e/x> a <http://e/C> .")
    (tmp_path / "secret.srj").write_text(SRJ)
    return Project(tmp_path)


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("rows", "csv", b"a\r\nhttp://e/x\r\n"),
        ("rows", "json", SRJ.encode()),
        ("rows", "tsv", b"?a\n<http://e/x>\n"),
        ("rows", "md", b"| a |\n| --- |\n| ex:x |\n"),
        ("graph", "ttl", b"<http://e/x> a <http://e/C> ."),
        ("graph", "table", b"<http://e/x> a <http://e/C> ."),
        ("empty", "json", NOTHING.encode()),
        ("empty", "table", None),
        ("unknown", "csv", None),
        ("../secret", "json", None),
    ],
)
def test_an_answer_is_given_in_the_format_that_is_asked_for(project, name, form, expected):
    assert frozen_bytes(project, project.root, name, form) == expected


def test_a_frozen_graph_has_its_triples_again(project):
    assert len(frozen_answer(project.root, "graph").triples) == 1
