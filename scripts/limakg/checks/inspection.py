"""Look at the files of a publication, or of somebody else, and collect every fault of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from limakg.checks import files, frozen, iris, literals, mentions, style, terms
from limakg.checks.literals import Wording, find_literal_faults, read_wording
from limakg.checks.reading import Source, foreign_files, publication_files, read_sources
from limakg.checks.report import VIOLATION, Finding, Report
from limakg.checks.terms import find_term_faults
from limakg.checks.vocabulary import Vocabulary, build_vocabulary, read_foreign_terms
from limakg.errors import QueryError
from limakg.graph.dataset import Dataset, Triple
from limakg.graph.prefixes import Prefixes, load_prefixes
from limakg.project import MARK, Project
from limakg.sources.turtle import ParsedFile

FOREIGN_TERMS = "foreign-terms.csv"
QUERY_SYNTAX = "query-syntax"

_EXAMPLES = "ontology/examples/"
_INVALID = "ontology/examples/invalid/"


class Inspection(NamedTuple):
    """The faults of the files, and the files that could be parsed."""

    report: Report
    sources: list[Source]

    @property
    def parsed(self) -> list[ParsedFile]:
        """What the files say that could be parsed."""
        return [source.parsed for source in self.sources if source.parsed]

    @property
    def readable(self) -> bool:
        """Whether every file could be parsed."""
        return all(source.parsed for source in self.sources)


def inspect_publication(project: Project) -> Inspection:
    """Look at every hand-written file of a publication."""
    prefixes = load_prefixes(project.prefixes)
    report = Report(shorten=prefixes.shorten)
    sources = read_sources(publication_files(project), project, report)
    vocabulary = _vocabulary(sources, project, prefixes)
    wording = read_wording(_ontology(sources))
    _inspect(sources, report, vocabulary, wording)
    parsed = [source for source in sources if source.parsed]
    for source in parsed:
        report.add(style.find_style_faults(source.turtle, source.name, prefixes))
    report.add(style.find_home_faults((source.name, source.turtle) for source in parsed), style.RULES)
    report.add(_query_faults(project, vocabulary), (*mentions.RULES, QUERY_SYNTAX))
    report.add(_folder_faults(project))
    report.add(_release_faults(parsed, project), frozen.RULES)
    return Inspection(report, sources)


def inspect_foreign(paths: Sequence[Path], project: Project) -> Inspection:
    """Look at somebody else's files: no house style, and their own names are theirs to choose."""
    prefixes = load_prefixes(project.prefixes)
    report = Report(shorten=prefixes.shorten)
    own = read_sources([*project.turtle_files(), *project.shape_files()], project, Report())
    sources = read_sources(foreign_files(paths), project, report)
    vocabulary = _vocabulary([*own, *sources], project, prefixes)
    _inspect(sources, report, vocabulary, read_wording(_ontology(own)))
    return Inspection(report, sources)


def _inspect(sources: Iterable[Source], report: Report, vocabulary: Vocabulary, wording: Wording) -> None:
    """Judge names and literals of each file; an invalid example is wrong on purpose."""
    for source in sources:
        if source.parsed is None or source.name.startswith(_INVALID):
            continue
        known = _with_own(vocabulary, source) if source.name.startswith(_EXAMPLES) else vocabulary
        found = [
            *find_term_faults(source.triples, source.name, known),
            *find_literal_faults(source.triples, wording),
        ]
        report.add(_placed(finding, source) for finding in found)
    report.add((), (*iris.RULES, *terms.RULES, *literals.RULES))


def _with_own(vocabulary: Vocabulary, source: Source) -> Vocabulary:
    """An example is a small world: what it describes itself is known in it."""
    own = {str(triple.subject).strip("<>") for triple in source.triples}
    return replace(vocabulary, things=vocabulary.things | own)


def _placed(finding: Finding, source: Source) -> Finding:
    """Add the file and, for a fault of a predicate or its value, the very line."""
    line = source.turtle.line_of(finding.subject or "", finding.path)
    return replace(finding, file=source.name, line=line)


def _ontology(sources: Iterable[Source]) -> list[Triple]:
    chosen = (s for s in sources if s.name.startswith("ontology/") and not s.name.startswith(_EXAMPLES))
    return [triple for source in chosen for triple in source.triples]


def _vocabulary(sources: Sequence[Source], project: Project, prefixes: Prefixes) -> Vocabulary:
    others = (s for s in sources if not s.name.startswith(("ontology/", _EXAMPLES)))
    return build_vocabulary(
        _ontology(sources),
        (triple for source in others for triple in source.triples),
        read_foreign_terms(project.ontology / FOREIGN_TERMS),
        prefixes,
    )


def _query_faults(project: Project, vocabulary: Vocabulary) -> Iterator[Finding]:
    for path in sorted(project.queries.rglob("*.rq")):
        name, content = project.relative(path), path.read_bytes()
        yield from files.find_byte_faults(content, name)
        text = content.decode("utf-8", errors="replace")
        yield from mentions.find_query_faults(text, name, vocabulary)
        try:
            Dataset().query(text)
        except QueryError as error:
            message = f"The query cannot be read: {error.message}."
            yield Finding(QUERY_SYNTAX, VIOLATION, message, file=name, line=error.line or None)


def _release_faults(sources: Iterable[Source], project: Project) -> Iterator[Finding]:
    names = set(map(project.relative, project.ontology_files()))
    modules = [triple for source in sources if source.name in names for triple in source.triples]
    return frozen.find_changed_release(modules, project)


def _folder_faults(project: Project) -> Iterator[Finding]:
    for folder in (project.ontology, project.data, project.queries):
        yield from files.find_name_faults(folder, project.root)
    needed = [project.root / MARK, project.prefixes, project.ontology / FOREIGN_TERMS]
    yield from files.find_missing_files(needed, project.root)
