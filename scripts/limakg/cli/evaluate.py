"""`limakg evaluate`: put the questions of the trial to the graph and score the answers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from limakg.cli import project_of

HELP = "put the questions of the trial to the graph and score the answers"
EXAMPLE = "limakg evaluate"
QUESTIONS = ("tests", "evaluation")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg evaluate` takes."""
    parser.add_argument("folder", metavar="DIR", nargs="?", help="default tests/evaluation in the project")


def run(options: Namespace) -> int:
    """Print the scores; exit with 1 when an answer is not right."""
    import json
    from pathlib import Path

    from limakg import pipeline
    from limakg.graph.prefixes import load_prefixes
    from limakg.queries.evaluation import evaluate, load_questions
    from limakg.queries.scores import scores_as_json, scores_as_text

    project = project_of(options)
    folder = Path(options.folder) if options.folder else project.root.joinpath(*QUESTIONS)
    questions = load_questions(project, folder)
    verdicts = evaluate(pipeline.open_published(project), questions, load_prefixes(project.prefixes))
    if options.format == "json":
        print(json.dumps(scores_as_json(verdicts), ensure_ascii=False, indent=2))
    else:
        print(scores_as_text(verdicts), end="")
    return 0 if all(verdict.right for verdict in verdicts) else 1
