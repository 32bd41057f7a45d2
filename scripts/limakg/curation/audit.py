"""List what stands in the sentences of the article and has no counterpart among their claims."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from limakg.curation.anchors import Anchors
from limakg.curation.counterparts import Gatherer, has_counterpart
from limakg.curation.extraction import extract, list_names
from limakg.errors import SourceError

if TYPE_CHECKING:
    from limakg.curation.copies import Alignment
    from limakg.graph.dataset import Dataset

EXCEPTIONS = "audit-exceptions.csv"
COLUMNS = ["passage", "kind", "item", "reason"]


class Row(NamedTuple):
    """Something in a sentence that the graph does not have there."""

    passage: str
    kind: str
    item: str


class Audit(NamedTuple):
    """What the sentences have, how much of it has no counterpart, and which exceptions explain that."""

    items: int
    sentences: int
    rows: list[Row]
    explained: list[Row]
    unused: list[Row]

    @property
    def exit_code(self) -> int:
        """0 when every row is explained and every explanation is needed; else 1."""
        return 1 if self.rows or self.unused else 0

    @property
    def share(self) -> float:
        """What part of all items is left to exceptions, in per cent."""
        return 100 * len(self.explained) / self.items if self.items else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the figures and rows as they go into JSON."""
        lists = {"rows": self.rows, "explained": self.explained, "unused": self.unused}
        figures = {"items": self.items, "sentences": self.sentences, "share": round(self.share, 2)}
        return figures | {name: [row._asdict() for row in rows] for name, rows in lists.items()}


def audit(
    dataset: Dataset, copy: Alignment, exceptions: Iterable[Row], found_elsewhere: Iterable[Row] = ()
) -> Audit:
    """Compare each encoded sentence of a copy with its claims; rows of other checks are taken in."""
    texts = copy.sentences
    anchors = Anchors(dataset, copy.passages)
    gatherer = Gatherer(dataset, anchors)
    known = list_names(texts.values())
    rows, items, sentences = list(found_elsewhere), 0, 0
    for name, text in texts.items():
        said = gatherer.gather(copy.passages[name])
        if not said.is_encoded:
            continue
        sentences += 1
        for item in extract(text, known):
            items += 1
            if not has_counterpart(item, said, copy.passages[name].start):
                rows.append(Row(name, item.kind, item.text))
    return _explain(items, sentences, rows, list(exceptions))


def load_exceptions(path: Path, shown: str) -> list[Row]:
    """Read the table of explained rows; each must say why."""
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            table = list(csv.reader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SourceError(shown, 1, 1, f"the table cannot be read: {error}") from None
    if not table or table[0] != COLUMNS:
        raise SourceError(shown, 1, 1, f"the first line must name the columns {','.join(COLUMNS)}")
    for number, cells in enumerate(table[1:], start=2):
        if len(cells) != len(COLUMNS) or not all(cell.strip() for cell in cells):
            raise SourceError(shown, number, 1, "an exception needs passage, kind, item and reason")
    return [Row(*cells[:3]) for cells in table[1:]]


def describe_audit(result: Audit) -> str:
    """Say how much has a counterpart, then list what has none and what need not be explained."""
    lines = [
        f"{result.items} figures, dates, names, citations and quotations in {result.sentences} encoded "
        f"sentences; {len(result.rows)} without a counterpart, "
        f"{len(result.explained)} explained ({result.share:.1f} %)"
    ]
    lines += [f"no counterpart: {row.passage} {row.kind} “{row.item}”" for row in result.rows]
    lines += [f"explained without need: {row.passage} {row.kind} “{row.item}”" for row in result.unused]
    return "\n".join(lines)


def _explain(items: int, sentences: int, rows: list[Row], exceptions: list[Row]) -> Audit:
    known = set(exceptions)
    left = [row for row in rows if row not in known]
    explained = [row for row in rows if row in known]
    return Audit(items, sentences, left, explained, [row for row in exceptions if row not in set(rows)])
