"""What a child process answers is given back; what ends the child does not end the parent."""

import subprocess
import sys

import pytest

from limakg.errors import QueryError
from limakg.queries import isolation

PROGRAM = """
import os, signal
from limakg.errors import LimakgError
from limakg.queries.isolation import isolated
def fault(error): raise error
try:
    print(isolated(lambda: {work}, 10))
except LimakgError as error:
    print("fault:", error)
"""


def run(work):
    command = [sys.executable, "-c", PROGRAM.format(work=work)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("b'answer'", "b'answer'"),
        ("b'x' * 1_000_000 and b'large'", "b'large'"),
        ("str(os.getpid() != os.getppid()).encode()", "b'True'"),
        ("fault(LimakgError('in one sentence'))", "fault: in one sentence"),
        ("fault(ValueError('odd'))", "fault: unexpected fault: ValueError: odd"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "fault: the engine broke off"),
        ("os._exit(3)", "fault: the engine broke off"),
    ],
)
def test_the_parent_lives_and_says_what_came_of_it(work, said):
    assert run(work).startswith(said)


def test_without_a_child_a_short_query_is_answered_here(monkeypatch):
    monkeypatch.setattr(isolation, "_may_fork", lambda: False)

    assert isolation.isolated(lambda: b"here", 10) == b"here"


def test_without_a_child_a_long_query_is_refused(monkeypatch):
    monkeypatch.setattr(isolation, "_may_fork", lambda: False)

    with pytest.raises(QueryError, match="at most 4,000 characters"):
        isolation.isolated(lambda: b"here", 4001)


def test_a_system_without_fork_has_no_child(monkeypatch):
    monkeypatch.delattr(isolation.os, "fork")

    assert isolation._may_fork() is False


def test_where_threads_are_not_listed_they_are_counted(monkeypatch):
    def missing(path):
        raise OSError(path)

    monkeypatch.setattr(isolation.os, "listdir", missing)

    assert isolation._may_fork() is True
