"""Keep a build loaded in a store on disk beside it, so that a question opens in milliseconds at any size.

The store is a copy of the dumps and nothing else: it is made the first time that it is wanted, named
after the digest of the dump that it holds, and left out where its place cannot be written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from limakg.export.freshness import MANIFEST
from limakg.graph.dataset import Dataset
from limakg.graph.kept import open_kept, write_kept

HELD = "limakg.nq"
SHORT = 16


def open_quickly(folder: Path, otherwise: Callable[[], Dataset]) -> Dataset:
    """Open the store of a build; where there can be none, do otherwise."""
    dataset = open_store(folder)
    return otherwise() if dataset is None else dataset


def open_store(folder: Path) -> Dataset | None:
    """Open the store of a build; none where it can neither be found nor made."""
    try:
        digests = json.loads((folder / MANIFEST).read_bytes())["file_sha256"]
        place = folder.with_name(f".{folder.name}.store") / digests[HELD][:SHORT]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not place.is_dir() and not _make(folder, place):
        return None
    try:
        return open_kept(place)
    except (OSError, RuntimeError):
        _remove(place)
        return None


def _make(folder: Path, place: Path) -> bool:
    """Write the store under another name, then let it take its place; older ones go."""
    from limakg.errors import LimakgError
    from limakg.export.published import load_published

    workplace = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        write_kept(load_published(folder, named=True), workplace)
        workplace.rename(place)
    except (OSError, RuntimeError, LimakgError):
        _remove(workplace)
        return place.is_dir()
    for other in place.parent.iterdir():
        if other.name != place.name and "." not in other.name:
            _remove(other)
    return True


def _remove(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)
