"""Names in queries."""

import pytest

from limakg.checks.mentions import find_query_faults
from limakg.checks.vocabulary import build_vocabulary
from limakg.terms import LIMA, RDFS

TABLE = {"lima": LIMA, "rdfs": RDFS, "state": "https://w3id.org/limakg/id/state/"}
HEAD = f"PREFIX lima: <{LIMA}>\nPREFIX rdfs: <{RDFS}>\n"


@pytest.fixture
def faults(triples):
    known = build_vocabulary(triples("lima:Claim a owl:Class ."), [], [RDFS + "label"], TABLE)
    return lambda text: [(f.rule, f.line) for f in find_query_faults(text, "q.rq", known)]


def test_a_query_with_known_names_is_clean(faults):
    assert faults(HEAD + "SELECT ?x { ?x a lima:Claim ; rdfs:label ?y }") == []


def test_an_undeclared_term_has_its_line(faults):
    assert faults(HEAD + "SELECT ?x { ?x a lima:Clam ; rdfs:label ?y }") == [("term-undeclared", 3)]


def test_unused_unknown_and_rebound_prefixes_are_named(faults):
    head = f"PREFIX lima: <https://example.org/>\nPREFIX rdfs: <{RDFS}>\n"
    text = head + "SELECT ?x { ?x foo:bar 1 . ?x lima:a 1 }"

    assert {rule for rule, _ in faults(text)} == {
        "query-prefix-table",
        "query-prefix-unused",
        "query-prefix-undeclared",
    }


def test_names_in_strings_and_comments_do_not_count(faults):
    text = HEAD + "# lima:No\nSELECT ?x { ?x a lima:Claim ; rdfs:label 'lima:No', \"lima:No\" }"

    assert faults(text) == []


def test_variables_and_comparisons_are_no_names(faults):
    assert faults(HEAD + "SELECT ?x { ?x a lima:Claim ; rdfs:label ?b FILTER(?a < ?b && ?b > ?_c) }") == []


def test_a_default_in_the_head_must_lead_somewhere(faults):
    text = "#+ defaults:\n#+   - actor: https://w3id.org/limakg/id/state/nowhere\n" + HEAD
    assert faults(text + "SELECT ?x { ?x a lima:Claim ; rdfs:label ?y }") == [("iri-dangling", 2)]
