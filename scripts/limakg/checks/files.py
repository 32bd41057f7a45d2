"""Look at the files themselves, before any parser: encoding, line ends, cut, empty or doubled files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from limakg.checks.blocks import TurtleText
from limakg.checks.report import VIOLATION, Finding

LONGEST_FILE = 400

RULES = (
    "file-readable",
    "file-name",
    "file-empty",
    "file-encoding",
    "file-byte-order-mark",
    "file-nul",
    "file-line-ends",
    "file-final-newline",
    "file-conflict-marker",
    "file-cut",
    "file-rdf-1.2",
    "file-length",
    "file-double",
    "file-missing",
)

_KNOWN_ENDINGS = frozenset((".ttl", ".rq", ".csv", ".md", ".svg", ".jsonld", ".json"))
_NAME = re.compile(r"[a-zA-Z0-9]+([.\-_][a-zA-Z0-9]+)*")
_CONFLICT = re.compile(rb"^(?:\xef\xbb\xbf)?(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$", re.MULTILINE)
_RDF12_MARKS = frozenset(("<<", "<<(", ">>", ")>>", "{|", "|}", "~"))


def find_doubles(contents: Mapping[str, bytes]) -> Iterator[Finding]:
    """Yield each file that has the same bytes as one before it."""
    seen: dict[bytes, str] = {}
    for name, content in contents.items():
        if content.strip() and content in seen:
            message = f"The file has the same bytes as {seen[content]}; delete one of them."
            yield _finding("file-double", message, name)
        seen.setdefault(content, name)


def find_byte_faults(content: bytes, name: str) -> Iterator[Finding]:
    """Yield what is wrong with the bytes of one file."""
    if content.startswith(b"\xef\xbb\xbf"):
        message = "The file starts with a byte-order mark; save it as UTF-8 without one."
        yield _finding("file-byte-order-mark", message, name, 1)
    if b"\0" in content:
        line = _line(content, content.index(b"\0"))
        yield _finding("file-nul", "The file holds a NUL byte; remove it.", name, line)
    if b"\r" in content:
        message = "The file has CR line ends; save it with LF alone."
        yield _finding("file-line-ends", message, name, _line(content, content.index(b"\r")))
    if content and not content.endswith(b"\n"):
        yield _finding("file-final-newline", "The last line does not end in a newline; add one.", name)
    marker = _CONFLICT.search(content)
    if marker:
        message = "A merge conflict was left in the file; resolve it."
        yield _finding("file-conflict-marker", message, name, _line(content, marker.start()))
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"Byte 0x{content[error.start]:02x} is not UTF-8; save the file as UTF-8."
        yield _finding("file-encoding", message, name, _line(content, error.start))


def find_turtle_faults(turtle: TurtleText, name: str) -> Iterator[Finding]:
    """Yield what can be seen in a Turtle text without parsing it: too long, empty, cut, RDF 1.2."""
    length = turtle.text.count("\n")
    if length > LONGEST_FILE:
        message = f"The file has {length} lines; split it, {LONGEST_FILE} are allowed."
        yield _finding("file-length", message, name)
    if turtle.rest:
        message = "The file ends in the middle of a statement; put back what was cut off."
        yield _finding("file-cut", message, name, turtle.line(turtle.rest[0].start))
    elif not turtle.blocks:
        yield _finding("file-empty", "The file says nothing; write a statement or delete the file.", name)
    yield from _rdf12_faults(turtle, name)


def _rdf12_faults(turtle: TurtleText, name: str) -> Iterator[Finding]:
    message = "{} is RDF 1.2, which other readers of Turtle refuse; write Turtle 1.1."
    for token in turtle.tokens:
        direction = token.kind == "language" and "--" in token.text
        if direction or (token.kind == "mark" and token.text in _RDF12_MARKS):
            yield _finding("file-rdf-1.2", message.format(token.text), name, turtle.line(token.start))
            return
    for directive in turtle.directives:
        if directive.keyword.lstrip("@").lower() == "version":
            line = turtle.line(directive.start)
            yield _finding("file-rdf-1.2", message.format(directive.keyword), name, line)
            return


def find_name_faults(folder: Path, root: Path) -> Iterator[Finding]:
    """Yield the files of a folder that do not belong there or whose names differ by case alone."""
    lowered: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            continue
        name = _relative(path, root)
        if path.suffix not in _KNOWN_ENDINGS:
            yield _finding("file-name", "No such kind of file belongs here; move or delete it.", name)
        elif not _NAME.fullmatch(path.name):
            message = "The name needs ASCII letters, digits and hyphens alone; rename the file."
            yield _finding("file-name", message, name)
        if name.lower() in lowered:
            message = f"The name differs from {lowered[name.lower()]} by case alone; rename one."
            yield _finding("file-name", message, name)
        lowered.setdefault(name.lower(), name)


def find_missing_files(paths: Iterable[Path], root: Path) -> Iterator[Finding]:
    """Yield each file that the publication cannot do without and that is not there."""
    for path in paths:
        if not path.is_file():
            message = "The publication needs this file; put it back."
            yield _finding("file-missing", message, _relative(path, root))


def _line(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _finding(rule: str, message: str, name: str, line: int | None = None) -> Finding:
    return Finding(rule, VIOLATION, message, file=name, line=line)
