"""A build is fresh when names and contents of its sources are what they were."""

import os
import time

import pytest

from limakg import pipeline
from limakg.export import freshness
from limakg.export.freshness import inputs_digest, is_fresh


@pytest.fixture
def built(publication):
    pipeline.build(publication)
    return publication


def test_a_missing_build_is_not_fresh(publication):
    assert not is_fresh(publication, publication.dist)


def test_a_new_build_is_fresh(built):
    assert is_fresh(built, built.dist)


def add(built):
    (built.data / "new.ttl").touch()


def remove(built):
    (built.data / "links" / "geonames.ttl").unlink()


def rename(built):
    (built.data / "floods.ttl").rename(built.data / "waters.ttl")


def edit(built):
    with (built.queries / "checks" / "flood-without-class.rq").open("a") as file:
        file.write("\n")


def edit_and_set_the_clock_back(built):
    edit(built)
    os.utime(built.queries / "checks" / "flood-without-class.rq", (0, 0))


@pytest.mark.parametrize("change", [add, remove, rename, edit, edit_and_set_the_clock_back])
def test_a_change_is_seen(built, change):
    change(built)

    assert not is_fresh(built, built.dist)


def test_a_file_that_is_only_touched_does_not_count(built):
    later = time.time() + 100
    os.utime(built.data / "floods.ttl", (later, later))

    assert is_fresh(built, built.dist)


def test_a_look_that_had_to_read_everything_makes_the_next_one_quick(built, monkeypatch):
    os.utime(built.dist / "build.json", (0, 0))
    assert is_fresh(built, built.dist)

    monkeypatch.setattr(freshness, "inputs_digest", None)
    assert is_fresh(built, built.dist)


def test_a_damaged_manifest_is_not_fresh(built):
    (built.dist / "build.json").write_text("[")
    later = time.time() + 100
    os.utime(built.data / "floods.ttl", (later, later))

    assert not is_fresh(built, built.dist)


def test_hidden_files_are_no_input(publication):
    before = inputs_digest(publication)
    (publication.data / ".floods.ttl.swp").touch()

    assert inputs_digest(publication) == before
