"""Descriptions are written for a terminal."""

from limakg.describe.facts import Thing, Value
from limakg.describe.provenance import Explanation, Origin
from limakg.describe.resource import Resource
from limakg.describe.text import write_claim, write_explanation, write_resource

TEA = Resource(
    iri="urn:tea",
    label="tea",
    label_es="té",
    other_names=["char"],
    types=[],
    facts={"urn:size": [Value("2"), Value("dos", None, "es"), Value("meal", "urn:meal")]},
    pointing={"urn:of": [Thing("urn:cup", "cup")]},
    claims=[],
)


def test_a_thing_is_shown_with_names_facts_and_links():
    assert "\n".join(write_resource(TEA, str, 0)).splitlines() == [
        "tea (urn:tea)",
        "  of no stated class",
        "  in Spanish: té",
        "  also called: char",
        "",
        "urn:size",
        "  2",
        "  dos @es",
        "  meal (urn:meal)",
        "",
        "urn:of of",
        "  cup (urn:cup)",
    ]


def test_a_long_list_is_cut():
    assert "  … 2 more: --limit 0 shows all" in list(write_resource(TEA, str, 1))


def test_an_explanation_names_file_and_line_or_rule():
    written = Origin("written", "g", "data/x.ttl", 3, "", "")
    derived = Origin("derived", "g", "queries/derive/10-x.rq", 0, "x", "Why?")

    assert list(write_explanation(Explanation(("urn:a", "urn:b", "12"), [written, derived], []), str)) == [
        "“urn:a” “urn:b” “12”",
        "  It is written in data/x.ttl, line 3.",
        "  It is derived by the rule x (queries/derive/10-x.rq): Why?",
    ]


def test_a_claim_ends_with_its_place(claim):
    written = list(write_claim(claim("s1-p1-s1-a"), ("data/x.ttl", 3)))
    derived = list(write_claim(claim("s1-p1-s1-a"), None))

    assert written[-1] == "It is written in data/x.ttl, line 3."
    assert derived[-1] == "It is derived, not written."
