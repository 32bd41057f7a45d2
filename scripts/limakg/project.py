"""Find a publication on disk and name its folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from limakg.errors import ProjectError

MARK = Path("data", "dataset.ttl")
PACKAGED = Path(__file__).parent / "_project"


class Project(NamedTuple):
    """One publication: the folder that holds ontology, data and queries."""

    root: Path

    @property
    def ontology(self) -> Path:
        """The language: modules, concepts, shapes, examples, alignments."""
        return self.root / "ontology"

    @property
    def data(self) -> Path:
        """What was written from the article."""
        return self.root / "data"

    @property
    def queries(self) -> Path:
        """Canned queries, checks and derive rules."""
        return self.root / "queries"

    @property
    def dist(self) -> Path:
        """What the build writes."""
        return self.root / "dist"

    @property
    def prefixes(self) -> Path:
        """The one table of prefixes."""
        return self.ontology / "prefixes.ttl"

    @classmethod
    def find(cls, start: Path | None = None, explicit: Path | None = None) -> Project:
        """Take the named folder, else the nearest parent that is a publication, else the packaged copy."""
        if explicit is not None:
            return cls._at(explicit)
        here = (start or Path.cwd()).absolute()
        for folder in (here, *here.parents):
            if (folder / MARK).is_file():
                return cls(folder)
        if (PACKAGED / MARK).is_file():
            return cls(PACKAGED)
        raise ProjectError(f"{here} is not inside a publication: no parent folder holds {MARK.as_posix()}; "
                           "go to one or name it with --project DIR")

    @classmethod
    def _at(cls, folder: Path) -> Project:
        if not folder.is_dir():
            raise ProjectError(f"the project folder {folder} does not exist")
        if not (folder / MARK).is_file():
            raise ProjectError(f"{folder} is not a publication: it holds no {MARK.as_posix()}")
        return cls(folder.absolute())

    def ontology_files(self) -> list[Path]:
        """List modules, tables and concept schemes: what becomes the ontology graph."""
        modules = set(self.ontology.glob("*.ttl")) - {self.prefixes} if self.ontology.is_dir() else ()
        return sorted([*modules, *turtle_under(self.ontology / "concepts")])

    def shape_files(self) -> list[Path]:
        """List the SHACL shapes."""
        return turtle_under(self.ontology / "shapes")

    def data_files(self) -> list[Path]:
        """List what was written from the article, links apart."""
        links = self.data / "links"
        return [path for path in turtle_under(self.data) if links not in path.parents]

    def link_files(self) -> list[Path]:
        """List the matches to other people's identifiers."""
        return turtle_under(self.data / "links")

    def turtle_files(self) -> list[Path]:
        """List every source that is read for the published graph."""
        return [*self.ontology_files(), *self.data_files(), *self.link_files()]

    def is_source(self, path: Path) -> bool:
        """Whether a path lies in the folders that people write, where nothing may be generated."""
        place = path.resolve()
        return any(place.is_relative_to(part.resolve()) for part in (self.ontology, self.data, self.queries))

    def relative(self, path: Path) -> str:
        """Name a file as seen from the root, with forward slashes; foreign files keep their own name."""
        try:
            return path.absolute().relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def turtle_under(folder: Path) -> list[Path]:
    """List the Turtle files below a folder in an order that no file system decides."""
    return files_under(folder, ".ttl")


def files_under(folder: Path, suffix: str) -> list[Path]:
    """List the files below a folder whose name ends so, hidden ones apart, in an order of their own."""
    found = [Path(parent, name) for parent, _, names in os.walk(folder) for name in names]
    return sorted(path for path in found if path.suffix == suffix and not path.name.startswith("."))
