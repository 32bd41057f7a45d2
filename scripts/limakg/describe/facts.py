"""Look facts up one by one: what a thing has, what points at it, what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from limakg.graph.dataset import DefaultGraph, Literal, NamedNode, Quad
from limakg.terms import RDF_TYPE, RDFS, RDFS_LABEL, SKOS, lima

if TYPE_CHECKING:
    from limakg.graph.dataset import Dataset, Term

ENGLISH, SPANISH = "en", "es"
PREFERRED, ALTERNATIVE = SKOS + "prefLabel", SKOS + "altLabel"


class Thing(NamedTuple):
    """An IRI and what it is called."""

    iri: str
    label: str


class Value(NamedTuple):
    """What a property leads to: a text, and the IRI where it is a thing."""

    text: str
    iri: str | None = None
    language: str | None = None


class Facts:
    """The published graph of a data set, thing by thing."""

    def __init__(self, dataset: Dataset) -> None:
        """Look into one data set."""
        self._store = dataset.store

    def __contains__(self, iri: str) -> bool:
        """Whether anything is said of an IRI."""
        return next(self._match(subject=iri), None) is not None

    def triples(self, iri: str) -> list[tuple[str, Value]]:
        """Give what is said of a thing, by property, in a fixed order."""
        found = [(quad.predicate.value, self._value(quad.object)) for quad in self._match(subject=iri)]
        return sorted(found, key=lambda pair: (pair[0], *(part or "" for part in pair[1])))

    def pointing(self, iri: str) -> list[tuple[str, str]]:
        """Give what leads to a thing: property and subject."""
        quads = [quad for quad in self._match(target=iri) if isinstance(quad.subject, NamedNode)]
        return sorted({(quad.predicate.value, str(getattr(quad.subject, "value", ""))) for quad in quads})

    def iris(self, subject: str, *names: str) -> list[str]:
        """Give the things that properties of ours lead to."""
        return [term.value for term in self._objects(subject, names) if isinstance(term, NamedNode)]

    def texts(self, subject: str, *names: str) -> list[str]:
        """Give the texts, numbers and days that properties of ours have."""
        return [term.value for term in self._objects(subject, names) if isinstance(term, Literal)]

    def text(self, subject: str, name: str) -> str | None:
        """Give the one text of a property, if there is any."""
        return next(iter(self.texts(subject, name)), None)

    def subjects(self, name: str, iri: str) -> list[str]:
        """Give the things that lead to another by a property of ours."""
        return [subject for property, subject in self.pointing(iri) if property == _full(name)]

    def things(self, subject: str, *names: str) -> list[Thing]:
        """Give the things that properties lead to, with their labels."""
        return [self.thing(iri) for iri in self.iris(subject, *names)]

    def thing(self, iri: str) -> Thing:
        """Give an IRI its label."""
        return Thing(iri, self.label(iri))

    def label(self, iri: str, language: str = ENGLISH) -> str:
        """Give the label of a thing in a language, else any label, else the end of its IRI."""
        found = {
            term.language: term.value
            for name in (PREFERRED, RDFS_LABEL)
            for term in self._objects(iri, (name,))
            if isinstance(term, Literal)
        }
        local = iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
        return found.get(language) or found.get(ENGLISH) or next(iter(found.values()), local)

    def types(self, iri: str) -> list[Thing]:
        """Give the classes of a thing, without those that follow from another one."""
        types = self.iris(iri, RDF_TYPE)
        implied = {above for name in types for above in self._above(name)}
        return [self.thing(name) for name in types if name not in implied]

    def _above(self, name: str) -> set[str]:
        found: set[str] = set()
        edge = {name}
        while edge:
            edge = {above for each in edge for above in self.iris(each, RDFS + "subClassOf")} - found - {name}
            found |= edge
        return found

    def _objects(self, subject: str, names: tuple[str, ...]) -> list[Term]:
        terms = (quad.object for name in names for quad in self._match(subject, _full(name)))
        return sorted(terms, key=str)

    def _match(
        self, subject: str | None = None, property: str | None = None, target: str | None = None
    ) -> Iterator[Quad]:
        nodes = (NamedNode(iri) if iri else None for iri in (subject, property, target))
        start, link, end = nodes
        return self._store.quads_for_pattern(start, link, end, DefaultGraph())

    def _value(self, term: Term) -> Value:
        if isinstance(term, NamedNode):
            return Value(self.label(term.value), term.value)
        language = term.language if isinstance(term, Literal) else None
        return Value(getattr(term, "value", str(term)), None, language)


def _full(name: str) -> str:
    return name if ":" in name else lima(name)
