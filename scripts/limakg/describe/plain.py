"""Turn what was described into values that JSON knows."""

from __future__ import annotations


def as_json(value: object) -> object:
    """Give named tuples as objects, and what they hold likewise."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {name: as_json(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(part) for part in value]
    return value
