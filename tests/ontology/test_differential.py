"""Two validators agree on every example; where they are known to differ, a minimal file shows how."""

import re
import warnings
from pathlib import Path

import pytest

from limakg.checks.rudof import check_shapes_rudof
from limakg.checks.shapes import SHAPE, validate
from limakg.sources.turtle import read_turtle
from limakg.terms import SH

EXAMPLES = Path(__file__).resolve().parents[2] / "ontology" / "examples"
INVALID = sorted((EXAMPLES / "invalid").glob("*.ttl"))
VALID = sorted((EXAMPLES / "valid").glob("*.ttl"))
DIFFERENCES = sorted((Path(__file__).parent / "differences").glob("*.ttl"))
ONLY = re.compile(r"^# Only (?P<validator>pySHACL|pyrudof): (?P<shape>\S+) (?P<component>\S+)$", re.MULTILINE)


def named(path):
    """Call a test after the file that it looks at."""
    return path.stem


def keys(results):
    """What two validators have to agree on: all but the words."""
    return {result.key for result in results}


def short(found):
    """Shape and component of a result, as the comments of the known differences write them."""
    return {(shape.removeprefix(SHAPE), component.removeprefix(SH)) for shape, component, *_ in found}


def test_both_find_all_valid_examples_valid(results_of, validated_of, shapes):
    assert results_of(*VALID) == []
    assert check_shapes_rudof(validated_of(*VALID), shapes) == []


@pytest.mark.parametrize("path", INVALID, ids=named)
def test_both_agree_on_focus_path_component_shape_severity_and_value(path, results_of, validated_of, shapes):
    assert keys(check_shapes_rudof(validated_of(path), shapes)) == keys(results_of(path))


@pytest.mark.parametrize("path", DIFFERENCES, ids=named)
def test_known_difference_is_as_described(path, shapes):
    triples = read_turtle(path).triples
    with warnings.catch_warnings(action="ignore"):
        first = keys(validate(triples, shapes))
    second = keys(check_shapes_rudof(triples, shapes))
    told = {"pySHACL": set(), "pyrudof": set()}
    for found in ONLY.finditer(path.read_text(encoding="utf-8")):
        told[found["validator"]].add((found["shape"], found["component"]))

    assert told == {"pySHACL": short(first - second), "pyrudof": short(second - first)}
    assert told != {"pySHACL": set(), "pyrudof": set()}
