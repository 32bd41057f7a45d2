"""One scholarly article as linked data: the machine that reads, derives, checks and publishes it.

For notebooks there are four functions; each builds first when that is needed, and imports what it
needs only when it is called:

    import limakg
    graph = limakg.load()                                   # rdflib.Graph: the published graph
    store = limakg.store()                                  # pyoxigraph.Store: the same, and the named graphs
    answer = limakg.ask("recognisers-on-date", date="2019-06-30")    # a canned question
    world = limakg.world()                                  # owlready2.World: ontology and data
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from owlready2 import World
    from pyoxigraph import Store
    from rdflib import Graph

    from limakg.graph.dataset import Dataset
    from limakg.project import Project
    from limakg.queries.results import Result

__all__ = ["ask", "load", "store", "world"]

_opened: dict[tuple[str, int], Dataset] = {}


def load(project: str | Path | None = None) -> Graph:
    """Give the published graph to rdflib; `project` is a publication's folder, else the nearest."""
    from limakg.graph.bridge import to_rdflib

    return to_rdflib(_open(_find(project)).triples())


def store(project: str | Path | None = None) -> Store:
    """Give a pyoxigraph store whose default graph is the published graph, with its named graphs."""
    from limakg import pipeline

    return pipeline.open_published(_find(project), named=True).store


def ask(name: str, /, **parameters: object) -> Result:
    """Answer a canned question; a value is a text, a number, a date or an IRI, as on the command line."""
    from limakg import pipeline

    project = _find(None)
    if not parameters:
        from limakg.export.frozen import frozen_answer

        found = frozen_answer(pipeline.ensure_published(project), name)
        if found is not None:
            return found
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.catalog import find_query
    from limakg.queries.run import run
    from limakg.queries.values import as_text

    query = find_query(project, name)
    values = {key: as_text(value) for key, value in parameters.items()}
    return run(_open(project), query, values, load_prefixes(project.prefixes))


def world(project: str | Path | None = None) -> World:
    """Give an owlready2 world with the published graph, for reasoning; needs the extra `reason`."""
    from limakg.reasoning.dl import load_world

    return load_world(_open(_find(project)).triples())


def _find(folder: str | Path | None) -> Project:
    from pathlib import Path

    from limakg.project import Project

    return Project.find(explicit=Path(folder) if folder is not None else None)


def _open(project: Project) -> Dataset:
    """Load a publication once, and again after it was built anew."""
    from limakg import pipeline

    folder = pipeline.ensure_published(project)
    key = (str(folder), (folder / "build.json").stat().st_mtime_ns)
    if key not in _opened:
        _opened.clear()
        _opened[key] = pipeline.open_published(project, named=True)
    return _opened[key]
