"""The engines of other people, each with the dumps of the real build, started once and ended at the end."""

import functools
import warnings

import pytest
import rdflib

from engines.cases import PROJECT
from limakg.graph.dataset import load_nquads
from limakg.graph.prefixes import load_prefixes
from limakg.queries.results import from_engine


@pytest.fixture(scope="session")
def dumps(real_build):
    """The published graph, and the same triples in their named graphs with the plain statements."""
    return real_build.out / "limakg.ttl", real_build.out / "limakg.nq"


@pytest.fixture(scope="session")
def prefixes():
    """The prefixes in which values are written."""
    return load_prefixes(PROJECT.prefixes)


@pytest.fixture(scope="session")
def ours(dumps):
    """The store that the project itself asks."""
    return load_nquads(dumps[1].read_bytes())


@pytest.fixture(scope="session")
def answer_here(ours):
    """Give the project's own answer to a query, found once."""

    @functools.cache
    def answer(text, form):
        return from_engine(form, ours.query(text))

    return answer


@pytest.fixture(scope="session")
def in_rdflib(dumps):
    """The dumps as rdflib reads them: the published graph, and the named graphs beside it."""
    graph, named = rdflib.Graph().parse(dumps[0]), rdflib.Dataset()
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # rdflib's own
        named.parse(data=dumps[1].read_text(encoding="utf-8"), format="nquads")
    for triple in graph:
        named.default_graph.add(triple)
    return graph, named
