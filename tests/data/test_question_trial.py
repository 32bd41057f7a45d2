"""The questions of the trial are answered rightly, and the guide has their figures."""

import csv

import pytest

from limakg.export.published import load_published
from limakg.graph.prefixes import load_prefixes
from limakg.queries.evaluation import ABSENT, evaluate, load_questions
from limakg.queries.scores import scores_as_text

PART = {"wrong", "missing"}


@pytest.fixture(scope="module")
def questions(project):
    return load_questions(project, project.root / "tests" / "evaluation")


@pytest.fixture(scope="module")
def verdicts(project, questions, real_build):
    return evaluate(load_published(real_build.out, named=False), questions, load_prefixes(project.prefixes))


def test_every_answer_has_the_right_rows(verdicts):
    assert [v.question.query.name for v in verdicts if not v.right and v.question.by != ABSENT] == []


def test_the_guide_has_the_table_that_the_command_prints(verdicts, root):
    guide = (root / "docs" / "reliability-of-coding.md").read_text(encoding="utf-8")

    assert scores_as_text(verdicts).rstrip() in guide


def test_a_question_names_sentences_of_the_article(questions, root):
    files = (root / "data" / "passages").rglob("*.ttl")
    passages = " ".join(path.read_text(encoding="utf-8") for path in files)
    named = {name for question in questions for name in question.query.header.names("sentences")}

    assert [name for name in sorted(named) if f"passage:{name} " not in passages] == []


def test_no_query_names_a_claim(questions):
    assert [q.query.name for q in questions if "claim:" in q.query.text.partition("\n\n")[2]] == []


def test_what_was_wrong_at_first_is_told_with_its_cause(questions, root):
    with (root / "tests" / "evaluation" / "mended.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["question"]: row for row in csv.DictReader(file)}

    assert {q.query.name for q in questions if q.first in PART} == set(rows)
    assert all(row["fault"] in ("query", "data", "question") and row["mended"] for row in rows.values())
    absent = {q.query.name for q in questions if q.by == ABSENT}
    assert absent == {name for name, row in rows.items() if row["fault"] == "question"}
