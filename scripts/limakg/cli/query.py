"""`limakg query NAME`: one canned question, from the frozen answers, from the graph, or from an endpoint."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from limakg.cli import project_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from limakg.graph.prefixes import Prefixes
    from limakg.project import Project
    from limakg.queries.catalog import CannedQuery
    from limakg.queries.results import Result

HELP = "answer a canned question, with its own values or with yours"
EXAMPLE = "limakg query who-recognised -p date=2020-06-30 -f csv"
FORMATS = ("table", "csv", "tsv", "json", "xml", "md", "ttl")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg query` takes."""
    parser.add_argument("name", metavar="NAME", help="the question's name; limakg queries lists them")
    parser.add_argument("-p", "--parameter", metavar="K=V", action="append", default=[], help="set one value")
    parser.add_argument("--endpoint", metavar="URL", help="ask a SPARQL endpoint instead")
    parser.add_argument("--explain", action="store_true", help="show the query with its values, unasked")
    parser.add_argument("--explain-empty", action="store_true", help="say which part empties the answer")


def run(options: Namespace) -> int:
    """Answer one canned question; with its default values the answer is ready."""
    from limakg import pipeline
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.render import write_out

    project = project_of(options)
    if not (options.parameter or options.endpoint or options.explain or options.explain_empty):
        from limakg.export.frozen import frozen_bytes

        folder = pipeline.ensure_published(project)
        prefixes = load_prefixes(project.prefixes)
        if (answer := frozen_bytes(folder, options.name, options.format, prefixes)) is not None:
            write_out(answer)
            return 0
    write_out(_answer(options, project, load_prefixes(project.prefixes)))
    return 0


def _answer(options: Namespace, project: Project, prefixes: Prefixes) -> bytes:
    """Read the question, bind its values, and ask."""
    from limakg.queries.catalog import find_query
    from limakg.queries.run import as_values

    query, values = find_query(project, options.name), as_values(options.parameter)
    if options.explain:
        return _explained(options, project, prefixes, query, values)
    if options.endpoint:
        return _asked(options, prefixes, query, values)
    return _evaluated(options, project, prefixes, query, values)


def _evaluated(
    options: Namespace, project: Project, prefixes: Prefixes, query: CannedQuery, values: Mapping[str, str]
) -> bytes:
    from limakg import pipeline
    from limakg.queries.guard import asks_for_graphs
    from limakg.queries.render import render_with_notes
    from limakg.queries.results import from_engine
    from limakg.queries.run import bind, bound_text, lookup_in

    dataset = pipeline.open_published(project, named=asks_for_graphs(query.text))
    text = bound_text(query, bind(query, values, prefixes, lookup_in(dataset)))
    result = from_engine(query.type, dataset.query(text))
    notes: list[str] = []
    if options.explain_empty:
        from limakg.queries.emptiness import notes_on

        notes = notes_on(dataset, text, result, prefixes)
    return render_with_notes(result, options.format, prefixes, notes)


def _asked(
    options: Namespace, prefixes: Prefixes, query: CannedQuery, values: Mapping[str, str]
) -> bytes:
    from limakg.queries.remote import ask_endpoint, lookup_at
    from limakg.queries.render import render
    from limakg.queries.run import bind, bound_text

    text = bound_text(query, bind(query, values, prefixes, lookup_at(options.endpoint)))
    result: Result = ask_endpoint(options.endpoint, text, query.type)
    return render(result, options.format, prefixes)


def _explained(
    options: Namespace, project: Project, prefixes: Prefixes, query: CannedQuery, values: Mapping[str, str]
) -> bytes:
    from limakg import pipeline
    from limakg.queries.run import bind, bound_text, lookup_in

    lookup = lookup_in(pipeline.open_published(project, named=False)) if values else None
    text = bound_text(query, bind(query, values, prefixes, lookup))
    if options.format != "json":
        return text.encode()
    from json import dumps

    return (dumps({"name": query.name, "query": text}, ensure_ascii=False, indent=2) + "\n").encode()
