"""Read the answers that a build has frozen; on the path of every question, so no engine is loaded."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from limakg.project import Project
    from limakg.queries.results import Result

ANSWERS = "answers"
ENDINGS = {"csv": "csv", "json": "srj", "ttl": "ttl"}


def frozen_answer(folder: Path, name: str) -> Result | None:
    """Give the frozen answer to a canned query with its defaults; none where there is no such query."""
    from limakg.queries.results import Result, from_json

    if (document := _read(folder, name, "srj")) is not None:
        return from_json(document)
    if (document := _read(folder, name, "ttl")) is None:
        return None
    from limakg.graph.formats import parse_turtle

    return Result("CONSTRUCT", triples=tuple(parse_turtle(document).triples))


def frozen_bytes(project: Project, folder: Path, name: str, form: str) -> bytes | None:
    """Give a frozen answer in a format: as the file stands where there is one, else written from it.

    None where there is no such query, and for people where the answer is empty, which wants a note.
    """
    ending = "ttl" if form == "table" and _exists(folder, name, "ttl") else ENDINGS.get(form, "")
    if ending and (document := _read(folder, name, ending)) is not None:
        return document
    result = frozen_answer(folder, name)
    if result is None:
        return None
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.render import FOR_PEOPLE, render

    if form in FOR_PEOPLE and result.boolean is None and not result:
        return None

    return render(result, form, load_prefixes(project.prefixes))


def _path(folder: Path, name: str, ending: str) -> str:
    return os.path.join(folder, ANSWERS, f"{name}.{ending}")


def _exists(folder: Path, name: str, ending: str) -> bool:
    slug = name.replace("-", "")
    return slug.isascii() and slug.isalnum() and os.path.exists(_path(folder, name, ending))


def _read(folder: Path, name: str, ending: str) -> bytes | None:
    if not _exists(folder, name, ending):
        return None
    with open(_path(folder, name, ending), "rb") as file:
        return file.read()
