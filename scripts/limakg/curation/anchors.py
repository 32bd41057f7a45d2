"""Tell which passages a thing rests on: by its own name, or by the names of what points at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from limakg.describe.solution import select

if TYPE_CHECKING:
    from limakg.graph.dataset import Dataset

MOST_STEPS = 3
LINKS = "SELECT ?from ?to WHERE { ?from ?property ?to FILTER(isIRI(?to)) }"


class Anchors:
    """Which things point at which, read back to the passages that they are named after."""

    def __init__(self, dataset: Dataset, passage_ids: Iterable[str]) -> None:
        """Note the ids of the passages and every link of the data set."""
        self._ids = frozenset(passage_ids)
        self._pointing: dict[str, list[str]] = defaultdict(list)
        for row in select(dataset, LINKS):
            self._pointing[row["to"]].append(row["from"])

    def find_own(self, iri: str) -> str | None:
        """Return the passage that a claim, citation, span or note is named after."""
        local = iri.rpartition("/")[2]
        return next((name for name in (local, local.rpartition("-")[0]) if name in self._ids), None)

    def find_all(self, iri: str, steps: int = MOST_STEPS) -> set[str]:
        """Return the passage that a thing is named after, else those of whatever points at it."""
        own = self.find_own(iri)
        if own:
            return {own}
        pointing = self._pointing.get(iri, ()) if steps else ()
        return {passage for other in pointing for passage in self.find_all(other, steps - 1)}
