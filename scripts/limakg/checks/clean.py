"""Remember the last clean run of a slow check, so that the same input is not checked twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from limakg.checks.shapes import Result

NAME = "clean-run.json"


def key_of(digests: Iterable[str]) -> str:
    """One digest of all inputs of a check."""
    return sha256("\n".join(digests).encode()).hexdigest()


def recall(folder: Path, key: str) -> list[Result] | None:
    """The results of the last clean run if its inputs were the same; None when it must run again."""
    try:
        record = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if record["inputs"] != key:
            return None
        return [_result(row) for row in record["results"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(folder: Path, key: str, results: Sequence[Result]) -> None:
    """Keep the results of a clean run; a folder that cannot be written to is let be."""
    record = {"inputs": key, "results": results}
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / NAME).write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        return


def _result(row: Sequence[object]) -> Result:
    shape, component, focus, path, value, severity, messages = row
    if not isinstance(messages, list):
        raise ValueError("a result ends in its messages")
    pairs = tuple((str(language), str(text)) for language, text in messages)
    return Result(str(shape), str(component), str(focus), str(path), str(value), str(severity), pairs)
