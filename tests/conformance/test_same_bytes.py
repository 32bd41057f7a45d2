"""The real publication comes out the same on every machine."""

import json
import os
import subprocess
import sys

import pytest

from limakg.graph.canonical import digest
from limakg.graph.formats import parse_turtle
from limakg.queries.catalog import load_catalog

WORLDS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "TZ": "America/Lima"},
]


def contents(folder) -> dict[str, object]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    manifest = json.loads(files.pop("build.json"))
    return {**files, "build.json": {name: manifest[name] for name in manifest if name != "seconds"}}


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world["TZ"])
def test_another_world_gives_the_same_bytes(real_build, root, tmp_path, world):
    out = tmp_path / "another plàce"
    command = [sys.executable, "-m", "limakg", "--project", root, "build", "--out", out]
    done = subprocess.run(command, env=os.environ | world, cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert contents(out) == contents(real_build.out)


def test_the_digest_is_that_of_the_turtle_dump(real_build):
    triples = parse_turtle((real_build.out / "limakg.ttl").read_bytes()).triples

    assert digest(triples) == (real_build.figures["dataset_sha256"], real_build.figures["triples"])


def test_all_that_is_there_has_run(real_build, project):
    checks = {path.stem for path in (project.queries / "checks").rglob("*.rq")}

    assert set(real_build.figures["check_names"]) == checks
    assert real_build.figures["queries"] == len(load_catalog(project))
    assert real_build.figures["shapes"] == len(real_build.figures["shape_names"]) > 0
