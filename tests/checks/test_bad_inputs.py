"""Every small bad input is found out, at its place and with the message that is expected."""

import csv
from pathlib import Path

import pytest

from limakg.checks.inspection import inspect_publication
from limakg.checks.integrity import load_checks, run_checks
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes

BAD = Path(__file__).parent / "bad"
PREFIXES = load_prefixes(Path(__file__).parents[2] / "ontology" / "prefixes.ttl")
EXPECTED = list(csv.DictReader((BAD / "expected.csv").read_text(encoding="utf-8").splitlines()))
RULES = sorted((BAD / "rules").glob("*.ttl"))
HYGIENE = sorted((BAD / "ontology").glob("*.ttl"))
NEEDS_NAMED_GRAPH = {"plain-cause-unbacked", "plain-judgement", "plain-unbacked", "plain-undeclared"}


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row["file"])
def test_a_bad_file_is_found_out_at_its_line(row, with_bad_file):
    report = inspect_publication(with_bad_file(BAD / "files" / row["file"])).report

    found = {(f.rule, str(f.line or ""), f.message) for f in report.findings}
    assert (row["rule"], row["line"], row["message"]) in found
    assert {row["rule"], *row["also"].split()} == {rule for rule, _, _ in found}


def test_every_bad_file_has_an_expected_message():
    assert {row["file"] for row in EXPECTED} == {path.name for path in (BAD / "files").glob("*.ttl")}


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_bad_graph_breaks_its_rule_at_the_expected_node(path, root):
    assert expected(path) == found_by(path, root / "queries" / "checks", "asserted")


@pytest.mark.parametrize("path", HYGIENE, ids=lambda path: path.stem)
def test_a_bad_ontology_breaks_its_rule_at_the_expected_term(path, root):
    assert expected(path) == found_by(path, root / "queries" / "checks" / "ontology", "ontology")


def test_every_rule_has_a_bad_input(root):
    rules = {rule.name for rule in load_checks(root / "queries" / "checks")} - NEEDS_NAMED_GRAPH
    hygiene = {rule.name for rule in load_checks(root / "queries" / "checks" / "ontology")}

    assert rules == {path.stem for path in RULES}
    assert hygiene == {path.stem for path in HYGIENE}


def expected(path):
    """What the first line of a bad input says."""
    return [path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")]


def found_by(path, folder, graph):
    """What the rule of the same name finds, written the same way."""
    data = Dataset()
    data.add(f"https://w3id.org/limakg/graph/{graph}", parse_turtle(path.read_bytes()).triples)
    outcome = run_checks(data, [rule for rule in load_checks(folder) if rule.name == path.stem])
    assert outcome.broken == []
    return [f"{node_of(finding)}: {finding.message}" for finding in outcome.findings]


def node_of(finding):
    """Subject and property of a finding, with prefixes."""
    names = filter(None, (finding.subject, finding.path))
    return " ".join(PREFIXES.shorten(name) if "://" in name else name for name in names)
