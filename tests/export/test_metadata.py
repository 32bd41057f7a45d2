"""The figures count named terms, authored situations and what has really run."""

import pytest

from limakg import pipeline
from limakg.export.metadata import count_things, name_makers


@pytest.fixture
def counts(publication):
    sources = pipeline.derived(publication)
    return count_things(sources.dataset, sources.settings)


@pytest.mark.parametrize("name, count", [("classes", 3), ("properties", 3), ("concepts", 0), ("claims", 0)])
def test_terms_are_counted_without_blank_nodes(counts, name, count):
    assert counts[name] == count


def test_what_is_only_derived_to_be_a_situation_counts_when_it_was_written(counts):
    assert counts["situations"] == 3


def test_a_check_that_did_not_run_is_not_named(publication):
    assert name_makers(publication, ["file-name"], ["S"])["check_names"] == []


def test_a_rule_bears_the_digest_of_its_file(publication):
    before = name_makers(publication, [], [])["rule_sha256"]["20-inverses"]
    with (publication.queries / "derive" / "20-inverses.rq").open("a") as file:
        file.write("\n")

    assert name_makers(publication, [], [])["rule_sha256"]["20-inverses"] != before
