"""Tables for people fit the terminal and lose nothing."""

import pytest

from limakg.graph.plain import Term, iri, literal
from limakg.graph.prefixes import Prefixes
from limakg.queries.results import Result
from limakg.queries.tables import write_markdown, write_table

PREFIXES = Prefixes({"state": "https://example.org/id/state/"})
ARCADIA = iri("https://example.org/id/state/arcadia")
LONG = literal("a rather long text that says what the article says of the matter")
TWO = Result("SELECT", ("who", "what"), ((ARCADIA, LONG), (None, literal("short"))))


def test_names_are_shortened_and_rows_counted():
    assert write_table(TWO, PREFIXES).splitlines() == [
        "who            what",
        "-------------  " + "-" * 64,
        f"state:arcadia  {LONG}",
        "               short",
        "",
        "2 rows",
    ]


@pytest.mark.parametrize("width", [80, 60, 40, 23])
def test_no_line_is_wider_than_the_terminal(width):
    assert max(map(len, write_table(TWO, PREFIXES, width).splitlines())) <= width


def test_a_narrow_table_still_says_everything():
    lines = write_table(TWO, PREFIXES, 40).splitlines()

    assert " ".join(line[15:].strip() for line in lines[2:5]) == LONG.value


def test_too_many_columns_become_one_line_a_value():
    wide = Result("SELECT", tuple("abcdefgh"), ((LONG,) * 8,))

    assert write_table(wide, PREFIXES, 70).splitlines()[:2] == [f"a  {LONG}", f"b  {LONG}"]


@pytest.mark.parametrize("width", [80, 60, 40])
def test_one_line_a_value_is_no_wider_than_the_terminal_and_loses_nothing(width):
    wide = Result("SELECT", tuple("abcdefgh"), ((LONG,) * 8,))
    text = write_table(wide, PREFIXES, width)

    assert max(map(len, text.splitlines())) <= width
    assert " ".join(text.split()).count(LONG.value) == 8


def test_the_second_line_of_a_value_stands_below_the_first():
    wide = Result("SELECT", tuple("abcdefgh"), ((LONG,) * 8,))

    assert write_table(wide, PREFIXES, 40).splitlines()[:2] == [
        "a  a rather long text that says what the",
        "   article says of the matter",
    ]


def test_a_name_of_a_column_is_broken_where_it_is_too_long():
    narrow = Result("SELECT", ("wholesalerIri", "what"), ((ARCADIA, LONG),))

    assert write_table(narrow, PREFIXES, 22).splitlines()[:3] == [
        "wholesaler  what",
        "Iri",
        "----------  ----------",
    ]


@pytest.mark.parametrize(("rows", "said"), [(0, "no rows"), (1, "1 row"), (1200, "1,200 rows")])
def test_the_number_of_rows_is_said(rows, said):
    result = Result("SELECT", ("a",), ((literal("x"),),) * rows)

    assert write_table(result, PREFIXES).splitlines()[-1] == said


def test_no_cell_can_steer_the_terminal():
    cells = (literal("\x1b[31mred\x07\u202e"), literal("two\nlines"), Term("bnode", "b0"))
    text = write_table(Result("SELECT", ("a", "b", "c"), (cells,)), PREFIXES)

    assert "\ufffd[31mred\ufffd\ufffd  two lines  _:b0" in text


@pytest.mark.parametrize(("answer", "said"), [(True, "yes"), (False, "no")])
def test_a_yes_or_no_is_said_in_words(answer, said):
    assert write_table(Result("ASK", boolean=answer), PREFIXES) == f"{said}\n"
    assert write_markdown(Result("ASK", boolean=answer), PREFIXES) == f"**{said}**\n"


def test_markdown_keeps_signs_from_meaning_anything():
    result = Result("SELECT", ("a", "b"), ((literal("x | <b> *y*"), ARCADIA),))

    assert write_markdown(result, PREFIXES).splitlines() == [
        "| a | b |",
        "| --- | --- |",
        r"| x \| \<b\> \*y\* | state:arcadia |",
    ]
