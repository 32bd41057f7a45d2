"""Putting a file in order changes its order and nothing else."""

import pytest

from limakg.checks.fixing import fix_order
from limakg.checks.inspection import inspect_publication
from limakg.checks.order import natural, put_in_order
from limakg.checks.style import find_order_faults
from limakg.graph.canonical import digest
from limakg.graph.formats import parse_turtle

DISORDER = """@prefix ex: <https://example.org/> .

# about b
# in two lines
ex:b ex:q "a ; b" ;
    ex:p 1 , 2 ;
    a ex:C .

ex:a a ex:C .
"""


def test_blocks_and_predicates_are_sorted_and_comments_move_along(turtle):
    ordered = put_in_order(turtle(DISORDER), "data/x.ttl")

    assert ordered.index("ex:a") < ordered.index("# about b\n# in two lines\nex:b a ex:C")
    assert list(find_order_faults(turtle(ordered), "data/x.ttl")) == []
    assert digest(parse_turtle(ordered.encode()).triples) == digest(parse_turtle(DISORDER.encode()).triples)


def test_ordering_twice_changes_nothing(turtle):
    once = put_in_order(turtle(DISORDER), "data/x.ttl")

    assert put_in_order(turtle(once), "data/x.ttl") == once


def test_a_wide_line_is_cut_at_its_objects(turtle):
    first, second = '"' + "x" * 90 + '"@en', '"' + "y" * 90 + '"@es'
    text = f"ex:a ex:p {first} , {second} ;\n    ex:q 1 .\n"

    assert put_in_order(turtle(text), "data/x.ttl") == (
        f"ex:a ex:p {first} ;\n    ex:p {second} ;\n    ex:q 1 .\n"
    )


def test_a_block_with_a_comment_inside_stays_as_it_is(turtle):
    text = "ex:a ex:q 1 ;\n    # why\n    ex:p 1 .\n"

    assert put_in_order(turtle(text), "data/x.ttl") == text


def test_blocks_with_a_loose_comment_between_them_stay_where_they_are(turtle):
    text = "ex:b a ex:C .\n\n# a heading\n\nex:a a ex:C .\n"

    assert put_in_order(turtle(text), "data/x.ttl") == text


def test_the_fixed_file_passes_and_is_named(publication):
    path = publication.data / "floods.ttl"
    path.write_text(path.read_text().replace("a lima:Place ;\n    rdfs:label", "rdfs:label", 1) + "")
    moved = path.read_text().split("\n\n")
    path.write_text("\n\n".join([moved[0], *reversed(moved[1:])]).rstrip("\n") + "\n")

    assert fix_order([path], publication) == ["data/floods.ttl"]
    assert fix_order([path], publication) == []
    assert "style-block-order" not in {f.rule for f in inspect_publication(publication).report.findings}


@pytest.mark.parametrize("content", [b"ex:a ex:q 1 ;\n", b"\xe9\n"])
def test_a_file_that_cannot_be_read_is_left_alone(content, publication):
    path = publication.data / "floods.ttl"
    path.write_bytes(content)

    assert fix_order([path], publication) == []
    assert path.read_bytes() == content


def test_natural_order_reads_numbers():
    assert sorted(["p10", "p9", "p9-a"], key=natural) == ["p9", "p9-a", "p10"]
