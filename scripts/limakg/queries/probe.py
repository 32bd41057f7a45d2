"""Ask small questions about parts of a query, within the time that is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic
from typing import NamedTuple

from limakg.errors import UnknownNameError
from limakg.graph.dataset import Dataset
from limakg.graph.plain import Term
from limakg.graph.prefixes import Prefixes
from limakg.queries.binding import write_term
from limakg.queries.nearest import local_name, nearest_by_label
from limakg.queries.patterns import Part
from limakg.queries.results import Result, from_engine
from limakg.queries.tokens import Token, declared_prefixes, tokenize

ANY = "?limakgAny"
MOST_VALUES = 2000
MOST_ROWS = 20_000
FEW = 3


class OutOfTime(Exception):
    """The time for an explanation is over."""


class Probe(NamedTuple):
    """What every small question has in common."""

    dataset: Dataset
    prefixes: Prefixes
    declarations: str
    sources: str
    deadline: float
    graph: str = ""

    def inside(self, graph: str) -> Probe:
        """Ask the same questions inside a named graph."""
        return self._replace(graph=graph)

    def exists(self, parts: Iterable[Part | str]) -> bool:
        """Whether these parts together have a row."""
        return bool(self._ask(f"ASK {self.sources} {{ {self._group(parts)} }}").boolean)

    def values(self, variable: str, parts: Iterable[Part | str], limit: int = MOST_VALUES) -> list[Term]:
        """Give the distinct values that a variable takes."""
        some = f"SELECT {variable} WHERE {{ {self._group(parts)} }} LIMIT {MOST_ROWS}"
        query = f"SELECT DISTINCT {variable} {self.sources} WHERE {{ {{ {some} }} }} LIMIT {limit}"
        return [row[0] for row in self._ask(query).rows if row[0] is not None]

    def rows_of(self, parts: Iterable[Part | str]) -> str:
        """Say how many rows these parts have."""
        some = f"SELECT * WHERE {{ {self._group(parts)} }} LIMIT {MOST_ROWS}"
        query = f"SELECT (COUNT(*) AS ?n) {self.sources} WHERE {{ {{ {some} }} }}"
        number = int(str(self._ask(query).rows[0][0]))
        return "many rows" if number == MOST_ROWS else f"{number} row{'' if number == 1 else 's'}"

    def nearest(self, wanted: str, terms: Iterable[Term]) -> list[str]:
        """Give the terms most like a wanted one, of its own kind first; without any, the first few."""
        found = list(terms)
        space = wanted.removesuffix(local_name(wanted))
        own = [term for term in found if term.kind == "uri" and space and term.value.startswith(space)]
        near = self.nearest_only(wanted, own) or self.nearest_only(wanted, found)
        return near or sorted(map(self.show, found))[:FEW]

    def nearest_only(self, wanted: str, terms: Iterable[Term]) -> list[str]:
        """Give the terms that are like a wanted one."""
        shown = {self.show(term): term for term in terms}
        names = {key: (local_name(term.value) if term.kind == "uri" else term.value,)
                 for key, term in shown.items()}
        return nearest_by_label(local_name(wanted), names, FEW)

    def show(self, term: Term) -> str:
        """Write a term as it would stand in a query."""
        if term.kind == "uri":
            return self.prefixes.shorten(term.value)
        if term.kind != "literal":
            return f"_:{term.value}"
        text = write_term(term._replace(datatype=""))
        return f"{text}^^{self.prefixes.shorten(term.datatype)}" if term.datatype else text

    def expand(self, token: Token) -> str:
        """Give the IRI of a name or an IRI in the query; empty where it has none."""
        if token.kind == "iri":
            return token.text[1:-1]
        declared = declared_prefixes(list(tokenize(self.declarations)))
        prefix, _, local = token.text.partition(":")
        try:
            return declared[prefix] + local if prefix in declared else self.prefixes.expand(token.text)
        except UnknownNameError:
            return ""

    def _ask(self, query: str) -> Result:
        if monotonic() > self.deadline:
            raise OutOfTime
        return from_engine("ASK", self.dataset.query(f"{self.declarations}\n{query}"))

    def _group(self, parts: Iterable[Part | str]) -> str:
        texts = [part if isinstance(part, str) else _text(part) for part in parts]
        group = "\n".join(texts)
        return f"GRAPH {self.graph} {{ {group} }}" if self.graph else group


def variables_of(text: str) -> list[str]:
    """Name the variables in a part of a query, each once."""
    return list(dict.fromkeys(token.text for token in tokenize(text) if token.kind == "variable"))


def _text(part: Part) -> str:
    return f"{part.text} ." if part.kind in ("triple", "node") else part.text


def texts_of(parts: Sequence[Part]) -> str:
    """Join the texts of parts."""
    return " ".join(part.text for part in parts)
