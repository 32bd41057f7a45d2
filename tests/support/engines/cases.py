"""The canned queries with their defaults and the further sets of values that every engine is asked with."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from limakg.graph.dataset import Dataset
from limakg.graph.plain import Term
from limakg.graph.prefixes import Prefixes
from limakg.project import Project
from limakg.queries.catalog import CannedQuery, load_catalog
from limakg.queries.run import as_values, bind, bound_text, lookup_in

PROJECT = Project(Path(__file__).resolve().parents[3])
SETS = PROJECT.root / "tests" / "conformance" / "parameter-sets.csv"


class Case(NamedTuple):
    """One query, and the values that it is asked with; none means its defaults."""

    query: CannedQuery
    values: dict[str, str]

    def __str__(self) -> str:
        """Name the case as a test does."""
        return "--".join([self.query.name, *self.values.values()])

    def terms(self, prefixes: Prefixes, dataset: Dataset | None = None) -> dict[str, Term]:
        """Read the values; with a data set, only what the graph allows is taken."""
        return bind(self.query, self.values, prefixes, lookup_in(dataset) if dataset else None)

    def text(self, prefixes: Prefixes) -> str:
        """Give the query with its values bound."""
        return bound_text(self.query, self.terms(prefixes))


def further_sets() -> list[tuple[str, dict[str, str]]]:
    """Read the file of further values."""
    with SETS.open(encoding="utf-8", newline="") as rows:
        return [(row["query"], as_values(row["values"].split("; "))) for row in csv.DictReader(rows)]


def all_cases() -> list[Case]:
    """Give each query with its defaults, and with each further set of values."""
    catalog = load_catalog(PROJECT)
    return [Case(query, {}) for query in catalog.values()] + [
        Case(catalog[name], values) for name, values in further_sets()
    ]


def fewer_cases() -> list[Case]:
    """Give each query with its defaults, and the first query of each theme with its further values too."""
    cases = all_cases()
    first: dict[str, str] = {}
    for case in cases:
        if case.values:
            first.setdefault(case.query.theme, case.query.name)
    return [case for case in cases if not case.values or case.query.name in first.values()]
