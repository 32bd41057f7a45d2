"""What `scripts/run` hands to limakg: arguments, exit code, process id, signals."""

import subprocess

import pytest


def test_without_arguments_it_builds_this_project(installed, call):
    _, stdout, _ = call(installed / "scripts/run")

    assert stdout.strip().split("|")[1:] == ["--project", str(installed), "build"]


def test_arguments_arrive_unchanged(installed, call):
    _, stdout, _ = call(installed / "scripts/run", "sparql", "ASK { ?s ?p 'a  b' }", "*", "")

    assert stdout.rstrip("\n").split("|")[3:] == ["sparql", "ASK { ?s ?p 'a  b' }", "*", ""]


def test_outside_every_publication_arguments_are_about_this_one(installed, call):
    _, stdout, _ = call(installed / "scripts/run", "queries")

    assert stdout.strip().split("|")[1:] == ["--project", str(installed), "queries"]


def test_inside_a_publication_arguments_are_about_that_one(installed, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "dataset.ttl").touch()
    command = [installed / "scripts/run", "queries"]
    done = subprocess.run(command, cwd=tmp_path / "data", capture_output=True, text=True)

    assert done.stdout.strip().split("|")[1:] == ["queries"]


def test_the_exit_code_is_the_one_of_limakg(installed, call):
    assert call(installed / "scripts/run", "fail")[0] == 7


def test_the_process_id_is_the_one_of_limakg(installed, launch):
    process = launch(installed / "scripts/run")
    stdout, _ = process.communicate(timeout=60)

    assert stdout.split("|")[0] == str(process.pid)


def test_it_works_through_a_symbolic_link(installed, call, tmp_path):
    link = tmp_path / "limakg"
    link.symlink_to(installed / "scripts/run")

    assert call(link, "queries")[0] == 0


@pytest.mark.parametrize(("folder", "command"), [("scripts", "sh run"), (".", "scripts/run")])
def test_it_works_from_any_folder(installed, folder, command):
    done = subprocess.run(command, shell=True, cwd=installed / folder, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")


def test_a_module_in_the_current_folder_is_not_imported(installed, tmp_path):
    (tmp_path / "limakg.py").write_text("raise SystemExit('wrong module')\n")
    done = subprocess.run([installed / "scripts/run"], cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
