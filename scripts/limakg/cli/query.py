"""`limakg query NAME`: one canned question, from the frozen answers, from the graph, or from an endpoint."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from limakg.cli import project_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from limakg.graph.dataset import Dataset
    from limakg.graph.plain import Term
    from limakg.graph.prefixes import Prefixes
    from limakg.project import Project
    from limakg.queries.catalog import CannedQuery
    from limakg.queries.results import Result

HELP = "answer a canned question, with its own values or with yours"
EXAMPLE = "limakg query recognisers-on-date -p date=2019-06-30 -f csv"
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
    project = project_of(options)
    answer = None
    if not (options.parameter or options.endpoint or options.explain or options.explain_empty):
        from limakg.export.frozen import frozen_bytes

        answer = frozen_bytes(project, _published(project, options.name), options.name, options.format)
    sys.stdout.flush()
    sys.stdout.buffer.write(_answer(options, project) if answer is None else answer)
    return 0


def _published(project: Project, name: str) -> Path:
    """Give the folder of a fresh build; one is made only for a question that exists."""
    from limakg.export.freshness import is_fresh

    if is_fresh(project, project.dist):
        return project.dist
    from limakg import pipeline
    from limakg.queries.catalog import find_query

    find_query(project, name)
    return pipeline.ensure_published(project)


def _open(project: Project, name: str) -> Dataset:
    """Open the store that is kept beside the build; where there can be none, load the dumps."""
    from limakg.export.store import open_quickly

    def load() -> Dataset:
        from limakg import pipeline

        return pipeline.open_published(project)

    return open_quickly(_published(project, name), load)


def _answer(options: Namespace, project: Project) -> bytes:
    """Read the question, bind its values, and ask."""
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.catalog import find_query
    from limakg.queries.run import as_values

    prefixes = load_prefixes(project.prefixes)
    query, values = find_query(project, options.name), as_values(options.parameter)
    if options.explain:
        return _explained(options, project, prefixes, query, values)
    if options.endpoint:
        return _asked(options, project, prefixes, query, values)
    return _evaluated(options, project, prefixes, query, values)


def _evaluated(
    options: Namespace, project: Project, prefixes: Prefixes, query: CannedQuery, values: Mapping[str, str]
) -> bytes:
    from limakg.queries.render import render_with_notes
    from limakg.queries.results import from_engine
    from limakg.queries.run import bind, bound_text, lookup_in

    dataset = _open(project, query.name)
    terms = bind(query, values, prefixes, lookup_in(dataset))
    text = bound_text(query, terms)
    result = from_engine(query.type, dataset.query(text))
    if options.explain_empty:
        from limakg.queries.emptiness import notes_on

        notes = notes_on(dataset, text, result, prefixes)
    else:
        notes = _silence(options, project, prefixes, query, terms, result)
    return render_with_notes(result, options.format, prefixes, notes)


def _silence(
    options: Namespace,
    project: Project,
    prefixes: Prefixes,
    query: CannedQuery,
    terms: Mapping[str, Term],
    result: Result,
) -> list[str]:
    """Say below a table that is empty, and there alone, that the article is silent."""
    from limakg.queries.render import FOR_PEOPLE
    from limakg.queries.silence import notes_on_silence

    if options.format not in FOR_PEOPLE:
        return []
    return notes_on_silence(project, query, terms, result, prefixes)


def _asked(
    options: Namespace, project: Project, prefixes: Prefixes, query: CannedQuery, values: Mapping[str, str]
) -> bytes:
    from limakg.queries.remote import ask_endpoint, lookup_at
    from limakg.queries.render import render_with_notes
    from limakg.queries.run import bind, bound_text

    terms = bind(query, values, prefixes, lookup_at(options.endpoint))
    result: Result = ask_endpoint(options.endpoint, bound_text(query, terms), query.type)
    notes = _silence(options, project, prefixes, query, terms, result)
    return render_with_notes(result, options.format, prefixes, notes)


def _explained(
    options: Namespace, project: Project, prefixes: Prefixes, query: CannedQuery, values: Mapping[str, str]
) -> bytes:
    from limakg.queries.run import bind, bound_text, lookup_in

    lookup = lookup_in(_open(project, query.name)) if values else None
    text = bound_text(query, bind(query, values, prefixes, lookup))
    if options.format != "json":
        return text.encode()
    from json import dumps

    return (dumps({"name": query.name, "query": text}, ensure_ascii=False, indent=2) + "\n").encode()
