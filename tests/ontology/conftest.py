"""What the tests of the worked examples share: each as a small derived world, and what its head says."""

import functools
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from limakg.checks.integrity import load_checks, run_checks
from limakg.checks.placement import find_placement_faults
from limakg.checks.ranges import find_range_faults
from limakg.checks.shapes import validate
from limakg.checks.spans import find_time_faults
from limakg.derive.construct import derive
from limakg.derive.rules import load_rules
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.sources.load import load_files, load_shapes
from limakg.terms import BASE, SKOS, graph_name

_TOLD = re.compile(r"^# (?P<kind>Follows|Plain|Never): (?P<triple>.+)$", re.MULTILINE)
_TEXT = re.compile(r"^# Text (?P<id>\S+): (?P<words>.+)$", re.MULTILINE)


class Head(NamedTuple):
    """What the comment at the head of an example says."""

    texts: dict[str, str]
    follows: list
    plain: list
    never: list


@pytest.fixture(scope="session")
def prefixes(project):
    """The prefix table of the project."""
    return load_prefixes(project.prefixes)


@pytest.fixture(scope="session")
def prefix_lines(prefixes):
    """Every prefix of the table as Turtle."""
    return "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in prefixes)


@pytest.fixture(scope="session")
def shapes(project):
    """Every shape of the ontology."""
    return load_shapes(project)


@pytest.fixture(scope="session")
def derived_from(project):
    """Put written triples beside the ontology and derive what follows."""
    rules = load_rules(project)
    language = Dataset()
    load_files(project.ontology_files(), project, language, graph_name(BASE, "ontology"))
    ontology = list(language.triples())

    def build(*paths, triples=()):
        dataset = Dataset()
        dataset.add(graph_name(BASE, "ontology"), ontology)
        dataset.add(graph_name(BASE, "asserted"), triples)
        load_files(paths, project, dataset, graph_name(BASE, "asserted"))
        return derive(dataset, rules, BASE)

    return build


@pytest.fixture(scope="session")
def world_of(derived_from):
    """Give the derived data set of one example, made once a session."""
    return functools.cache(derived_from)


@pytest.fixture(scope="session")
def validated_of(world_of):
    """The triples of an example that a shape can look at: its own, and in which scheme each concept is."""

    def choose(*paths):
        dataset = world_of(*paths)
        ontology = set(dataset.triples(graph_name(BASE, "ontology")))
        schemes = {triple for triple in ontology if triple.predicate.value == SKOS + "inScheme"}
        return [triple for triple in dataset.triples() if triple not in ontology or triple in schemes]

    return choose


@pytest.fixture(scope="session")
def results_of(validated_of, shapes):
    """The validation results of some examples together, by the validator that the build uses."""
    return functools.cache(lambda *paths: validate(validated_of(*paths), shapes))


@pytest.fixture(scope="session")
def findings_of(world_of, results_of, project, shapes):
    """Judge some examples together by every shape, integrity rule and check of a derived graph."""
    rules = load_checks(project.queries / "checks", project.root)

    def judge(*paths):
        dataset = world_of(*paths)
        outcome = run_checks(dataset, rules)
        assert outcome.broken == []
        return [
            *outcome.findings,
            *find_time_faults(dataset),
            *find_range_faults(dataset, shapes),
            *find_placement_faults(dataset),
            *(result.as_finding() for result in results_of(*paths)),
        ]

    return judge


@pytest.fixture(scope="session")
def head_of(prefix_lines):
    """Read the comment at the head of an example."""

    def read(path: Path) -> Head:
        text = path.read_text(encoding="utf-8")
        told = {"Follows": [], "Plain": [], "Never": []}
        for found in _TOLD.finditer(text):
            parsed = parse_turtle((prefix_lines + found["triple"]).encode())
            assert not parsed.faults, found["triple"]
            told[found["kind"]] += parsed.triples
        texts = {found["id"]: found["words"] for found in _TEXT.finditer(text)}
        return Head(texts, told["Follows"], told["Plain"], told["Never"])

    return read
