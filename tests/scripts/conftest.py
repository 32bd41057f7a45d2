"""A stand-in for the project: its environment is made in seconds, without any package index."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "limakg"
version = "0"
"""
BACKEND = '''\
import os, zipfile

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    name = "limakg-0-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(wheel_directory, name), "w") as wheel:
        wheel.writestr("limakg.pth", os.path.abspath("scripts"))
        info = "limakg-0.dist-info/"
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: limakg\\nVersion: 0\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name
'''
MAIN = '''\
import os, sys
print(os.getpid(), *sys.argv[1:], sep="|")
sys.exit(7 if "fail" in sys.argv else 0)
'''


@pytest.fixture(scope="session")
def make_stand_in(root):
    """Give a function that lays out a stand-in: the real two commands, empty locks, a tiny limakg."""

    def make(folder: Path) -> Path:
        package = folder / "scripts" / "limakg"
        package.mkdir(parents=True)
        for name in ("run", "test", "environment.sh", "environment.py"):
            shutil.copy(root / "scripts" / name, folder / "scripts" / name)
        shutil.copytree(root / "scripts" / "locks", folder / "scripts" / "locks")
        for lock in (folder / "scripts" / "locks").iterdir():
            lock.write_text("# nothing\n")
        (folder / "pyproject.toml").write_text(PYPROJECT)
        (folder / "backend.py").write_text(BACKEND)
        (package / "__main__.py").write_text(MAIN)
        return folder

    return make


@pytest.fixture
def stand_in(make_stand_in, tmp_path) -> Path:
    """A stand-in without an environment, its path with spaces and letters beyond ASCII."""
    return make_stand_in(tmp_path / "a földer with späces")


@pytest.fixture(scope="module")
def installed(make_stand_in, launch, tmp_path_factory) -> Path:
    """A stand-in whose environment is there already."""
    folder = make_stand_in(tmp_path_factory.mktemp("made") / "a földer with späces")
    code, _, stderr = finish(launch(folder / "scripts" / "run"))
    assert code == 0, stderr
    return folder


@pytest.fixture(scope="session")
def launch():
    """Give a function that starts a command in its own process group, far from the project."""

    def start(*command, **environment) -> subprocess.Popen:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        clean |= {"PIP_CONFIG_FILE": os.devnull, "LIMAKG_PYTHON": sys.executable}
        return subprocess.Popen(
            [str(part) for part in command],
            env=clean | environment, cwd="/", text=True, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    return start


@pytest.fixture(scope="session")
def call(launch):
    """Give a function that runs a command to its end: exit code, standard output, standard error."""
    return lambda *command, **environment: finish(launch(*command, **environment))


def finish(process: subprocess.Popen) -> tuple[int, str, str]:
    """Wait for a process and give its exit code and what it wrote."""
    stdout, stderr = process.communicate(timeout=120)
    return process.returncode, stdout, stderr
