"""The store beside a build is made once, follows the build, and is never needed."""

import json

import pytest

from limakg.export.dumps import write_dumps
from limakg.export.manifest import write_manifest
from limakg.export.store import open_quickly, open_store
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import Prefixes


def build(folder, text):
    dataset = Dataset()
    dataset.add("http://e/graph/asserted", parse_turtle(text).triples)
    folder.mkdir(exist_ok=True)
    write_dumps(dataset, "http://e/graph/statements", Prefixes({}), folder)
    write_manifest(folder, {}, 0.0)


@pytest.fixture
def folder(tmp_path):
    build(tmp_path / "dist", b"<http://e/a> <http://e/p> 1 , 2 .")
    return tmp_path / "dist"


def stores(folder):
    return sorted(path.name for path in folder.with_name(".dist.store").iterdir())


def test_it_holds_what_the_build_holds(folder):
    assert len(open_store(folder)) == 2


def test_it_is_made_once(folder):
    open_store(folder)
    made = {path: path.stat().st_mtime_ns for path in folder.with_name(".dist.store").rglob("*.sst")}
    open_store(folder)

    assert made == {path: path.stat().st_mtime_ns for path in folder.with_name(".dist.store").rglob("*.sst")}


def test_a_new_build_has_a_new_store_and_the_old_one_goes(folder):
    open_store(folder)
    before = stores(folder)
    build(folder, b"<http://e/a> <http://e/p> 1 , 2 , 3 .")

    assert len(open_store(folder)) == 3
    assert len(stores(folder)) == 1
    assert stores(folder) != before


def test_where_it_cannot_be_written_the_dumps_are_loaded(folder):
    folder.with_name(".dist.store").write_text("a file is in the way")

    assert open_store(folder) is None
    assert open_quickly(folder, lambda: "the dumps") == "the dumps"


def test_a_damaged_store_is_thrown_away(folder):
    open_store(folder)
    (store,) = folder.with_name(".dist.store").iterdir()
    (store / "CURRENT").write_text("nonsense")

    assert open_store(folder) is None
    assert len(open_store(folder)) == 2


def test_no_store_is_made_from_a_damaged_dump(folder):
    (folder / "limakg.nq").write_text("")

    assert open_store(folder) is None
    assert stores(folder) == []


@pytest.mark.parametrize("manifest", ["", "{}", json.dumps({"file_sha256": {}})])
def test_without_a_manifest_there_is_no_store(folder, manifest):
    (folder / "build.json").write_text(manifest)

    assert open_store(folder) is None
