"""Sort names as people read them."""

from __future__ import annotations

import re


def natural(text: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts p10 after p9."""
    parts = re.split(r"(\d+)", text)
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]
