"""`limakg verify ARTICLE`: hold the reader's own copy of the article against the publication."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limakg.curation.audit import Audit
    from limakg.curation.verification import Verification
    from limakg.project import Project

HELP = "hold your own copy of the article against the passages, quotations and cue words"
EXAMPLE = "limakg verify ../shared/article/article.txt --audit"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg verify` takes."""
    parser.add_argument("article", metavar="ARTICLE", help="the text of the article in UTF-8")
    parser.add_argument(
        "--audit", action="store_true", help="also list what the sentences have and their claims do not"
    )


def run(options: Namespace) -> int:
    """Exit with 0 when everything is there word for word, 1 when something differs, 2 when unreadable."""
    from pathlib import Path

    from limakg import pipeline
    from limakg.curation.verification import verify
    from limakg.project import Project
    from limakg.sources.article import read_article
    from limakg.sources.load import load_dataset

    project = Project.find(explicit=Path(options.project) if options.project else None)
    text = read_article(Path(options.article))
    dataset = load_dataset(project)
    verification = verify(dataset, text)
    audit = pipeline.audit(project, dataset, verification.copy) if options.audit else None
    _print(options.format, project, verification, audit)
    return max(verification.exit_code, audit.exit_code if audit else 0)


def _print(form: str, project: Project, verification: Verification, audit: Audit | None) -> None:
    import json

    from limakg.curation.audit import describe_audit
    from limakg.curation.verification import describe_verification
    from limakg.graph.prefixes import load_prefixes

    if form == "json":
        figures = verification.as_json() | ({"audit": audit.as_json()} if audit else {})
        print(json.dumps(figures, indent=2, ensure_ascii=False))
        return
    print(describe_verification(verification, load_prefixes(project.prefixes).shorten))
    if audit:
        print("\n" + describe_audit(audit))
