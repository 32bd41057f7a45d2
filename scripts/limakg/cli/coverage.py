"""`limakg coverage`: which sentences have claims, which have a reason for none, which are open."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

HELP = "count sentences with claims, with a stated reason for none, and open ones"
EXAMPLE = "limakg coverage --json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg coverage` takes: nothing of its own."""


def run(options: Namespace) -> int:
    """Print the coverage section by section."""
    import json
    from pathlib import Path

    from limakg.curation.coverage import describe_coverage, measure_coverage
    from limakg.project import Project
    from limakg.sources.load import load_dataset

    project = Project.find(explicit=Path(options.project) if options.project else None)
    coverage = measure_coverage(load_dataset(project))
    if options.format == "json":
        print(json.dumps(coverage.as_json(), indent=2))
    else:
        print(describe_coverage(coverage))
    return 0
