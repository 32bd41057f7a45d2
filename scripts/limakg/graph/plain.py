"""Turn the terms of an engine into plain values that need no engine to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from limakg.terms import RDF, XSD

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

STRING = XSD + "string"
LANGUAGE_STRING = RDF + "langString"


class Term(NamedTuple):
    """An RDF term: `kind` is uri, literal or bnode; a plain string has neither datatype nor language."""

    kind: str
    value: str
    datatype: str = ""
    language: str = ""

    def __str__(self) -> str:
        """Give the text of the term, without datatype or language."""
        return self.value


def iri(value: str) -> Term:
    """Name a thing."""
    return Term("uri", value)


def literal(value: str, datatype: str = "", language: str = "") -> Term:
    """Make a literal; the datatype of plain strings is left out."""
    return Term("literal", value, "" if datatype in (STRING, LANGUAGE_STRING) else datatype, language)


def plain(term: NamedNode | BlankNode | Literal | Triple) -> Term:
    """Turn a term of the store into a plain one."""
    kind = type(term).__name__
    if kind == "Literal":
        return literal(term.value, term.datatype.value, term.language or "")  # type: ignore[union-attr]
    if kind == "Triple":
        return Term("triple", str(term))
    return Term("uri" if kind == "NamedNode" else "bnode", term.value)  # type: ignore[union-attr]
