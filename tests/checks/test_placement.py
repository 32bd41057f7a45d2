"""Claims stand with their paragraph, shared situations apart."""

import pytest

from limakg.checks.placement import find_placement_faults

BASE = "https://w3id.org/limakg/id/"
CLAIMS = """
claim:s1-p1-s1-a lima:states stance:x .
claim:s1-p2-s1-a lima:states stance:x ; lima:cause stance:y .
"""


@pytest.fixture
def faults(dataset):
    def find(thing, file):
        data = dataset(CLAIMS)
        data.homes = {BASE + thing: (file, 1)}
        return [(f.rule, f.subject.rpartition("/")[2]) for f in find_placement_faults(data)]

    return find


def test_a_claim_in_the_file_of_its_paragraph_is_clean(faults):
    assert faults("claim/s1-p1-s1-a", "data/claims/s1/p1.ttl") == []


def test_a_claim_in_the_file_of_another_paragraph_is_found(faults):
    assert faults("claim/s1-p1-s1-a", "data/claims/s1/p2.ttl") == [("claim-home", "s1-p1-s1-a")]


def test_a_situation_that_two_paragraphs_speak_of_is_found_in_the_file_of_one(faults):
    assert faults("stance/x", "data/claims/s1/p1.ttl") == [("situation-home", "x")]
    assert faults("stance/x", "data/situations/stances.ttl") == []


def test_a_situation_that_one_paragraph_speaks_of_stands_in_its_file(faults):
    assert faults("stance/y", "data/claims/s1/p2.ttl") == []
