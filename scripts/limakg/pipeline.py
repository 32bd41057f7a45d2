"""The one place that orders the stages: read → derive → check → publish."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from limakg.errors import CheckFailed, OutputError, SettingsError, SourceErrors, together
from limakg.terms import BASE, graph_name, lima

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from limakg.checks.profile import ScoreCard
    from limakg.checks.report import Report
    from limakg.checks.world import Memory, Validation
    from limakg.curation.audit import Audit
    from limakg.curation.copies import Alignment
    from limakg.curation.records import StaleRecord
    from limakg.graph.dataset import Dataset
    from limakg.project import Project
    from limakg.sources.load import Sources

STALE = "reading-stale"


class Checked(NamedTuple):
    """What the checks found; without a graph where the files could not be read."""

    report: Report
    sources: Sources | None = None
    validation: Validation | None = None
    card: ScoreCard | None = None


class Build(NamedTuple):
    """A finished build: its folder, its figures and what the checks remarked."""

    out: Path
    figures: dict[str, Any]
    report: Report


def read(project: Project) -> Sources:
    """Stage 1: read what people wrote."""
    from limakg.sources.load import load_sources

    return load_sources(project)


def derived(project: Project, draft: bool = False) -> Sources:
    """Stages 1 and 2: read, and add what follows."""
    from limakg.derive.construct import derive
    from limakg.derive.rules import load_rules

    sources: Sources
    sources, rules = together(partial(read, project), partial(load_rules, project))
    for stale in _stale_readings(project) if draft else ():
        sources.dataset.remove(f"{sources.settings.base}id/record/{stale.record.paragraph}", lima("readBy"))
    derive(sources.dataset, rules, sources.settings.base, draft)
    return sources


def check(
    project: Project, draft: bool = False, memory: Memory | None = None, article: Path | None = None
) -> Checked:
    """Stages 1 to 3: judge the files, and the derived graph where the files can be read."""
    from limakg.checks.inspection import inspect_publication
    from limakg.checks.profile import add_score, score
    from limakg.checks.report import VIOLATION, Finding
    from limakg.checks.world import World, inspect_graph
    from limakg.queries.catalog import load_catalog

    report, readable = (inspection := inspect_publication(project)).report, inspection.readable
    try:
        sources, _ = together(partial(derived, project, draft), partial(load_catalog, project))
    except SourceErrors as errors:
        report.broken.extend(str(error) for error in errors.errors if readable)
        return Checked(report)
    except SettingsError as error:
        report.broken.append(str(error))
        return Checked(report)
    if not draft:
        stale = _stale_readings(project)
        report.add((Finding(STALE, VIOLATION, one.message, file=one.file) for one in stale), [STALE])
    world = World(sources.dataset, sources.shapes, sources.settings.base)
    card = score(inspection.sources, sources.dataset, project, sources.settings.base, report.findings)
    add_score(report, card)
    sentences = _sentences(sources, article) if article else None
    validation = inspect_graph(report, world, project, memory=memory, sentences=sentences)
    return Checked(report, sources, validation, card)


def check_files(project: Project, paths: Sequence[Path], draft: bool = False) -> Checked:
    """Judge some files: ours within the publication, others with what follows from them."""
    from limakg.checks.inspection import inspect_foreign
    from limakg.checks.reading import foreign_files, is_own
    from limakg.checks.world import foreign_world, inspect_graph
    from limakg.derive.construct import derive
    from limakg.derive.rules import load_rules

    files = foreign_files(paths)
    if files and all(is_own(path, project) for path in files):
        checked = check(project, draft)
        checked.report.only(map(project.relative, files))
        return checked
    inspection = inspect_foreign(files, project)
    if not inspection.readable:
        return Checked(inspection.report)
    sources, rules = together(partial(read, project), partial(load_rules, project))
    world = foreign_world(inspection.parsed, sources, project)
    derive(world.dataset, rules, world.base, draft=True)
    return Checked(inspection.report, sources, inspect_graph(inspection.report, world, project))


def audit(project: Project, dataset: Dataset, copy: Alignment) -> Audit:
    """List what the sentences of a copy have and their claims do not, words that mark a cue included."""
    from limakg.checks.cues import CUE_WORDS, check_cues, read_cue_words
    from limakg.curation import audit

    path = project.data / audit.EXCEPTIONS
    exceptions = audit.load_exceptions(path, project.relative(path))
    cue_words = read_cue_words(project.ontology / CUE_WORDS)
    findings = check_cues(dataset, copy.sentences, cue_words)
    cues = (audit.Row((cue.subject or "").rpartition("/")[2], cue.rule, cue.value or "") for cue in findings)
    return audit.audit(dataset, copy, exceptions, cues)


def example_files(project: Project, kind: str) -> list[Path]:
    """List the worked examples of one kind: valid, invalid or clashing."""
    from limakg.project import turtle_under

    return turtle_under(project.ontology / "examples" / kind)


def alone(project: Project, paths: Sequence[Path]) -> Dataset:
    """The ontology with some files and nothing else, and what follows from them."""
    from limakg.derive.construct import derive
    from limakg.derive.rules import load_rules
    from limakg.graph.dataset import Dataset
    from limakg.sources.load import ASSERTED, ONTOLOGY, load_files

    dataset, rules = Dataset(), load_rules(project)
    load_files(project.ontology_files(), project, dataset, graph_name(BASE, ONTOLOGY))
    load_files(paths, project, dataset, graph_name(BASE, ASSERTED))
    return derive(dataset, rules, BASE)


def build(project: Project, out: Path | None = None, draft: bool = False) -> Build:
    """All stages: a build is written beside its place, and takes it when everything went well."""
    from time import perf_counter

    from limakg.checks.world import Memory
    from limakg.export.folder import replaced
    from limakg.export.manifest import write_manifest

    started = perf_counter()
    target = out or (project.root / "dist-draft" if draft else project.dist)
    if project.is_source(target):
        raise OutputError(f"{target} lies among the sources, where nothing is generated; name another folder")
    with replaced(target) as folder:
        checked = check(project, draft, Memory(target, folder))
        if code := checked.report.exit_code():
            found = checked.report.as_text(remarks=False)
            raise CheckFailed(f"{found}\nnothing was written to {target}", code)
        figures = write_manifest(folder, _publish(project, checked, folder), started)
    return Build(target, figures, checked.report)


def _publish(project: Project, checked: Checked, folder: Path) -> dict[str, Any]:
    """Stage 4: write dumps, frozen answers, descriptions and the validation report; give the figures."""
    from limakg.checks.shapes import shape_names
    from limakg.checks.validation import report_triples
    from limakg.curation.coverage import measure_coverage
    from limakg.export import answers, asking, dumps, metadata, ontology
    from limakg.graph.formats import write_turtle
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.catalog import load_catalog
    from limakg.sources.ontology import has_header

    sources, report, validation = checked.sources, checked.report, checked.validation
    if sources is None or validation is None:
        raise CheckFailed("the checks could not be completed", 2)
    prefixes, catalog = load_prefixes(project.prefixes), load_catalog(project)
    dumps.write_dumps(sources.dataset, sources.settings.graph("statements"), prefixes, folder)
    modules = list(sources.dataset.triples(sources.settings.graph("ontology")))
    if has_header(modules):
        ontology.write_files(ontology.ontology_files(modules, sources.shapes, prefixes), folder / "ontology")
    answers.write_answers(sources.dataset, catalog.values(), prefixes, folder)
    asking.write_asking(sources.dataset, catalog.values(), sources.settings, prefixes, folder)
    judged = report_triples(
        validation.results,
        validator_version=validation.validator_version,
        shapes_sha256=validation.shapes_sha256,
        data_sha256=validation.data_sha256,
    )
    (folder / "validation.ttl").write_bytes(write_turtle(judged, prefixes))
    coverage = measure_coverage(sources.dataset)
    return {
        **metadata.count_things(sources.dataset, sources.settings),
        **metadata.name_makers(project, report.rules_run, shape_names(sources.shapes)),
        "sentences_total": coverage.total,
        "sentences_covered": coverage.covered,
        "violations": report.count("violation"),
        "warnings": report.count("warning"),
        "queries": len(catalog),
    }


def ensure_published(project: Project) -> Path:
    """Give the folder of a build that is as new as its sources; make it when there is none."""
    from limakg.export.freshness import is_fresh

    if not is_fresh(project, project.dist):
        _announce(f"{project.dist} is missing or older than its sources; building it first")
        build(project)
    return project.dist


def open_published(project: Project, named: bool = True) -> Dataset:
    """Load the published graph, with its named graphs where they are wanted."""
    from limakg.export.published import load_published

    folder = ensure_published(project)
    try:
        return load_published(folder, named)
    except OutputError as error:
        _announce(f"{error}; building it again")
        build(project)
        return load_published(folder, named)


def _sentences(sources: Sources, article: Path) -> dict[str, str]:
    """Cut a reader's own copy of the article into the sentences that the passages stand for."""
    from limakg.curation.copies import align
    from limakg.curation.passages import load_passages
    from limakg.sources.article import read_article

    return dict(align(read_article(article), load_passages(sources.dataset)).sentences)


def _stale_readings(project: Project) -> list[StaleRecord]:
    """Find the paragraphs that have changed since they were read."""
    from limakg.curation.records import stale_records

    return stale_records(project)


def _announce(text: str) -> None:
    import sys

    print(f"limakg: {text}", file=sys.stderr)
