"""Write build.json: what was made, from what, and how the build went."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

from limakg.export.freshness import MANIFEST

SHOWN_FIRST = (
    "triples",
    "classes",
    "properties",
    "concepts",
    "claims",
    "causal_claims",
    "situations",
    "sentences_total",
    "sentences_covered",
    "shapes",
    "checks",
    "violations",
    "warnings",
    "queries",
    "files",
    "seconds",
    "dataset_sha256",
)


def write_manifest(folder: Path, figures: Mapping[str, Any], started: float) -> dict[str, Any]:
    """Add the digests of the files and the seconds since the start, and write all beside the files."""
    files = {path.relative_to(folder).as_posix(): _digest(path) for path in _files(folder)}
    seconds = round(perf_counter() - started, 2)
    everything = {**figures, "files": len(files) + 1, "file_sha256": files, "seconds": seconds}
    ordered = {name: everything[name] for name in SHOWN_FIRST if name in everything}
    manifest = ordered | dict(sorted(everything.items()))
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8", newline="\n")
    return manifest


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
