"""Validate with pyrudof, the second validator that the first is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from limakg.checks.shapes import Result
from limakg.graph.dataset import Literal, NamedNode, Triple
from limakg.graph.formats import write_ntriples
from limakg.terms import SH, XSD

if TYPE_CHECKING:
    from pyrudof import ShaclValidationEntry

_INVERSE = re.compile(r"\^\((.*)\)")
_LITERAL = re.compile(r'"(?P<value>.*)"(?:@(?P<language>[\w-]+)|\^\^xsd:(?P<type>\w+))?', re.DOTALL)


def check_shapes_rudof(triples: Iterable[Triple], shapes: Iterable[Triple]) -> list[Result]:
    """Validate by pyrudof; results carry no message, because validators word them differently."""
    import pyrudof

    engine = pyrudof.Rudof(pyrudof.RudofConfig())
    engine.read_data(write_ntriples(triples).decode(), pyrudof.RDFFormat.NTriples)
    engine.read_shacl(write_ntriples(shapes).decode(), pyrudof.ShaclFormat.NTriples)
    return sorted({_result(entry) for entry in engine.validate_shacl().violations})


def _result(entry: ShaclValidationEntry) -> Result:
    return Result(
        shape=entry.source_shape or "",
        component=entry.constraint_component,
        focus=entry.focus_node,
        path=_INVERSE.sub(r"^\1", entry.path or ""),
        value=_value(entry.value),
        severity=SH + entry.severity,
        messages=(),
    )


def _value(text: str | None) -> str:
    if not text:
        return ""
    if text.startswith("_:"):
        return "[]"
    if text in ("true", "false"):
        return f'"{text}"^^<{XSD}boolean>'
    if found := _LITERAL.fullmatch(text):
        datatype = NamedNode(XSD + found["type"]) if found["type"] else None
        return str(Literal(found["value"], language=found["language"], datatype=datatype))
    return f"<{text}>"
