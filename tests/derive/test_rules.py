"""Rules are read in number order; a file that is no rule is named with its place."""

import pytest

from limakg.derive.rules import load_rules
from limakg.errors import SourceErrors

CONSTRUCT = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }\n"


def add(publication, name: str, text: str):
    (publication.queries / "derive" / name).write_text(text)
    return publication


def test_rules_come_in_number_order(publication):
    add(publication, "5-first.rq", CONSTRUCT)

    assert [rule.name for rule in load_rules(publication)][:2] == ["first", "superclasses"]


def test_a_rule_has_a_graph_of_its_own_unless_its_head_says_otherwise(publication):
    graphs = {rule.name: rule.graph for rule in load_rules(publication)}

    assert graphs["inverses"] == "derived/inverses"
    assert graphs["plain-statements"] == "statements"


FAULTS = {
    "a name without a number": ("rule.rq", CONSTRUCT, "1:1: a rule's file is named NN-"),
    "a query that selects": ("11-x.rq", "SELECT * { ?s ?p ?o }", "1:1: a rule must be a CONSTRUCT query"),
    "a syntax error": ("11-x.rq", "CONSTRUCT { ?s a ?o }\nWHERE { ?s a }", r"11-x.rq:2:\d+: expected"),
    "a head that is no YAML": ("11-x.rq", "#+ summary: a: b\n" + CONSTRUCT, "put this text in quotes"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_the_place_in_the_file(publication, name):
    file, text, words = FAULTS[name]

    with pytest.raises(SourceErrors, match=words):
        load_rules(add(publication, file, text))


def test_the_faults_of_all_rules_come_together(publication):
    for file in ("11-x.rq", "12-y.rq"):
        add(publication, file, "oops")

    with pytest.raises(SourceErrors) as caught:
        load_rules(publication)

    assert [error.path[-7:] for error in caught.value.errors] == ["11-x.rq", "12-y.rq"]
