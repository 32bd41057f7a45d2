"""Freeze the answer of each canned query with its default parameters."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from limakg.export.frozen import ANSWERS, ENDINGS
from limakg.graph.dataset import Dataset
from limakg.graph.prefixes import Prefixes
from limakg.queries.catalog import CannedQuery
from limakg.queries.formats import write
from limakg.queries.results import GRAPHS
from limakg.queries.run import run


def write_answers(
    dataset: Dataset, queries: Iterable[CannedQuery], prefixes: Prefixes, folder: Path
) -> list[Path]:
    """Write `answers/<name>.csv` and `.srj` (SPARQL JSON), or `.ttl` where the answer is a graph."""
    (folder / ANSWERS).mkdir()
    paths: list[Path] = []
    for query in queries:
        result = run(dataset, query, prefixes=prefixes)
        for form in ("ttl",) if query.type in GRAPHS else ("csv", "json"):
            path = folder / ANSWERS / f"{query.name}.{ENDINGS[form]}"
            path.write_bytes(write(result, form, prefixes))
            paths.append(path)
    return paths
