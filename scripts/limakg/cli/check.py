"""`limakg check`: judge this publication, or somebody's own Turtle."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from limakg.cli import project_of

if TYPE_CHECKING:
    from pathlib import Path

    from limakg.project import Project

HELP = "judge files, names, shapes and meaning; all faults in one run"
EXAMPLE = "limakg check my-claims.ttl --format html > report.html"
FORMATS = ("text", "json", "html")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg check` takes."""
    options = (
        ("--strict", "exit with 1 on warnings too"),
        ("--all", "list remarks (infos) too, not only count them"),
        ("--fix", "first put our files into the order of the house style"),
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help="Turtle files or folders; default ours")
    for name, help_text in options:
        parser.add_argument(name, action="store_true", help=help_text)
    profile = "print the score card of the ontology, rule by rule"
    parser.add_argument("--profile", choices=("ontology",), help=profile)
    article = "your copy of the article; its cue words are compared with the claims"
    parser.add_argument("--article", metavar="TEXT", help=article)


def run(options: Namespace) -> int:
    """Exit with 0 when clean, 1 on violations, 2 when something could not run."""
    from pathlib import Path

    project, paths = project_of(options), [Path(path) for path in options.paths]
    if options.fix:
        _fix(project, paths)
    if options.profile:
        return _run_profile(options, project)
    return _run_checks(options, project, paths)


def _run_checks(options: Namespace, project: Project, paths: list[Path]) -> int:
    from pathlib import Path

    from limakg import pipeline

    article = Path(options.article) if options.article else None
    checked = pipeline.check_files(project, paths) if paths else pipeline.check(project, article=article)
    report = checked.report
    if options.format == "json":
        print(report.as_json())
    elif options.format == "html":
        print(report.as_html())
    else:
        print(report.as_text(remarks=options.all))
    return report.exit_code(strict=options.strict)


def _run_profile(options: Namespace, project: Project) -> int:
    from limakg.checks.inspection import inspect_publication
    from limakg.checks.profile import score

    inspection = inspect_publication(project)
    card = score(inspection.sources, project)
    inspection.report.only_rules(card.outcome.rules)
    if options.format == "json":
        print(card.as_json())
    elif options.format == "html":
        print(inspection.report.as_html())
    else:
        print(f"{inspection.report.as_text(remarks=options.all)}\n\n{card.as_text()}")
    return inspection.report.exit_code(strict=options.strict)


def _fix(project: Project, paths: list[Path]) -> None:
    import sys

    from limakg.checks.fixing import fix_order
    from limakg.checks.reading import foreign_files, is_own, publication_files

    files = [path for path in foreign_files(paths) if is_own(path, project)] or publication_files(project)
    for name in fix_order(files, project):
        print(f"limakg: put in order: {name}", file=sys.stderr)
