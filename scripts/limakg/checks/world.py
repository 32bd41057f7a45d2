"""Judge the derived graph as a whole: shapes, integrity rules, time spans and cue words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from limakg.checks import clean, cues, placement, ranges, spans, unread
from limakg.checks.integrity import load_checks, run_checks
from limakg.checks.report import VIOLATION, Report
from limakg.checks.shapes import Result, shape_names, validate, validator_version
from limakg.errors import LimakgError
from limakg.graph.dataset import Dataset, Triple
from limakg.project import Project
from limakg.sources.load import Sources
from limakg.sources.turtle import ParsedFile
from limakg.terms import BASE, RDF_TYPE, RDFS_LABEL, graph_name


class Memory(NamedTuple):
    """Where the last clean run of the shapes is kept, and where this one is to be kept."""

    recall_from: Path
    remember_in: Path


class World(NamedTuple):
    """A derived graph with the shapes that it is to satisfy; of guests only the kind and name are known."""

    dataset: Dataset
    shapes: list[Triple]
    base: str = BASE
    guests: frozenset[str] = frozenset()


class Validation(NamedTuple):
    """The results of the shapes, with the digests of what was read."""

    results: list[Result]
    data_sha256: str
    shapes_sha256: str
    validator_version: str
    again: bool


def inspect_graph(
    report: Report,
    world: World,
    project: Project,
    *,
    memory: Memory | None = None,
    sentences: Mapping[str, str] | None = None,
) -> Validation | None:
    """Add to a report what is wrong with a graph; give the validation where the shapes could run."""
    check_rules(report, world, project)
    report.add(spans.find_time_faults(world.dataset), spans.RULES)
    report.add(ranges.find_range_faults(world.dataset, world.shapes), ranges.RULES)
    report.add(placement.find_placement_faults(world.dataset), placement.RULES)
    if sentences is not None:
        words = cues.read_cue_words(project.ontology / cues.CUE_WORDS)
        report.add(cues.check_cues(world.dataset, sentences, words), cues.RULES)
    validation = check_validity(report, world, memory)
    unread_paragraphs = unread.find_unread(world.dataset)
    report.findings = unread.without(report.findings, unread_paragraphs, shape_names(world.shapes))
    report.add(unread.unread_findings(unread_paragraphs, world.dataset), unread.RULES)
    report.findings = [finding for finding in report.findings if finding.subject not in world.guests]
    report.locate(world.dataset.home)
    return validation


def foreign_world(files: Sequence[ParsedFile], published: Sources, project: Project) -> World:
    """The ontology with somebody else's files, and kind and name of what they mention of the publication."""
    base, dataset = published.settings.base, Dataset()
    dataset.add(graph_name(base, "ontology"), published.dataset.triples(graph_name(base, "ontology")))
    asserted = [triple for file in files for triple in file.triples]
    mentioned = {triple.object for triple in asserted} - {triple.subject for triple in asserted}
    described = published.dataset.triples(graph_name(base, "asserted"))
    named = (triple for triple in described if triple.predicate.value in (RDF_TYPE, RDFS_LABEL))
    guests = [triple for triple in named if triple.subject in mentioned]
    dataset.add(graph_name(base, "asserted"), [*asserted, *guests])
    for file in files:
        for subject, line in file.blocks.items():
            dataset.homes.setdefault(subject, (project.relative(file.path), line))
    told = {triple.subject for triple in [*guests, *dataset.triples(graph_name(base, "ontology"))]}
    told -= {triple.subject for triple in asserted}
    return World(dataset, published.shapes, base, frozenset(str(name).strip("<>") for name in told))


def check_rules(report: Report, world: World, project: Project) -> None:
    """Run the integrity queries."""
    rules = load_checks(project.queries / "checks", project.root)
    outcome = run_checks(world.dataset, rules, world.base)
    report.add(outcome.findings, outcome.rules)
    report.broken.extend(outcome.broken)


def check_validity(report: Report, world: World, memory: Memory | None = None) -> Validation | None:
    """Run the shapes, unless the very same input was found clean before."""
    data, shapes = digest_of(world.dataset.triples()), digest_of(world.shapes)
    version = validator_version()
    key = clean.key_of((data, shapes, version))
    results = clean.recall(memory.recall_from, key) if memory else None
    again = results is None
    if results is None:
        try:
            results = validate(world.dataset.triples(), world.shapes)
        except LimakgError as error:
            report.broken.append(f"the shapes: {error}")
            return None
    else:
        report.skipped.append("the shapes; data, shapes and validator are those of the last clean run.")
    report.add((result.as_finding() for result in results), shape_names(world.shapes))
    if memory and not any(result.as_finding().severity == VIOLATION for result in results):
        clean.remember(memory.remember_in, key, results)
    return Validation(results, data, shapes, version, again)


def digest_of(triples: Iterable[Triple]) -> str:
    """A digest of triples whose blank nodes have lasting names."""
    lines = sorted(map(str, triples))
    return sha256("\n".join(lines).encode()).hexdigest()
