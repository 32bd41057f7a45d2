"""Whatever a sentence has must be in its claims, or be explained."""

import pytest

from limakg.curation.audit import Row, describe_audit, load_exceptions
from limakg.errors import SourceError


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
