"""`limakg show IRI|label`: one thing with all that is said of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

HELP = "show one thing with all that is said of it: by whom, how surely, on what source"
EXAMPLE = "limakg show section:s1"
LIMIT = 25


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg show` takes."""
    parser.add_argument("name", metavar="IRI|LABEL", help="a prefixed name, an IRI or a label")
    parser.add_argument("--limit", metavar="N", type=int, default=LIMIT, help=f"lines a list, {LIMIT}")


def run(options: Namespace) -> int:
    """Print all about one thing."""
    import json
    from pathlib import Path

    from limakg.describe.facts import Facts
    from limakg.describe.plain import as_json
    from limakg.describe.resource import describe_resource, find_thing
    from limakg.describe.text import write_resource
    from limakg.graph.prefixes import load_prefixes
    from limakg.pipeline import open_published
    from limakg.project import Project

    project = Project.find(explicit=Path(options.project) if options.project else None)
    prefixes, dataset = load_prefixes(project.prefixes), open_published(project, named=False)
    facts = Facts(dataset)
    resource = describe_resource(dataset, facts, find_thing(dataset, facts, prefixes, options.name))
    if options.format == "json":
        print(json.dumps(as_json(resource), indent=2, ensure_ascii=False))
    else:
        print("\n".join(write_resource(resource, prefixes.shorten, options.limit)))
    return 0
