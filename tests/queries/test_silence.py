"""An empty answer says for which values the article is silent, and where to look on."""

import pytest

from limakg.project import Project
from limakg.queries.results import Result
from limakg.queries.run import bind
from limakg.queries.silence import notes_on_silence

EMPTY = Result("SELECT", ("a",))


@pytest.fixture
def notes(small, catalog, prefixes):
    """Give the notes below an answer to a question of the small publication."""

    def write(name, result=EMPTY, project=small, **values):
        query = catalog[name]
        return notes_on_silence(project, query, bind(query, values, prefixes), result, prefixes)

    return write


def test_the_values_are_named_as_they_would_be_typed(notes):
    first = notes("who-recognised", date="1999-01-01")[0]

    assert first.startswith("The graph holds nothing of this for person=person:ana-leon, date=1999-01-01: ")


def test_it_points_to_the_explanation(notes):
    assert notes("who-recognised")[1].endswith("limakg query who-recognised … --explain-empty")


def test_it_points_to_the_gaps_where_there_is_such_a_question(notes, tmp_path):
    assert not any("gaps" in note for note in notes("who-recognised"))

    (tmp_path / "queries" / "curation").mkdir(parents=True)
    (tmp_path / "queries" / "curation" / "gaps.rq").touch()
    assert "limakg query gaps -p thing=NAME" in notes("who-recognised", project=Project(tmp_path))[2]


def test_a_graph_without_triples_is_silent_too(notes):
    assert notes("all-about", Result("CONSTRUCT"))


@pytest.mark.parametrize("boolean", [True, False])
def test_a_yes_or_a_no_is_an_answer(boolean, notes):
    assert notes("is-labelled", Result("ASK", boolean=boolean)) == []


def test_an_answer_with_rows_has_no_note(notes):
    assert notes("who-recognised", Result("SELECT", ("a",), ((None,),))) == []
