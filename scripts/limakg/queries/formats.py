"""Write an answer in the formats of the SPARQL 1.1 recommendations, and triples in those of RDF."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from limakg.errors import OutputError
from limakg.graph.plain import Term
from limakg.graph.prefixes import Prefixes
from limakg.queries.results import GRAPHS, Result, from_triples
from limakg.terms import XSD

_NEEDS_QUOTES = re.compile(r'[",\r\n]')
_SHORT = {
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "boolean": re.compile(r"true|false"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "double": re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]+"),
}
_TSV_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_XML_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RESULTS = "http://www.w3.org/2005/sparql-results#"


def write(result: Result, form: str, prefixes: Prefixes) -> bytes:
    """Write an answer in one of the formats that programs read."""
    if result.type in GRAPHS:
        return _triples(result, form, prefixes)
    if form == "ttl":
        raise OutputError(f"-f ttl is for CONSTRUCT and DESCRIBE; this is a {result.type} query")
    return "".join(_WRITERS[form](result)).encode()


def _triples(result: Result, form: str, prefixes: Prefixes) -> bytes:
    """Write triples as Turtle, JSON-LD or RDF/XML; a CSV or TSV has a row for each of them."""
    from limakg.graph import formats

    if form in ("csv", "tsv"):
        return write(from_triples(result.triples), form, prefixes)
    if form == "json":
        return formats.write_jsonld(result.triples, prefixes)
    if form == "xml":
        return formats.write_rdfxml(result.triples, prefixes)
    return formats.write_turtle(result.triples, prefixes)


def _csv(result: Result) -> Iterator[str]:
    if result.boolean is not None:
        yield f"{_boolean(result)}\r\n"
        return
    yield ",".join(map(_csv_cell, result.columns)) + "\r\n"
    for row in result.rows:
        yield ",".join(_csv_cell(_bare(term)) for term in row) + "\r\n"


def _csv_cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _bare(term: Term | None) -> str:
    if term is None:
        return ""
    return f"_:{term.value}" if term.kind == "bnode" else term.value


def _tsv(result: Result) -> Iterator[str]:
    if result.boolean is not None:
        yield f"{_boolean(result)}\n"
        return
    yield "\t".join(f"?{name}" for name in result.columns) + "\n"
    for row in result.rows:
        yield "\t".join(map(_turtle_term, row)) + "\n"


def _turtle_term(term: Term | None) -> str:
    if term is None or term.kind != "literal":
        return f"<{term.value}>" if term and term.kind == "uri" else _bare(term)
    if term.datatype in _SHORT and _SHORT[term.datatype].fullmatch(term.value):
        return term.value
    quoted = f'"{term.value.translate(_TSV_ESCAPES)}"'
    if term.language:
        return f"{quoted}@{term.language}"
    return f"{quoted}^^<{term.datatype}>" if term.datatype else quoted


def _json(result: Result) -> Iterator[str]:
    if result.boolean is not None:
        yield json.dumps({"head": {}, "boolean": result.boolean}) + "\n"
        return
    names = json.dumps(result.columns, ensure_ascii=False)
    yield f'{{"head": {{"vars": {names}}}, "results": {{"bindings": ['
    separator = "\n"
    for row in result.rows:
        cells = {name: _json_cell(term) for name, term in zip(result.columns, row, strict=True) if term}
        yield separator + json.dumps(cells, ensure_ascii=False)
        separator = ",\n"
    yield "\n]}}\n"


def _json_cell(term: Term) -> dict[str, str]:
    cell = {"type": term.kind, "value": term.value}
    if term.language:
        cell["xml:lang"] = term.language
    if term.datatype:
        cell["datatype"] = term.datatype
    return cell


def _xml(result: Result) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="{_RESULTS}">\n'
    if result.boolean is not None:
        yield f"<head/>\n<boolean>{_boolean(result)}</boolean>\n</sparql>\n"
        return
    names = "".join(f'<variable name="{_xml_text(name)}"/>' for name in result.columns)
    yield f"<head>{names}</head>\n<results>\n"
    for row in result.rows:
        cells = zip(result.columns, row, strict=True)
        yield "<result>" + "".join(_xml_cell(name, term) for name, term in cells if term) + "</result>\n"
    yield "</results>\n</sparql>\n"


def _xml_cell(name: str, term: Term) -> str:
    text = _xml_text(term.value)
    if term.language:
        inner = f'<literal xml:lang="{term.language}">{text}</literal>'
    elif term.datatype:
        inner = f'<literal datatype="{_xml_text(term.datatype)}">{text}</literal>'
    else:
        inner = f"<{term.kind}>{text}</{term.kind}>"
    return f'<binding name="{_xml_text(name)}">{inner}</binding>'


def _xml_text(text: str) -> str:
    if found := _NOT_XML.search(text):
        raise OutputError(f"XML cannot hold the character U+{ord(found[0]):04X}; take another format")
    return text.translate(_XML_ESCAPES)


def _boolean(result: Result) -> str:
    return "true" if result.boolean else "false"


_WRITERS: dict[str, Callable[[Result], Iterator[str]]] = {
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "xml": _xml,
}
