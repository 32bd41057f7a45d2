"""Notes stand below an answer for people, fitted to the terminal, and never inside an answer for programs."""

import pytest

from limakg.export.frozen import frozen_answer
from limakg.graph.formats import parse_turtle
from limakg.graph.plain import literal
from limakg.graph.prefixes import Prefixes, load_prefixes
from limakg.queries.catalog import load_catalog
from limakg.queries.render import render, render_with_notes
from limakg.queries.results import GRAPHS, Result

NOTE = "the part that leaves nothing of what stands before it is an old-fashioned one " * 3
ROWS = Result("SELECT", ("a",), ((literal("x"),),))
GRAPH = Result("CONSTRUCT")


def written(result, form, notes=(NOTE,)):
    return render_with_notes(result, form, Prefixes({}), notes).decode()


@pytest.mark.parametrize("width", [80, 40])
@pytest.mark.parametrize("result", [ROWS, GRAPH], ids=["rows", "graph"])
def test_no_line_of_a_note_is_wider_than_the_terminal(width, result, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = written(result, "table").splitlines()

    assert max(map(len, lines)) <= width
    assert NOTE.split() == [word for line in lines[-12:] for word in line.split() if word in NOTE.split()]


def test_without_a_terminal_a_note_is_one_line(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)

    assert written(ROWS, "table").splitlines()[-1] == NOTE


def test_a_graph_with_a_note_is_still_turtle():
    assert parse_turtle(written(GRAPH, "table").encode()).faults == []


def test_a_program_gets_the_answer_alone(capsys):
    assert written(ROWS, "csv").encode() == render(ROWS, "csv", Prefixes({}))
    assert capsys.readouterr().err == f"{NOTE}\n"


def test_without_notes_nothing_is_added():
    assert written(ROWS, "table", ()).encode() == render(ROWS, "table", Prefixes({}))


@pytest.mark.parametrize("width", [80, 50])
def test_no_table_of_the_questions_is_wider_than_the_terminal(width, project, real_build, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    prefixes = load_prefixes(project.prefixes)
    names = [query.name for query in load_catalog(project).values() if query.type not in GRAPHS]
    tables = {name: render(frozen_answer(real_build.out, name), "table", prefixes).decode() for name in names}

    wide = [name for name, text in tables.items() if max(map(len, text.splitlines())) > width]
    assert (wide, len(tables) > 90) == ([], True)
