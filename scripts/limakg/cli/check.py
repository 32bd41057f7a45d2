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
        ("--draft", "count paragraphs that nobody has read yet as read"),
        ("--fix", "first put our files into the order and width of the house style"),
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
    return _print_profile(options, project) if options.profile else _print_report(options, project, paths)


def _print_report(options: Namespace, project: Project, paths: list[Path]) -> int:
    from pathlib import Path

    from limakg import pipeline

    article = Path(options.article) if options.article else None
    if paths:
        report = pipeline.check_files(project, paths, options.draft).report
    else:
        report = pipeline.check(project, options.draft, article=article).report
    if options.format == "json":
        print(report.as_json())
    elif options.format == "html":
        print(report.as_html())
    else:
        print(report.as_text(remarks=options.all))
    return report.exit_code(strict=options.strict)


def _print_profile(options: Namespace, project: Project) -> int:
    from limakg import pipeline
    from limakg.checks.profile import narrow

    checked = pipeline.check(project, options.draft)
    report, card = checked.report, checked.card
    if card is None:
        print(report.as_text(remarks=options.all))
        return report.exit_code() or 2
    narrow(report, card)
    if options.format == "json":
        print(card.as_json())
    elif options.format == "html":
        print(report.as_html())
    else:
        print(f"{report.as_text(remarks=options.all)}\n\n{card.as_text()}")
    return report.exit_code(strict=options.strict)


def _fix(project: Project, paths: list[Path]) -> None:
    import sys

    from limakg.checks.fixing import fix_order
    from limakg.checks.reading import foreign_files, is_own, publication_files

    files = [path for path in foreign_files(paths) if is_own(path, project)] or publication_files(project)
    for name in fix_order(files, project):
        print(f"limakg: put in order: {name}", file=sys.stderr)
