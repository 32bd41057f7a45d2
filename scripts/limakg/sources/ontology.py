"""The ontology by itself: one header, nothing to import, the modules as its parts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from limakg.errors import SettingsError
from limakg.graph.dataset import NamedNode, Triple
from limakg.project import Project
from limakg.terms import DCTERMS, OWL, RDF_TYPE

RELEASES = "releases"
TURTLE = "ontology.ttl"
_ONTOLOGY = OWL + "Ontology"
_OF_A_HEADER = {OWL + name for name in ("versionIRI", "priorVersion", "backwardCompatibleWith")}


class Standalone(NamedTuple):
    """An ontology that one file can hold."""

    iri: str
    version: str
    triples: list[Triple]


def standalone(triples: Iterable[Triple]) -> Standalone:
    """Merge modules into the ontology that imports them (OWL 2 Structural Specification, 3.4).

    A document of its own has one header and imports nothing, so that an editor opens it without a network:
    the modules stay described and become parts of the whole. The version is empty where none is given. Raises
    SettingsError where no single ontology imports the others, or where it has two versions.
    """
    found = list(triples)
    headers = _headers(found)
    imports = [t for t in found if t.predicate.value == OWL + "imports"]
    imported = {t.object for t in imports}
    roots = [header for header in headers - imported if _parts(header, imports) >= imported]
    if len(roots) != 1:
        raise SettingsError("the ontology has no single header that imports all modules")
    whole, modules = roots[0], headers - {roots[0]}
    version = [str(_value(t.object)) for t in found if _says(t, whole, "versionInfo")]
    if len(version) > 1:
        raise SettingsError(f"{_value(whole)} has {len(version)} owl:versionInfo; it needs one")
    kept = [t for t in found if t.predicate.value != OWL + "imports" and not _is_header(t, modules)]
    kept += [Triple(whole, NamedNode(DCTERMS + "hasPart"), module) for module in modules]
    return Standalone(str(_value(whole)), version[0] if version else "", kept)


def has_header(triples: Iterable[Triple]) -> bool:
    """Whether an ontology names itself; a few terms for one publication need not."""
    return bool(_headers(triples))


def frozen_copies(project: Project) -> dict[str, Path]:
    """Find the released versions of the ontology that are kept, by version."""
    found = sorted((project.ontology / RELEASES).glob(f"*/{TURTLE}"))
    return {path.parent.name: path for path in found}


def _headers(triples: Iterable[Triple]) -> set[NamedNode]:
    return {
        t.subject
        for t in triples
        if isinstance(t.subject, NamedNode)
        and t.predicate.value == RDF_TYPE
        and _value(t.object) == _ONTOLOGY
    }


def _parts(root: object, imports: list[Triple]) -> set[object]:
    """Everything that a header imports, directly or not."""
    parts: set[object] = set()
    open_ = [root]
    while open_:
        subject = open_.pop()
        new = {t.object for t in imports if t.subject == subject} - parts
        parts |= new
        open_.extend(new)
    return parts


def _says(triple: Triple, subject: object, name: str) -> bool:
    return triple.subject == subject and triple.predicate.value == OWL + name


def _is_header(triple: Triple, modules: set[NamedNode]) -> bool:
    """Whether a triple makes a module an ontology document of its own."""
    typed = triple.predicate.value == RDF_TYPE and _value(triple.object) == _ONTOLOGY
    return triple.subject in modules and (typed or triple.predicate.value in _OF_A_HEADER)


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
