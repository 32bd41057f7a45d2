"""`limakg queries`: the questions that are kept ready, theme by theme."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from limakg.cli import project_of

if TYPE_CHECKING:
    from limakg.project import Project
    from limakg.queries.catalog import CannedQuery

HELP = "list the canned questions, or those with a word"
EXAMPLE = "limakg queries --search recognised"
FORMATS = ("text", "json", "ttl")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg queries` takes."""
    parser.add_argument("--search", metavar="WORD", default="", help="only questions that have this word")
    parser.add_argument("--spanish", action="store_true", help="list the questions in Spanish")
    parser.add_argument("--markdown", action="store_true", help="write the page queries/README.md")
    rdf = "describe them in Turtle, as editors read example queries; same as -f ttl"
    parser.add_argument("--rdf", dest="format", action="store_const", const="ttl", help=rdf)


def run(options: Namespace) -> int:
    """List the catalogue."""
    from json import dumps

    from limakg.queries.catalog import load_catalog, load_themes
    from limakg.queries.listing import write_contents
    from limakg.queries.render import terminal_width

    project = project_of(options)
    queries = [query for query in load_catalog(project).values() if query.mentions(options.search)]
    if options.markdown:
        print(_page(project, queries), end="")
    elif options.format == "json":
        print(dumps([query.as_json() for query in queries], ensure_ascii=False, indent=2))
    elif options.format == "ttl":
        print(_described(project, queries), end="")
    else:
        print(write_contents(load_themes(project), queries, options.spanish, terminal_width()), end="")
    return 0


def _described(project: Project, queries: list[CannedQuery]) -> str:
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.executables import write_executables
    from limakg.sources.settings import load_settings

    prefixes = load_prefixes(project.prefixes)
    return write_executables(queries, load_settings(project), prefixes).decode()


def _page(project: Project, queries: list[CannedQuery]) -> str:
    from limakg import pipeline
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.catalog import load_themes
    from limakg.queries.listing import write_page
    from limakg.queries.run import run as ask

    dataset = pipeline.open_published(project)
    prefixes = load_prefixes(project.prefixes)
    return write_page(load_themes(project), queries, prefixes, lambda query: ask(dataset, query))
