"""Put the values of parameters into the text of a query, so that no value can change its structure.

A parameter is replaced where its variable stands as a token of its own, never inside a string, an
IRI or a comment, and by exactly one RDF term, written out here from its parts. The bound text is
plain SPARQL, so every engine, here or remote, is asked the same question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from limakg.errors import ParameterError
from limakg.graph.plain import Term
from limakg.queries.tokens import tokenize

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20\x7f-\x9f\ud800-\udfff]*")
_LANGUAGE = re.compile(r"[A-Za-z]+(?:-[A-Za-z0-9]+)*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_NEEDS_ESCAPE = re.compile(r'\\(?P<unicode>[uU])|[\\"\x00-\x1f\x7f]')


def substitute(text: str, terms: Mapping[str, Term]) -> str:
    """Replace the variables that are named (without `?`) by terms."""
    written = {name: write_term(term) for name, term in terms.items()}
    parts: list[str] = []
    done = 0
    for token in tokenize(text):
        if token.kind == "variable" and token.text[1:] in written:
            parts += [text[done:token.start], written[token.text[1:]]]
            done = token.end
    return "".join([*parts, text[done:]])


def write_term(term: Term) -> str:
    """Write one term as SPARQL reads it."""
    if term.kind == "uri":
        return write_iri(term.value)
    if term.kind != "literal":
        raise ParameterError("a parameter is an IRI or a literal, never a blank node or a triple")
    quoted = write_string(term.value)
    if term.language:
        if not _LANGUAGE.fullmatch(term.language):
            raise ParameterError(f"{term.language!r} is not a language tag")
        return f"{quoted}@{term.language}"
    return f"{quoted}^^{write_iri(term.datatype)}" if term.datatype else quoted


def write_iri(value: str) -> str:
    """Write an absolute IRI in angle brackets."""
    if not is_iri(value):
        raise ParameterError(f"{value!r} is not an absolute IRI")
    return f"<{value}>"


def is_iri(value: str) -> bool:
    """Whether a text is an absolute IRI that can stand in angle brackets as it is."""
    return _IRI.fullmatch(value) is not None


def write_string(value: str) -> str:
    """Write a string in quotes.

    A `\\u` in the value must stay two characters although some engines expand it before they parse;
    so its `u` is written as an escape itself, with eight digits, because one engine reads eight
    wherever eight follow.
    """
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise ParameterError(f"{value!r} is not valid Unicode text")
    return f'"{_NEEDS_ESCAPE.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    if match["unicode"]:
        return f"\\\\\\U{ord(match['unicode']):08X}"
    return _ESCAPES.get(match[0]) or f"\\U{ord(match[0]):08X}"
