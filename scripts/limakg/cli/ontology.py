"""`limakg ontology`: the ontology by itself, in each syntax, with its diagram, and frozen at a release."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from limakg.cli import project_of

HELP = "write the ontology by itself: ttl, rdf/xml, json-ld, n-triples, shapes, JSON-LD context, diagram"
EXAMPLE = "limakg ontology --out /tmp/ontology"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg ontology` takes."""
    parser.add_argument("--out", metavar="DIR", help="where to write; default dist/ontology in the project")
    parser.add_argument("--diagram", metavar="FILE", help="write the diagram alone, as SVG")
    freeze = "keep this version in ontology/releases/, where it must never change"
    parser.add_argument("--freeze", action="store_true", help=freeze)


def run(options: Namespace) -> int:
    """Write what was asked for, and name it."""
    import json
    from pathlib import Path

    from limakg.errors import OutputError
    from limakg.export import ontology as written
    from limakg.export.diagram.svg import DIAGRAM
    from limakg.graph.prefixes import load_prefixes
    from limakg.sources.load import load_shapes
    from limakg.sources.ontology import standalone
    from limakg.sources.turtle import read_files

    if sum(map(bool, (options.out, options.diagram, options.freeze))) > 1:
        raise OutputError("--out, --diagram and --freeze are three different things; give one of them")
    project = project_of(options)
    modules = [t for file in read_files(project.ontology_files(), project) for t in file.triples]
    files = written.ontology_files(modules, load_shapes(project), load_prefixes(project.prefixes))
    if options.freeze:
        folder, new = written.freeze(files, standalone(modules).version, project)
        message, paths = ("frozen" if new else "frozen before, and unchanged"), [folder]
    elif options.diagram:
        target = Path(options.diagram)
        message, paths = "written", written.write_files({target.name: files[DIAGRAM]}, target.parent)
    else:
        folder = Path(options.out) if options.out else project.dist / "ontology"
        message, paths = "written", written.write_files(files, folder)
    if options.format == "json":
        print(json.dumps({"result": message, "paths": [str(path) for path in paths]}, indent=2))
    else:
        print("\n".join(f"{message}: {path}" for path in paths))
    return 0
