"""What may be asked, and what is refused before any engine sees it."""

import pytest

from limakg.errors import QueryError
from limakg.queries.guard import DEEPEST, check_query, with_prefixes


@pytest.mark.parametrize("form", ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
def test_each_form_of_question_is_let_through(form):
    assert check_query(f"BASE <http://b/> PREFIX a: <http://a/> {form.lower()} * {{}}") == form


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("INSERT DATA { <a:a> <a:a> <a:a> }", "would change the data"),
        ("PREFIX a: <http://a/> delete where { ?s ?p ?o }", "would change the data"),
        ("LOAD <http://example.org/>", "would change the data"),
        ("SELECT * { ?s ?p ?o . SERVICE <http://x/> { } }", "line 1, column 23: SERVICE is refused"),
        ("SELECT * { service silent <http://x/> { } }", "SERVICE is refused"),
        ("# nothing", "no query"),
        ("SELECT * " + "{" * (DEEPEST + 1) + "}" * (DEEPEST + 1), "more than 128 deep"),
        ("x" * 1_000_001, "at most 1,000,000"),
    ],
)
def test_what_is_refused_is_refused_in_one_sentence(text, reason):
    with pytest.raises(QueryError, match=reason):
        check_query(text)


HARMLESS = ['SELECT * { ?s ?p "SERVICE" }', "SELECT * { ?s <x:SERVICE> ex:SERVICE } # SERVICE"]


@pytest.mark.parametrize("text", HARMLESS)
def test_the_word_service_is_harmless_elsewhere(text):
    assert check_query(text) == "SELECT"


def test_prefixes_that_are_known_need_not_be_declared():
    text, lines = with_prefixes("SELECT * { ?s a ex:A ; z:b 1 }", {"ex": "http://ex/", "un": "http://un/"})

    assert (text, lines) == ("PREFIX ex: <http://ex/>\nSELECT * { ?s a ex:A ; z:b 1 }", 1)
