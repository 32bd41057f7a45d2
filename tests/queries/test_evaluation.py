"""A trial of questions counts an answer as right only where every row is."""

import pytest

from limakg.errors import SourceErrors
from limakg.queries.catalog import read_query
from limakg.queries.evaluation import evaluate, load_questions, reads_text
from limakg.queries.scores import scores, scores_as_json, scores_as_text

HEAD = """\
#+ summary: How many people does each state have?
#+ summary_es: ¿Cuántas personas tiene cada estado?
#+ type: count
#+ sentences: [s1-p1-s1]
#+ answer: three states
#+ by: structure
#+ first: right

PREFIX ex: <https://example.org/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

"""
SELECT = HEAD + "SELECT ?state ?size WHERE { ?state a ex:State . OPTIONAL { ?state ex:size ?size } }\n"


@pytest.fixture
def asked(small, dataset, prefixes, tmp_path):
    """Write questions of one round, put them, give the verdicts."""

    def ask(**questions):
        for name, (query, rows) in questions.items():
            (tmp_path / "r1").mkdir(exist_ok=True)
            (tmp_path / "r1" / f"{name}.rq").write_text(query, encoding="utf-8")
            (tmp_path / "r1" / f"{name}.csv").write_text(rows, encoding="utf-8")
        return evaluate(dataset, load_questions(small, tmp_path), prefixes)

    return ask


@pytest.fixture
def right_rows(small, dataset, prefixes):
    """The states of the invented publication, as its own data has them."""
    found = dataset.query("SELECT ?s { ?s a <https://example.org/ontology#State> }")
    return "state\n" + "".join(f"{prefixes.shorten(row['s'].value)}\n" for row in found)


def test_an_answer_with_all_rows_and_no_other_is_right(asked, right_rows):
    (verdict,) = asked(one=(SELECT, right_rows))

    assert verdict.right


def test_a_row_too_few_and_one_too_many_are_both_named(asked, right_rows):
    states = right_rows.splitlines()
    (verdict,) = asked(one=(SELECT, "\n".join([*states[:-1], "state:nowhere"]) + "\n"))

    assert not verdict.right
    assert (verdict.missing, verdict.surplus) == ([("state:nowhere",)], [(states[-1],)])


def test_a_column_that_the_query_does_not_give_is_wrong(asked):
    (verdict,) = asked(one=(SELECT, "capital\nx\n"))

    assert verdict.surplus == [("no column capital",)]


def test_yes_and_no_are_compared(asked):
    yes = HEAD + "ASK { ?state a ex:State }\n"
    verdicts = asked(one=(yes, "answer\ntrue\n"), two=(yes, "answer\nfalse\n"))

    assert [verdict.right for verdict in verdicts] == [True, False]


def test_what_the_graph_does_not_have_is_never_right(asked, right_rows):
    (verdict,) = asked(one=(SELECT.replace("by: structure", "by: absent"), right_rows))

    assert not verdict.right


@pytest.mark.parametrize(
    "pattern",
    [
        '?state rdfs:label "Arcadia"@en',
        '?state rdfs:label ?label FILTER (CONTAINS(?label, "rc"))',
        '?state rdfs:label ?label FILTER regex(?label, "rc")',
    ],
)
def test_a_query_that_looks_into_texts_does_not_answer_by_structure(small, tmp_path, asked, pattern):
    text = HEAD + f"SELECT ?state WHERE {{ {pattern} }}\n"
    with pytest.raises(SourceErrors, match="does not answer by structure"):
        asked(one=(text, "state\n"))

    (tmp_path / "r1" / "one.rq").write_text(text.replace("by: structure", "by: label"), encoding="utf-8")
    assert reads_text(read_query(small, tmp_path / "r1" / "one.rq", "r1"))
    assert asked()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("type: count", "type: riddle", "type must be one of look-up"),
        ("first: right", "first: perhaps", "first must be one of right"),
        ("#+ answer: three states\n", "", "does not say answer"),
        ("#+ sentences: [s1-p1-s1]\n", "", "does not say sentences"),
    ],
)
def test_a_head_that_says_too_little_is_refused(asked, right_rows, old, new, fault):
    with pytest.raises(SourceErrors, match=fault):
        asked(one=(SELECT.replace(old, new), right_rows))


def test_every_faulty_question_is_named_at_once(asked):
    with pytest.raises(SourceErrors) as caught:
        asked(one=(SELECT.replace("count", "riddle"), "a\n"), two=(SELECT, ""))

    assert "one.rq" in str(caught.value) and "two.csv" in str(caught.value)


def test_scores_tell_first_from_now_and_structure_from_label(asked, right_rows):
    label = SELECT.replace("by: structure", "by: label").replace("first: right", "first: wrong")
    verdicts = asked(a=(SELECT, right_rows), b=(label, right_rows), c=(SELECT, "state\nstate:nowhere\n"))
    (total,) = scores(verdicts)["all"]

    assert total[1:] == (3, 2, 2, 1)
    assert scores_as_json(verdicts)["not_right"][0]["name"] == "c"
    assert "missing  state:nowhere" in scores_as_text(verdicts)
