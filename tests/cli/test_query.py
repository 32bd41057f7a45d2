"""`limakg query`: frozen answers, answers with values, endpoints, explanations."""

import json

import pytest

ARCADIA_ONLY = """\
recogniser,label,since,wording\r
https://example.org/id/state/arcadia,Arcadia,2019-01-23,since early 2019\r
"""


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "xml", "md"])
def test_a_frozen_answer_is_the_evaluated_answer(limakg, form):
    frozen = limakg("query", "who-recognised", "-f", form)
    evaluated = limakg("query", "who-recognised", "-f", form, "-p", "date=2021-01-01")

    assert frozen == evaluated
    assert frozen[0] == 0


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "xml", "md", "ttl"])
def test_a_graph_is_answered_in_every_format(limakg, form):
    frozen = limakg("query", "all-about", "-f", form)
    value = "thing=https://example.org/id/stance/arcadia-recognises"

    assert frozen == limakg("query", "all-about", "-f", form, "-p", value)
    assert "arcadia-recognises" in frozen[1]


def test_values_change_the_answer(limakg):
    assert limakg("query", "who-recognised", "-p", "date=2019-06-30", "-f", "csv") == (0, ARCADIA_ONLY, "")


def test_json_is_short_for_the_json_format(limakg):
    assert limakg("query", "who-recognised", "--json") == limakg("query", "who-recognised", "-f", "json")


def test_json_names_the_columns(limakg):
    document = json.loads(limakg("query", "who-recognised", "--json")[1])

    assert document["head"]["vars"] == ["recogniser", "label", "since", "wording"]


def test_a_yes_or_no_is_said(limakg):
    assert limakg("query", "is-labelled")[1] == "yes\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["who-recognized"], "no query named 'who-recognized'; the nearest are who-recognised"),
        (["../../secret"], "no query named '../../secret'"),
        (["who-recognised", "-p", "dat=2020-01-01"], "named 'dat'; the nearest are date"),
        (["who-recognised", "-p", "date"], "a parameter is written name=value"),
        (["who-recognised", "-p", "date=2019-01-01", "-p", "date=2020-01-01"], "date has one value, but"),
        (["who-recognised", "-p", "date=soon"], "date must be a date such as 2020-06-30, not 'soon'"),
        (["who-recognised", "-p", "person=person:ana-lion"], "the nearest are person:ana-leon"),
        (["who-recognised", "-p", "person=x> } #"], "no value of person"),
        (["who-recognised", "-p", "person=state:arcadia"], "state:arcadia exists, but it is no ex:Person"),
        (["is-labelled", "-p", "mood=sunny"], "the nearest are calm, stormy"),
        (["who-recognised", "-f", "ttl"], "-f ttl is for CONSTRUCT"),
        (["who-recognised", "--endpoint", "file:///etc/passwd"], "an endpoint is an http or https address"),
        (["who-recognised", "--endpoint", "http://127.0.0.1:9/"], "cannot be asked"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(limakg, arguments, complaint):
    code, out, err = limakg("query", *arguments)

    assert (code, out) == (2, "")
    assert complaint in err
    assert err.count("\n") == 1


def test_explain_shows_the_query_with_its_values(limakg):
    _, text, _ = limakg("query", "who-recognised", "--explain", "-p", "person=Juan León")

    assert "ex:recognised <https://example.org/id/person/juan-leon> ;" in text
    assert '"2021-01-01"^^<http://www.w3.org/2001/XMLSchema#date>' in text


def test_explain_can_be_read_by_a_program(limakg):
    assert json.loads(limakg("query", "is-labelled", "--explain", "--json")[1])["name"] == "is-labelled"


def test_an_empty_answer_says_that_the_article_is_silent(limakg):
    _, out, err = limakg("query", "who-recognised", "-p", "date=1999-01-01")

    assert out.partition("no rows\n\n")[2].splitlines() == [
        "The graph holds nothing of this for person=person:ana-leon, date=1999-01-01: "
        "the article says nothing of it.",
        "Which part of the question leaves nothing: limakg query who-recognised … --explain-empty",
    ]
    assert err == ""


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_an_empty_answer_for_programs_has_no_note(limakg, form):
    _, out, err = limakg("query", "who-recognised", "-p", "date=1999-01-01", "-f", form)

    assert ("The graph" in out, err) == (False, "")


def test_below_a_graph_the_note_is_a_comment(limakg):
    _, out, _ = limakg("query", "all-about", "-p", "thing=person:juan-leon", "--explain-empty")

    assert out.splitlines()[-1].startswith("# ")


def test_an_empty_answer_is_explained_below_the_table(limakg):
    _, out, _ = limakg("query", "who-recognised", "-p", "date=1999-01-01", "--explain-empty")

    assert "no rows" in out
    assert 'none of 2 rows passes; there is ?since = "2019-01-23"' in out


def test_for_programs_the_explanation_is_not_mixed_with_the_answer(limakg):
    _, out, err = limakg("query", "who-recognised", "-p", "date=1999-01-01", "--explain-empty", "--json")

    assert json.loads(out)["results"]["bindings"] == []
    assert "none of 2 rows passes" in err
