"""A small invented publication, built, for the commands that ask questions."""

import shutil
from pathlib import Path
from time import perf_counter

import pytest

from limakg import pipeline
from limakg.cli.main import main
from limakg.curation.normalise import digest
from limakg.export.answers import write_answers
from limakg.export.dumps import write_dumps
from limakg.export.freshness import inputs_digest
from limakg.export.manifest import write_manifest
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.queries.catalog import load_catalog

SENTENCES = {
    "s1-p1-s1": "The mayor signed the charter in 1999, and the drought, with the pests, cut the harvest.",
    "s1-p1-s2": "The baker did not sign what Cy said seemed a fair text (Cy, 1999, p. 3).",
    "s1-p1-s3": "Although it was dry, the charter mostly held.",
    "s1-p2-s1": "Later the baker left.",
}
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


@pytest.fixture
def tell(story, monkeypatch):
    """Run a command on the small encoded article without building it."""
    derived = pipeline.derived(story).dataset
    monkeypatch.setattr(pipeline, "open_published", lambda project, named=True: derived)
    return lambda *arguments: main([*arguments, "--project", str(story.root)])


@pytest.fixture
def orchards(story, tmp_path) -> Project:
    """A copy of the small encoded article that a test may change."""
    project = Project(shutil.copytree(story.root, tmp_path / "project"))
    (project.root / "docs").mkdir()
    (project.root / "docs" / "coding-rules.md").write_text("# rules\n")
    return project


@pytest.fixture
def curate(orchards):
    """Run a command on that copy."""
    return lambda *arguments: main([*map(str, arguments), "--project", str(orchards.root)])


@pytest.fixture
def text(tmp_path) -> Path:
    """The text of the small article."""
    (tmp_path / "article.txt").write_text("\n".join(SENTENCES.values()), encoding="utf-8")
    return tmp_path / "article.txt"


@pytest.fixture
def table(tmp_path) -> Path:
    """Its sentence table."""
    rows, start = ["id\tkind\tsection\tparagraph\tsentence\tstart\tend\tsha256\ttext"], 0
    for name, words in SENTENCES.items():
        end = start + len(words)
        cells = [name, "sentence", "1", name[4], name[7], start, end, digest(words), words]
        rows.append("\t".join(map(str, cells)))
        start = end + 1
    (tmp_path / "table.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path / "table.tsv"
