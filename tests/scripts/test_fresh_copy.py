"""The main job in a fresh copy of the repository, from the real lock."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest

LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "dist*", "tests", "__pycache__", ".*_cache", ".hypothesis")


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory):
    """A copy without environment and without anything built, its path with spaces and letters beyond ASCII."""
    return shutil.copytree(root, tmp_path_factory.mktemp("copy") / "a frésh copy", ignore=LEFT_OUT)


@pytest.fixture(scope="module")
def run(copy):
    """Run the copy's `scripts/run` from another folder, in a poor environment."""

    def run(*arguments):
        kept = ("PATH", "HOME", "TMPDIR", "SSL_CERT_FILE", "PIP_CERT", "PIP_INDEX_URL", "PIP_FIND_LINKS")
        poor = {name: os.environ[name] for name in kept if name in os.environ} | {"LC_ALL": "C", "TZ": "Asia/Tokyo"}
        poor["LIMAKG_PYTHON"] = sys.executable
        return subprocess.run(
            [copy / "scripts" / "run", *arguments], env=poor, cwd="/", capture_output=True, text=True, timeout=300
        )

    return run


@pytest.fixture(scope="module")
def first(run):
    """The first run, with the seconds that it took."""
    start = time.monotonic()
    done = run()
    if "the package index cannot be reached" in done.stderr:
        pytest.skip("the package index cannot be reached")
    return done, time.monotonic() - start


def test_first_run_reaches_its_summary_in_a_minute(first, copy):
    done, seconds = first

    assert done.returncode == 0, done.stderr
    assert str(json.loads((copy / "dist" / "build.json").read_text())["claims"]) in done.stdout
    assert seconds < 60


def test_a_copy_elsewhere_gives_the_same_graph(first, copy, real_build):
    digests = [json.loads((out / "build.json").read_text())["dataset_sha256"] for out in (copy / "dist", real_build.out)]

    assert digests[0] == digests[1]


def test_every_dump_is_the_same_byte_for_byte(first, copy, real_build):
    dumps = [path.relative_to(real_build.out) for path in real_build.out.rglob("*") if path.is_file()]
    differ = [name for name in dumps if (copy / "dist" / name).read_bytes() != (real_build.out / name).read_bytes()]

    assert [str(name) for name in differ] == ["build.json"]
