"""One module a command: parse the arguments, call one function, print.

A module `cli/<command>.py` has HELP (one line), EXAMPLE (a command line), optionally FORMATS (the
first is the default), `add_arguments(parser)` and `run(options) -> exit code`. `--project`, `--debug`,
`-f/--format` and `--json` are there for every command: `options.format`, `project_of(options)`.
"""

from __future__ import annotations

from argparse import Namespace

from limakg.project import Project


def project_of(options: Namespace) -> Project:
    """Find the publication that a command is to work on."""
    from pathlib import Path

    return Project.find(explicit=Path(options.project) if options.project else None)
