"""Take the pattern of a query apart: its triple patterns one by one, its filters, its groups.

Only as much of the grammar is followed as is needed to put a part of the pattern into a query of its
own. The text must have been parsed by an engine before: what is not SPARQL is not found here.
"""

from __future__ import annotations

from typing import NamedTuple

from limakg.errors import QueryError
from limakg.queries.tokens import CLOSING, OPENING, Token, tokenize

_UNFINISHED = "the query ends before its brackets are closed"
_GROUPS = ("OPTIONAL", "MINUS", "GRAPH", "LATERAL")


class Part(NamedTuple):
    """One part of a group: a triple pattern, a filter, or a group of its own."""

    kind: str  # triple filter bind values optional minus graph group select
    text: str
    start: int
    terms: tuple[str, ...] = ()  # of a triple: subject, property or path, object
    groups: tuple[tuple[Part, ...], ...] = ()  # of a union: one for each side


class Pattern(NamedTuple):
    """A query taken apart: declarations, data set, the parts of its pattern, what comes after."""

    declarations: str
    sources: str
    parts: tuple[Part, ...]
    tail: str


def take_apart(text: str) -> Pattern:
    """Take a whole query apart; one without a pattern, as `DESCRIBE <iri>`, has no parts."""
    return _Reader(text).query()


class _Reader:
    """Walks over the tokens of one query."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokenize(text))
        self.at = 0

    def query(self) -> Pattern:
        while self.word() in ("PREFIX", "BASE"):
            self.at += 3 if self.word() == "PREFIX" else 2
        declarations = self.text[: self.here()]
        template = self.word() == "CONSTRUCT"
        self.at += 1
        if template and self.sign() == "{":
            self.skip_brackets()
        sources = self.up_to_group()
        parts = self.group() if self.sign() == "{" else ()
        return Pattern(declarations, sources, parts, self.text[self.here():])

    def up_to_group(self) -> str:
        """Go on to the bracket that opens the pattern; give the FROM clauses on the way."""
        found: list[str] = []
        while self.at < len(self.tokens) and self.sign() != "{":
            if self.sign() in ("(", "["):
                self.skip_brackets()
                continue
            if self.word() == "FROM":
                size = 3 if self.word(1) == "NAMED" else 2
                found.append(self.span(self.at, self.at + size))
            self.at += 1
        return " ".join(found)

    def group(self) -> tuple[Part, ...]:
        """Read `{ … }` from its opening to behind its closing bracket."""
        self.at += 1
        if self.word() == "SELECT":
            self.at -= 1
            return (self.made("select", self.skip_brackets()),)
        parts: list[Part] = []
        while self.sign() != "}":
            if self.at >= len(self.tokens):
                raise QueryError(_UNFINISHED)
            if self.sign() == ".":
                self.at += 1
            else:
                parts += self.parts()
        self.at += 1
        return tuple(parts)

    def parts(self) -> list[Part]:
        start, word = self.at, self.word()
        if self.sign() == "{":
            return [self.union()]
        if word in _GROUPS:
            self.at += 2 if word == "GRAPH" else 1
            inner = self.group()
            return [self.made(word.lower(), start)._replace(groups=(inner,))]
        if word == "FILTER":
            return [self.filter()]
        if word in ("BIND", "VALUES"):
            self.at += 1
            while self.sign() not in ("(", "{"):
                self.at += 1
            self.skip_brackets()
            if word == "VALUES" and self.sign() == "{":
                self.skip_brackets()
            return [self.made(word.lower(), start)]
        return self.triples()

    def union(self) -> Part:
        start, groups = self.at, [self.group()]
        while self.word() == "UNION":
            self.at += 1
            groups.append(self.group())
        part = self.made("group", start)._replace(groups=tuple(groups))
        return part

    def filter(self) -> Part:
        start = self.at
        self.at += 1
        while self.sign() not in ("(", "{"):
            self.at += 1
        if self.sign() == "(":
            self.skip_brackets()
            return self.made("filter", start)
        inner = self.group()
        return self.made("filter", start)._replace(groups=(inner,))

    def triples(self) -> list[Part]:
        """Read one subject with all its properties: a triple pattern for each object."""
        start = self.at
        subject = self.term()
        found: list[Part] = []
        while not self.ends():
            path = self.path()
            while True:
                terms = (subject, path, self.term())
                found.append(Part("triple", " ".join(terms), self.tokens[start].start, terms))
                if self.sign() != ",":
                    break
                self.at += 1
                start = self.at
            while self.sign() == ";":
                self.at += 1
            start = self.at
        return found or [self.made("node", start)]

    def ends(self) -> bool:
        """Whether the properties of a subject are over."""
        token = self.token()
        if token.kind == "sign":
            return token.text in (".", "}", "{", "")
        return token.kind == "word" and token.text != "a"

    def path(self) -> str:
        start = self.at
        while True:
            while self.sign() in ("^", "!"):
                self.at += 1
            if self.sign() == "(":
                self.skip_brackets()
            else:
                self.at += 1
            while self.sign() in ("?", "*", "+"):
                self.at += 1
            if self.sign() not in ("/", "|"):
                return self.span(start, self.at)
            self.at += 1

    def term(self) -> str:
        start = self.at
        if self.sign() in ("[", "("):
            self.skip_brackets()
            return self.span(start, self.at)
        if self.sign() in ("+", "-"):
            self.at += 1
        kind = self.token().kind
        self.at += 1
        if kind == "string" and self.token().kind == "language":
            self.at += 1
        elif kind == "string" and self.sign() == "^^":
            self.at += 2
        return self.span(start, self.at)

    def skip_brackets(self) -> int:
        """Go behind the bracket that closes the one here; give where it opened."""
        start, depth = self.at, 0
        while self.at < len(self.tokens):
            sign = self.sign()
            depth += (sign != "" and sign in OPENING) - (sign != "" and sign in CLOSING)
            self.at += 1
            if depth == 0:
                return start
        raise QueryError(_UNFINISHED)

    def made(self, kind: str, start: int) -> Part:
        return Part(kind, self.span(start, self.at), self.tokens[start].start)

    def span(self, start: int, end: int) -> str:
        if end > len(self.tokens):
            raise QueryError(_UNFINISHED)
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def token(self, ahead: int = 0) -> Token:
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else Token("end", "", len(self.text))

    def word(self, ahead: int = 0) -> str:
        return self.token(ahead).word

    def sign(self) -> str:
        token = self.token()
        return token.text if token.kind == "sign" else ""

    def here(self) -> int:
        return self.token().start
