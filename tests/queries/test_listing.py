"""The page of questions is the one that the catalogue and the data give today."""

import pytest

from limakg import pipeline
from limakg.graph.prefixes import load_prefixes
from limakg.queries.catalog import load_catalog, load_themes
from limakg.queries.listing import write_contents, write_page
from limakg.queries.run import run


def page_of(project, dataset):
    queries = list(load_catalog(project).values())
    prefixes = load_prefixes(project.prefixes)
    return write_page(load_themes(project), queries, prefixes, lambda query: run(dataset, query))


def test_the_page_in_the_repository_is_current(project):
    dataset = pipeline.derived(project).dataset

    expected = page_of(project, dataset)
    assert (project.queries / "README.md").read_text(encoding="utf-8") == expected, (
        "write it anew: limakg queries --markdown > queries/README.md"
    )


def test_long_answers_are_cut_and_counted(small, dataset, catalog):
    query = catalog["who-recognised"]
    rows = run(dataset, query).rows * 4
    prefixes = load_prefixes(small.prefixes)
    page = write_page(load_themes(small), [query], prefixes, lambda q: run(dataset, q)._replace(rows=rows))

    assert page.endswith("… and 3 more\n")


def test_a_long_graph_is_cut(small, dataset, catalog):
    query = catalog["all-about"]
    result = run(dataset, query)
    everything = tuple(dataset.triples())
    prefixes = load_prefixes(small.prefixes)
    page = write_page(load_themes(small), [query], prefixes, lambda q: result._replace(triples=everything))

    assert page.endswith("…\n```\n")


@pytest.mark.parametrize("width", [80, 50])
@pytest.mark.parametrize("spanish", [False, True])
def test_no_line_of_the_contents_is_wider_than_the_terminal(width, spanish, project):
    queries = list(load_catalog(project).values())
    lines = write_contents(load_themes(project), queries, spanish, width).splitlines()

    assert max(map(len, lines)) <= width
    words = " ".join(" ".join(lines).split())
    assert [query.name for query in queries if _said(query, spanish) not in words] == []


def _said(query, spanish):
    names = ", ".join(parameter.name for parameter in query.parameters)
    question = query.header.summary_es if spanish else query.header.summary
    return f"{query.name} {question}{f' ({names})' if names else ''}"


def test_on_a_narrow_terminal_a_question_stands_below_its_name(small, catalog):
    text = write_contents(load_themes(small), [catalog["who-recognised"]], width=30)

    assert text.splitlines()[1:4] == [
        "  who-recognised",
        "    Who recognised a person,",
        "    from which date on?",
    ]


def test_a_theme_without_questions_is_left_out(small, catalog):
    assert "polities" not in write_contents(load_themes(small), [catalog["all-about"]])
