"""Whatever is asked of a section is asked of its subsections too, and may be asked of the whole article."""

from pathlib import Path

import pytest

from limakg import pipeline
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.queries.catalog import load_catalog
from limakg.queries.run import run
from limakg.terms import LIMA

SAID = "A section counts with its subsections; the whole article is allowed."
OFFERED = "{ ?value a lima:Section } UNION { ?value a lima:Article }"
TREE = f"SELECT ?part ?whole {{ ?part a <{LIMA}Section> ; <{LIMA}partOf> ?whole }}"
COUNTED = {"citations", "pages"}  # what a row of the whole adds up from the rows of its parts
BY_SECTION = [
    query
    for query in load_catalog(Project(Path(__file__).parents[2])).values()
    if "section" in [parameter.name for parameter in query.parameters]
]
each = pytest.mark.parametrize("query", BY_SECTION, ids=lambda query: query.name)


@pytest.fixture(scope="module")
def asked(project):
    """Give the rows of a query for a section, without what is counted."""
    dataset, prefixes = pipeline.derived(project).dataset, load_prefixes(project.prefixes)
    parts: dict[str, list[str]] = {}
    for found in dataset.query(TREE):
        parts.setdefault(found["whole"].value, []).append(found["part"].value)

    def rows(query, section):
        result = run(dataset, query, {"section": section}, prefixes)
        places = [place for place, name in enumerate(result.columns) if name not in COUNTED]
        return {tuple(row[place] for place in places) for row in result.rows}

    return parts, rows


@each
def test_the_head_says_so(query):
    assert query.header.description.startswith(SAID)
    assert query.header.values["section"] == OFFERED


@each
def test_a_whole_has_the_rows_of_its_parts(query, asked):
    parts, rows = asked
    missing = {
        whole: {part for part in inside if rows(query, part) - rows(query, whole)}
        for whole, inside in parts.items()
    }

    assert {whole: inside for whole, inside in missing.items() if inside} == {}
    assert any(rows(query, part) for inside in parts.values() for part in inside)


def test_the_claims_that_are_counted_are_those_that_are_listed(project, asked):
    parts, rows = asked
    catalog = load_catalog(project)
    wholes = [*parts, *(part for inside in parts.values() for part in inside)]

    for whole in wholes:
        counted = {row[0].value: row[2].value for row in rows(catalog["dataset-summary"], whole)}
        assert counted[whole] == str(len(rows(catalog["claims-of-section"], whole)))
