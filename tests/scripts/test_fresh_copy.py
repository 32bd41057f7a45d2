"""The main job in a fresh copy of the repository, from the real lock."""

import json
import os
import shutil
import subprocess
import sys

import pytest

LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "dist*", "tests", "__pycache__", ".*_cache")
KEPT = {"PATH", "TMPDIR", "SSL_CERT_FILE"}


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory):
    """A copy without an environment and with nothing built, its path with a space and an accent."""
    return shutil.copytree(root, tmp_path_factory.mktemp("copy") / "a frésh copy", ignore=LEFT_OUT)


@pytest.fixture(scope="module")
def run(copy):
    """Run the copy's `scripts/run` from another folder, without HOME, in another locale and time zone."""

    def run(*arguments):
        kept = {name: value for name, value in os.environ.items() if name in KEPT or name.startswith("PIP_")}
        poor = kept | {"LC_ALL": "C", "TZ": "Asia/Tokyo", "LIMAKG_PYTHON": sys.executable}
        command = [copy / "scripts" / "run", *arguments]
        return subprocess.run(command, env=poor, cwd="/", capture_output=True, text=True, timeout=300)

    return run


@pytest.fixture(scope="module")
def first(run):
    """The first run, which makes the environment."""
    done = run()
    if "the package index cannot be reached" in done.stderr:
        pytest.skip("the package index cannot be reached")
    return done


def test_first_run_reaches_its_summary(first, copy):
    assert first.returncode == 0, first.stderr
    # The summary groups digits as people read them.
    assert f"{json.loads((copy / 'dist' / 'build.json').read_text())['claims']:,}" in first.stdout


def test_every_dump_is_the_same_byte_for_byte_in_another_place(first, copy, real_build):
    here, there = real_build.out, copy / "dist"
    names = [path.relative_to(here) for path in here.rglob("*") if path.is_file()]
    differ = [str(name) for name in names if (here / name).read_bytes() != (there / name).read_bytes()]

    assert differ in ([], ["build.json"])


def test_only_the_seconds_of_the_report_differ_in_another_place(first, copy, real_build):
    reports = [json.loads((out / "build.json").read_text()) for out in (copy / "dist", real_build.out)]

    assert reports[0] | {"seconds": 0} == reports[1] | {"seconds": 0}


def test_an_installed_wheel_answers_without_the_repository(first, copy, tmp_path):
    python = copy / ".venv" / "bin" / "python"
    subprocess.run([python, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=copy, check=True)
    shutil.unpack_archive(next(tmp_path.glob("*.whl")), tmp_path / "installed", "zip")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(tmp_path / "installed")}
    query = "SELECT ?claim { ?claim a lima:Claim } LIMIT 1"
    command = [python, "-P", "-m", "limakg", "sparql", query, "-f", "csv"]
    done = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True)

    assert (done.returncode, done.stdout.count("\n")) == (0, 2), done.stderr
