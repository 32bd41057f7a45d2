"""The settings of a publication: everything that differs from one article to the next."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import NamedTuple

from limakg.errors import SettingsError
from limakg.graph.dataset import Literal, NamedNode, Triple
from limakg.project import MARK, Project
from limakg.sources.turtle import read_turtle
from limakg.terms import DCTERMS, RDF_TYPE, SCHEMA, graph_name

NOT_YET_SET = "not yet set"
DATASET_CLASS = NamedNode(SCHEMA + "Dataset")
REQUIRED = {
    "title": DCTERMS + "title",
    "description": DCTERMS + "description",
    "version": SCHEMA + "version",
    "issued": DCTERMS + "issued",
    "license": DCTERMS + "license",
    "creator": DCTERMS + "creator",
    "publisher": DCTERMS + "publisher",
    "rights_holder": DCTERMS + "rightsHolder",
    "article": DCTERMS + "source",
}
OPTIONAL = {
    "contact": SCHEMA + "email",
    "maintainer": SCHEMA + "maintainer",
    "site": SCHEMA + "url",
    "endpoint": SCHEMA + "target",
}
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|^`\\]+")


class Settings(NamedTuple):
    """What data/dataset.ttl says of the data set as a whole."""

    dataset: str
    base: str
    title: str
    description: str
    version: str
    issued: str
    license: str
    creator: str
    publisher: str
    rights_holder: str
    article: str
    contact: str = NOT_YET_SET
    maintainer: str = NOT_YET_SET
    site: str = NOT_YET_SET
    endpoint: str = NOT_YET_SET

    def graph(self, name: str) -> str:
        """Give the IRI of one of the named graphs of this publication."""
        return graph_name(self.base, name)

    @property
    def date(self) -> str:
        """The day that documents bear: SOURCE_DATE_EPOCH where it is set, else the day of issue."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        if not epoch:
            return self.issued
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
        except (ValueError, OverflowError, OSError):
            message = f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not {epoch!r}"
            raise SettingsError(message) from None


def load_settings(project: Project) -> Settings:
    """Read the settings from data/dataset.ttl alone."""
    path = project.root / MARK
    return settings_of(read_turtle(path, project.relative(path)).triples, project.relative(path))


def settings_of(triples: Iterable[Triple], where: str = MARK.as_posix()) -> Settings:
    """Pick the settings out of the triples that describe the data set."""
    subject, said = _dataset(list(triples), where)
    missing = [property for property in REQUIRED.values() if property not in said]
    if missing:
        names = ", ".join(f"<{property}>" for property in missing)
        raise SettingsError(f"{where} does not say {names} of <{subject}>")
    values = {name: said[property] for name, property in REQUIRED.items()}
    values |= {name: said[property] for name, property in OPTIONAL.items() if said.get(property)}
    _check_date(values["issued"], where)
    _check_address(values.get("endpoint"), where)
    return Settings(dataset=subject, base=subject[: subject.rfind("/") + 1], **values)


def _dataset(triples: list[Triple], where: str) -> tuple[str, dict[str, str]]:
    """Find the one data set that has a version, and what is said of it, preferably in English."""
    version = NamedNode(REQUIRED["version"])
    versioned = {triple.subject for triple in triples if triple.predicate == version}
    typed = {t.subject for t in triples if t.predicate.value == RDF_TYPE and t.object == DATASET_CLASS}
    subjects = sorted(node.value for node in typed & versioned if isinstance(node, NamedNode))
    if len(subjects) != 1:
        found = "none" if not subjects else ", ".join(f"<{subject}>" for subject in subjects)
        raise SettingsError(f"{where} must describe one schema:Dataset with a schema:version; found {found}")
    said: dict[str, str] = {}
    for triple in sorted(triples, key=_language_first):
        if isinstance(triple.subject, NamedNode) and triple.subject.value == subjects[0]:
            said.setdefault(triple.predicate.value, _text(triple))
    return subjects[0], said


def _language_first(triple: Triple) -> tuple[bool, str]:
    target = triple.object
    return isinstance(target, Literal) and target.language not in (None, "en"), str(target)


def _text(triple: Triple) -> str:
    return "" if isinstance(triple.object, Triple) else triple.object.value


def _check_date(text: str, where: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        message = f"{where}: dcterms:issued must be a day such as 2026-01-31, not {text!r}"
        raise SettingsError(message) from None


def _check_address(text: str | None, where: str) -> None:
    if text is not None and not _ADDRESS.fullmatch(text):
        message = f"{where}: schema:target must be the web address of an endpoint, not {text!r}"
        raise SettingsError(message)
