"""Ask a SPARQL endpoint somewhere else, through SPARQLWrapper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limakg.errors import QueryError
from limakg.queries.results import GRAPHS, Result, from_json
from limakg.queries.values import Lookup

if TYPE_CHECKING:
    from SPARQLWrapper import SPARQLWrapper

SECONDS = 60
LONGEST_ADDRESS = 2000


def ask_endpoint(address: str, text: str, form: str) -> Result:
    """Put a query to an endpoint and read its answer."""
    if not address.startswith(("http://", "https://")):
        raise QueryError(f"an endpoint is an http or https address, not {address!r}")
    from SPARQLWrapper import GET, JSON, POST, TURTLE, SPARQLWrapper

    client = SPARQLWrapper(address)
    client.setTimeout(SECONDS)
    client.setMethod(POST if len(text) > LONGEST_ADDRESS else GET)
    client.setQuery(text)
    client.queryType = form
    client.setReturnFormat(TURTLE if form in GRAPHS else JSON)
    body = _fetch(client, address)
    return _triples(body, form, address) if form in GRAPHS else from_json(body)


def lookup_at(address: str) -> Lookup:
    """Let the values of parameters be looked up at an endpoint."""
    return lambda text: ask_endpoint(address, text, "SELECT").rows


def _fetch(client: SPARQLWrapper, address: str) -> bytes:
    from http.client import HTTPException
    from urllib.error import HTTPError

    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

    try:
        with client.query().response as response:
            return bytes(response.read())
    except SPARQLWrapperException as error:
        if isinstance(error.__context__, HTTPError):
            error.__context__.close()
        raise QueryError(f"{address} refuses the query: {_first_line(error)}") from None
    except HTTPError as error:
        error.close()
        raise QueryError(f"{address} answers with status {error.code}: {error.reason}") from None
    except (OSError, HTTPException, ValueError) as error:
        raise QueryError(f"{address} cannot be asked: {getattr(error, 'reason', '') or error}") from None


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return ": ".join(lines[:1] + lines[2:3]) if lines else type(error).__name__


def _triples(body: bytes, form: str, address: str) -> Result:
    from limakg.graph.formats import parse_turtle

    parsed = parse_turtle(body, base=address)
    if parsed.faults:
        raise QueryError(f"{address} does not answer with Turtle: {parsed.faults[0].message}")
    return Result(form, triples=tuple(dict.fromkeys(parsed.triples)))
