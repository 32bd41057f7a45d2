"""The small article of tests/story/, derived once."""

import pytest

from limakg import pipeline
from limakg.describe.claim import describe_claim
from limakg.describe.facts import Facts
from limakg.graph.prefixes import load_prefixes

CLAIM = "https://w3id.org/limakg/id/claim/"


@pytest.fixture(scope="session")
def dataset(story):
    return pipeline.derived(story).dataset


@pytest.fixture(scope="session")
def facts(dataset) -> Facts:
    return Facts(dataset)


@pytest.fixture(scope="session")
def prefixes(story):
    return load_prefixes(story.prefixes)


@pytest.fixture
def claim(facts):
    """Describe one claim by the end of its IRI."""
    return lambda name: describe_claim(facts, CLAIM + name)
