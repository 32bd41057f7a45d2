"""Read the part of YAML that the heads of queries use, so that no YAML library is on their path.

An entry is `key: text`, `key: [a, b]`, `key: |` with an indented text below, or `key:` with a list
below. A list item is `- text`, `- name: text`, `- name: [a, b]` or `- name:` with a list below that.
A text runs on over lines that are indented further. What another YAML reader would take differently
(`: `, ` #` or an opening sign that YAML reserves) must stand in quotes, and is refused otherwise.
Every value is a text: `12` and `2020-06-30` are not made numbers or dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from limakg.errors import SourceError

MARK = "#+"
Item: TypeAlias = "str | list[str] | dict[str, str | list[str]]"
Value: TypeAlias = "str | list[Item]"

_ENTRY = re.compile(r"([A-Za-z_][\w-]*):(?: +(.*))?$")
_PART = re.compile(r"\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]+)")
_UNSAFE = re.compile(r"[\"'@`%!&*{}|>#,\[\]]|[?:-](?: |$)")
_SIGN = re.compile(r": | #|:$")


class Line(NamedTuple):
    """One line of a head: where it is, how far it is indented, what it says."""

    number: int
    indent: int
    text: str


def read_entries(text: str, path: str = "") -> dict[str, Value]:
    """Read the `#+` lines at the top of a text."""
    return _Reader(list(_lines(text)), path).entries()


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith(MARK):
            return
        said = line[len(MARK):].removeprefix(" ").rstrip()
        yield Line(number, len(said) - len(said.lstrip(" ")), said.strip(" "))


class _Reader:
    """Walks over the lines of one head."""

    def __init__(self, lines: Sequence[Line], path: str) -> None:
        self.lines = lines
        self.path = path
        self.at = 0

    def entries(self) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while self.at < len(self.lines):
            line = self.lines[self.at]
            match = _ENTRY.fullmatch(line.text) if line.indent == 0 else None
            if line.text and not match:
                raise self.fault(line, "this line of the head is no `key: value`")
            self.at += 1
            if match:
                if match[1] in found:
                    raise self.fault(line, f"the head says {match[1]!r} twice")
                found[match[1]] = self.value(line, match[2] or "")
        return found

    def value(self, line: Line, rest: str) -> Value:
        if rest.rstrip("-") in ("|", ">"):
            return self.block(rest[0])
        if not rest and self.peek().text.startswith("- "):
            return self.items(self.peek().indent)
        if rest.startswith("["):
            return list(self.flow(line, rest))
        return self.scalar(line, " ".join([rest, *self.continued()]).strip())

    def block(self, style: str) -> str:
        """Read an indented text: `|` keeps its lines, `>` joins them."""
        taken: list[Line] = []
        while self.at < len(self.lines) and (self.peek().indent > 0 or not self.peek().text):
            taken.append(self.lines[self.at])
            self.at += 1
        margin = min((line.indent for line in taken if line.text), default=0)
        texts = [" " * (line.indent - margin) + line.text if line.text else "" for line in taken]
        return ("\n" if style == "|" else " ").join(texts).strip()

    def items(self, indent: int) -> list[Item]:
        found: list[Item] = []
        while self.peek().indent == indent and self.peek().text.startswith("- "):
            line = self.lines[self.at]
            self.at += 1
            found.append(self.item(line, " ".join([line.text[2:].strip(), *self.continued(indent)])))
        return found

    def item(self, line: Line, text: str) -> Item:
        match = _ENTRY.fullmatch(text)
        if not match:
            return list(self.flow(line, text)) if text.startswith("[") else self.scalar(line, text)
        rest = match[2] or ""
        if rest.startswith("["):
            return {match[1]: list(self.flow(line, rest))}
        if not rest and self.peek().indent > line.indent and self.peek().text.startswith("- "):
            return {match[1]: [item for item in self.items(self.peek().indent) if isinstance(item, str)]}
        return {match[1]: self.scalar(line, rest)}

    def continued(self, indent: int = 0) -> Iterator[str]:
        while self.peek().indent > indent and self.peek().text and not self.peek().text.startswith("- "):
            yield self.lines[self.at].text
            self.at += 1

    def flow(self, line: Line, text: str) -> Iterator[str]:
        if not text.endswith("]"):
            raise self.fault(line, "a list in brackets must end on its line with ]")
        for part in _PART.findall(text[1:-1]):
            if part.strip():
                yield self.scalar(line, part.strip())

    def scalar(self, line: Line, text: str) -> str:
        if len(text) > 1 and text[0] == text[-1] == '"':
            return re.sub(r"\\(.)", r"\1", text[1:-1])
        if len(text) > 1 and text[0] == text[-1] == "'":
            return text[1:-1].replace("''", "'")
        if _SIGN.search(text):
            raise self.fault(line, "put this text in quotes: YAML reads ': ' and ' #' as signs of its own")
        if _UNSAFE.match(text):
            raise self.fault(line, f"put this text in quotes: YAML gives {text[0]} a meaning of its own")
        return text

    def peek(self) -> Line:
        return self.lines[self.at] if self.at < len(self.lines) else Line(0, -1, "")

    def fault(self, line: Line, message: str) -> SourceError:
        shown = f"{MARK} {' ' * line.indent}{line.text}"
        return SourceError(self.path, line.number, 4 + line.indent, message, shown)
