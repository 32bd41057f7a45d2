"""A folder is replaced whole or not at all, and never somebody's own folder."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from limakg.errors import OutputError
from limakg.export import folder as folder_module
from limakg.export.folder import locked, replaced


@pytest.fixture
def target(tmp_path) -> Path:
    return tmp_path / "dist"


def write(target: Path, text: str, name: str = "a.txt") -> None:
    with replaced(target) as folder:
        (folder / name).write_text(text)
        (folder / "build.json").write_text(json.dumps({"file_sha256": {name: "…"}}))


def left_over(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_a_new_folder_takes_its_place(target):
    write(target, "one")

    assert (target / "a.txt").read_text() == "one"
    assert left_over(target) == ["dist"]


@pytest.mark.parametrize("at_once", [True, False])
def test_an_old_folder_is_replaced_whole(target, monkeypatch, at_once):
    if not at_once:
        monkeypatch.setattr(folder_module, "_exchange", lambda one, other: False)
    write(target, "one", "old.txt")
    write(target, "two")

    assert sorted(path.name for path in target.iterdir()) == ["a.txt", "build.json"]
    assert left_over(target) == ["dist"]


def test_a_fault_leaves_the_old_folder_as_it_was(target):
    write(target, "one")
    with pytest.raises(ValueError), replaced(target) as folder:
        (folder / "a.txt").write_text("two")
        raise ValueError

    assert (target / "a.txt").read_text() == "one"
    assert left_over(target) == ["dist"]


def test_what_other_commands_wrote_there_stays(target):
    write(target, "one")
    (target / "site").mkdir()
    (target / "site" / "index.html").touch()
    write(target, "two")

    assert (target / "site" / "index.html").exists()


@pytest.mark.parametrize("files", [["thesis.doc"], ["build.json"]])
def test_a_folder_with_other_files_is_never_replaced(target, files):
    target.mkdir()
    for name in files:
        (target / name).write_text("{}")

    with pytest.raises(OutputError, match="holds files that no build wrote"):
        write(target, "one")
    assert [path.name for path in target.iterdir()] == files


def test_a_link_to_a_folder_stays_a_link(target):
    (target.parent / "elsewhere").mkdir()
    target.symlink_to(target.parent / "elsewhere")
    write(target, "one")

    assert target.is_symlink()
    assert left_over(target) == ["dist", "elsewhere"]


def test_a_file_in_the_place_of_the_folder_is_not_touched(target):
    target.write_text("mine")

    with pytest.raises(OutputError, match="is a file"):
        write(target, "one")


def test_what_a_killed_build_left_is_cleared_away(target):
    write(target, "one")
    (target.parent / ".dist.building").mkdir()
    (target.parent / ".dist.lock").write_text("1\n")
    write(target, "two")

    assert left_over(target) == ["dist"]


def test_a_build_that_was_killed_between_two_renames_is_put_back(target):
    write(target, "one")
    target.rename(target.parent / ".dist.old")
    with pytest.raises(ValueError), replaced(target):
        raise ValueError

    assert (target / "a.txt").read_text() == "one"


def test_a_second_build_at_the_same_time_is_told_who_is_first(target):
    with locked(target), pytest.raises(OutputError, match=f"process {os.getpid()}.* is writing"):
        write(target, "two")

    write(target, "three")


HOLD = """if True:
    import pathlib, sys
    from limakg.export.folder import locked
    with locked(pathlib.Path(sys.argv[1])):
        print("in", flush=True)
        input()
"""


def test_the_lock_of_a_dead_process_is_no_lock(target):
    command = [sys.executable, "-c", HOLD, str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"in\n"
        with pytest.raises(OutputError, match=str(holder.pid)):
            write(target, "one")
        holder.kill()

    write(target, "two")
    assert left_over(target) == ["dist"]


def test_a_full_disk_is_one_sentence(target):
    with pytest.raises(OutputError, match="^the disk is full; .*dist is as it was before$"), replaced(target):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_folder_that_cannot_be_made_is_one_sentence():
    with pytest.raises(OutputError, match="^/proc/nothing/dist cannot be written: .*--out DIR$"):
        write(Path("/proc/nothing/dist"), "one")


def test_a_fault_of_reading_is_not_taken_for_one_of_writing(target):
    with pytest.raises(FileNotFoundError), replaced(target):
        Path("/nowhere/x").read_bytes()
