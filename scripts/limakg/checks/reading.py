"""Read files one by one, so that a fault in one does not hide the faults of the others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from limakg.checks import files
from limakg.checks.blocks import TurtleText, read_blocks
from limakg.checks.report import VIOLATION, Finding, Report
from limakg.errors import SourceError, SourceErrors
from limakg.graph.dataset import Triple
from limakg.project import Project, turtle_under
from limakg.sources.turtle import ParsedFile, read_turtle

RULES = ("turtle-syntax",)


class Source(NamedTuple):
    """One file: what it is called in messages, its text, and what it says where it could be parsed."""

    name: str
    turtle: TurtleText
    parsed: ParsedFile | None

    @property
    def triples(self) -> list[Triple]:
        """What the file says; nothing when it could not be parsed."""
        return self.parsed.triples if self.parsed else []


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


def is_own(path: Path, project: Project) -> bool:
    """Whether a file is part of the publication itself; a worked example is a small world of its own."""
    name = project.relative(path)
    return name.startswith(("ontology/", "data/")) and not name.startswith("ontology/examples/")


def read_sources(paths: Iterable[Path], project: Project, report: Report) -> list[Source]:
    """Read files and report what is wrong with their bytes and their syntax."""
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
        turtle = read_blocks(path, contents[name].decode("utf-8-sig", errors="replace"))
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
