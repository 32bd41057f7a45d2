"""`limakg schema`: the classes and properties of the graph, how often each is used, an example of each."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from limakg.cli import project_of

HELP = "list classes and properties with counts and an example of each"
EXAMPLE = "limakg schema --json"
FORMATS = ("table", "csv", "tsv", "json", "md")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg schema` takes: nothing of its own."""


def run(options: Namespace) -> int:
    """Print the inventory of the published graph."""
    from functools import partial
    from json import dumps

    from limakg import pipeline
    from limakg.export.store import open_quickly
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.inventory import as_result, take_inventory
    from limakg.queries.render import render, write_out

    project = project_of(options)
    prefixes = load_prefixes(project.prefixes)
    folder = pipeline.ensure_published(project)
    dataset = open_quickly(folder, partial(pipeline.open_published, project))
    entries = take_inventory(dataset, prefixes)
    if options.format == "json":
        found = {
            name: [entry.as_json(prefixes) for entry in entries if entry.kind == kind]
            for name, kind in (("classes", "class"), ("properties", "property"))
        }
        write_out((dumps(found, ensure_ascii=False, indent=2) + "\n").encode())
    else:
        write_out(render(as_result(entries), options.format, prefixes))
    return 0
