"""Read a whole publication: its settings, its graphs as written, and its shapes apart."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from limakg.graph.dataset import Dataset, Triple
from limakg.project import MARK, Project
from limakg.sources.settings import Settings, settings_of
from limakg.sources.turtle import ParsedFile, read_all, read_files

ONTOLOGY, ASSERTED, LINKS = "ontology", "asserted", "links"


class Sources(NamedTuple):
    """What people wrote, read and sorted into graphs."""

    settings: Settings
    dataset: Dataset
    shapes: list[Triple]


def load_sources(project: Project) -> Sources:
    """Read every file once; raise the faults of all of them together."""
    files = {parsed.path: parsed for parsed in read_all(project)}
    mark = project.root / MARK
    settings = settings_of(files[mark].triples, project.relative(mark))
    dataset = Dataset()
    parts = {ONTOLOGY: project.ontology_files(), ASSERTED: project.data_files(), LINKS: project.link_files()}
    for name, paths in parts.items():
        _add(dataset, settings.graph(name), [files[path] for path in paths], project)
    return Sources(settings, dataset, _triples(files[path] for path in project.shape_files()))


def load_dataset(project: Project) -> Dataset:
    """Read the graphs as they are written, before anything is derived."""
    return load_sources(project).dataset


def load_shapes(project: Project) -> list[Triple]:
    """Read the shapes alone."""
    return _triples(read_files(project.shape_files(), project))


def load_files(paths: Iterable[Path], project: Project, into: Dataset, graph: str) -> None:
    """Add foreign files, such as those that somebody wants checked, to one graph of a data set."""
    _add(into, graph, read_files(paths, project), project)


def _add(dataset: Dataset, graph: str, files: list[ParsedFile], project: Project) -> None:
    dataset.add(graph, _triples(files))
    for parsed in files:
        name = project.relative(parsed.path)
        for subject, line in parsed.blocks.items():
            dataset.homes.setdefault(subject, (name, line))


def _triples(files: Iterable[ParsedFile]) -> list[Triple]:
    return [triple for parsed in files for triple in parsed.triples]
