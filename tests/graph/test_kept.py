"""A data set that is kept on disk answers like the one that was written."""

import pytest

from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.kept import open_kept, write_kept

TEXT = b"<http://e/a> <http://e/p> <http://e/b> , 'x'@en ."
GRAPHS = ("http://e/graph/asserted", "http://e/graph/statements")


@pytest.fixture
def kept(tmp_path):
    dataset = Dataset()
    for graph in GRAPHS:
        dataset.add(graph, parse_turtle(TEXT).triples)
    write_kept(dataset, tmp_path / "kept")
    return dataset, open_kept(tmp_path / "kept")


def test_every_quad_is_there_again(kept):
    written, opened = kept

    assert set(opened.store) == set(written.store)


def test_the_published_graph_is_the_default(kept):
    assert len(kept[1]) == 2


def test_several_may_read_it_at_once(kept, tmp_path):
    assert len(open_kept(tmp_path / "kept")) == len(kept[1])


def test_it_cannot_be_changed(kept):
    with pytest.raises(RuntimeError, match="read-write"):
        kept[1].add("http://e/graph/asserted", parse_turtle(b"<http://e/c> <http://e/p> 1 .").triples)


def test_a_folder_without_a_store_is_refused(tmp_path):
    with pytest.raises(OSError):
        open_kept(tmp_path / "nothing")
