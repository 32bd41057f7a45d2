"""Turtle as text: tokens, blocks and places."""

import pytest

TEXT = """@prefix ex: <https://example.org/> .
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

# above
ex:a a ex:C ;
    rdfs:label "a ; b . c # no comment"@en , 'x' ;
    ex:list ( ex:x [ ex:y 1.5 ; ex:z true ] ) .

<https://example.org/b> ex:p \"\"\"long
"text" ; here\"\"\" .
"""


def test_blocks_have_subject_types_and_predicates(turtle):
    first, second = turtle(TEXT).blocks

    assert ("ex:a", ("ex:C",)) == (first.subject, first.types)
    assert ["a", "rdfs:label", "ex:list"] == [predicate.name for predicate in first.predicates]
    assert "<https://example.org/b>" == second.subject


def test_marks_inside_of_strings_and_brackets_do_not_cut(turtle):
    label, many = turtle(TEXT).blocks[0].predicates[1:]

    assert label.objects == ('"a ; b . c # no comment"@en', "'x'")
    assert len(many.objects) == 1


def test_both_kinds_of_prefix_lines_are_read(turtle):
    assert turtle(TEXT).prefixes() == {
        "ex": "https://example.org/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    }


def test_prefixes_in_strings_and_comments_are_not_in_use(turtle):
    assert turtle('# no:name\nex:a ex:p "other:name" .').used_prefixes() == {"ex"}


def test_comments_are_kept_apart(turtle):
    assert [comment.text for comment in turtle(TEXT).comments] == ["# above"]


@pytest.mark.parametrize("text", ["ex:a a ex:C", 'ex:a ex:p "open'])
def test_a_statement_without_end_is_the_rest(turtle, text):
    assert turtle(text).rest


def test_a_whole_file_has_no_rest(turtle):
    assert turtle(TEXT).rest == []


def test_a_predicate_has_its_line(turtle):
    label = "http://www.w3.org/2000/01/rdf-schema#label"

    assert turtle(TEXT).line_of("https://example.org/a", label) == 6
    assert turtle(TEXT).line_of("https://example.org/a", None) == 5
    assert turtle(TEXT).line_of("https://example.org/z", None) is None


def test_a_bracket_can_be_a_subject(turtle):
    block = turtle("[ a ex:C ; ex:p ex:b ] ex:q ex:c .").blocks[0]

    assert ["ex:q"] == [predicate.name for predicate in block.predicates]


def test_escapes_and_dots_stay_in_a_name(turtle):
    block = turtle("ex:s5.2-p1 ex:p ex:a\\,b .").blocks[0]

    assert ("ex:s5.2-p1", ("ex:a\\,b",)) == (block.subject, block.predicates[0].objects)
