"""Write the results of the shapes as a SHACL report in RDF, with the validator and what it read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from limakg.checks.shapes import VALIDATOR, Result
from limakg.terms import BASE, DCTERMS, RDF_TYPE, SCHEMA, SH, XSD

REPORT = BASE + "report/validation"


def report_triples(
    results: Sequence[Result], *, validator_version: str, shapes_sha256: str, data_sha256: str
) -> Iterator[Triple]:
    """Yield the report: one node for it, one a result, one for the validator and what it read."""
    conforms = Literal("false" if results else "true", datatype=NamedNode(XSD + "boolean"))
    yield _triple(REPORT, RDF_TYPE, NamedNode(SH + "ValidationReport"))
    yield _triple(REPORT, SH + "conforms", conforms)
    yield _triple(REPORT, SH + "shapesGraphWellFormed", Literal("true", datatype=NamedNode(XSD + "boolean")))
    for name, text, kind in (
        ("validator", validator_version, "SoftwareApplication"),
        ("shapes", shapes_sha256, "Dataset"),
        ("data", data_sha256, "Dataset"),
    ):
        yield from _described(name, text, kind)
    for number, result in enumerate(sorted(results), start=1):
        yield _triple(REPORT, SH + "result", NamedNode(f"{REPORT}#result-{number}"))
        yield from _result_triples(f"{REPORT}#result-{number}", result)


def _described(name: str, text: str, kind: str) -> Iterator[Triple]:
    node = f"{REPORT}#{name}"
    link = "creator" if kind == "SoftwareApplication" else "source"
    yield _triple(REPORT, DCTERMS + link, NamedNode(node))
    yield _triple(node, RDF_TYPE, NamedNode(SCHEMA + kind))
    yield _triple(node, SCHEMA + "name", Literal(VALIDATOR if name == "validator" else name))
    field = "softwareVersion" if kind == "SoftwareApplication" else "sha256"
    yield _triple(node, SCHEMA + field, Literal(text))


def _result_triples(node: str, result: Result) -> Iterator[Triple]:
    yield _triple(node, RDF_TYPE, NamedNode(SH + "ValidationResult"))
    links = {
        "sourceShape": result.shape,
        "sourceConstraintComponent": result.component,
        "focusNode": result.focus,
        "resultPath": result.path,
        "resultSeverity": result.severity,
    }
    for name, iri in links.items():
        if iri and not iri.startswith(("^", "_:")):
            yield _triple(node, SH + name, NamedNode(iri))
    for value in _terms([result.value] if result.value else []):
        yield _triple(node, SH + "value", value)
    for language, text in result.messages:
        message = Literal(text, language=language) if language else Literal(text)
        yield _triple(node, SH + "resultMessage", message)


def _terms(values: Iterable[str]) -> Iterator[NamedNode | Literal | BlankNode]:
    """Read terms that are written as in N-Triples."""
    from pyoxigraph import RdfFormat, parse

    for value in values:
        if value == "[]":
            continue
        line = f"<{REPORT}> <{SH}value> {value} ."
        for quad in parse(line, RdfFormat.N_TRIPLES):
            if not isinstance(quad.object, Triple):
                yield quad.object


def _triple(subject: str, predicate: str, target: NamedNode | Literal | BlankNode) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), target)
