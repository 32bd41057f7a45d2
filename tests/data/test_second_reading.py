"""The second reading, kept claim by claim, and the figures that its guide gives."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from limakg.curation.records import load_records
from limakg.project import Project

VERDICTS = {"ok", "corrected", "added", "withdrawn"}
CLAIM = re.compile(r"^claim:(\S+) a ", re.M)


@pytest.fixture(scope="module")
def rows(root: Path) -> list[dict[str, str]]:
    with (root / "docs" / "second-reading" / "claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "second-reading.md").read_text(encoding="utf-8")


def cells(guide: str, heading: str) -> list[list[str]]:
    """List the rows of the table under a heading, without its head."""
    text = guide.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    table = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip().replace(",", "") for cell in line.strip("|").split("|")] for line in table[2:]]


def test_each_claim_was_read_once(rows, root: Path):
    read = Counter(row["claim"] for row in rows if row["verdict"] != "withdrawn")
    written = Counter(
        name
        for path in (root / "data" / "claims").rglob("*.ttl")
        for name in CLAIM.findall(path.read_text(encoding="utf-8"))
    )
    assert read == written


def test_a_row_says_what_was_found(rows):
    for row in rows:
        assert row["verdict"] in VERDICTS, row
        assert row["claim"].rpartition("-")[0] == row["sentence"], row
        assert bool(row["kind"]) == bool(row["correction"]) == (row["verdict"] != "ok"), row


def test_nobody_read_what_it_had_encoded(rows, root: Path):
    encoders = {record.paragraph: record.encoder for record in load_records(Project(root))}
    agents = (root / "data" / "agents.ttl").read_text(encoding="utf-8")
    for row in rows:
        reader = row["reader"].removeprefix("agent:")
        assert f"\nagent:{reader} a " in agents, row
        assert reader != encoders[row["sentence"].rpartition("-")[0]].rpartition("/")[2], row


def test_the_guide_counts_sections(rows, guide: str):
    shown = {row[0]: tuple(map(int, row[2:])) for row in cells(guide, "By section")}
    counts = {"all": Counter(row["verdict"] for row in rows)}
    for row in rows:
        counts.setdefault(row["sentence"].partition("-")[0], Counter())[row["verdict"]] += 1
    assert shown == {
        name: (count.total(), count["ok"], count["corrected"], count["added"])
        for name, count in counts.items()
    }


def test_the_guide_counts_kinds(rows, guide: str):
    shown = {row[0]: tuple(map(int, row[1:])) for row in cells(guide, "By kind of fault")}
    kinds: dict[str, Counter[str]] = {}
    for row in rows:
        if row["kind"]:
            kinds.setdefault(row["kind"], Counter())[row["verdict"]] += 1
    assert shown == {kind: (count["corrected"], count["added"]) for kind, count in kinds.items()}
