"""`limakg ontology`: the ontology by itself."""

import json
import re
import shutil

import pytest

from limakg.cli.main import main
from limakg.project import Project


@pytest.fixture
def copy(root, tmp_path):
    shutil.copytree(root / "ontology", tmp_path / "ontology", ignore=shutil.ignore_patterns("releases"))
    (tmp_path / "data").mkdir()
    shutil.copy(root / "data" / "dataset.ttl", tmp_path / "data")
    return Project(tmp_path)


@pytest.fixture
def limakg(copy, capsys):
    def run(*arguments):
        code = main(["ontology", "--project", str(copy.root), *map(str, arguments)])
        return code, *capsys.readouterr()

    return run


def test_files_go_to_the_folder_that_is_named(limakg, tmp_path):
    code, out, _ = limakg("--out", tmp_path / "new" / "folder", "--json")

    written = sorted(path.rpartition("/")[2] for path in json.loads(out)["paths"])
    assert code == 0
    assert written == sorted(path.name for path in (tmp_path / "new" / "folder").iterdir())


def test_the_diagram_alone_goes_to_one_file(limakg, tmp_path):
    limakg("--diagram", tmp_path / "page.svg")

    assert (tmp_path / "page.svg").read_text(encoding="utf-8").startswith("<svg ")


def test_a_version_is_frozen_once(limakg, copy):
    assert limakg("--freeze")[1].startswith("frozen: ")
    assert limakg("--freeze")[1].startswith("frozen before, and unchanged: ")

    core = copy.ontology / "core.ttl"
    text = core.read_text(encoding="utf-8")
    core.write_text(text.replace("a owl:Class", "a owl:Class , owl:NamedIndividual", 1), encoding="utf-8")
    code, _, err = limakg("--freeze")
    assert code == 2
    assert re.search(r"is frozen in ontology/releases/\d+\.\d+\.\d+ and differs in ontology\.ttl", err)


def test_one_thing_is_done_at_a_time(limakg, tmp_path):
    code, _, err = limakg("--freeze", "--diagram", tmp_path / "x.svg")

    assert code == 2
    assert "give one of them" in err
    assert not (tmp_path / "x.svg").exists()
