"""In a draft, a paragraph without a record gets a stand-in that names no reader."""

from limakg.derive.construct import derive
from limakg.derive.rules import load_rule
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle

BASE = "https://w3id.org/limakg/"
DATA = b"""
@prefix lima: <https://w3id.org/limakg/ontology#> .
@prefix passage: <https://w3id.org/limakg/id/passage/> .
@prefix record: <https://w3id.org/limakg/id/record/> .
passage:s1-p1-s1 lima:inParagraph "s1-p1" .
passage:s1-p2-s1 lima:inParagraph "s1-p2" .
passage:s1-p2-s2 lima:inParagraph "s1-p2" .
record:s1-p1 lima:ofParagraph "s1-p1" .
"""


def test_only_paragraphs_without_a_record_get_a_stand_in(root):
    rule = load_rule(root / "queries" / "derive" / "19-draft-records.rq", "19-draft-records.rq")
    dataset = Dataset()
    dataset.add(BASE + "graph/asserted", parse_turtle(DATA).triples)
    derive(dataset, [rule], BASE, draft=True)

    made = list(dataset.triples(BASE + "graph/derived/draft-records"))
    assert [triple.subject.value for triple in made] == [BASE + "id/record/s1-p2"]
