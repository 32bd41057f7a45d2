"""A version of the ontology that was released must say for ever what it said then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limakg.checks.report import VIOLATION, Finding
from limakg.errors import SettingsError
from limakg.graph.canonical import digest
from limakg.graph.dataset import Triple
from limakg.project import Project
from limakg.sources.ontology import frozen_copies, standalone
from limakg.sources.turtle import read_turtle

RULES = ("ontology-frozen",)


def find_changed_release(ontology: Iterable[Triple], project: Project) -> Iterator[Finding]:
    """Yield a finding where the modules bear the number of a kept version and say something else."""
    copies = frozen_copies(project)
    if not copies:
        return
    try:
        now = standalone(ontology)
    except SettingsError as error:
        yield Finding(RULES[0], VIOLATION, f"{error}.", file=project.relative(project.ontology))
        return
    if (kept := copies.get(now.version)) is None:
        return
    name = project.relative(kept)
    if digest(read_turtle(kept, name).triples) != digest(now.triples):
        message = (
            f"Version {now.version} is released and differs from {name}; raise owl:versionInfo and "
            f"owl:versionIRI as ontology/CHANGELOG.md says."
        )
        yield Finding(RULES[0], VIOLATION, message, now.iri, file=name)
