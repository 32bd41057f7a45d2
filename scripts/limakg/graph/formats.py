"""Parse Turtle, and write triples in each syntax so that the bytes depend on nothing but the triples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

MOST_FAULTS_A_FILE = 20
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_NOT_WRITTEN = (
    "http://www.w3.org/2001/XMLSchema#string",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
)
_PLACE = re.compile(r"^Parser error (?:at|between) [^:]*: | \(line \d+\)$")
_HEAD = re.compile(rb"(?:@prefix [^\n]*\n)*")
_BLOCK = re.compile(rb"\n(?=[^\t])")
_ROOT = re.compile(rb"<rdf:RDF ([^>]*)>")


class Fault(NamedTuple):
    """A place where a text is not Turtle."""

    line: int
    column: int
    message: str


class Parsed(NamedTuple):
    """What a Turtle text says, the prefixes it declares and the faults it has."""

    triples: list[Triple]
    prefixes: dict[str, str]
    faults: list[Fault]


def parse_turtle(text: bytes, base: str | None = None) -> Parsed:
    """Parse a Turtle text, going on after a fault at the next statement that can be read."""
    parser = parse(text, RdfFormat.TURTLE, base_iri=base)
    triples: list[Triple] = []
    faults: list[Fault] = []
    while len(faults) < MOST_FAULTS_A_FILE:
        try:
            triples.extend(quad.triple for quad in parser)
            break
        except SyntaxError as error:
            fault = _fault(error)
            if not faults or faults[-1].line != fault.line:  # what follows on one line is mostly an echo
                faults.append(fault)
    return Parsed(triples, dict(parser.prefixes), faults)


def _fault(error: SyntaxError) -> Fault:
    message = _PLACE.sub("", str(error.msg))
    return Fault(error.lineno or 1, error.offset or 1, message)


def write_turtle(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Write Turtle with one block a subject, an empty line between blocks, and only the prefixes in use."""
    found = in_order(triples)
    used = _used(found, prefixes)
    text = serialize(found, format=RdfFormat.TURTLE, prefixes=used) or b""
    blocks = _BLOCK.sub(b"\n\n", text[_length_of_head(text) :]).replace(b"\n\t", b"\n    ")
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in used.items()).encode()
    return head + (b"\n" if head and blocks else b"") + blocks


def _length_of_head(text: bytes) -> int:
    """Where the serialiser's own prefixes end: their order differs from run to run."""
    match = _HEAD.match(text)
    return match.end() if match else 0


def write_ntriples(triples: Iterable[Triple]) -> bytes:
    """Write sorted N-Triples."""
    text = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    return b"".join(line + b"\n" for line in sorted(set(text.split(b"\n"))) if line)


def write_nquads(quads: Iterable[Quad]) -> bytes:
    """Write N-Quads sorted by graph, then by line."""
    ordered = sorted(set(quads), key=lambda quad: (str(quad.graph_name), str(quad)))
    return serialize(ordered, format=RdfFormat.N_QUADS) or b""


def write_rdfxml(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Write RDF/XML with one description a subject."""
    found = in_order(triples)
    text = serialize(found, format=RdfFormat.RDF_XML, prefixes=_used(found, prefixes)) or b""
    text = _ROOT.sub(lambda root: b"<rdf:RDF " + b" ".join(sorted(root[1].split())) + b">", text, count=1)
    return text.replace(b"\r", b"&#13;").rstrip(b"\n") + b"\n"


def write_jsonld(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Write JSON-LD with the prefixes in use as context, one node a line."""
    from limakg.graph.jsonld import compose

    found = in_order(triples)
    return compose(found, _used(found, prefixes))


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Sort triples by subject (named before blank), type first, then predicate and object; each once."""
    return sorted(set(triples), key=_rank)


def _rank(triple: Triple) -> tuple[bool, str, bool, str, str]:
    subject, predicate = triple.subject, triple.predicate.value
    return isinstance(subject, BlankNode), str(subject), predicate != _RDF_TYPE, predicate, str(triple.object)


def _used(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> dict[str, str]:
    """Keep the prefixes whose namespace some IRI of the triples stands in, alphabetically."""
    terms = {term for triple in triples for term in (triple.subject, triple.predicate, triple.object)}
    seen = {iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in _iris(terms)}
    return {prefix: namespace for prefix, namespace in sorted(prefixes.items()) if namespace in seen}


def _iris(terms: Iterable[NamedNode | BlankNode | Literal | Triple]) -> Iterator[str]:
    for term in terms:
        if isinstance(term, NamedNode):
            yield term.value
        elif isinstance(term, Literal) and term.datatype.value not in _NOT_WRITTEN:
            yield term.datatype.value
