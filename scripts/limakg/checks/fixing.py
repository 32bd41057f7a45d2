"""Put hand-written Turtle into the order of the house style, and prove that it says the same."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from limakg.checks.blocks import read_blocks
from limakg.checks.order import put_in_order
from limakg.graph.canonical import digest
from limakg.graph.formats import parse_turtle
from limakg.project import Project


def fix_order(paths: Iterable[Path], project: Project) -> list[str]:
    """Reorder the files that need it and name them; a file that would say something else stays as it is."""
    fixed: list[str] = []
    for path in paths:
        before = path.read_bytes()
        try:
            text = before.decode("utf-8")
        except UnicodeDecodeError:
            continue
        after = put_in_order(read_blocks(path, text), project.relative(path)).encode("utf-8")
        if after != before and _say_the_same(before, after):
            path.write_bytes(after)
            fixed.append(project.relative(path))
    return fixed


def _say_the_same(before: bytes, after: bytes) -> bool:
    one, other = parse_turtle(before), parse_turtle(after)
    if one.faults or other.faults:
        return False
    return digest(one.triples) == digest(other.triples)
