"""Answer a query that somebody else has written, and say where it is wrong when it is."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from limakg.errors import QueryError
from limakg.graph.dataset import Dataset
from limakg.graph.prefixes import Prefixes
from limakg.queries.guard import with_prefixes
from limakg.queries.results import Result, from_engine
from limakg.queries.tokens import Token, declared_prefixes, place_of, tokenize

_FILE = re.compile(r"[^\s{}<>?]+\.(?:rq|sparql)")
_MEANINGS = {
    "variable that is unbound": "SELECT names a variable that is neither grouped by nor counted",
    "overrides an existing variable": "SELECT gives an expression the name of a variable of the pattern",
}
MOST_EXPECTED = 6


def read_query_text(argument: str) -> str:
    """Read the query: from standard input for `-`, from a file where there is one, else the text itself."""
    if argument == "-":
        return _decoded(sys.stdin.buffer.read(), "standard input")
    if not _FILE.fullmatch(argument) and not _is_file(argument):
        return argument
    try:
        return _decoded(Path(argument).read_bytes(), argument)
    except OSError as error:
        raise QueryError(f"the query file {argument} cannot be read: {error.strerror}") from None


def _is_file(argument: str) -> bool:
    try:
        return len(argument) < 1000 and Path(argument).is_file()
    except (OSError, ValueError):
        return False


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise QueryError(f"{name} is not UTF-8 text") from None


def answer_foreign(dataset: Dataset, text: str, form: str, prefixes: Prefixes) -> Result:
    """Run a query; the prefixes of the publication need not be declared in it."""
    whole, lines = with_prefixes(text, dict(prefixes))
    try:
        return from_engine(form, dataset.query(whole))
    except QueryError as error:
        raise located(text, error, lines) from None


def located(text: str, error: QueryError, lines_before: int = 0) -> QueryError:
    """Say where a query that an engine refuses is wrong; the engine's own place is often its end."""
    from limakg.queries.grammar import find_stop

    try:
        stop = find_stop(text)
    except RecursionError:
        return QueryError("the query is nested too deeply")
    if stop:
        return QueryError(_unexpected(stop.token, stop.expected), *place_of(text, stop.token.start))
    undeclared = _undeclared(text) if "Prefix not found" in error.message else None
    if undeclared:
        prefix = undeclared.text.partition(":")[0]
        return QueryError(f"the prefix {prefix}: is not declared", *place_of(text, undeclared.start))
    for part, meaning in _MEANINGS.items():
        if part in error.message:
            return QueryError(meaning)
    reason = " ".join(re.sub(r"expected( one of)? .*", "", error.message, flags=re.DOTALL).split())
    return QueryError(f"the engine refuses this query{': ' if reason else ''}{reason}",
                      max(error.line - lines_before, 1), error.column)


def _unexpected(token: Token, expected: Sequence[str]) -> str:
    from limakg.queries.nearest import nearest

    wanted = _summary(expected)
    if token.kind == "end":
        return f"the query ends too early{f'; {wanted} is expected' if wanted else ''}"
    meant = nearest(token.text, [name for name in expected if name.isupper()], 1) if token.word else []
    hint = f"; is {meant[0]} meant?" if meant else f"; {wanted} is expected" if wanted else ""
    return f"{token.text!r} cannot stand here{hint}"


def _summary(expected: Sequence[str]) -> str:
    """Say in a few words what could have stood somewhere; nothing where it is too much."""
    if {"a variable", "a string in quotes"} <= set(expected):
        return "an expression" if "a function" in expected else "" if "FILTER" in expected else "a term"
    if {"a variable", "an IRI in < >", "^"} <= set(expected):
        return "a property"
    return " or ".join(expected) if len(expected) <= MOST_EXPECTED else ""


def _undeclared(text: str) -> Token | None:
    tokens = list(tokenize(text))
    declared = declared_prefixes(tokens)
    names = (token for token in tokens if token.kind == "name")
    return next((token for token in names if token.text.partition(":")[0] not in declared), None)
