"""Names are expanded and shortened by the one table."""

import pytest

from limakg.errors import ProjectError, UnknownNameError
from limakg.graph.prefixes import Prefixes, load_prefixes

TABLE = Prefixes({"thing": "https://example.org/id/thing/", "lima": "https://example.org/ontology#"})


@pytest.mark.parametrize(
    "name, iri",
    [
        ("thing:one", "https://example.org/id/thing/one"),
        ("https://example.org/x", "https://example.org/x"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("urn:x:y", "urn:x:y"),
    ],
)
def test_a_name_is_expanded(name, iri):
    assert TABLE.expand(name) == iri


@pytest.mark.parametrize("name", ["thin:one", "one"])
def test_an_unknown_prefix_is_refused(name):
    with pytest.raises(UnknownNameError):
        TABLE.expand(name)


@pytest.mark.parametrize(
    "iri, name",
    [
        ("https://example.org/id/thing/one", "thing:one"),
        ("https://example.org/ontology#Claim", "lima:Claim"),
        ("https://example.org/id/thing/a(b)", "<https://example.org/id/thing/a(b)>"),
        ("https://example.org/id/thing/", "<https://example.org/id/thing/>"),
        ("https://example.org/id/thing/ends.", "<https://example.org/id/thing/ends.>"),
        ("https://other.example/x", "<https://other.example/x>"),
    ],
)
def test_an_iri_is_shortened_where_turtle_allows_it(iri, name):
    assert TABLE.shorten(iri) == name


def test_the_table_is_read_whichever_part_of_a_declaration_comes_first(tmp_path):
    path = tmp_path / "prefixes.ttl"
    path.write_text('p:a sh:prefix "a" ; sh:namespace "https://a.example/"^^xsd:anyURI .\n'
                    'p:b sh:namespace "https://b.example/" ;\n  sh:prefix "b" .\n')

    assert dict(load_prefixes(path)) == {"a": "https://a.example/", "b": "https://b.example/"}


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(ProjectError, match="prefixes.ttl is missing"):
        load_prefixes(tmp_path / "prefixes.ttl")


def test_the_real_table_is_what_an_rdf_parser_reads(root):
    from rdflib import Graph, Namespace

    sh = Namespace("http://www.w3.org/ns/shacl#")
    graph = Graph().parse(root / "ontology" / "prefixes.ttl")
    nodes = graph.objects(None, sh.declare)
    declared = {str(graph.value(node, sh.prefix)): str(graph.value(node, sh.namespace)) for node in nodes}

    assert dict(load_prefixes(root / "ontology" / "prefixes.ttl")) == declared
