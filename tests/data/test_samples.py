"""The samples of claims that were read once more, and the rates that the guide gives for them."""

import csv
import math
import re
from collections import Counter
from pathlib import Path

import pytest

ROW = re.compile(
    r"^\| (?P<sample>\d) \| \d+ \| [\d,]+ \| (?P<claims>\d+) \| (?P<errors>\d+) \| (?P<rate>[\d.]+) % "
    r"\| (?P<low>[\d.]+)–(?P<high>[\d.]+) % \| (?P<doubtful>\d+) \|$",
    re.M,
)


def wilson(errors: int, claims: int) -> tuple[float, float]:
    """Give the 95 % interval of Wilson (1927) for a share, in per cent."""
    z, share = 1.959964, errors / claims
    middle = share + z * z / (2 * claims)
    half = z * math.sqrt(share * (1 - share) / claims + z * z / (4 * claims * claims))
    return tuple(100 * (middle + sign * half) / (1 + z * z / claims) for sign in (-1, 1))


@pytest.mark.parametrize("sample", ["1", "2", "3", "4"])
def test_the_guide_gives_the_rates_of_the_sample(root: Path, sample: str):
    folder = root / "docs" / "reliability-of-coding"
    with (folder / f"sample-{sample}.csv").open(encoding="utf-8", newline="") as file:
        verdicts = Counter(row["verdict"] for row in csv.DictReader(file))
    guide = folder.with_suffix(".md").read_text(encoding="utf-8")
    shown = next(row for row in ROW.finditer(guide) if row["sample"] == sample)

    assert set(verdicts) == {"ok", "error", "doubtful"}
    assert (int(shown["claims"]), int(shown["errors"]), int(shown["doubtful"])) == (
        verdicts.total(),
        verdicts["error"],
        verdicts["doubtful"],
    )
    assert float(shown["rate"]) == round(100 * verdicts["error"] / verdicts.total(), 1)
    assert (float(shown["low"]), float(shown["high"])) == tuple(
        round(bound, 1) for bound in wilson(verdicts["error"], verdicts.total())
    )


def test_the_guide_gives_the_figures_of_the_sample_of_completeness(root: Path):
    folder = root / "docs" / "reliability-of-coding"
    with (folder / "completeness.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = Counter(row["verdict"] for row in rows)
    kept = found.total() - found.pop("none")
    lacking = found["partly"] + found["missing"]
    low, high = wilson(lacking, kept)

    assert len({row["sentence"] for row in rows}) == 60
    assert (
        f"| {kept} | {found['full']} | {found['label']} | {found['partly']} | {found['missing']} "
        f"| {100 * lacking / kept:.1f} % | {low:.1f}–{high:.1f} % |"
    ) in folder.with_suffix(".md").read_text(encoding="utf-8")
