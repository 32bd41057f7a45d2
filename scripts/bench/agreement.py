"""Compute how far two independent encodings of the same sections agree, as Markdown tables.

Usage: python scripts/bench/agreement.py [FILE]

FILE is docs/reliability-of-coding/double-coding.csv: a row a pair of claims that were matched, or a claim
without a partner. Units are compared by F1; each dimension of matched claims by the share of equal values
and by Krippendorff's alpha for nominal data (Krippendorff 2019, chapter 12), with a 95 % interval by the
percentile bootstrap over sentences (1,000 resamples, fixed seed). Alpha is left out where nothing varies.
"""

import csv
import random
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import krippendorff
import numpy

FILE = Path(__file__).parents[2] / "docs" / "reliability-of-coding" / "double-coding.csv"
DIMENSIONS = {
    "type": "type of claim",
    "kind": "kind of claim",
    "asserter": "asserter",
    "attitude": "attitude",
    "certainty": "certainty",
    "polarity": "polarity",
    "presupposed": "presupposed",
    "situation": "class of content",
    "evidence": "works cited",
    "relation": "causal relation",
}
ARROWS = ("same", "ends", "reversed", "first-only", "second-only")
RESAMPLES, SEED = 1000, 1

Row = dict[str, str]
Pair = tuple[str, str]


def read_rows(path: Path = FILE) -> list[Row]:
    """Read the pairs and the claims without a partner."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def matched(rows: Iterable[Row]) -> list[Row]:
    """Give the rows in which both coders have a claim."""
    return [row for row in rows if row["first"] and row["second"]]


def f1(rows: Sequence[Row]) -> float:
    """Give the harmonic mean of the two shares of claims that have a partner."""
    first, second = (sum(bool(row[side]) for row in rows) for side in ("first", "second"))
    return 2 * len(matched(rows)) / (first + second)


def values(rows: Iterable[Row], dimension: str) -> list[Pair]:
    """Give both coders' values, for the pairs in which both have one."""
    pairs = ((row[f"first_{dimension}"], row[f"second_{dimension}"]) for row in matched(rows))
    return [pair for pair in pairs if dimension not in ("relation", "situation") or all(pair)]


def agreement(pairs: Sequence[Pair]) -> float:
    """Give the share of equal values."""
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else float("nan")


def alpha(pairs: Sequence[Pair]) -> float:
    """Give Krippendorff's alpha, or no number where nothing varies."""
    domain = sorted({value for pair in pairs for value in pair})
    if len(domain) < 2:
        return float("nan")
    codes = {value: float(code) for code, value in enumerate(domain)}
    table = [[codes[pair[side]] for pair in pairs] for side in (0, 1)]
    return float(krippendorff.alpha(reliability_data=table, level_of_measurement="nominal"))


def interval(rows: Sequence[Row], measure: Callable[[list[Row]], float]) -> tuple[float, float]:
    """Give the 2.5th and 97.5th percentile of a measure over resampled sentences."""
    sentences: dict[str, list[Row]] = {}
    for row in rows:
        sentences.setdefault(row["sentence"], []).append(row)
    draw, names = random.Random(SEED), sorted(sentences)
    found = []
    for _ in range(RESAMPLES):
        chosen = [row for name in draw.choices(names, k=len(names)) for row in sentences[name]]
        found.append(measure(chosen))
    with warnings.catch_warnings(action="ignore", category=RuntimeWarning):  # where nothing varies
        low, high = numpy.nanpercentile(found, [2.5, 97.5])
    return float(low), float(high)


def tables(rows: list[Row]) -> Iterator[str]:
    """Write all tables."""
    yield from _units(rows)
    yield ""
    yield from _dimensions(rows)
    yield ""
    yield from _arrows(rows)
    yield ""
    yield from _kinds(rows)


def _units(rows: list[Row]) -> Iterator[str]:
    yield "| section | sentences | first coder | second coder | matched | F1 | 95 % interval |"
    yield "|---|---|---|---|---|---|---|"
    for name in [*sorted({row["section"] for row in rows}), "both"]:
        part = [row for row in rows if name in (row["section"], "both")]
        low, high = interval(part, f1)
        claims = [sum(bool(row[side]) for row in part) for side in ("first", "second")]
        counts = [len({row["sentence"] for row in part}), *claims, len(matched(part))]
        yield f"| {name} | {' | '.join(map(str, counts))} | {f1(part):.2f} | {low:.2f}–{high:.2f} |"


def _dimensions(rows: list[Row]) -> Iterator[str]:
    yield "| dimension | pairs | equal | alpha | 95 % interval | values (first / second) |"
    yield "|---|---|---|---|---|---|"
    for dimension, label in DIMENSIONS.items():
        pairs = values(rows, dimension)
        found = alpha(pairs)
        shown, limits = "–", "–"
        if found == found:
            low, high = interval(rows, lambda part, dimension=dimension: alpha(values(part, dimension)))
            shown, limits = f"{found:.2f}", f"{low:.2f}–{high:.2f}"
        yield f"| {label} | {len(pairs)} | {agreement(pairs):.1%} | {shown} | {limits} | {_counts(pairs)} |"


def _counts(pairs: Sequence[Pair], most: int = 6) -> str:
    """Count each value for both coders, the commonest first."""
    first, second = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    names = sorted(first | second, key=lambda name: (-first[name] - second[name], name))
    shown = [f"{shorten(name or 'none', 30)} {first[name]}/{second[name]}" for name in names[:most]]
    return ", ".join([*shown, f"{len(names) - most} more"] if len(names) > most else shown)


def shorten(name: str, most: int) -> str:
    """Cut a long name where it can be told from others."""
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _arrows(rows: list[Row]) -> Iterator[str]:
    counts = Counter(row["arrow"] for row in rows if row["arrow"])
    yield "| arrows | same | other ends | reversed | only the first | only the second |"
    yield "|---|---|---|---|---|---|"
    yield f"| {counts.total()} | {' | '.join(str(counts[name]) for name in ARROWS)} |"


def _kinds(rows: list[Row]) -> Iterator[str]:
    yield "| kind of difference | rows | first better | second better | both allowed | neither |"
    yield "|---|---|---|---|---|---|"
    kinds = Counter(row["difference"] for row in rows if row["difference"])
    for kind, number in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        better = Counter(row["better"] for row in rows if row["difference"] == kind)
        verdicts = " | ".join(str(better[name]) for name in ("first", "second", "both", "neither"))
        yield f"| {kind} | {number} | {verdicts} |"


if __name__ == "__main__":
    print("\n".join(tables(read_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE))))
