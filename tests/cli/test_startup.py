"""A question loads only what it needs: no RDF library for a frozen answer, only the store for any other."""

import json
import subprocess
import sys

import pytest

HEAVY = {"rdflib", "pyshacl", "SPARQLWrapper", "owlready2", "dataclasses", "inspect", "logging", "asyncio"}
SHOW = """
import sys, json
from limakg.cli.main import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""


@pytest.fixture
def loaded(built):
    """Run a command in a fresh process and name the modules that it has loaded."""

    def run(*arguments):
        command = [sys.executable, "-c", SHOW, *arguments, "--project", str(built.root)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        code, modules = json.loads(done.stderr.splitlines()[-1])
        assert code == 0
        return set(modules)

    return run


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "xml", "md"])
def test_a_frozen_answer_loads_no_rdf_library_at_all(loaded, form):
    assert loaded("query", "who-recognised", "-f", form) & (HEAVY | {"pyoxigraph"}) == set()


@pytest.mark.parametrize("value", ["date=2019-06-30", "person=Ana León"])
def test_an_answer_with_values_loads_the_store_only(loaded, value):
    modules = loaded("query", "who-recognised", "-p", value)

    assert modules & HEAVY == set()
    assert "pyoxigraph" in modules


@pytest.mark.parametrize("command", [["sparql", "ASK { ?s ?p ?o }"], ["schema"], ["queries"]])
def test_the_other_questions_load_the_store_only(loaded, command):
    assert loaded(*command) & HEAVY == set()


def test_the_package_itself_loads_nothing():
    code = "import sys; before = set(sys.modules); import limakg; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['__future__', 'limakg']"
