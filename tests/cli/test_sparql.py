"""`limakg sparql`: any question, and no harm from any of them."""

import io
import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

STATES = "SELECT ?s WHERE { ?s a ex:State } ORDER BY ?s LIMIT 1"


@pytest.fixture
def shell(built):
    """Run the command in a process of its own."""

    def run(*arguments, **options):
        command = [sys.executable, "-m", "limakg", "sparql", *arguments, "--project", str(built.root)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, **options)

    return run


def test_prefixes_of_the_publication_need_not_be_declared(limakg):
    assert limakg("sparql", STATES, "-f", "csv") == (0, "s\r\nhttps://example.org/id/state/arcadia\r\n", "")


def test_a_query_may_stand_in_a_file(limakg, tmp_path):
    (tmp_path / "q.rq").write_text(STATES)

    assert limakg("sparql", str(tmp_path / "q.rq")) == limakg("sparql", STATES)


def test_a_query_may_come_from_standard_input(limakg, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STATES.encode())))

    assert limakg("sparql", "-") == limakg("sparql", STATES)


def test_named_graphs_can_be_asked_for(limakg):
    query = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s a ex:State } } GROUP BY ?g"

    assert limakg("sparql", query, "-f", "csv")[1] == "g,n\r\nhttps://example.org/graph/asserted,3\r\n"


@pytest.mark.parametrize(
    ("query", "part"),
    [("DESCRIBE state:zenda", "state:zenda a ex:State"), ("ASK { state:zenda a ex:State }", "yes")],
)
def test_every_form_of_question_is_answered(limakg, query, part):
    assert part in limakg("sparql", query)[1]


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("SELECT ?x {\n ?x ?y\n}", "line 3, column 1: '}' cannot stand here; a term is expected"),
        ("SELECT ?x WHER { ?x ?y ?z }", "line 1, column 11: 'WHER' cannot stand here; is WHERE meant?"),
        ("SELECT ?x { ?x ?y ?z", "line 1, column 21: the query ends too early"),
        ("SELECT ?x { ?x foaf:name ?z }", "line 1, column 16: the prefix foaf: is not declared"),
        ("SELECT ?x ?y { ?x ?y ?z } GROUP BY ?x", "neither grouped by nor counted"),
        ("SELECT ?x { ?x ?y ?z FILTER(?z > ) }", "line 1, column 34: ')' cannot stand here; an expression"),
        ("DELETE WHERE { ?s ?p ?o }", "only questions are answered"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * " + "{" * 2000 + "}" * 2000, "more than 128 deep"),
        ("", "there is no query"),
        ("nowhere.rq", "nowhere.rq cannot be read: No such file"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(limakg, query, complaint):
    code, out, err = limakg("sparql", query)

    assert (code, out) == (2, "")
    assert complaint in err
    assert err.count("\n") == 1


def test_an_empty_answer_is_explained(limakg):
    out = limakg("sparql", "SELECT ?s { ?s a ex:Stat }", "--explain-empty")[1]

    assert "line 1, column 13: ?s a ex:Stat — nothing is of the class ex:Stat; there is ex:State" in out


def test_an_answer_that_is_not_empty_needs_no_explanation(limakg):
    assert "nothing to explain" in limakg("sparql", STATES, "--explain-empty")[1]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { FILTER(" + "||".join(["?a"] * 20_000) + ") }",
        "SELECT * {" + ".".join(["?s ?p ?o"] * 10_000) + "}",
    ],
    ids=["operands", "patterns"],
)
def test_a_query_that_ends_its_process_ends_only_a_child(shell, tmp_path, query):
    (tmp_path / "hostile.rq").write_text(query)
    done = shell(str(tmp_path / "hostile.rq"))

    assert (done.returncode, done.stdout) == (2, "")
    assert "the engine broke off" in done.stderr


def test_an_interrupt_ends_a_long_query_at_once(built):
    query = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(9)) + " }"
    command = [sys.executable, "-m", "limakg", "sparql", query, "--project", str(built.root)]
    # A shell lets programs in its background ignore interrupts, and so would what they start.
    heed = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, start_new_session=True, preexec_fn=heed)
    time.sleep(1)
    os.kill(process.pid, signal.SIGINT)

    assert process.wait(timeout=5) == 130


def test_a_file_that_is_not_text_is_refused(shell, tmp_path):
    (tmp_path / "q.rq").write_bytes(b"\xff\xfe")

    assert "is not UTF-8 text" in shell(str(tmp_path / "q.rq")).stderr
