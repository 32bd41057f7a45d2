"""A thing rests on the passage it is named after, or on those of what points at it."""

import pytest

from limakg.curation.anchors import Anchors

ID = "https://w3id.org/limakg/id/"
TURTLE = """
claim:s1-p1-s1-a lima:states event:e .
claim:s1-p1-s2-a lima:cause event:e .
event:e lima:hasTimeSpan span:when .
span:when lima:relativeTo span:far .
span:far lima:relativeTo span:farther .
"""


@pytest.fixture
def anchors(publish):
    return Anchors(publish(TURTLE), ["s1-p1-s1", "s1-p1-s2"])


NAMED = ["claim/s1-p1-s1-a", "citation/s1-p1-s1-12", "no-claim/s1-p1-s1", "passage/s1-p1-s1"]


@pytest.mark.parametrize("name", NAMED)
def test_a_name_leads_to_the_passage(anchors, name):
    assert anchors.find_own(ID + name) == "s1-p1-s1"


@pytest.mark.parametrize("name", ["claim/s9-p1-s1-a", "event/e", "record/s1-p1"])
def test_other_names_lead_to_none(anchors, name):
    assert anchors.find_own(ID + name) is None


def test_a_situation_rests_on_the_passages_of_its_claims(anchors):
    assert anchors.find_all(ID + "event/e") == {"s1-p1-s1", "s1-p1-s2"}


def test_the_way_back_is_not_endless(anchors):
    assert anchors.find_all(ID + "span/far") == {"s1-p1-s1", "s1-p1-s2"}
    assert anchors.find_all(ID + "span/farther") == set()
