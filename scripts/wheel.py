"""Put the publication itself into the wheel, so that an installed limakg has something to answer from."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = ("dist/limakg.ttl", "dist/limakg.nq", "dist/build.json", "dist/answers")
PARTS = ("ontology", "data", "queries", *BUILT)


class Publication(BuildHookInterface):
    """Add what people write, and the built graph where there is one, as `limakg/_project`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the parts to copy; an editable installation reads them in place."""
        if version == "editable":
            return
        for name in PARTS:
            if Path(self.root, name).exists():
                build_data["force_include"][name] = f"limakg/_project/{name}"
