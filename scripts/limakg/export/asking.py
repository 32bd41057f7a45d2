"""Write what an editor or a client needs to ask: the queries as RDF, and the description of the service."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from limakg.graph.dataset import Dataset
from limakg.graph.prefixes import Prefixes
from limakg.queries.catalog import CannedQuery
from limakg.queries.executables import write_executables
from limakg.queries.service import write_service
from limakg.sources.settings import Settings

CATALOGUE, SERVICE = "queries/catalogue.ttl", "queries/service.ttl"


def write_asking(
    dataset: Dataset, queries: Iterable[CannedQuery], settings: Settings, prefixes: Prefixes, folder: Path
) -> list[Path]:
    """Write `queries/catalogue.ttl` and `queries/service.ttl` into a folder."""
    contents = {
        CATALOGUE: write_executables(queries, settings, prefixes),
        SERVICE: write_service(dataset, settings, prefixes),
    }
    for name, content in contents.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]
