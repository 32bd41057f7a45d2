"""Read a Turtle file as text: its prefixes, comments and blocks, with the place of each predicate."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_LOCAL = r"(?:[\w:%\-]|\\[^\w\s]|\.+(?=[\w:%\-\\]))*"
_TOKEN = re.compile(
    rf"""
    (?P<comment>\#[^\n]*)
  | (?P<string>\"{{3}}(?:[^"\\]|\\.|"(?!""))*\"{{3}} | '''(?:[^'\\]|\\.|'(?!''))*'''
              | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*')
  | (?P<iri><(?!<)[^<>\n]*>)
  | (?P<language>@[A-Za-z][\w\-]*)
  | (?P<name>(?:[^\W\d_][\w\-.]*)?:{_LOCAL} | _:[\w\-.]*\w)
  | (?P<word>[A-Za-z]\w*)
  | (?P<number>[+-]?(?:\d+\.\d+|\d+|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<mark><<\(?|\)?>>|\{{\||\|\}}|\^\^|[.;,()\[\]~{{}}])
  | (?P<other>\S)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN = frozenset("([")
_CLOSE = frozenset(")]")
_DIRECTIVES = frozenset(("@prefix", "@base", "@version", "prefix", "base", "version"))


class Token(NamedTuple):
    """One word of Turtle: what kind it is, its text, where it starts."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


class Predicate(NamedTuple):
    """One predicate of a block with its objects: offsets from the predicate to its last object."""

    name: str
    start: int
    end: int
    objects: tuple[str, ...]


class Block(NamedTuple):
    """All that one place in a file says of one subject."""

    subject: str
    start: int
    end: int
    predicates: tuple[Predicate, ...]

    @property
    def types(self) -> tuple[str, ...]:
        """The classes named after `a`."""
        return next((p.objects for p in self.predicates if p.name in ("a", "rdf:type")), ())


class Directive(NamedTuple):
    """A prefix, base or version line."""

    keyword: str
    prefix: str
    iri: str
    start: int


@dataclass
class TurtleText:
    """The text of one file and what stands where in it."""

    path: Path
    text: str
    tokens: list[Token] = field(default_factory=list)
    comments: list[Token] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    rest: list[Token] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _homes: dict[str, Block] = field(default_factory=dict)
    _prefixes: dict[str, str] = field(default_factory=dict)

    def line(self, offset: int) -> int:
        """The number of the line that holds the character at this offset, from 1."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        return bisect_right(self._starts, offset)

    def prefixes(self) -> dict[str, str]:
        """The prefixes declared in the file, the last one winning."""
        if not self._prefixes:
            found = (d for d in self.directives if d.keyword.lstrip("@").lower() == "prefix")
            self._prefixes = {directive.prefix: directive.iri for directive in found}
        return self._prefixes

    def used_prefixes(self) -> set[str]:
        """The prefixes that stand in front of a name in some block."""
        names = (token.text for token in self.tokens if token.kind == "name")
        return {name.split(":", 1)[0] for name in names}

    def line_of(self, subject: str, path: str | None) -> int | None:
        """The line of a predicate in the block of a subject, both as full IRIs; else that of the block."""
        if not self._homes:
            self._homes = {self.expand(block.subject): block for block in reversed(self.blocks)}
        block = self._homes.get(subject)
        if block is None:
            return None
        starts = (p.start for p in block.predicates if self.expand(p.name) == path)
        return self.line(next(starts, block.start))

    def expand(self, name: str) -> str:
        """The full IRI of a name as it is written in this file."""
        if name == "a":
            return "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
        if name.startswith("<"):
            return name[1:-1]
        prefix, _, local = name.partition(":")
        return self.prefixes().get(prefix, prefix + ":") + re.sub(r"\\(.)", r"\1", local)


def scan(text: str) -> Iterator[Token]:
    """Cut a text into its tokens; never fails, an unknown character is a token of kind `other`."""
    for found in _TOKEN.finditer(text):
        yield Token(found.lastgroup or "other", found.group(), found.start())


def read_blocks(path: Path, text: str) -> TurtleText:
    """Find the directives, comments and blocks of a Turtle text ; what is cut off is its `rest`."""
    turtle = TurtleText(path, text)
    statement: list[Token] = []
    for token in scan(text):
        if token.kind == "comment":
            turtle.comments.append(token)
            continue
        statement.append(token)
        if _ends(statement):
            _take(statement, turtle)
            statement = []
    turtle.rest = statement
    return turtle


def _ends(statement: list[Token]) -> bool:
    """Whether the tokens so far are a whole statement."""
    first, last = statement[0], statement[-1]
    if first.kind == "word" and first.text.lower() in _DIRECTIVES:
        return last.kind == "iri" or (first.text.lower() == "version" and last.kind == "string")
    return last.kind == "mark" and last.text == "."


def _take(statement: list[Token], turtle: TurtleText) -> None:
    keyword = statement[0].text
    if keyword.lower() in _DIRECTIVES and statement[0].kind in ("word", "language"):
        names = [token.text for token in statement if token.kind == "name"]
        iris = [token.text[1:-1] for token in statement if token.kind == "iri"]
        prefix = names[0].rstrip(":") if names else ""
        turtle.directives.append(Directive(keyword, prefix, iris[0] if iris else "", statement[0].start))
    else:
        turtle.tokens.extend(statement)
        turtle.blocks.append(_block(statement))


def _block(statement: list[Token]) -> Block:
    body = _after_subject(statement)
    subject = "".join(token.text for token in statement[: len(statement) - len(body)])
    predicates = tuple(_predicate(part) for part in _split(body[:-1], ";") if part)
    return Block(subject, statement[0].start, statement[-1].end, predicates)


def _after_subject(statement: list[Token]) -> list[Token]:
    """The tokens after the subject, which may itself be a bracket."""
    depth = 0
    for position, token in enumerate(statement):
        if token.kind == "mark":
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth == 0:
            return statement[position + 1 :]
    return []


def _split(tokens: list[Token], mark: str) -> list[list[Token]]:
    """Cut tokens at a mark that stands outside of every bracket."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        if token.kind == "mark":
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
            if depth == 0 and token.text == mark:
                parts.append([])
                continue
        parts[-1].append(token)
    return parts


def _predicate(tokens: list[Token]) -> Predicate:
    objects = ("".join(token.text for token in part) for part in _split(tokens[1:], ",") if part)
    return Predicate(tokens[0].text, tokens[0].start, tokens[-1].end, tuple(objects))
