"""`limakg build` prints its figures, or what is wrong."""

import json

import pytest

from limakg.cli.main import main


def build(publication, *arguments: str) -> int:
    return main(["--project", str(publication.root), "build", *arguments])


def test_the_summary_fits_a_screen_and_says_where_the_files_are(publication, capsys):
    assert build(publication) == 0

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) < 24
    assert lines[0].split() == ["triples", "70"]
    assert lines[-1].endswith(str(publication.dist))


def test_a_build_with_the_same_input_says_what_was_not_run_again(publication, capsys):
    build(publication)
    build(publication)

    assert "Not run again: the shapes" in capsys.readouterr().out


def test_json_gives_the_manifest(publication, capsys):
    build(publication, "--json")

    assert json.loads(capsys.readouterr().out) == json.loads((publication.dist / "build.json").read_text())


def test_another_folder_can_be_named(publication, tmp_path):
    assert build(publication, "--out", str(tmp_path / "other")) == 0
    assert (tmp_path / "other" / "limakg.ttl").exists()


@pytest.mark.parametrize("folder", ["data", "data/floods", "ontology"])
def test_nothing_is_written_among_the_sources(publication, capsys, folder):
    assert build(publication, "--out", str(publication.root / folder)) == 2
    assert "lies among the sources" in capsys.readouterr().err


def test_a_draft_cannot_go_elsewhere(publication, capsys):
    assert build(publication, "--draft", "--out", "x") == 2
    assert "dist-draft/ only" in capsys.readouterr().err


def test_a_violation_ends_with_exit_code_1(publication, capsys):
    (publication.data / "floods.ttl").write_text("oops")

    assert build(publication) == 1
    assert "nothing was written to" in capsys.readouterr().err


def test_settings_that_are_missing_are_one_sentence(publication, capsys):
    path = publication.data / "dataset.ttl"
    path.write_text(path.read_text().replace('    dcterms:title "Floods of the lower valley"@en ;\n', ""))

    assert build(publication) == 2
    assert "does not say <http://purl.org/dc/terms/title>" in capsys.readouterr().err
