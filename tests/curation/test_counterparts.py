"""What a sentence has is found again in what is said at it, and something similar is not taken for it."""

import pytest

EVENT = "claim:s1-p1-s1-a a lima:Claim ; lima:states event:e . "
SPAN = "event:e lima:hasTimeSpan span:x . span:x "
LEE = "event:e lima:agent person:lee . person:lee "
CITED = "citation:s1-p1-s1-1 lima:citedSource work:d ; "
TEXT = "Then Ann Lee left “the old town” in May 2016 with 12 boats (Doe, 2020, p. 7)."


def kinds(result) -> set[str]:
    return {row.kind for row in result.rows}


PARTS = [
    ("number", "event:e lima:size 12 ."),
    ("number", 'event:e rdfs:comment "twelve boats" .'),
    ("year", SPAN + 'lima:earliestStart "2016-05-01"^^xsd:date .'),
    ("month", SPAN + 'lima:edtf "2016-05"^^<http://id.loc.gov/datatypes/edtf/EDTF> .'),
    ("name", LEE + 'rdfs:label "Ann Lee"@en .'),
    ("name", LEE + 'rdfs:label "Lee"@en ; skos:altLabel "Ann" .'),
    ("quotation", 'event:e lima:asWorded "the old town" .'),
    ("quotation", 'citation:s1-p1-s1-1 lima:start 15 ; lima:end 27 ; lima:sha256 "" .'),
    ("citation", CITED + 'lima:locator "p. 7" . work:d lima:citedAs "Doe, 2020" .'),
]


@pytest.mark.parametrize(("kind", "turtle"), PARTS)
def test_each_kind_finds_its_counterpart(audited, kind, turtle):
    assert kind not in kinds(audited(TEXT, EVENT + turtle))


FALSE_FRIENDS = [
    ("number", 'citation:s1-p1-s1-1 lima:locator "p. 12" .'),
    ("year", 'event:e rdfs:comment "2017" .'),
    ("month", 'event:e rdfs:comment "2016-05" .'),
    ("name", LEE + 'rdfs:label "Ann"@en .'),
    ("name", 'claim:s1-p1-s1-a lima:restates claim:x . claim:x rdfs:label "Ann Lee left"@en .'),
    ("quotation", 'event:e lima:asWorded "town" .'),
    ("citation", CITED + 'lima:locator "p. 8" . work:d lima:citedAs "Doe, 2020" .'),
    ("citation", CITED + 'lima:locator "p. 7" . work:d lima:citedAs "Roe, 2020" .'),
]


@pytest.mark.parametrize(("kind", "turtle"), FALSE_FRIENDS)
def test_something_similar_is_no_counterpart(audited, kind, turtle):
    assert kind in kinds(audited(TEXT, EVENT + turtle))


def test_an_acronym_is_found_in_the_initials_of_a_name(audited):
    assert kinds(audited("Then the UB met.", EVENT + 'event:e rdfs:comment "Union of Boats" .')) == set()


def test_an_adjective_is_found_by_its_stem(audited):
    assert kinds(audited("Then Sandlandic boats met.", EVENT + 'event:e rdfs:comment "Sandland" .')) == set()
