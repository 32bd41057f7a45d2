"""Facts are looked up thing by thing, in a fixed order."""

from limakg.describe.facts import Facts, Thing, Value
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle

PART_OF = "https://w3id.org/limakg/ontology#partOf"
EX = "https://example.org/"
TURTLE = """
@prefix : <https://example.org/> .
@prefix lima: <https://w3id.org/limakg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:tea a :Drink , :Hot ; rdfs:label "té"@es , "tea"@en ; lima:partOf :meal ; lima:size 12 .
:meal lima:partOf :day .
:Hot rdfs:subClassOf :Warm . :Warm rdfs:subClassOf :Drink .
"""


def facts() -> Facts:
    dataset = Dataset()
    dataset.add("urn:test", parse_turtle(TURTLE.encode()).triples)
    return Facts(dataset)


def test_a_label_is_english_if_it_can_be():
    assert (facts().label(EX + "tea"), facts().label(EX + "tea", "es")) == ("tea", "té")


def test_without_a_label_the_end_of_the_name_is_shown():
    assert facts().label(EX + "meal") == "meal"


def test_classes_that_follow_from_others_are_left_out():
    assert facts().types(EX + "tea") == [Thing(EX + "Hot", "Hot")]


def test_things_and_texts_are_told_apart():
    assert facts().iris(EX + "tea", "partOf", "size") == [EX + "meal"]
    assert facts().texts(EX + "tea", "partOf", "size") == ["12"]


def test_what_points_at_a_thing_is_found():
    assert facts().pointing(EX + "meal") == [(PART_OF, EX + "tea")]


def test_a_property_may_have_no_text():
    assert facts().text(EX + "meal", "size") is None


def test_triples_come_in_order():
    assert facts().triples(EX + "meal") == [(PART_OF, Value("day", EX + "day"))]


def test_a_thing_is_known_when_something_is_said_of_it():
    assert (EX + "tea" in facts(), EX + "day" in facts()) == (True, False)
