"""Write the ontology by itself: four syntaxes, the shapes, a JSON-LD context and the diagram."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from limakg.errors import OutputError
from limakg.export.context import CONTEXT, write_context
from limakg.export.diagram.svg import DIAGRAM, write_diagram
from limakg.graph.dataset import Triple
from limakg.graph.formats import write_jsonld, write_ntriples, write_rdfxml, write_turtle
from limakg.graph.prefixes import Prefixes
from limakg.project import Project
from limakg.sources.ontology import RELEASES, TURTLE, standalone

SHAPES = "shapes.ttl"
_FROZEN = (TURTLE, SHAPES, CONTEXT, DIAGRAM)


def ontology_files(
    ontology: Sequence[Triple], shapes: Sequence[Triple], prefixes: Prefixes
) -> dict[str, bytes]:
    """Give each file by its name; `ontology` are the modules as read, `shapes` the SHACL shapes."""
    alone = standalone(ontology)
    return {
        TURTLE: write_turtle(alone.triples, prefixes),
        "ontology.rdf": write_rdfxml(alone.triples, prefixes),
        "ontology.jsonld": write_jsonld(alone.triples, prefixes),
        "ontology.nt": write_ntriples(alone.triples),
        SHAPES: write_turtle(shapes, prefixes),
        CONTEXT: write_context(ontology, shapes, prefixes),
        DIAGRAM: write_diagram(ontology, prefixes, f"{alone.iri} {alone.version}".rstrip()),
    }


def write_files(files: dict[str, bytes], folder: Path) -> list[Path]:
    """Write files into a folder, which is made where it is missing; raise OutputError where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise OutputError(f"{error.filename or folder} cannot be written: {error.strerror}") from None
    return [folder / name for name in files]


def freeze(files: dict[str, bytes], version: str, project: Project) -> tuple[Path, bool]:
    """Keep a version for good; give its folder, and whether it is new.

    A version that is kept already stays as it is: OutputError is raised where it would change.
    """
    if not version:
        raise OutputError("the ontology has no owl:versionInfo, so no version can be kept")
    folder = project.ontology / RELEASES / version
    if folder.exists():
        changed = [name for name in _FROZEN if not _same(folder / name, files[name])]
        if changed:
            raise OutputError(f"version {version} is frozen in {project.relative(folder)} and differs in "
                              f"{', '.join(changed)}; raise owl:versionInfo")
        return folder, False
    write_files({name: files[name] for name in _FROZEN}, folder)
    return folder, True


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False
