"""Say what is wrong with the form of an IRI, ours or anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from limakg.terms import BASE, CONCEPT, LIMA

RULES = ("iri-relative", "iri-file", "iri-malformed", "iri-not-ascii", "iri-slip", "iri-slug")

ID = BASE + "id/"
SHAPE = BASE + "shape/"

_SLUG = r"([a-z0-9]+(-[a-z0-9]+)*|[a-z]+\d+(\.\d+)+(-[a-z0-9]+)*)"
_PARTS = {
    LIMA: (re.compile(r"[A-Za-z][A-Za-z0-9]*"), "a term is one word of letters and digits"),
    SHAPE: (re.compile(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*"), "a shape is named Class-property"),
    CONCEPT: (re.compile(rf"{_SLUG}(/{_SLUG})?"), "a concept is named scheme/name in lower case"),
    ID: (re.compile(rf"[a-z]+(-[a-z]+)*/{_SLUG}"), "a thing is named kind/slug: lower case, digits, hyphens"),
}
_OTHER = re.compile(
    r"(ontology/example/\d\d-[a-z0-9-]+|ontology(/[a-z]+)*(/\d+\.\d+\.\d+)?|(graph|release|prefix|dataset|report)(/.*)?)?"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_WEB = re.compile(r"https?://[a-z0-9]([a-z0-9.\-]*[a-z0-9])?(:\d+)?([/?#].*)?")
_SCHEMES = frozenset(("http", "https", "urn", "mailto", "tel", "info"))
_BAD_PART = re.compile(r"%(?![0-9A-Fa-f]{2})|[\s<>\"{}|\\^`]|#.*#|[.,;]$|https?:/.*https?:/")


def find_form_faults(iri: str, namespaces: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield rule and message for each fault in the form of an IRI; namespaces by their folded form."""
    if not _SCHEME.match(iri):
        yield "iri-relative", "The IRI is relative, so it means another thing elsewhere; write it whole."
        return
    scheme = iri.partition(":")[0].lower()
    if scheme == "file":
        yield "iri-file", "The IRI names a file on one machine; use an address that others can reach."
        return
    if not iri.isascii():
        yield "iri-not-ascii", "The IRI has characters beyond ASCII; percent-encode them or choose another."
    if _is_malformed(iri, scheme):
        yield "iri-malformed", "The IRI is malformed; compare it with the address you meant."
    elif iri.startswith(BASE):
        yield from _own_faults(iri)
    yield from _slips(iri, namespaces)


def _is_malformed(iri: str, scheme: str) -> bool:
    if scheme not in _SCHEMES or _BAD_PART.search(iri):
        return True
    return scheme in ("http", "https") and not _WEB.fullmatch(iri)


def fold(namespace: str) -> str:
    """A namespace without what people mistype: http or https, www, letter case."""
    return re.sub(r"^https?://(www\.)?", "", namespace.lower())


def namespace_of(iri: str) -> str:
    """The part of an IRI up to its last slash or hash."""
    return iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]


def _own_faults(iri: str) -> Iterator[tuple[str, str]]:
    for start, (pattern, wanted) in _PARTS.items():
        if iri.startswith(start):
            if len(iri) > len(start) and not pattern.fullmatch(iri, len(start)):
                yield "iri-slug", f"The IRI breaks a naming rule: {wanted}."
            return
    if not _OTHER.fullmatch(iri, len(BASE)):
        yield "iri-slug", "The publication has no such kind of IRI; see the prefix table for the kinds."


def _slips(iri: str, namespaces: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    namespace = namespace_of(iri)
    meant = namespaces.get(fold(namespace))
    if meant and namespace and namespace != meant and namespace not in namespaces.values():
        yield "iri-slip", f"The namespace is a slip of the pen; the prefix table has <{meant}>."
