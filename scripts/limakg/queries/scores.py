"""Add up a question trial: how many answers are right, and how many by structure, by round and by type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from limakg.queries.evaluation import RIGHT, STRUCTURE, Verdict


class Score(NamedTuple):
    """One line of the table: of so many questions, right when first put, right now, right by structure."""

    name: str
    questions: int
    first: int
    now: int
    structure: int


def scores(verdicts: Sequence[Verdict]) -> dict[str, list[Score]]:
    """Add up by round, by type, and in all."""
    return {
        "round": _by(verdicts, lambda verdict: verdict.question.query.theme),
        "type": _by(verdicts, lambda verdict: verdict.question.kind),
        "all": [_score("all questions", verdicts)],
    }


def scores_as_text(verdicts: Sequence[Verdict]) -> str:
    """Write the table, then a line for each answer that is not right."""
    lines = [f"{'':<16}{'questions':>10}{'first right':>13}{'now right':>11}{'by structure':>14}"]
    for part in scores(verdicts).values():
        lines += ["", *(_line(score) for score in part)]
    lines += ["", *_faults(verdicts)]
    return "\n".join(lines).rstrip() + "\n"


def scores_as_json(verdicts: Sequence[Verdict]) -> dict[str, object]:
    """Give the table and the answers that are not right."""
    wrong = [
        {"name": v.question.query.name, "missing": v.missing, "surplus": v.surplus, "by": v.question.by}
        for v in verdicts if not v.right
    ]
    table = {name: [score._asdict() for score in part] for name, part in scores(verdicts).items()}
    return {**table, "not_right": wrong}


def _by(verdicts: Iterable[Verdict], name: Callable[[Verdict], str]) -> list[Score]:
    parts: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        parts.setdefault(name(verdict), []).append(verdict)
    return [_score(part, parts[part]) for part in sorted(parts)]


def _score(name: str, verdicts: Sequence[Verdict]) -> Score:
    first = sum(verdict.question.first == RIGHT for verdict in verdicts)
    now = [verdict for verdict in verdicts if verdict.right]
    return Score(name, len(verdicts), first, len(now), sum(v.question.by == STRUCTURE for v in now))


def _line(score: Score) -> str:
    cells = (score.first, score.now, score.structure)
    widths = (13, 11, 14)
    shown = "".join(f"{f'{cell} ({cell / score.questions:.0%})':>{width}}"
                    for cell, width in zip(cells, widths, strict=True))
    return f"{score.name:<16}{score.questions:>10}{shown}"


def _faults(verdicts: Iterable[Verdict]) -> Iterator[str]:
    for verdict in verdicts:
        if not verdict.right:
            query = verdict.question.query
            yield f"{query.path}: {query.header.summary}"
            yield from (f"  missing  {' | '.join(row)}" for row in verdict.missing)
            yield from (f"  surplus  {' | '.join(row)}" for row in verdict.surplus)
