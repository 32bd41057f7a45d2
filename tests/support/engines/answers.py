"""Bring the answers of different engines into one form, in which order and spelling make no difference."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import rdflib

from limakg.graph.formats import parse_turtle
from limakg.graph.plain import Term, literal, plain
from limakg.queries.results import GRAPHS, Result
from limakg.terms import XSD

NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "nonNegativeInteger")}


def comparable(result: Result) -> object:
    """Give an answer in a form in which order and the spelling of numbers make no difference."""
    if result.type in GRAPHS:
        return Counter(tuple(map(alike, map(plain, triple))) for triple in result.triples)
    return result.boolean, result.columns, Counter(tuple(map(alike, row)) for row in result.rows)


def alike(term: Term | None) -> object:
    """Give numbers and truth by their value, and language tags in small letters."""
    if term is None:
        return None
    if term.datatype in NUMBERS:
        return term.datatype.replace("float", "double"), Decimal(term.value).normalize()
    if term.datatype == XSD + "boolean":
        return term.datatype, term.value in ("true", "1")
    return term._replace(language=term.language.lower())


def from_rdflib(answer: rdflib.query.Result) -> Result:
    """Take over an answer of rdflib."""
    if answer.type == "ASK":
        return Result("ASK", boolean=bool(answer))
    if answer.type in GRAPHS:
        return from_graph(answer.type, answer.graph)
    names = tuple(str(name) for name in answer.vars)
    return Result("SELECT", names, tuple(tuple(map(plain_of, row)) for row in answer))


def from_graph(form: str, graph: rdflib.Graph) -> Result:
    """Take over the triples of a graph of rdflib."""
    return Result(form, triples=tuple(parse_turtle(graph.serialize(format="nt").encode()).triples))


def plain_of(term: object) -> Term | None:
    """Turn a term of rdflib into a plain one."""
    if term is None:
        return None
    if isinstance(term, rdflib.Literal):
        return literal(str(term), str(term.datatype or ""), term.language or "")
    return Term("uri" if isinstance(term, rdflib.URIRef) else "bnode", str(term))


def differences(here: Result, there: Result | str, most: int = 3) -> str:
    """Say in a few lines what one answer has and the other lacks; empty where they are the same."""
    if isinstance(there, str):
        return f"an answer here, there {there!r}"
    ours, theirs = comparable(here), comparable(there)
    if ours == theirs:
        return ""
    if not isinstance(ours, Counter):
        if ours[:2] != theirs[:2]:
            return f"{ours[:2]} here, {theirs[:2]} there"
        ours, theirs = ours[2], theirs[2]
    lines = [f"{ours.total()} here, {theirs.total()} there"]
    lines += [f"only here: {shown(row)}" for row in list(ours - theirs)[:most]]
    lines += [f"only there: {shown(row)}" for row in list(theirs - ours)[:most]]
    return "\n".join(lines)


def shown(row: tuple[object, ...]) -> str:
    """Write a row of an answer for the eye."""
    return " | ".join("" if cell is None else str(getattr(cell, "value", cell)) for cell in row)
