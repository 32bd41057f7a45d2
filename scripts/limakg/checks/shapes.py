"""Validate a graph with SHACL Core shapes, by pySHACL or, as a second opinion, by pyrudof."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from limakg.checks.report import INFO, VIOLATION, WARNING, Finding
from limakg.errors import LimakgError
from limakg.graph.dataset import Literal, NamedNode, Triple
from limakg.terms import BASE, SH

if TYPE_CHECKING:
    import rdflib

SHAPE = BASE + "shape/"
VALIDATOR = "pyshacl"

_SEVERITIES = {SH + "Violation": VIOLATION, SH + "Warning": WARNING, SH + "Info": INFO}


class Result(NamedTuple):
    """One validation result; the value is written as in N-Triples."""

    shape: str
    component: str
    focus: str
    path: str
    value: str
    severity: str
    messages: tuple[tuple[str, str], ...]

    @property
    def message(self) -> str:
        """The message in English, else in any language."""
        by_language = dict(self.messages)
        return by_language.get("en") or by_language.get("") or next(iter(by_language.values()), "")

    @property
    def key(self) -> tuple[str, ...]:
        """What two validators have to agree on: all but the words."""
        return self[:6]

    def as_finding(self) -> Finding:
        """The result in the words of our report; the rule is the shape's name."""
        return Finding(
            rule=self.shape.removeprefix(SHAPE),
            severity=_SEVERITIES.get(self.severity, VIOLATION),
            message=self.message,
            subject=self.focus,
            path=self.path or None,
            value=self.value.strip("<>") if self.value.startswith("<") else self.value or None,
        )


def check_shapes(triples: Iterable[Triple], shapes: Iterable[Triple]) -> list[Finding]:
    """Validate triples with shapes and give the results as findings."""
    return [result.as_finding() for result in validate(triples, shapes)]


def shape_names(shapes: Iterable[Triple]) -> list[str]:
    """The names of the node and property shapes, as findings call them."""
    kinds = (SH + "NodeShape", SH + "PropertyShape")
    named = (t.subject for t in shapes if isinstance(t.object, NamedNode) and t.object.value in kinds)
    return sorted({node.value.removeprefix(SHAPE) for node in named if isinstance(node, NamedNode)})


def validator_version() -> str:
    """The version of the validator that is installed."""
    return version(VALIDATOR)


def validate(triples: Iterable[Triple], shapes: Iterable[Triple]) -> list[Result]:
    """Validate by pySHACL; a shape that cannot be used is an error."""
    import pyshacl

    from limakg.graph.bridge import to_rdflib

    with _quiet_literals():
        try:
            _, report, _ = pyshacl.validate(
                to_rdflib(triples),
                shacl_graph=to_rdflib(shapes),
                inference="none",
                advanced=False,
                inplace=True,
            )
        except Exception as error:
            raise LimakgError(f"the shapes cannot be run: {_first_line(error)}") from error
    if isinstance(report, Exception):
        raise LimakgError(f"the shapes cannot be run: {_first_line(report)}")
    return sorted(set(_results(report)))


@contextmanager
def _quiet_literals() -> Iterator[None]:
    """Keep rdflib from logging a traceback for each ill-typed literal: the lexical check names those."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _first_line(error: BaseException) -> str:
    text = str(getattr(error, "message", "") or error).strip() or type(error).__name__
    return text.splitlines()[0]


def _results(report: rdflib.Graph) -> Iterator[Result]:
    """The top-level results of a report; what is nested in them is left out."""
    import rdflib

    shacl = rdflib.Namespace(SH)
    for node in report.objects(None, shacl.result):
        messages = (term for term in report.objects(node, shacl.resultMessage))
        yield Result(
            shape=_text(report, node, shacl.sourceShape),
            component=_text(report, node, shacl.sourceConstraintComponent),
            focus=_text(report, node, shacl.focusNode),
            path=_text(report, node, shacl.resultPath),
            value=_value(report.value(node, shacl.value)),
            severity=_text(report, node, shacl.resultSeverity),
            messages=tuple(sorted((getattr(term, "language", "") or "", str(term)) for term in messages)),
        )


def _text(report: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef) -> str:
    found = report.value(node, predicate)
    return "" if found is None else _node_text(report, found)


def _node_text(report: rdflib.Graph, node: rdflib.term.Node) -> str:
    """An IRI as it is, an inverse path as `^iri`, any other blank node by its label."""
    import rdflib

    if not isinstance(node, rdflib.BNode):
        return str(node)
    inverse = report.value(node, rdflib.URIRef(SH + "inversePath"))
    return f"^{inverse}" if inverse is not None else f"_:{node}"


def _value(term: rdflib.term.Node | None) -> str:
    """A term as N-Triples writes it; blank nodes have no name that lasts."""
    import rdflib

    if term is None:
        return ""
    if not isinstance(term, rdflib.Literal):
        return "[]" if isinstance(term, rdflib.BNode) else term.n3()
    datatype = NamedNode(term.datatype) if term.datatype else None
    return str(Literal(str(term), language=term.language, datatype=None if term.language else datatype))
