"""Load a finished build, after making sure that no byte of it has changed since."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from limakg.errors import OutputError
from limakg.export.freshness import MANIFEST
from limakg.graph.dataset import Dataset, load_nquads, load_turtle

TURTLE, QUADS = "limakg.ttl", "limakg.nq"


def load_published(folder: Path, named: bool) -> Dataset:
    """Load the published graph, with the named graphs or (in a third of the time) without them."""
    digests = _digests(folder)
    if named:
        return load_nquads(_intact(folder, QUADS, digests))
    return load_turtle(_intact(folder, TURTLE, digests))


def _digests(folder: Path) -> dict[str, str]:
    try:
        digests = json.loads((folder / MANIFEST).read_bytes())["file_sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        digests = None
    if not isinstance(digests, dict):
        raise OutputError(f"{folder / MANIFEST} is damaged; run `limakg build`")
    return digests


def _intact(folder: Path, name: str, digests: dict[str, str]) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise OutputError(f"{folder / name} cannot be read: {error.strerror}; run `limakg build`") from None
    if sha256(content).hexdigest() != digests.get(name):
        raise OutputError(f"{folder / name} is damaged; run `limakg build`")
    return content
