"""Whatever a sentence has must be in its claims, or be explained."""

import pytest

from limakg.curation.audit import Row, audit, describe_audit, load_exceptions
from limakg.curation.copies import align
from limakg.curation.normalise import digest
from limakg.curation.passages import load_passages, write_passages
from limakg.errors import SourceError
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.sources.article import Sentence

CLAIM = """
claim:s1-p1-s1-a a lima:Claim ; rdfs:label "a claim"@en ; lima:states event:e .
event:e rdfs:label "e"@en .
"""
SPAN = "event:e lima:hasTimeSpan span:x . span:x "
LEE = "event:e lima:agent person:lee . person:lee "
CITED = "citation:s1-p1-s1-1 lima:citedSource work:d ; "


@pytest.fixture
def audited(prefixes):
    """Audit one sentence and some Turtle."""
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items())

    def run(text: str, turtle: str = CLAIM, exceptions=()):
        row = Sentence("s1-p1-s1", "sentence", "1", 1, 1, 0, len(text), digest(text), text)
        (passages,) = write_passages([row], prefixes).values()
        dataset = Dataset()
        dataset.add("urn:test", parse_turtle(passages.encode()).triples)
        dataset.add("urn:test", parse_turtle((head + turtle).encode()).triples)
        return audit(dataset, align(text, load_passages(dataset)), exceptions)

    return run


def rows(result) -> list[tuple[str, str]]:
    return [(row.kind, row.item) for row in result.rows]


TEXT = "Then Ann Lee left “the old town” in May 2016 with 12 boats (Doe, 2020, p. 7)."
ALL = [
    ("number", "12"),
    ("year", "2016"),
    ("month", "May"),
    ("name", "Ann Lee"),
    ("citation", "Doe, 2020, p. 7"),
    ("quotation", "“the old town”"),
]


def test_what_the_claims_do_not_have_is_listed(audited):
    assert rows(audited(TEXT)) == ALL


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
    assert kind not in dict(rows(audited(TEXT, CLAIM + turtle)))


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
    assert kind in dict(rows(audited(TEXT, CLAIM + turtle)))


def test_an_acronym_is_found_in_the_initials_of_a_name(audited):
    assert rows(audited("Then the UB met.", CLAIM + 'event:e rdfs:comment "Union of Boats" .')) == []


def test_an_adjective_is_found_by_its_stem(audited):
    assert rows(audited("Then Sandlandic boats met.", CLAIM + 'event:e rdfs:comment "Sandland" .')) == []


def test_an_exception_explains_a_row(audited):
    row = Row("s1-p1-s1", "number", "12")
    result = audited(TEXT, exceptions=[row])

    assert (result.explained, row in result.rows, result.share) == ([row], False, 100 / 6)


def test_an_exception_that_explains_nothing_is_a_fault(audited):
    result = audited("Then it rained.", exceptions=[Row("s1-p1-s1", "number", "12")])

    assert result.exit_code == 1
    assert "explained without need: s1-p1-s1 number “12”" in describe_audit(result)


def test_a_sentence_that_is_not_encoded_is_not_audited(audited):
    assert (audited(TEXT, "").sentences, rows(audited(TEXT, ""))) == (0, [])


def test_exceptions_are_read_from_a_table(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("passage,kind,item,reason\ns1-p1-s1,number,12,a name of a boat\n")

    assert load_exceptions(path, "x.csv") == [Row("s1-p1-s1", "number", "12")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("passage,item\n", "x.csv:1:1: the first line must name the columns passage,kind,item,reason"),
        ("passage,kind,item,reason\ns1-p1-s1,number,12,\n", "x.csv:2:1: an exception needs passage, kind"),
    ],
)
def test_a_faulty_table_is_refused_with_its_line(tmp_path, text, message):
    (tmp_path / "x.csv").write_text(text)

    with pytest.raises(SourceError, match=message):
        load_exceptions(tmp_path / "x.csv", "x.csv")


def test_a_table_that_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "x.csv").write_bytes(b"passage\xff")

    with pytest.raises(SourceError, match="x.csv:1:1: the table cannot be read"):
        load_exceptions(tmp_path / "x.csv", "x.csv")


def test_no_table_means_no_exceptions(tmp_path):
    assert load_exceptions(tmp_path / "x.csv", "x.csv") == []
