"""The house style, where the bad inputs leave a case open."""

from limakg.checks.style import find_home_faults, find_style_faults

TABLE = {"ex": "https://example.org/", "lima": "https://w3id.org/limakg/ontology#"}
HEAD = "@prefix ex: <https://example.org/> .\n\n"


def rules(text, turtle, name="data/x.ttl"):
    return [finding.rule for finding in find_style_faults(turtle(HEAD + text, name), name, TABLE)]


def test_predicates_are_in_code_point_order_behind_the_labels(turtle):
    assert rules("ex:a a ex:C ;\n    ex:bZ 1 ;\n    ex:ba 1 .\n", turtle) == []
    assert rules("ex:a ex:b 1 ;\n    a ex:C .\n", turtle) == ["style-predicate-order"]


def test_a_predicate_may_be_repeated_where_one_line_would_be_too_wide(turtle):
    wide = '"' + "x" * 100 + '"'

    assert rules(f"ex:a ex:p {wide} ;\n    ex:p {wide} .\n", turtle) == []


def test_numbers_in_names_are_compared_as_numbers(turtle):
    assert rules("ex:p9 a ex:C .\n\nex:p10 a ex:C .\n", turtle) == []


def test_claims_come_before_citations_and_passages_last(turtle):
    text = "passage:s1 a ex:C .\n\nclaim:s1 a ex:C .\n\nstance:a a ex:C .\n\ncitation:s1 a ex:C .\n"
    found = [f for f in find_style_faults(turtle(text), "data/claims/s1/p1.ttl", {})]

    assert [(f.rule, f.line) for f in found] == [("style-block-order", 3), ("style-block-order", 7)]


def test_classes_come_before_properties(turtle):
    text = "ex:p a owl:ObjectProperty .\n\nex:C a owl:Class .\n"

    assert "style-block-order" in rules(text, turtle, "ontology/core.ttl")


def test_the_writer_of_an_example_orders_the_blocks(turtle):
    text = "ex:b a ex:C .\n\nex:a a ex:C .\n"

    assert rules(text, turtle, "ontology/examples/valid/01-a.ttl") == []


def test_a_passage_may_have_a_second_block_with_cue_exceptions_alone(turtle):
    homes = [
        ("data/passages/s1.ttl", turtle("ex:p a ex:C .\n")),
        ("data/claims/s1/p1.ttl", turtle('ex:p lima:cueException "would: no" .\n')),
        ("data/claims/s1/p2.ttl", turtle('ex:p lima:size 1 .\n')),
    ]

    assert [finding.file for finding in find_home_faults(homes)] == ["data/claims/s1/p2.ttl"]


def test_links_may_speak_of_what_lives_elsewhere(turtle):
    block = turtle("ex:a a ex:C .\n")

    assert list(find_home_faults([("data/a.ttl", block), ("data/links/a.ttl", block)])) == []
