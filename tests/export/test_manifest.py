"""The manifest holds the figures of the summary, and the digest of each file."""

import json
from hashlib import sha256

from limakg import pipeline
from limakg.export.manifest import SHOWN_FIRST


def test_the_figures_come_first_and_in_the_order_of_the_summary(publication):
    build = pipeline.build(publication)

    assert tuple(json.loads((build.out / "build.json").read_text()))[: len(SHOWN_FIRST)] == SHOWN_FIRST


def test_every_file_but_the_manifest_has_its_digest(publication):
    out = pipeline.build(publication).out
    paths = [path for path in out.rglob("*") if path.is_file() and path.name != "build.json"]

    assert json.loads((out / "build.json").read_text())["file_sha256"] == {
        path.relative_to(out).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths
    }


def test_shapes_and_checks_that_ran_are_named(publication):
    figures = pipeline.build(publication).figures

    assert figures["shape_names"] == ["Flood-takesPlaceIn"]
    assert figures["check_names"] == ["flood-without-class"]
    assert set(figures["rule_sha256"]) == {"10-superclasses", "20-inverses", "90-plain-statements"}


def test_situations_are_those_that_were_written(publication):
    assert pipeline.build(publication).figures["situations"] == 3
