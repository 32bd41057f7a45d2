"""What the tests of the reasoners share: tiny graphs in Turtle."""

import pytest

from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes


@pytest.fixture(scope="session")
def prefixes(project):
    """The prefix table of the project."""
    return load_prefixes(project.prefixes)


@pytest.fixture
def triples(prefixes):
    """Parse a few lines of Turtle; every prefix of the table may be used."""
    head = "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in prefixes)
    return lambda text: parse_turtle((head + text).encode()).triples


@pytest.fixture
def dataset(triples):
    """Put a few lines of Turtle into the graph of what was written."""

    def build(text, derived="", rule="a-rule"):
        found = Dataset()
        found.add("https://w3id.org/limakg/graph/asserted", triples(text))
        found.add(f"https://w3id.org/limakg/graph/derived/{rule}", triples(derived))
        return found

    return build
