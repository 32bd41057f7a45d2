"""A small invented publication with three canned queries, so that the query layer is tested by itself."""

from pathlib import Path

import pytest

from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.queries.catalog import load_catalog

PUBLICATION = Path(__file__).parent / "publication"


@pytest.fixture(scope="session")
def small():
    """The invented publication."""
    return Project.find(explicit=PUBLICATION)


@pytest.fixture(scope="session")
def catalog(small):
    """Its canned queries."""
    return load_catalog(small)


@pytest.fixture(scope="session")
def prefixes(small):
    """Its prefixes."""
    return load_prefixes(small.prefixes)


@pytest.fixture(scope="session")
def dataset(small):
    """Its data."""
    found = Dataset()
    text = (PUBLICATION / "data" / "dataset.ttl").read_bytes()
    found.add("https://example.org/graph/asserted", parse_turtle(text).triples)
    return found
