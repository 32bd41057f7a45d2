"""`limakg record PARAGRAPH…`: put on record who encoded and who read a paragraph."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limakg.project import Project

HELP = "record who encoded and who read paragraphs, or list the records that changes have overtaken"
EXAMPLE = "limakg record s1-p1 s2 --encoder agent:first --reader agent:second"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg record` takes."""
    parser.add_argument("paragraphs", metavar="PARAGRAPH", nargs="*", help="s1-p2, or s1 for all of it")
    parser.add_argument("--encoder", metavar="IRI", help="the agent that encoded")
    parser.add_argument("--reader", metavar="IRI", help="the other agent that read it against the sentences")
    parser.add_argument("--stale", action="store_true", help="list records whose paragraph has changed since")


def run(options: Namespace) -> int:
    """Write records, or list the stale ones and exit with 1 if there are any."""
    from pathlib import Path

    from limakg.errors import ParameterError
    from limakg.project import Project

    project = Project.find(explicit=Path(options.project) if options.project else None)
    if options.stale:
        return _list_stale(project, options.format)
    if not (options.paragraphs and options.encoder and options.reader):
        raise ParameterError("record needs at least one PARAGRAPH, --encoder and --reader, or --stale alone")
    return _record(project, options)


def _list_stale(project: Project, form: str) -> int:
    import json

    from limakg.curation.records import stale_records

    stale = stale_records(project)
    if form == "json":
        rows = [{"paragraph": row.record.paragraph, "file": row.file, "reason": row.reason} for row in stale]
        print(json.dumps(rows, indent=2))
    else:
        print("\n".join(row.message for row in stale) or "no record is stale")
    return 1 if stale else 0


def _record(project: Project, options: Namespace) -> int:
    import json

    from limakg.curation.records import make_records, write_records
    from limakg.graph.prefixes import load_prefixes

    prefixes = load_prefixes(project.prefixes)
    agents = prefixes.expand(options.encoder), prefixes.expand(options.reader)
    records = make_records(project, options.paragraphs, *agents)
    paths = [project.relative(path) for path in write_records(project, records, prefixes)]
    if options.format == "json":
        print(json.dumps({"records": [record._asdict() for record in records], "files": paths}, indent=2))
    else:
        noun = "paragraph" if len(records) == 1 else "paragraphs"
        print(f"{len(records)} {noun} recorded in {', '.join(paths)}")
    return 0
