"""`limakg why` reads a claim aloud and traces a triple."""

import json
import subprocess
import sys

import pytest


def test_why_reads_a_claim_aloud(tell, capsys):
    assert tell("why", "claim:s1-p1-s2-b") == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "The claim is: To Cy the charter looked fair."
    assert lines[-1].startswith("It is written in data/claims/s1/p1.ttl, line ")


def test_why_json_gives_the_claim(tell, capsys):
    tell("why", "claim:s1-p1-s2-b", "--json")

    assert json.loads(capsys.readouterr().out)["claim"]["certainty_cue"] == ["seemed"]


def test_why_of_another_thing_lists_the_claims_that_bear_on_it(tell, capsys):
    assert tell("why", "stance:baker-signs-charter") == 0

    text = capsys.readouterr().out
    assert "The article denies it.\n1 claim bears on it:\n  s1-p1-s2-a " in text


def test_why_of_a_plain_statement_shows_rule_and_claims(tell, capsys):
    assert tell("why", "Mayor", "has signed", "document:charter") == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "person:mayor lima:hasSigned document:charter"
    assert lines[1].startswith("  It is derived by the rule plain-statements (queries/derive/90-")
    assert lines[-1] == "    s1-p1-s1-a  The mayor put a name to the charter (Ann and Bo)"


@pytest.mark.parametrize(
    "triple",
    [
        "person:mayor lima:hasSigned document:charter",
        " person:mayor  lima:hasSigned document:charter .",
        "<https://w3id.org/limakg/id/person/mayor> lima:hasSigned document:charter",
    ],
)
def test_why_takes_a_triple_in_one_argument(triple, tell, capsys):
    assert tell("why", triple) == 0
    assert capsys.readouterr().out.startswith("person:mayor lima:hasSigned document:charter\n")


@pytest.mark.parametrize("triple", ["person:mayor a lima:Person", 'person:mayor rdfs:label "Mayor"@en'])
def test_why_takes_a_type_or_a_text_in_one_argument(triple, tell, capsys):
    assert tell("why", triple) == 0
    assert capsys.readouterr().out.startswith("person:mayor ")


def test_a_label_of_several_words_is_a_thing(tell, capsys):
    assert tell("why", "Mayor signs the charter") == 0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("person:mayor lima:hasSigned", "why takes one thing, or the subject, predicate and object"),
        ("person:mayor lima:hasSigned document:charter now", "why takes one thing, or the subject"),
        ("person:mayor lima:hasSined document:charter", "no thing named 'lima:hasSined'; the nearest are"),
        ("<person mayor>", "no thing named '<person mayor>'"),
        ("person:mayor signed it", "no thing named 'person:mayor signed it'"),
        ("", "no thing named ''"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(text, complaint, tell, capsys):
    assert tell("why", text) == 2

    err = capsys.readouterr().err
    assert complaint in err
    assert (err.count("\n"), "unexpected" in err) == (1, False)


def test_why_of_a_written_type_shows_its_line(tell, capsys):
    assert tell("why", "person:mayor", "a", "lima:Person") == 0
    assert "It is written in data/registry.ttl, line " in capsys.readouterr().out


def test_why_says_when_the_graph_does_not_say_so(tell, capsys):
    assert tell("why", "person:baker", "lima:hasSigned", "document:charter") == 1
    assert capsys.readouterr().out == "The graph does not say so.\n"


def test_why_needs_one_term_or_three(tell, capsys):
    assert tell("why", "person:baker", "lima:hasSigned") == 2
    assert "why takes one thing, or the subject, predicate and object" in capsys.readouterr().err


def test_an_unknown_name_is_answered_with_the_nearest(tell, capsys):
    assert tell("why", "person:mayer") == 2
    assert "there is no thing named 'person:mayer'; the nearest are person:mayor" in capsys.readouterr().err


def test_neither_command_loads_rdflib():
    code = (
        "import sys, limakg.cli.show, limakg.cli.why, limakg.describe.text, limakg.describe.resource\n"
        "import limakg.describe.provenance, limakg.pipeline, limakg.export.published\n"
        "print('rdflib' in sys.modules or 'pyshacl' in sys.modules)"
    )

    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "False\n"
