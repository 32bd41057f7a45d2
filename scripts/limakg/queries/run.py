"""Ask a canned query: read the values, bind them, and run what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from limakg.errors import QueryError, UnknownNameError
from limakg.graph.dataset import Dataset
from limakg.graph.plain import Term
from limakg.graph.prefixes import Prefixes
from limakg.queries.binding import substitute
from limakg.queries.catalog import CannedQuery
from limakg.queries.nearest import nearest
from limakg.queries.results import Result, from_engine
from limakg.queries.values import Lookup, read_value


def run(
    dataset: Dataset,
    query: CannedQuery,
    values: Mapping[str, str] | None = None,
    prefixes: Prefixes | None = None,
) -> Result:
    """Answer a canned query from a data set; parameters that are not given take their defaults."""
    terms = bind(query, values or {}, prefixes or Prefixes({}), lookup_in(dataset))
    return from_engine(query.type, dataset.query(bound_text(query, terms)))


def bind(
    query: CannedQuery,
    values: Mapping[str, str],
    prefixes: Prefixes,
    lookup: Lookup | None = None,
) -> dict[str, Term]:
    """Give the term of each parameter's variable; a given value is checked, a default is taken as it is."""
    names = [parameter.name for parameter in query.parameters]
    for name in values:
        if name not in names:
            raise UnknownNameError(f"parameter of {query.name}", name, nearest(name, names) or names)
    return {
        parameter.variable: read_value(parameter, values[parameter.name], prefixes, lookup)
        if parameter.name in values
        else read_value(parameter, parameter.default, prefixes, None)
        for parameter in query.parameters
    }


def bound_text(query: CannedQuery, terms: Mapping[str, Term]) -> str:
    """Give the query as plain SPARQL with its parameters bound, lines and columns kept."""
    return substitute(query.text, terms)


def lookup_in(dataset: Dataset) -> Lookup:
    """Let the values of parameters be looked up in a data set."""

    def lookup(text: str) -> Iterable[Sequence[Term | None]]:
        return from_engine("SELECT", dataset.query(text)).rows

    return lookup


def as_values(pairs: Iterable[str]) -> dict[str, str]:
    """Read `name=value` pairs as they are typed; a name may be given once."""
    values: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise QueryError(f"a parameter is written name=value, not {pair!r}")
        if name in values:
            raise QueryError(f"{name} has one value, but {values[name]!r} and {value!r} are given")
        values[name] = value
    return values
