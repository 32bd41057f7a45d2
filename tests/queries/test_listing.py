"""The page of questions is the one that the catalogue and the data give today."""

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


def test_a_theme_without_questions_is_left_out(small, catalog):
    assert "polities" not in write_contents(load_themes(small), [catalog["all-about"]])
