"""Find the parameters of a query by the names of its variables, as grlc names them.

    ?_text           a plain string              ?_size_integer   an xsd:integer
    ?_text_en        a string in English         ?_size_number    an integer or a decimal
    ?_actor_iri      an IRI                      ?_date_xsd_date  a literal of a datatype

The parameter is called by the part in the middle: `actor`, `date`, `size`. Every parameter has a
default in the head of the query, so that every query has an answer without being told anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from limakg.errors import SourceError
from limakg.queries.header import Header
from limakg.queries.tokens import Token, declared_prefixes, place_of, tokenize
from limakg.terms import XSD

_VARIABLE = re.compile(
    r"[?$]_{1,2}(?P<name>[a-zA-Z0-9]+)"
    r"(?:_(?P<kind>iri|number|literal|integer)|_(?P<prefix>[a-zA-Z0-9]+)_(?P<type>[a-zA-Z0-9]+)|_(?P<language>[a-z]{2,3}))?"
)


class Parameter(NamedTuple):
    """One value that the asker may set."""

    name: str
    variable: str
    kind: str  # iri, number or literal
    default: str
    datatype: str = ""
    language: str = ""
    allowed: tuple[str, ...] = ()
    values: str = ""

    @property
    def type(self) -> str:
        """Say in one word what kind of value is wanted."""
        if self.kind != "literal":
            return self.kind
        if self.language:
            return f"string@{self.language}"
        return f"xsd:{self.datatype.removeprefix(XSD)}" if self.datatype else "string"

    def as_json(self) -> dict[str, object]:
        """Give what a form or a client needs to know."""
        found: dict[str, object] = {"name": self.name, "type": self.type, "default": self.default}
        if self.allowed:
            found["allowed"] = list(self.allowed)
        if self.values:
            found["values"] = self.values
        return found


def find_parameters(text: str, header: Header, path: str = "") -> tuple[Parameter, ...]:
    """Find the parameters of a query, in the order in which the defaults stand in its head."""
    tokens = list(tokenize(text))
    prefixes = {"xsd": XSD, **declared_prefixes(tokens)}
    found: dict[str, Parameter] = {}
    for token in tokens:
        if token.kind == "variable" and token.text[1:2] == "_":
            parameter = _parameter(text, token, header, prefixes, path)
            if found.setdefault(parameter.name, parameter).variable != parameter.variable:
                raise _fault(text, token, path, f"the parameter {parameter.name} has two types")
    _check_names(header, found, path)
    order = list(header.defaults)
    return tuple(sorted(found.values(), key=lambda parameter: order.index(parameter.name)))


def _parameter(
    text: str, token: Token, header: Header, prefixes: Mapping[str, str], path: str
) -> Parameter:
    match = _VARIABLE.fullmatch(token.text)
    if not match:
        raise _fault(text, token, path, f"{token.text} is not named as a parameter is: ?_name, ?_name_iri, "
                     "?_name_xsd_date, ?_name_integer or ?_name_en")
    name = match["name"]
    if name not in header.defaults:
        raise _fault(text, token, path, f"the parameter {name} has no default in the head of the query")
    if match["prefix"] and match["prefix"] not in prefixes:
        raise _fault(text, token, path, f"the prefix {match['prefix']} of {token.text} is not declared")
    return Parameter(
        name,
        token.text[1:],
        match["kind"] if match["kind"] in ("iri", "number") else "literal",
        header.defaults[name],
        _datatype(match, prefixes),
        match["language"] or "",
        tuple(header.enumerate.get(name, ())),
        header.values.get(name, ""),
    )


def _datatype(match: re.Match[str], prefixes: Mapping[str, str]) -> str:
    if match["kind"] == "integer":
        return XSD + "integer"
    return prefixes[match["prefix"]] + match["type"] if match["prefix"] else ""


def _check_names(header: Header, found: Iterable[str], path: str) -> None:
    for key in ("defaults", "enumerate", "values"):
        for name in header.table(key):
            if name not in found:
                message = f"{key} names the parameter {name}, which the query does not use"
                raise SourceError(path, 1, 1, message)


def _fault(text: str, token: Token, path: str, message: str) -> SourceError:
    line, column = place_of(text, token.start)
    return SourceError(path, line, column, message, text.splitlines()[line - 1])
