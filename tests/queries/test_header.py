"""The heads of queries are read as grlc reads them, and what YAML would take otherwise is refused."""

import pytest

from limakg.errors import SourceError
from limakg.queries.header import body_of, parse_header

HEAD = """\
#+ summary: Who recognised an actor, and how is the period worded?
#+ summary_es: ¿Quién reconoció a un actor?
#+ description: Unnamed groups are listed
#+   as groups.
#+ tags: [stances, "a, b", 'it''s']
#+ number: 12
#+ answer_type: table
#+ note: |
#+   one
#+     two
#+ defaults:
#+   - actor: https://example.org/id/person/a
#+   - date: 2020-06-30
#+ enumerate:
#+   - certainty: [certainly, possibly]
#+   - sign:
#+     - plus
#+     - minus
#+ values:
#+   - actor: ?x lima:recognisedActor ?value
#+   - date: "?x lima:begins ?y . {
#+       ?y lima:on ?value }"
#+ repeat: true

SELECT * {}
"""


def test_texts_run_on_over_indented_lines():
    assert parse_header(HEAD).description == "Unnamed groups are listed as groups."


def test_lists_in_brackets_may_hold_quoted_commas():
    assert parse_header(HEAD).tags == ["stances", "a, b", "it's"]


def test_an_indented_text_keeps_its_lines():
    assert parse_header(HEAD).text("note") == "one\n  two"


def test_defaults_stay_texts_even_where_they_look_like_dates():
    assert parse_header(HEAD).defaults == {"actor": "https://example.org/id/person/a", "date": "2020-06-30"}


def test_a_quoted_date_is_the_same_text():
    quoted = HEAD.replace("date: 2020-06-30", 'date: "2020-06-30"')

    assert parse_header(quoted).defaults == parse_header(HEAD).defaults


def test_allowed_values_are_listed_in_either_form():
    assert parse_header(HEAD).enumerate == {"certainty": ["certainly", "possibly"], "sign": ["plus", "minus"]}


def test_values_may_be_a_pattern_of_the_graph():
    assert parse_header(HEAD).values["actor"] == "?x lima:recognisedActor ?value"


def test_a_pattern_runs_on_over_indented_lines():
    assert parse_header(HEAD).values["date"] == "?x lima:begins ?y . { ?y lima:on ?value }"


def test_numbers_and_flags_are_understood():
    header = parse_header(HEAD)

    assert (header.number, header.answer_type, header.flag("repeat")) == (12, "table", True)


def test_a_query_without_a_head_has_an_empty_one():
    assert parse_header("SELECT * {}").fields == {}


def test_the_body_is_what_stands_below_the_head():
    assert body_of(HEAD) == "SELECT * {}\n"


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("#+ summary: one: two", "quotes"),
        ("#+ summary: one # two", "quotes"),
        ("#+ summary: *star", "quotes"),
        ("#+ summary: - dash", "quotes"),
        ("#+ summary", "no `key: value`"),
        ("#+ tags: [a", "must end"),
        ("#+ tags: [a]\n#+ tags: [b]", "twice"),
        ("#+ defaults:\n#+  - a: 1\n#+    - b: 2", "no `key: value`"),
    ],
)
def test_what_yaml_reads_otherwise_is_refused_with_its_line(head, reason):
    with pytest.raises(SourceError, match=reason) as caught:
        parse_header(head, "queries/x/y.rq")

    assert str(caught.value).startswith("queries/x/y.rq:")
