"""Every rule has an invalid example: a valid one with a small change, which breaks that rule and no other."""

import difflib
import re
from pathlib import Path

import pytest

from limakg.checks import ranges, spans
from limakg.terms import BASE, RDF_TYPE, SH

EXAMPLES = Path(__file__).resolve().parents[2] / "ontology" / "examples"
INVALID = sorted((EXAMPLES / "invalid").glob("*.ttl"))
MADE_FROM = re.compile(r"^# Made from valid/(?P<name>\S+) to break (?P<rule>\S+) ", re.MULTILINE)
MOST_LINES_CHANGED = 5
# They guard the derive rules: what makes them cry is a rule gone wrong, and no data.
GUARDS = {"plain-cause-unbacked", "plain-unbacked", "plain-undeclared", "status-missing"}

each_example = pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)


def statements(path):
    """The lines of a file that say something."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def made_from(path):
    """The valid example that an invalid one was made from, as the comment at its head says."""
    found = MADE_FROM.search(path.read_text(encoding="utf-8"))
    assert found["rule"] == path.stem
    return EXAMPLES / "valid" / f"{found['name']}.ttl"


@each_example
def test_invalid_example_breaks_only_the_rule_it_is_named_after(path, findings_of):
    assert {finding.rule for finding in findings_of(path)} == {path.stem}


@each_example
def test_invalid_example_differs_from_a_valid_one_in_few_lines(path):
    lines = difflib.unified_diff(statements(made_from(path)), statements(path), n=0, lineterm="")
    changed = [line for line in lines if not line.startswith(("---", "+++", "@@"))]

    assert 0 < len(changed) <= MOST_LINES_CHANGED, changed


def test_every_shape_has_an_invalid_example(shapes):
    targets = {triple.subject.value for triple in shapes if triple.predicate.value == SH + "targetClass"}
    names = {target.removeprefix(f"{BASE}shape/") for target in targets}

    assert names - {path.stem for path in INVALID} == set()


def test_every_shape_without_a_target_is_part_of_another(shapes):
    declared = {t.subject for t in shapes if t.predicate.value == RDF_TYPE and t.object.value.startswith(SH)}
    targets = {t.subject for t in shapes if t.predicate.value == SH + "targetClass"}
    used = {t.object for t in shapes}

    assert declared - targets - used == set()


def test_every_rule_about_a_graph_has_an_invalid_example(project):
    rules = {path.stem for path in (project.queries / "checks").glob("*.rq")} | {*spans.RULES, *ranges.RULES}

    assert rules - GUARDS - {path.stem for path in INVALID} == set()


def test_every_invalid_example_is_named_after_a_rule(project, shapes):
    rules = {path.stem for path in (project.queries / "checks").glob("*.rq")} | {*spans.RULES, *ranges.RULES}
    targets = {triple.subject.value for triple in shapes if triple.predicate.value == SH + "targetClass"}
    names = {target.removeprefix(f"{BASE}shape/") for target in targets}

    assert {path.stem for path in INVALID} <= rules | names


def test_there_are_seventy_examples_and_more():
    assert len(list(EXAMPLES.rglob("*.ttl"))) >= 70
