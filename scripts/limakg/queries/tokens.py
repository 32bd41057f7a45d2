"""Split the text of a SPARQL query into tokens, so that nobody looks for names inside strings or comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LONG = r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""|' + r"'''(?:'{0,2}(?:[^'\\]|\\.))*'''"
_SHORT = r'"(?:[^"\\\n\r]|\\.)*"|' + r"'(?:[^'\\\n\r]|\\.)*'"
_ESCAPE = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = rf"(?:[\w:]|{_ESCAPE})(?:(?:[\w.:·-]|{_ESCAPE})*(?:[\w:·-]|{_ESCAPE}))?"
_TOKEN = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<comment>\#[^\n\r]*)
    | (?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*>)
    | (?P<string>{_LONG}|{_SHORT})
    | (?P<variable>[?$][\w·]+)
    | (?P<blank>_:[\w](?:[\w.·-]*[\w·-])?)
    | (?P<name>(?:[^\W\d_](?:[\w.·-]*[\w·-])?)?:(?:{_LOCAL})?)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<number>(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+|\d*\.\d+|\d+)
    | (?P<word>[A-Za-z]\w*)
    | (?P<sign>\^\^|\|\||&&|!=|<=|>=|.)
    """,
    re.VERBOSE | re.DOTALL,
)
OPENING = "{[("
CLOSING = "}])"


class Token(NamedTuple):
    """One token: what kind it is, its text, and where it stands."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the token after it may start."""
        return self.start + len(self.text)

    @property
    def word(self) -> str:
        """The key word in capitals; empty where the token is something else."""
        return self.text.upper() if self.kind == "word" else ""


def tokenize(text: str) -> Iterator[Token]:
    """Give the tokens of a query, spaces and comments left out."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "sign"
        if kind not in ("space", "comment"):
            yield Token(kind, match[0], match.start())


def depth_of(tokens: list[Token]) -> int:
    """How many brackets are open at once, at most."""
    depth = deepest = 0
    for token in tokens:
        if token.kind == "sign" and token.text in OPENING:
            depth += 1
            deepest = max(depth, deepest)
        elif token.kind == "sign" and token.text in CLOSING:
            depth -= 1
    return deepest


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Turn an offset into line and column, both counted from one."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def declared_prefixes(tokens: list[Token]) -> dict[str, str]:
    """Give the prefixes that the query declares."""
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return {
        name.text[:-1]: iri.text[1:-1]
        for word, name, iri in triples
        if word.word == "PREFIX" and name.kind == "name" and iri.kind == "iri"
    }
