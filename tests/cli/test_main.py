"""One sentence for every fault, the right exit code, and never a traceback unless it is asked for."""

import os
import subprocess
import sys

import pytest

from limakg import pipeline
from limakg.cli import main as main_module
from limakg.cli.main import commands, main, options_for


def run(*arguments: object, **options):
    command = [sys.executable, "-m", "limakg", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, **options)


def test_without_a_command_all_commands_are_listed(capsys):
    assert main([]) == 0
    assert "build" in capsys.readouterr().out


@pytest.mark.parametrize("name", commands())
def test_each_command_explains_itself_with_an_example(name, capsys):
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])

    assert caught.value.code == 0
    assert f"example:\n  limakg {name}" in capsys.readouterr().out


@pytest.mark.parametrize("name", commands())
def test_each_command_takes_the_common_options(name):
    parser = main_module._parser(name, main_module._command(name))
    known = {option for action in parser._actions for option in action.option_strings}

    assert {"--project", "--debug", "--json", "-f"} <= known


def test_an_unknown_command_offers_the_nearest(capsys):
    assert main(["biuld"]) == 2
    assert capsys.readouterr().err == "limakg: there is no command named 'biuld'; the nearest are build\n"


@pytest.mark.parametrize("words", ["--project x build", "build --project x", "--project=x build"])
def test_common_options_may_stand_before_or_after_the_command(words, capsys):
    assert main(words.split()) == 2
    assert capsys.readouterr().err == "limakg: the project folder x does not exist\n"


def test_json_is_short_for_f_json():
    assert options_for("build", ["--json"]).format == options_for("build", ["-f", "json"]).format == "json"


AGAIN = "run it again with --debug to see where"
FAULTS = {
    PermissionError(13, "Permission denied", "x.ttl"): (2, "limakg: x.ttl: Permission denied\n"),
    OSError(28, "No space left on device"): (2, "limakg: No space left on device\n"),
    MemoryError(): (2, "limakg: the memory of this machine does not suffice\n"),
    RecursionError(): (2, "limakg: the input is nested too deeply\n"),
    ValueError("odd"): (2, f"limakg: unexpected fault: ValueError: odd; {AGAIN}\n"),
    KeyboardInterrupt(): (130, ""),
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_is_one_sentence(fault, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "build", lambda *_: (_ for _ in ()).throw(fault))

    assert (main(["build"]), capsys.readouterr().err) == FAULTS[fault]


def test_debug_shows_the_traceback(monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "build", lambda *_: 1 / 0)
    main(["build", "--debug"])

    assert "Traceback" in capsys.readouterr().err


def test_a_closed_pipe_is_no_fault(publication):
    pipeline.build(publication)
    command = '"$0" -m limakg --project "$1" build --json | exec 0<&-; exit ${PIPESTATUS[0]}'
    words = ["bash", "-c", command, sys.executable, publication.root]
    done = subprocess.run(words, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (141, "")


def test_a_full_output_is_one_sentence(publication):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "limakg", "--project", publication.root, "build"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)

    assert (done.returncode, done.stderr) == (2, "limakg: No space left on device\n")


WORLDS = [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}]


@pytest.mark.parametrize("world", WORLDS)
def test_words_are_utf8_whatever_the_locale(world, tmp_path):
    folder = tmp_path / "año"
    done = run("build", "--project", folder, env=os.environ | world, encoding="utf-8")

    assert done.stderr == f"limakg: the project folder {folder} does not exist\n"


def test_only_the_module_of_the_command_is_loaded(tmp_path):
    code = f"""if True:
        import sys
        from limakg.cli.main import main
        main(["build", "--project", {str(tmp_path / "none")!r}])
        print([name for name in sys.modules if name.startswith("limakg.cli.")])
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.stdout == "['limakg.cli.main', 'limakg.cli.build']\n"


def test_the_version_is_said(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["--version"]) == 0

    assert capsys.readouterr().out.startswith("limakg ")


def test_the_version_names_the_digest_of_the_data_set(publication, capsys, monkeypatch):
    figures = pipeline.build(publication).figures
    monkeypatch.chdir(publication.root)
    main(["--version"])

    assert f"data set 1.2.3, SHA-256 {figures['dataset_sha256']}" in capsys.readouterr().out
