"""Score a set of questions whose right answers were written from the text before the graph was asked.

A question is a `.rq` file like a canned query. Its head adds what the trial needs:

    #+ type: count
    #+ sentences: [s1-p2-s3]
    #+ answer: twelve | not stated who
    #+ by: structure
    #+ first: right

`type` is one of TYPES; `sentences` are those that the answer follows from; `answer` is the answer as it was
written from the text; `by` says whether the query reads structure alone or a label, or that the graph does
not have it; `first` is the verdict when the question was first put. Beside it stands `<name>.csv` with the
rows that were judged equal to that answer: any of the query's columns, in any order of rows, things as
prefixed names. A yes or no is the word `true` or `false`. The folder is the round.
"""

from __future__ import annotations

import csv
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from limakg.errors import LimakgError, SourceError, together
from limakg.graph.dataset import Dataset
from limakg.graph.prefixes import Prefixes
from limakg.project import Project, files_under
from limakg.queries.catalog import CannedQuery, read_query
from limakg.queries.results import Result
from limakg.queries.run import run
from limakg.queries.tokens import tokenize

TYPES = ("look-up", "count", "date", "hedge", "denial", "who-says-so", "cause", "silence", "trap")
STRUCTURE, LABEL, ABSENT = "structure", "label", "absent"
RIGHT, WRONG, MISSING = "right", "wrong", "missing"
_TEXTS = frozenset(("rdfs:label", "skos:prefLabel", "skos:altLabel", "lima:wording", "lima:asWorded"))
_TEXT_SEARCH = frozenset(("CONTAINS", "REGEX", "STRSTARTS", "STRENDS", "STRBEFORE", "STRAFTER", "REPLACE"))


class Question(NamedTuple):
    """One question of a trial with the rows that are right."""

    query: CannedQuery
    columns: tuple[str, ...]
    rows: Counter[tuple[str, ...]]

    @property
    def kind(self) -> str:
        """What is asked for."""
        return self.query.header.text("type")

    @property
    def by(self) -> str:
        """Whether the query reads structure alone, a label, or finds nothing."""
        return self.query.header.text("by")

    @property
    def first(self) -> str:
        """The verdict when the question was first put."""
        return self.query.header.text("first")


class Verdict(NamedTuple):
    """A question with what the graph answers now: the rows that are missing and those too many."""

    question: Question
    missing: list[tuple[str, ...]]
    surplus: list[tuple[str, ...]]

    @property
    def right(self) -> bool:
        """Whether the answer is the right one, row by row."""
        return self.question.by != ABSENT and not self.missing and not self.surplus


def load_questions(project: Project, folder: Path) -> list[Question]:
    """Read every question below a folder, round by round; raise the faults of all of them together."""
    from functools import partial

    if not folder.is_dir():
        raise LimakgError(f"{project.relative(folder)} is no folder of questions")
    return together(*(partial(_read, project, path) for path in files_under(folder, ".rq")))


def evaluate(dataset: Dataset, questions: list[Question], prefixes: Prefixes) -> list[Verdict]:
    """Put each question to the graph and compare the rows."""
    found = []
    for question in questions:
        rows = _projected(run(dataset, question.query, {}, prefixes), question.columns, prefixes)
        missing, surplus = question.rows - rows, rows - question.rows
        found.append(Verdict(question, sorted(missing.elements()), sorted(surplus.elements())))
    return found


def reads_text(query: CannedQuery) -> bool:
    """Whether a query looks into texts: by a function, or by comparing one with a text of the graph."""
    tokens = list(tokenize(query.text))
    if any(token.word in _TEXT_SEARCH for token in tokens):
        return True
    return any(token.kind == "string" and before.text in _TEXTS for before, token in pairwise(tokens))


def _read(project: Project, path: Path) -> Question:
    query = read_query(project, path, path.parent.name)
    head = query.header
    for key, allowed in (
        ("type", TYPES), ("by", (STRUCTURE, LABEL, ABSENT)), ("first", (RIGHT, WRONG, MISSING)),
    ):
        if head.text(key) not in allowed:
            raise SourceError(query.path, 1, 1, f"{key} must be one of {', '.join(allowed)}")
    for key in ("summary", "summary_es", "answer", "sentences"):
        if not head.fields.get(key):
            raise SourceError(query.path, 1, 1, f"the head does not say {key}")
    if head.text("by") == STRUCTURE and reads_text(query):
        raise SourceError(query.path, 1, 1, "the query looks into texts, so it does not answer by structure")
    gold = path.with_suffix(".csv")
    try:
        lines = gold.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SourceError(project.relative(gold), 1, 1, f"cannot be read: {error.strerror}") from None
    columns, *rows = csv.reader(lines) if lines else [[]]
    if not columns:
        raise SourceError(project.relative(gold), 1, 1, "the first line must name columns")
    return Question(query, tuple(columns), Counter(map(tuple, rows)))


def _projected(result: Result, columns: tuple[str, ...], prefixes: Prefixes) -> Counter[tuple[str, ...]]:
    """Give the rows with the columns that are compared; a yes or no is a row of one cell."""
    if result.boolean is not None:
        return Counter([(str(result.boolean).lower(),)])
    unknown = [name for name in columns if name not in result.columns]
    if unknown:
        return Counter([(f"no column {name}",) for name in unknown])
    places = [result.columns.index(name) for name in columns]
    cells = [[row[place] for place in places] for row in result.rows]
    return Counter(
        tuple("" if term is None else prefixes.shorten(term.value) if term.kind == "uri" else term.value
              for term in row)
        for row in cells
    )
