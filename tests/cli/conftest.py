"""A small invented publication, built, for the commands that ask questions."""

import shutil
from pathlib import Path
from time import perf_counter

import pytest

from limakg.cli.main import main
from limakg.export.answers import write_answers
from limakg.export.dumps import write_dumps
from limakg.export.freshness import inputs_digest
from limakg.export.manifest import write_manifest
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.queries.catalog import load_catalog

PUBLICATION = Path(__file__).parent.parent / "queries" / "publication"


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A copy of the invented publication with a finished build."""
    project = Project(tmp_path_factory.mktemp("publication") / "copy")
    shutil.copytree(PUBLICATION, project.root)
    project.dist.mkdir()
    prefixes, dataset = load_prefixes(project.prefixes), Dataset()
    triples = parse_turtle((project.data / "dataset.ttl").read_bytes()).triples
    dataset.add("https://example.org/graph/asserted", triples)
    write_dumps(dataset, "https://example.org/graph/statements", prefixes, project.dist)
    write_answers(dataset, load_catalog(project).values(), prefixes, project.dist)
    write_manifest(project.dist, {"inputs_sha256": inputs_digest(project)}, perf_counter())
    return project


@pytest.fixture
def limakg(built, capsysbinary):
    """Run a command on the invented publication: its exit code, what it wrote, what it complained of."""

    def run(*arguments):
        code = main([*arguments, "--project", str(built.root)])
        written = capsysbinary.readouterr()
        return code, written.out.decode(), written.err.decode()

    return run
