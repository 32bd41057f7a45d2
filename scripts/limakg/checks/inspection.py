"""Look at the files of a publication, or of somebody else, and collect every fault of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from limakg.checks import files, iris, literals, mentions, style, terms
from limakg.checks.blocks import TurtleText, read_blocks
from limakg.checks.literals import Wording, find_literal_faults, read_wording
from limakg.checks.report import VIOLATION, Finding, Report
from limakg.checks.terms import find_term_faults
from limakg.checks.vocabulary import Vocabulary, build_vocabulary, read_foreign_terms
from limakg.errors import QueryError, SourceError, SourceErrors
from limakg.graph.dataset import Dataset, Triple
from limakg.graph.prefixes import Prefixes, load_prefixes
from limakg.project import MARK, Project, turtle_under
from limakg.sources.turtle import ParsedFile, read_turtle

FOREIGN_TERMS = "foreign-terms.csv"
CUE_WORDS = "cue-words.csv"
RULES = ("turtle-syntax", "query-syntax")

_EXAMPLES = "ontology/examples/"
_INVALID = "ontology/examples/invalid/"


class Source(NamedTuple):
    """One file: what it is called in messages, its text, and what it says where it could be parsed."""

    name: str
    turtle: TurtleText
    parsed: ParsedFile | None

    @property
    def triples(self) -> list[Triple]:
        """What the file says; nothing when it could not be parsed."""
        return self.parsed.triples if self.parsed else []


class Inspection(NamedTuple):
    """The faults of the files, and the files that could be parsed."""

    report: Report
    sources: list[Source]

    @property
    def readable(self) -> bool:
        """Whether every file could be parsed."""
        return all(source.parsed for source in self.sources)


def inspect_publication(project: Project) -> Inspection:
    """Look at every hand-written file of a publication."""
    prefixes = load_prefixes(project.prefixes)
    report = Report(shorten=prefixes.shorten)
    sources = _read_sources(publication_files(project), project, report)
    vocabulary = _vocabulary(sources, project, prefixes)
    wording = read_wording(_ontology(sources))
    _inspect(sources, report, vocabulary, wording)
    for source in sources:
        report.add(style.find_style_faults(source.turtle, source.name, prefixes))
    report.add(style.find_home_faults((source.name, source.turtle) for source in sources), style.RULES)
    report.add(_query_faults(project, vocabulary), mentions.RULES)
    report.add(_folder_faults(project))
    return Inspection(report, sources)


def inspect_foreign(paths: Sequence[Path], project: Project) -> Inspection:
    """Look at somebody else's files: no house style, and their own names are theirs to choose."""
    prefixes = load_prefixes(project.prefixes)
    report = Report(shorten=prefixes.shorten)
    own = _read_sources([*project.turtle_files(), *project.shape_files()], project, Report())
    sources = _read_sources(foreign_files(paths), project, report)
    vocabulary = _vocabulary([*own, *sources], project, prefixes)
    _inspect(sources, report, vocabulary, read_wording(_ontology(own)))
    return Inspection(report, sources)


def publication_files(project: Project) -> list[Path]:
    """Every Turtle file that people write, the graph's own sources first."""
    first = [project.prefixes, *project.turtle_files(), *project.shape_files()]
    rest = [*turtle_under(project.ontology / "alignments"), *turtle_under(project.ontology / "examples")]
    return list(dict.fromkeys(path for path in [*first, *rest] if path.is_file()))


def foreign_files(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and the Turtle files in folders."""
    found: list[Path] = []
    for path in paths:
        found.extend(turtle_under(path) if path.is_dir() else [path])
    return list(dict.fromkeys(found))


def _read_sources(paths: Iterable[Path], project: Project, report: Report) -> list[Source]:
    contents: dict[str, bytes] = {}
    sources: list[Source] = []
    for path in paths:
        name = project.relative(path)
        try:
            contents[name] = path.read_bytes()
        except OSError as error:
            message = f"The file cannot be read: {error.strerror}."
            report.add([Finding("file-readable", VIOLATION, message, file=name)])
            sources.append(Source(name, TurtleText(path, ""), None))
            continue
        report.add(files.find_byte_faults(contents[name], name))
        turtle = read_blocks(path, contents[name].decode("utf-8", errors="replace"))
        report.add(files.find_turtle_faults(turtle, name))
        sources.append(Source(name, turtle, _parse(path, name, report)))
    report.add(files.find_doubles(contents), (*files.RULES, *RULES))
    return sources


def _parse(path: Path, name: str, report: Report) -> ParsedFile | None:
    try:
        return read_turtle(path, name)
    except SourceErrors as group:
        report.add(_syntax_finding(error) for error in group.errors)
    except SourceError as error:
        report.add([_syntax_finding(error)])
    return None


def _syntax_finding(error: SourceError) -> Finding:
    shown = f" in `{error.text.strip()}`" if error.text.strip() else ""
    message = f"{error.message[:1].upper()}{error.message[1:].rstrip('.')}{shown} (column {error.column})."
    return Finding("turtle-syntax", VIOLATION, message, file=error.path, line=error.line)


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
        report.add(_placed(finding, source.parsed, source.name) for finding in found)
    report.add((), (*iris.RULES, *terms.RULES, *literals.RULES))


def _with_own(vocabulary: Vocabulary, source: Source) -> Vocabulary:
    """An example is a small world: what it describes itself is known in it."""
    own = {str(triple.subject).strip("<>") for triple in source.triples}
    return replace(vocabulary, things=vocabulary.things | own)


def _placed(finding: Finding, parsed: ParsedFile, name: str) -> Finding:
    return replace(finding, file=name, line=parsed.blocks.get(finding.subject or ""))


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
            yield Finding("query-syntax", VIOLATION, message, file=name, line=error.line or None)


def _folder_faults(project: Project) -> Iterator[Finding]:
    for folder in (project.ontology, project.data, project.queries):
        yield from files.find_name_faults(folder, project.root)
    needed = [project.root / MARK, project.prefixes, project.ontology / FOREIGN_TERMS]
    yield from files.find_missing_files(needed, project.root)
