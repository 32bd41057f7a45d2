"""Hold the answer to a question in plain terms, whichever engine has given it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from limakg.errors import QueryError
from limakg.graph.plain import Term, literal, plain

if TYPE_CHECKING:
    from limakg.graph.dataset import Answer, Triple
    from limakg.graph.dataset import Term as EngineTerm

Row: TypeAlias = "tuple[Term | None, ...]"
FORMATS = ("table", "csv", "tsv", "json", "xml", "md", "ttl")
GRAPHS = ("CONSTRUCT", "DESCRIBE")


class Result(NamedTuple):
    """One answer: rows for SELECT, yes or no for ASK, triples for CONSTRUCT and DESCRIBE."""

    type: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    boolean: bool | None = None
    triples: tuple[Triple, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything in the answer; for ASK, the answer itself."""
        return bool(self.boolean) if self.type == "ASK" else bool(self.rows or self.triples)

    def records(self) -> Iterator[dict[str, str]]:
        """Give each row as a dictionary of texts, cells without a value left out."""
        for row in self.rows:
            yield {name: term.value for name, term in zip(self.columns, row, strict=True) if term}

    def column(self, name: str) -> list[str]:
        """Give the texts of one column, empty where there is no value."""
        place = self.columns.index(name)
        return [str(row[place] or "") for row in self.rows]


def from_engine(form: str, answer: Answer) -> Result:
    """Take over an answer of the store; `form` says whether triples were constructed or describe."""
    from limakg.graph.dataset import QueryBoolean, QueryTriples

    if isinstance(answer, QueryBoolean):
        return Result("ASK", boolean=bool(answer))
    if isinstance(answer, QueryTriples):
        return Result(form, triples=tuple(dict.fromkeys(answer)))
    names = tuple(variable.value for variable in answer.variables)
    return Result("SELECT", names, tuple(tuple(map(_cell, solution)) for solution in answer))


def _cell(term: EngineTerm | None) -> Term | None:
    return None if term is None else plain(term)


def from_triples(triples: Iterable[Triple]) -> Result:
    """Show triples as rows, for formats that only know rows."""
    rows = ((plain(t.subject), plain(t.predicate), plain(t.object)) for t in triples)
    return Result("SELECT", ("subject", "predicate", "object"), tuple(sorted(rows)))


def from_json(document: bytes | str) -> Result:
    """Read an answer in the SPARQL 1.1 JSON format."""
    import json

    try:
        found = json.loads(document)
        if "boolean" in found:
            return Result("ASK", boolean=bool(found["boolean"]))
        columns = tuple(found["head"]["vars"])
        bindings: Sequence[dict[str, dict[str, str]]] = found["results"]["bindings"]
        rows = tuple(tuple(_term(binding.get(name)) for name in columns) for binding in bindings)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise QueryError("the answer is not in the SPARQL JSON format") from None
    return Result("SELECT", columns, rows)


def _term(cell: dict[str, str] | None) -> Term | None:
    if cell is None:
        return None
    if cell["type"] in ("literal", "typed-literal"):
        return literal(cell["value"], cell.get("datatype", ""), cell.get("xml:lang", ""))
    return Term(cell["type"], str(cell["value"]))
