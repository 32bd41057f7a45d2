"""Blank nodes are named by the text, and digests do not depend on their names."""

from limakg.graph.canonical import digest, name_blank_nodes
from limakg.graph.dataset import BlankNode
from limakg.graph.formats import parse_turtle, write_turtle

SOURCE = b"""@prefix a: <https://example.org/> .
a:One a:sub [ a:on a:p ; a:some [ a:union ( a:x a:y ) ] ] .
a:Two a:sub [ a:on a:q ] .
[] a:members ( a:One ) .
"""


def named(source: bytes) -> list[str]:
    triples = name_blank_nodes(parse_turtle(source).triples, "ontology/core")
    nodes = {term.value for triple in triples for term in (*triple,) if isinstance(term, BlankNode)}
    return sorted(nodes)


def test_a_blank_node_bears_the_name_of_its_file_and_subject():
    assert "ontology-core-Two-1" in named(SOURCE)
    assert [name[-5:] for name in named(SOURCE) if "One" in name] == ["One-1", "One-2", "One-3", "One-4"]


def test_a_blank_node_on_its_own_bears_the_name_of_its_file():
    assert [name for name in named(SOURCE) if name.count("-") == 2] == ["ontology-core-1", "ontology-core-2"]


def test_names_are_the_same_in_each_reading():
    texts = {write_turtle(name_blank_nodes(parse_turtle(SOURCE).triples, "x"), {}) for _ in range(3)}

    assert len(texts) == 1


def test_a_new_expression_leaves_the_names_of_other_subjects_alone():
    longer = SOURCE.replace(b"a:Two a:sub", b"a:More a:sub [ a:on a:r ] .\na:Two a:sub")

    assert set(named(SOURCE)) < set(named(longer))


def test_blank_nodes_in_a_ring_are_named_after_their_file():
    assert named(b"_:b <https://e.example/p> _:c . _:c <https://e.example/p> _:b .") == [
        "ontology-core-1",
        "ontology-core-2",
    ]


def test_the_digest_does_not_depend_on_blank_node_names_or_order():
    one, two = parse_turtle(SOURCE).triples, parse_turtle(SOURCE).triples

    assert digest(one) == digest(reversed(two))
    assert digest(one)[1] == len(set(one))


def test_the_digest_counts_each_triple_once():
    triples = parse_turtle(b"<https://e.example/a> <https://e.example/p> 1 .").triples

    assert digest(triples + triples) == digest(triples)


def test_the_digest_is_that_of_sorted_n_triples():
    from hashlib import sha256

    line = b"<https://e.example/a> <https://e.example/p> <https://e.example/b> .\n"

    assert digest(parse_turtle(line).triples) == (sha256(line).hexdigest(), 1)
