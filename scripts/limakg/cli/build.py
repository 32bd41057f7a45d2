"""`limakg build`: read, derive, check and publish."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from limakg.cli import project_of

HELP = "read, derive, check and write the dumps and the frozen answers"
EXAMPLE = "limakg build --out /tmp/limakg"

LINES = (
    ("triples", "triples"),
    ("classes", "classes"),
    ("properties", "properties"),
    ("concepts", "concepts"),
    ("claims", "claims"),
    ("causal_claims", "causal claims"),
    ("situations", "situations"),
    ("sentences_covered", "sentences covered"),
    ("shapes", "shapes run"),
    ("checks", "checks run"),
    ("violations", "violations"),
    ("warnings", "warnings"),
    ("queries", "queries run"),
    ("files", "files written"),
    ("seconds", "seconds"),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg build` takes."""
    parser.add_argument("--out", metavar="DIR", help="where to write; default dist/ in the project")
    draft = "count paragraphs that nobody has read yet as read, mark their claims, write to dist-draft/ only"
    parser.add_argument("--draft", action="store_true", help=draft)


def run(options: Namespace) -> int:
    """Build, and print the figures."""
    from json import dumps
    from pathlib import Path

    from limakg import pipeline
    from limakg.errors import OutputError

    if options.draft and options.out:
        raise OutputError("a draft is written to dist-draft/ only; leave out --out or --draft")
    build = pipeline.build(project_of(options), Path(options.out) if options.out else None, options.draft)
    if options.format == "json":
        print(dumps(build.figures, ensure_ascii=False, indent=2))
    else:
        print(summary(build.figures, str(build.out)))
        for reason in build.report.skipped:
            print(f"Not run again: {reason}")
    return 0


def summary(figures: dict[str, Any], where: str) -> str:
    """Write the figures as one screen."""
    rows = [(label, _shown(figures, name)) for name, label in LINES]
    width = max(len(text) for _, text in rows)
    lines = [f"{label:<20}{text:>{width}}" for label, text in rows]
    lines += [f"{'dataset SHA-256':<20}{figures['dataset_sha256']}", f"{'written to':<20}{where}"]
    return "\n".join(lines)


def _shown(figures: dict[str, Any], name: str) -> str:
    if name == "seconds":
        return f"{figures[name]:.2f}"
    text = f"{figures[name]:,}"
    return f"{text} of {figures['sentences_total']:,}" if name == "sentences_covered" else text
