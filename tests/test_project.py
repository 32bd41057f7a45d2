"""A publication is found where it is, and says what it lacks where it is not."""

from pathlib import Path

import pytest

from limakg import project as project_module
from limakg.errors import ProjectError
from limakg.project import Project


@pytest.fixture
def publication(tmp_path: Path) -> Path:
    for name in ("data/dataset.ttl", "data/links/w.ttl", "data/b.ttl", "data/a/c.ttl", "ontology/core.ttl"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def test_the_nearest_parent_with_settings_is_the_project(publication):
    assert Project.find(publication / "data" / "a").root == publication


def test_a_named_folder_wins(publication, tmp_path):
    assert Project.find(Path("/"), explicit=publication).root == publication


def test_outside_a_publication_one_sentence_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(project_module, "PACKAGED", tmp_path / "nowhere")

    with pytest.raises(ProjectError, match="no parent folder holds data/dataset.ttl"):
        Project.find(tmp_path)


def test_outside_a_publication_the_packaged_copy_answers(publication, tmp_path_factory, monkeypatch):
    monkeypatch.setattr(project_module, "PACKAGED", publication)

    assert Project.find(tmp_path_factory.mktemp("elsewhere")).root == publication


@pytest.mark.parametrize("folder, words", [("missing", "does not exist"), (".", "is not a publication")])
def test_a_named_folder_must_be_a_publication(tmp_path, folder, words):
    with pytest.raises(ProjectError, match=words):
        Project.find(explicit=tmp_path / folder)


def test_links_are_kept_apart_from_data(publication):
    found = Project(publication)

    assert [path.name for path in found.data_files()] == ["c.ttl", "b.ttl", "dataset.ttl"]
    assert [found.relative(path) for path in found.link_files()] == ["data/links/w.ttl"]


def test_the_prefix_table_and_the_shapes_are_no_part_of_the_ontology_graph(publication):
    (publication / "ontology" / "prefixes.ttl").touch()
    (publication / "ontology" / "shapes").mkdir()
    (publication / "ontology" / "shapes" / "core.ttl").touch()

    assert [path.name for path in Project(publication).ontology_files()] == ["core.ttl"]


def test_hidden_files_are_not_sources(publication):
    (publication / "data" / ".b.ttl").touch()

    assert ".b.ttl" not in [path.name for path in Project(publication).data_files()]


def test_a_foreign_file_keeps_its_own_name(publication):
    assert Project(publication).relative(Path("/elsewhere/x.ttl")) == "/elsewhere/x.ttl"
