"""The Python of a guide runs, block after block, and prints what the guide shows."""

import contextlib
import io
import re
from pathlib import Path

import pytest

import limakg

GUIDES = ["researchers.md"]
BLOCKS = re.compile(r"^```python\n(.*?)^```\n(?:\n^```text\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE)


def printed(code: str, names: dict[str, object]) -> str:
    """Run a block in the guide's own names and give what it prints."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(code, "guide", "exec"), names)
    return output.getvalue()


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_prints_what_it_shows(name: str, root: Path, real_build, monkeypatch):
    monkeypatch.chdir(root)
    monkeypatch.setattr(limakg, "_opened", {})
    names: dict[str, object] = {}
    blocks = BLOCKS.findall((root / "docs" / name).read_text(encoding="utf-8"))

    for code, shown in blocks:
        assert printed(code, names) == shown
    assert len(blocks) >= 4
