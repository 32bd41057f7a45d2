"""What may be named: our own declared terms and concepts, our things, and listed terms of others."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from limakg.checks.iris import fold, namespace_of
from limakg.terms import CONCEPT, LIMA

COLUMN = "iri"


@dataclass(frozen=True)
class Vocabulary:
    """The names that a source may use."""

    terms: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    prefixes: Mapping[str, str] = field(default_factory=dict)
    namespaces: Mapping[str, str] = field(default_factory=dict)
    foreign_namespaces: frozenset[str] = frozenset()

    def nearest(self, iri: str) -> str:
        """Say which known name looks most like this one; nothing when none does."""
        namespace = namespace_of(iri)
        pool = self.things if iri.startswith(CONCEPT) else self.terms | self.foreign | self.things
        known = {name[len(namespace) :]: name for name in pool - {iri} if namespace_of(name) == namespace}
        local = iri[len(namespace) :]
        folded = {name.lower(): name for name in known}
        found = folded.get(local.lower()) or next(iter(get_close_matches(local, known, 1, 0.7)), None)
        return f"; did you mean {self.shorten(known[found])}?" if found else ""

    def shorten(self, iri: str) -> str:
        """Write an IRI with its prefix."""
        namespace = namespace_of(iri)
        prefix = next((name for name, value in self.prefixes.items() if value == namespace), None)
        return f"{prefix}:{iri[len(namespace) :]}" if prefix is not None else f"<{iri}>"


def build_vocabulary(
    ontology: Iterable[Triple],
    others: Iterable[Triple],
    foreign: Iterable[str],
    prefixes: Mapping[str, str],
) -> Vocabulary:
    """Collect what the ontology declares, what has a block anywhere, and what others define."""
    declared = _subjects(ontology)
    listed = frozenset(foreign)
    return Vocabulary(
        terms=frozenset(iri for iri in declared if iri.startswith(LIMA)),
        things=declared | _subjects(others),
        foreign=listed,
        prefixes=prefixes,
        namespaces={fold(namespace): namespace for namespace in prefixes.values()},
        foreign_namespaces=frozenset(namespace_of(iri) for iri in listed),
    )


def read_foreign_terms(path: Path) -> list[str]:
    """Read the list of terms that other vocabularies define; an absent list is empty."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return [row[COLUMN] for row in csv.DictReader(lines) if row.get(COLUMN)]


def _subjects(triples: Iterable[Triple]) -> frozenset[str]:
    return frozenset(t.subject.value for t in triples if isinstance(t.subject, NamedNode))
