"""What the tests of the checks share: tiny graphs, tiny files, and a publication with one bad file."""

import shutil
from pathlib import Path

import pytest

from limakg.checks.blocks import read_blocks
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes

PREFIXES = load_prefixes(Path(__file__).parents[2] / "ontology" / "prefixes.ttl")
HEAD = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in PREFIXES)


@pytest.fixture
def triples():
    """Parse a few lines of Turtle; every prefix of the table may be used."""
    return lambda text: parse_turtle((HEAD + text).encode()).triples


@pytest.fixture
def dataset(triples):
    """Put a few lines of Turtle into a graph, the data as written unless another is named."""

    def build(text, graph="asserted", into=None):
        found = Dataset() if into is None else into
        found.add(f"https://w3id.org/limakg/graph/{graph}", triples(text))
        return found

    return build


@pytest.fixture
def turtle():
    """Read a text as the style checks see it."""
    return lambda text, name="data/x.ttl": read_blocks(Path(name), text)


@pytest.fixture
def with_bad_file(publication, root):
    """Put one bad file into the small publication."""
    shutil.copy(root / "ontology" / "foreign-terms.csv", publication.ontology)

    def place(path):
        shutil.copy(path, publication.data / "bad.ttl")
        return publication

    return place
