"""The examples in help texts and documents are commands that can be given, about questions that exist."""

import re
import shlex
from itertools import chain

import pytest

import limakg
from limakg.cli import main as main_module
from limakg.cli.main import commands, options_for
from limakg.graph.prefixes import load_prefixes
from limakg.queries.catalog import find_query, load_catalog
from limakg.queries.run import as_values, bind

ASKED = re.compile(r"(?:limakg|scripts/run) query ([a-z0-9][a-z0-9-]*)")
CALLED = re.compile(r'\bask\(\\?"([a-z0-9-]+)')


def help_of(name):
    return main_module._parser(name, main_module._command(name)).format_help()


@pytest.fixture(scope="module")
def named(root):
    """The questions that help texts, the documents and the package itself name in examples."""
    guides = [root / "README.md", *(root / "docs").glob("*.md"), *(root / "docs").glob("*.ipynb")]
    texts = [*map(help_of, commands()), limakg.__doc__, *(path.read_text("utf-8") for path in guides)]
    return set(chain.from_iterable(pattern.findall(text) for text in texts for pattern in (ASKED, CALLED)))


def test_every_question_in_an_example_exists(named, project):
    assert named - set(load_catalog(project)) == set()


def test_the_examples_are_found(named):
    assert {"recognisers-on-date", "gaps", "what-enabled"} <= named


@pytest.mark.parametrize("name", commands())
def test_the_example_of_a_command_can_be_given(name):
    words = shlex.split(main_module._command(name).EXAMPLE.partition(" > ")[0])

    assert words[:2] == ["limakg", name]
    assert options_for(name, words[2:])


def test_the_example_of_query_sets_a_parameter_that_there_is(project):
    options = options_for("query", shlex.split(main_module._command("query").EXAMPLE)[2:])
    query, values = find_query(project, options.name), as_values(options.parameter)

    assert values
    assert bind(query, values, load_prefixes(project.prefixes))
