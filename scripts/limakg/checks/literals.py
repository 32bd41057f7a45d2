"""Judge every literal: lexical form, calendar, language tag, white space, composed and ungarbled Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from limakg.checks.lexical import fault_in, is_known_datatype
from limakg.checks.report import VIOLATION, Finding
from limakg.terms import DCTERMS, RDF, RDFS, SKOS, XSD

RULES = (
    "literal-datatype",
    "literal-lexical-form",
    "literal-language",
    "literal-tag-missing",
    "literal-tag-unwanted",
    "literal-empty",
    "literal-white-space",
    "literal-not-composed",
    "literal-garbled",
)

LANGUAGES = frozenset(("en", "es"))

_OUR_WORDS = frozenset(
    [RDFS + name for name in ("label", "comment")]
    + [SKOS + name for name in ("prefLabel", "definition", "scopeNote", "note", "changeNote")]
    + [DCTERMS + name for name in ("title", "description", "abstract")]
)
_SPACES = re.compile(r"^\s|\s$|\s\s|[\t\r\n\u00a0]")
# UTF-8 read as Latin-1 or Windows-1252; replacement, control, zero-width and private characters.
_GARBLED = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u00e2\u20ac|[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060\ufeff\ue000-\uf8ff]|&(amp|lt|gt|quot|nbsp|#\\d+);"
)


class Wording(NamedTuple):
    """Which properties hold words of ours (with a tag) and which hold words of the article (plain)."""

    ours: frozenset[str]
    articles: frozenset[str]


def read_wording(ontology: Iterable[Triple]) -> Wording:
    """Take the wording of properties from their ranges: rdf:langString is ours, xsd:string the article's."""
    ours: set[str] = set()
    articles: set[str] = set()
    for triple in ontology:
        if triple.predicate.value == RDFS + "range":
            kept = {RDF + "langString": ours, XSD + "string": articles}.get(str(triple.object)[1:-1])
            if kept is not None:
                kept.add(str(triple.subject)[1:-1])
    return Wording(frozenset(ours) | _OUR_WORDS, frozenset(articles))


def find_literal_faults(triples: Iterable[Triple], wording: Wording) -> Iterator[Finding]:
    """Yield what is wrong with each literal."""
    for triple in triples:
        literal = triple.object
        if isinstance(literal, Literal):
            for rule, message in _faults(literal, triple.predicate.value, wording):
                yield Finding(
                    rule,
                    VIOLATION,
                    message,
                    subject=_name(triple),
                    path=triple.predicate.value,
                    value=str(literal),
                )


def _name(triple: Triple) -> str:
    return triple.subject.value if isinstance(triple.subject, NamedNode) else str(triple.subject)


def _faults(literal: Literal, path: str, wording: Wording) -> Iterator[tuple[str, str]]:
    value, datatype, language = literal.value, literal.datatype.value, literal.language
    if language or datatype == XSD + "string":
        yield from _tag_faults(language, path, wording)
        yield from _text_faults(value)
        return
    if not is_known_datatype(datatype):
        yield "literal-datatype", f"Nobody here can read the datatype <{datatype}>; use one of XML Schema."
    fault = fault_in(value, datatype)
    if fault:
        yield "literal-lexical-form", f"The value is not valid: {fault}; correct it."


def _tag_faults(language: str | None, path: str, wording: Wording) -> Iterator[tuple[str, str]]:
    if language and language not in LANGUAGES:
        known = " or ".join(f"@{tag}" for tag in sorted(LANGUAGES))
        yield "literal-language", f"The language tag @{language} is none of ours; write {known}."
    if not language and path in wording.ours:
        yield "literal-tag-missing", "Words of ours carry a language tag; write @en or @es behind them."
    if language and path in wording.articles:
        yield "literal-tag-unwanted", "Words of the article are plain strings; take the language tag away."


def _text_faults(value: str) -> Iterator[tuple[str, str]]:
    if not value.strip():
        yield "literal-empty", "The text is empty; write it or leave the triple out."
        return
    if _SPACES.search(value):
        message = "White space at an end, doubled or of an unusual kind; use single spaces between words."
        yield "literal-white-space", message
    if not unicodedata.is_normalized("NFC", value):
        yield "literal-not-composed", "Letters and accents are apart; save the text in Unicode NFC."
    found = _GARBLED.search(value)
    if found:
        shown = ascii(found.group()).strip("'")
        yield "literal-garbled", f"`{shown}` looks like text read in the wrong encoding; type it again."
