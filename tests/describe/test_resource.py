"""A thing is found by what it is called, and shown with the claims about it."""

import pytest

from limakg.describe.resource import describe_resource, find_claims, find_thing
from limakg.errors import ParameterError, UnknownNameError

ID = "https://w3id.org/limakg/id/"


@pytest.fixture
def find(dataset, facts, prefixes):
    return lambda name: find_thing(dataset, facts, prefixes, name).removeprefix(ID)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("person:mayor", "person/mayor"),
        (f"{ID}person/mayor", "person/mayor"),
        (f"<{ID}person/mayor>", "person/mayor"),
        ("Mayor", "person/mayor"),
        ("alcalde", "person/mayor"),
        ("The Mill’s owner", "person/baker"),
        ("lima:Claim", "https://w3id.org/limakg/ontology#Claim"),
    ],
)
def test_a_thing_is_found_by_name_iri_or_label(find, name, found):
    assert find(name) == found


@pytest.mark.parametrize("name", ["person:mayer", "Mayer", "Major"])
def test_an_unknown_name_is_answered_with_the_nearest(find, name):
    with pytest.raises(UnknownNameError) as error:
        find(name)

    assert "person:mayor" in error.value.nearest


def test_a_name_that_two_things_share_asks_which_one(find):
    with pytest.raises(ParameterError, match="2 things are called 'baker': person:baker, person:other-baker"):
        find("baker")


def test_a_thing_has_names_classes_and_links(dataset, facts):
    found = describe_resource(dataset, facts, ID + "person/baker")

    assert (found.label, found.other_names) == ("Baker", ["the mill's owner"])
    assert [kind.label for kind in found.types] == ["person"]
    assert [thing.label for thing in found.pointing["https://w3id.org/limakg/ontology#agent"]] == [
        "Departure of the baker"
    ]


def test_a_spanish_label_is_kept_apart(dataset, facts):
    found = describe_resource(dataset, facts, ID + "person/mayor")

    assert (found.label, found.label_es) == ("Mayor", "Alcalde")


def test_claims_are_found_through_their_situations_in_reading_order(dataset, facts):
    found = find_claims(dataset, facts, ID + "person/baker")

    assert [claim.iri.removeprefix(ID) for claim in found] == ["claim/s1-p1-s2-a", "claim/s1-p2-s1-a"]


def test_claims_are_found_through_sources_causes_and_passages(dataset, facts):
    things = ("work/cy-1999", "condition/pests", "passage/s1-p1-s3")

    assert [len(list(find_claims(dataset, facts, ID + thing))) for thing in things] == [1, 1, 2]


def test_a_claim_does_not_list_claims_about_itself(dataset, facts):
    assert describe_resource(dataset, facts, ID + "claim/s1-p1-s1-a").claims == []
