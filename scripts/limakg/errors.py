"""The tree of errors that a person can act on; each message is one sentence.

LimakgError (exit code 2)
├── SourceError      a place in a source file: path, line, column, the line itself
├── SourceErrors     all faults of one run, in reading order
├── ProjectError     no publication here, or a part of it is missing
├── SettingsError    data/dataset.ttl lacks or misstates a setting
├── OutputError      something cannot be written
├── ParameterError   a parameter has the wrong name or type
│   └── NoAnswerError    a thing that the question cannot be asked of, with those that it can
├── UnknownNameError no such name, with the nearest ones
├── QueryError       a query that does not parse or run: line, column
├── ArticleError     the reader's copy of the article cannot be used
└── CheckFailed      the checks found violations (exit code 1)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


class LimakgError(Exception):
    """A fault that is reported as one sentence, never as a traceback."""

    exit_code = 2


class SourceError(LimakgError):
    """A fault at one place of a source file."""

    def __init__(self, path: str, line: int, column: int, message: str, text: str = "") -> None:
        """Remember the place, the reason and the text of the faulty line."""
        super().__init__(message)
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.text = text

    def __str__(self) -> str:
        """Say `path:line:column: message`, then show the line with a caret below the column."""
        head = f"{self.path}:{self.line}:{self.column}: {self.message}"
        if not self.text:
            return head
        caret = " " * (self.column - 1) + "^" if 0 < self.column <= len(self.text) + 1 else ""
        return "\n".join(part for part in (head, f"    {self.text}", f"    {caret}" if caret else "") if part)


class SourceErrors(LimakgError):
    """All faults that one reading of the sources has met."""

    def __init__(self, errors: Sequence[SourceError]) -> None:
        """Keep the faults in the order of their files and lines."""
        self.errors = sorted(errors, key=lambda error: (error.path, error.line, error.column))
        super().__init__(f"{len(self.errors)} faults")

    def __str__(self) -> str:
        """List every fault, then say how many there are."""
        faults = _count(len(self.errors), "fault")
        files = _count(len({error.path for error in self.errors}), "file")
        return "\n".join([*map(str, self.errors), f"{faults} in {files}"])


def together(*readings: Callable[[], Any]) -> list[Any]:
    """Do several readings, and raise the faults of all of them at once."""
    results: list[Any] = []
    faults: list[SourceError] = []
    for reading in readings:
        try:
            results.append(reading())
        except SourceError as error:
            faults.append(error)
        except SourceErrors as group:
            faults.extend(group.errors)
    if faults:
        raise SourceErrors(faults)
    return results


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class ProjectError(LimakgError):
    """There is no publication here, or a part of it is missing."""


class SettingsError(LimakgError):
    """The settings of the publication lack something or misstate it."""


class OutputError(LimakgError):
    """Something cannot be written where it should go."""


class ParameterError(LimakgError):
    """A parameter of a query has the wrong name, type or value."""


class NoAnswerError(ParameterError):
    """A thing that is there, but none of those that a question can be asked of; some of these are offered."""

    def __init__(self, parameter: str, there: str, reason: str, offered: Sequence[str], more: int) -> None:
        """Say that the thing is there, why it does not serve, and which would."""
        self.nearest = list(offered)
        rest = f" and {more} more" if more else ""
        hint = f"; {parameter} may be {', '.join(offered)}{rest}" if offered else ""
        super().__init__(f"{there}, but {reason}{hint}")


class UnknownNameError(LimakgError):
    """Nothing has this name; the nearest names are offered."""

    def __init__(self, kind: str, name: str, nearest: Sequence[str] = ()) -> None:
        """Say what kind of thing was looked for, and what comes nearest."""
        self.kind = kind
        self.name = name
        self.nearest = list(nearest)
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        super().__init__(f"there is no {kind} named {name!r}{hint}")


class QueryError(LimakgError):
    """A query that does not parse or cannot be run."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        """Remember where in the query text the fault is, when that is known."""
        self.message = message
        self.line = line
        self.column = column
        super().__init__(f"line {line}, column {column}: {message}" if line else message)


class ArticleError(LimakgError):
    """The reader's copy of the article is missing, unreadable or another text."""


class CheckFailed(LimakgError):
    """The checks found violations, or could not run, so nothing was written."""

    exit_code = 1

    def __init__(self, message: str, exit_code: int = 1) -> None:
        """Say what was found; the exit code tells violations (1) from checks that could not run (2)."""
        super().__init__(message)
        self.exit_code = exit_code
