"""A finished build is loaded only when no byte of it has changed."""

import pytest

from limakg import pipeline
from limakg.errors import OutputError
from limakg.export.published import load_published


@pytest.fixture
def build(publication):
    return pipeline.build(publication)


def test_the_published_graph_is_loaded_with_and_without_named_graphs(build):
    assert len(load_published(build.out, named=True)) == build.figures["triples"]
    assert len(load_published(build.out, named=False)) == build.figures["triples"]


@pytest.mark.parametrize("name, named", [("limakg.nq", True), ("limakg.ttl", False)])
def test_a_dump_that_has_changed_is_not_loaded(build, name, named):
    path = build.out / name
    path.write_bytes(path.read_bytes().replace(b"village", b"townlet"))

    with pytest.raises(OutputError, match=f"{name} is damaged"):
        load_published(build.out, named)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"file_sha256": 1}'])
def test_a_damaged_manifest_is_one_sentence(build, text):
    (build.out / "build.json").write_text(text)

    with pytest.raises(OutputError, match="build.json is damaged"):
        load_published(build.out, named=True)


def test_a_missing_dump_is_one_sentence(build):
    (build.out / "limakg.nq").unlink()

    with pytest.raises(OutputError, match="cannot be read"):
        load_published(build.out, named=True)
