"""How the two commands make `.venv`, and what they say when they cannot."""

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile

import pytest


def fake_python(folder, version):
    """Write a program that answers like an interpreter of that version."""
    path = folder / "python-of-old"
    path.write_text(f"#!/bin/sh\necho {version}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def closed_port():
    """An address on this machine where nobody listens; it stays bound, so that nobody else takes it."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{holder.getsockname()[1]}/simple"


def wheel(folder, name, version, requires=""):
    """Write a wheel of nothing but its metadata and give the line that locks it."""
    info = f"{name}-{version}.dist-info"
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{requires}"
        archive.writestr(f"{info}/METADATA", metadata)
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.mark.parametrize("version", ["2.7", "3.9", "3.10"])
def test_too_old_python_is_named_in_one_sentence(stand_in, call, version):
    code, stdout, stderr = call(stand_in / "scripts/run", LIMAKG_PYTHON=str(fake_python(stand_in, version)))

    assert (code, stdout, stderr.count("\n")) == (3, "", 1)
    assert f"needs Python 3.11 or newer, and the newest found here is {version}:" in stderr


def test_python_without_venv_is_named_in_one_sentence(stand_in, call):
    (stand_in / "ensurepip.py").write_text("raise ImportError\n")
    code, _, stderr = call(stand_in / "scripts/run", PYTHONPATH=str(stand_in))

    assert (code, stderr.splitlines()[1:]) == (3, stderr.splitlines()[-1:])
    assert "lacks its module venv or ensurepip" in stderr


def test_unreachable_index_is_named_in_one_sentence(stand_in, root, call, closed_port):
    shutil.copy(root / "scripts/locks/build.txt", stand_in / "scripts/locks/build.txt")
    code, _, stderr = call(stand_in / "scripts/run", PIP_INDEX_URL=closed_port, PIP_RETRIES="1")

    assert (code, len(stderr.splitlines())) == (3, 2)
    assert "because the package index cannot be reached; mend that and run this again" in stderr


def test_a_failed_installation_is_started_again(stand_in, root, call, closed_port):
    lock = stand_in / "scripts/locks/run.txt"
    lock.write_bytes((root / "scripts/locks/build.txt").read_bytes())
    failed, _, _ = call(stand_in / "scripts/run", PIP_INDEX_URL=closed_port, PIP_RETRIES="0")
    lock.write_text("# nothing\n")
    code, _, stderr = call(stand_in / "scripts/run")

    assert (failed, code) == (3, 0), stderr


def test_a_newer_release_of_a_locked_package_changes_nothing(stand_in, call, tmp_path):
    lock = wheel(tmp_path, "inner", "1") + wheel(tmp_path, "outer", "1", "Requires-Dist: inner[more]>=1\n")
    wheel(tmp_path, "inner", "2")
    (stand_in / "scripts/locks/run.txt").write_text(lock)
    code, _, stderr = call(stand_in / "scripts/run", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path))
    packages = {path.name for path in stand_in.glob(".venv/lib/*/site-packages/*er-*.dist-info")}

    assert (code, packages) == (0, {"inner-1.dist-info", "outer-1.dist-info"}), stderr


def test_the_locks_lack_nothing():
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_a_killed_installation_is_started_again(stand_in, launch, call):
    process = launch(stand_in / "scripts/run")
    while not (stand_in / ".venv").exists():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    code, _, stderr = call(stand_in / "scripts/run")

    assert code == 0, stderr


def test_two_at_once_install_once(stand_in, launch):
    both = [launch(stand_in / "scripts/run", name) for name in ("one", "two")]
    answers = [process.communicate(timeout=60) for process in both]

    assert [process.returncode for process in both] == [0, 0], answers
    assert sum("making the environment" in stderr for _, stderr in answers) == 1


def test_nothing_is_installed_when_nothing_changed(installed, call):
    before = (installed / ".venv/pip.log").stat().st_mtime_ns
    call(installed / "scripts/run")

    assert (installed / ".venv/pip.log").stat().st_mtime_ns == before


def test_a_changed_lock_makes_the_environment_anew(installed, call):
    (installed / "scripts/locks/run.txt").write_text("# still nothing\n")
    left_over = installed / ".venv/left-over"
    left_over.touch()
    code, _, stderr = call(installed / "scripts/run")

    assert (code, left_over.exists()) == (0, False), stderr


def test_a_moved_folder_makes_the_environment_anew(stand_in, call):
    call(stand_in / "scripts/run")
    moved = stand_in.rename(stand_in.with_name("elsewhere"))
    code, stdout, stderr = call(moved / "scripts/run")

    assert code == 0, stderr
    assert f"|--project|{moved}|build" in stdout
