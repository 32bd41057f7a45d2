"""`limakg sparql TEXT|FILE|-`: any question to the published graph."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from limakg.cli import project_of

HELP = "answer any SELECT, ASK, CONSTRUCT or DESCRIBE query from the published graph"
EXAMPLE = "limakg sparql 'SELECT ?claim ?label WHERE { ?claim a lima:Claim ; rdfs:label ?label } LIMIT 5'"
FORMATS = ("table", "csv", "tsv", "json", "xml", "md", "ttl")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg sparql` takes."""
    parser.add_argument("query", metavar="TEXT|FILE|-", help="the query, its file, or - for standard input")
    parser.add_argument("--explain-empty", action="store_true", help="say which part empties the answer")


def run(options: Namespace) -> int:
    """Answer one query; the prefixes of the publication need not be declared."""
    from functools import partial

    from limakg import pipeline
    from limakg.export.store import open_quickly
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.emptiness import notes_on
    from limakg.queries.foreign import answer_foreign, read_query_text
    from limakg.queries.guard import check_query
    from limakg.queries.isolation import isolated
    from limakg.queries.render import render_with_notes, write_out

    text = read_query_text(options.query)
    form = check_query(text)
    project = project_of(options)
    prefixes = load_prefixes(project.prefixes)
    folder = pipeline.ensure_published(project)

    def work() -> bytes:
        dataset = open_quickly(folder, partial(pipeline.open_published, project))
        result = answer_foreign(dataset, text, form, prefixes)
        notes = notes_on(dataset, text, result, prefixes) if options.explain_empty else []
        return render_with_notes(result, options.format, prefixes, notes)

    write_out(isolated(work, len(text)))
    return 0
