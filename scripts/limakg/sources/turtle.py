"""Read Turtle files, remember where each subject stands, and report every fault of every file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from limakg.errors import SourceError, SourceErrors, together
from limakg.graph.canonical import name_blank_nodes
from limakg.graph.dataset import Triple
from limakg.graph.formats import parse_turtle
from limakg.project import Project

LONGEST_LINE_SHOWN = 300
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BLOCK = re.compile(
    r"^(?:<(?P<iri>[^<>\s]*)>|(?P<prefix>[A-Za-z][\w.-]*)?:(?P<local>[^\s;,<>\"]*))", re.MULTILINE
)
_LONG_STRING = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""', re.DOTALL)


class ParsedFile(NamedTuple):
    """What one file says, and on which line the block of each subject starts."""

    path: Path
    triples: list[Triple]
    prefixes: dict[str, str]
    blocks: dict[str, int]


def read_turtle(path: Path, name: str | None = None) -> ParsedFile:
    """Read one file, or raise all its faults; `name` is what messages call it."""
    shown = name or path.as_posix()
    content = _read(path, shown)
    parsed = parse_turtle(content.removeprefix(BYTE_ORDER_MARK))
    text = content.decode("utf-8-sig", errors="replace")
    lines = text.split("\n")
    errors = [SourceError(shown, *fault, _line(lines, fault.line)) for fault in parsed.faults]
    errors += _triple_terms(parsed.triples, lines, shown)
    if errors:
        raise errors[0] if len(errors) == 1 else SourceErrors(errors)
    triples = name_blank_nodes(parsed.triples, _stem(shown))
    return ParsedFile(path, triples, parsed.prefixes, _blocks(text, parsed.prefixes))


def read_files(paths: Iterable[Path], project: Project) -> list[ParsedFile]:
    """Read many files, and raise the faults of all of them together."""
    return together(*(partial(read_turtle, path, project.relative(path)) for path in paths))


def read_all(project: Project) -> list[ParsedFile]:
    """Read every source of the published graph and every shape."""
    return read_files([*project.turtle_files(), *project.shape_files()], project)


def _read(path: Path, shown: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(shown, 1, 1, "there is no such file") from None
    except OSError as error:
        raise SourceError(shown, 1, 1, f"the file cannot be read: {error.strerror or error}") from None


def _line(lines: list[str], number: int) -> str:
    """Give one line so that a terminal can show it."""
    if not 0 < number <= len(lines):
        return ""
    line = lines[number - 1].rstrip("\r")[:LONGEST_LINE_SHOWN]
    return "".join(sign if sign.isprintable() or sign == "\t" else "\ufffd" for sign in line)


def _triple_terms(triples: list[Triple], lines: list[str], shown: str) -> list[SourceError]:
    """Refuse RDF 1.2 triple terms, which most readers of the dumps cannot parse."""
    if not any(isinstance(triple.object, Triple) for triple in triples):
        return []
    number = next((n for n, line in enumerate(lines, 1) if "<<" in line), 1)
    message = "a triple term of RDF 1.2 stands here; write a node with properties instead"
    column = _line(lines, number).find("<<") + 1 or 1
    return [SourceError(shown, number, column, message, _line(lines, number))]


def _stem(shown: str) -> str:
    return shown.removesuffix(".ttl") if not shown.startswith("/") else Path(shown).stem


def _blocks(text: str, prefixes: dict[str, str]) -> dict[str, int]:
    """Find the subjects that start a line, with the number of that line."""
    plain = _LONG_STRING.sub(lambda match: "\n" * match[0].count("\n"), text) if '"""' in text else text
    blocks: dict[str, int] = {}
    line, seen = 1, 0
    for match in _BLOCK.finditer(plain):
        line, seen = line + plain.count("\n", seen, match.start()), match.start()
        if match["iri"] is not None:
            blocks.setdefault(match["iri"], line)
        elif (match["prefix"] or "") in prefixes:
            blocks.setdefault(prefixes[match["prefix"] or ""] + match["local"].replace("\\", ""), line)
    return blocks
