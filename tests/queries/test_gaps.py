"""What the article does not say about a thing is answered by its gaps, or by a row that there is none."""

import pytest

from limakg import pipeline
from limakg.graph.prefixes import load_prefixes
from limakg.queries.catalog import load_catalog
from limakg.queries.run import as_values, run

OFFERED = """
  PREFIX lima: <https://w3id.org/limakg/ontology#>
  SELECT DISTINCT ?thing WHERE {
    { ?gap lima:gapSubject|lima:gapContext ?thing } UNION { ?thing a lima:Actor }
  }
"""


@pytest.fixture(scope="module")
def answers(project):
    """The gaps of everything that may be asked for; None stands for the row that says there is none."""
    dataset, prefixes = pipeline.derived(project).dataset, load_prefixes(project.prefixes)
    query = load_catalog(project)["gaps"]
    things = [solution["thing"].value for solution in dataset.query(OFFERED)]
    results = {thing: run(dataset, query, as_values([f"thing={thing}"]), prefixes) for thing in things}
    return {
        thing: [row[result.columns.index("gapIri")] for row in result.rows]
        for thing, result in results.items()
    }


def test_nothing_that_may_be_asked_for_has_an_empty_answer(answers):
    assert [thing for thing, gaps in answers.items() if not gaps] == []


def test_the_row_that_there_is_no_gap_stands_alone(answers):
    assert [thing for thing, gaps in answers.items() if None in gaps and len(gaps) > 1] == []


def test_both_sorts_of_answer_occur(answers):
    assert {None in gaps for gaps in answers.values()} == {True, False}
