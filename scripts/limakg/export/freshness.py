"""Say whether a build is newer than what it was made from; on the path of every question, so it is quick."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from limakg.project import Project

MANIFEST = "build.json"
_CODE = Path(__file__).parent.parent
_MAKERS = ("derive", "export", "graph", "queries", "sources")


def is_fresh(project: Project, folder: Path) -> bool:
    """Whether the build in a folder was made from the sources and the code as they are now."""
    try:
        built = (folder / MANIFEST).stat().st_mtime
    except OSError:
        return False
    if _last_change(project) < built:
        return True
    if _recorded(folder) != inputs_digest(project):
        return False
    try:
        os.utime(folder / MANIFEST)  # so that the next look is a quick one
    except OSError:
        pass  # a folder that cannot be written stays slow to look at, and right
    return True


def inputs_digest(project: Project) -> str:
    """Give one SHA-256 for the names and contents of all sources and of the code that turns them over."""
    from hashlib import sha256

    total = sha256()
    named = ((path[len(root) + 1 :].replace(os.sep, "/"), path) for root, path in _inputs(project))
    for name, path in sorted(named):  # by name: where folders lie must not matter
        with open(path, "rb") as file:
            total.update(f"{name}\0{sha256(file.read()).hexdigest()}\n".encode())
    return total.hexdigest()


def _inputs(project: Project) -> Iterator[tuple[str, str]]:
    """Give each input with the folder that its name starts from."""
    for folder in (project.ontology, project.data, project.queries):
        yield from ((str(project.root), entry.path) for entry in _walk(str(folder)) if entry.is_file())
    for name in _MAKERS:
        for entry in _walk(str(_CODE / name)):
            if entry.name.endswith(".py"):
                yield str(_CODE), entry.path


def _last_change(project: Project) -> float:
    """When an input was last written, renamed, added or removed (a folder changes with its entries)."""
    changes = [_changed(os.stat(path)) for root, path in _inputs(project)]
    for folder in (project.ontology, project.data, project.queries):
        if folder.is_dir():
            changes.append(_changed(folder.stat()))
            changes += [_changed(entry.stat()) for entry in _walk(str(folder)) if entry.is_dir()]
    return max(changes, default=0.0)


def _changed(status: os.stat_result) -> float:
    return max(status.st_mtime, status.st_ctime)


def _walk(folder: str) -> Iterator[os.DirEntry[str]]:
    """Give every visible file and folder below a folder."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if not entry.name.startswith((".", "__pycache__")):
            yield entry
            if entry.is_dir():
                yield from _walk(entry.path)


def _recorded(folder: Path) -> str | None:
    import json

    try:
        recorded = json.loads((folder / MANIFEST).read_bytes()).get("inputs_sha256")
    except (OSError, ValueError, AttributeError):
        return None
    return recorded if isinstance(recorded, str) else None
