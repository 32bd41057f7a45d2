"""What the documents say is there, and what they show can be run."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GUIDES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md")))
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```sh\n(?P<commands>.*?)^```\n(?:\n```text\n(?P<answer>.*?)^```\n)?", re.M | re.S)
EXAMPLES = [(match["commands"], match["answer"]) for match in BLOCK.finditer(README)]
CHECKS = sorted((ROOT / "queries" / "checks").glob("*.rq"))
RULES = sorted((ROOT / "queries" / "derive").glob("*.rq"))
QUERIES = sorted(set((ROOT / "queries").glob("*/*.rq")).difference(CHECKS, RULES))
SHAPES = sorted((ROOT / "ontology" / "shapes").glob("*.ttl"))
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.ASCII)


def commands() -> list[str]:
    """List the commands: the modules of the command line that can be run."""
    found = []
    for path in sorted((ROOT / "scripts" / "limakg" / "cli").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.FunctionDef) and node.name == "run" for node in tree.body):
            found.append(path.stem)
    return found


def check_row(path: Path) -> str:
    """Write the row of a check as docs/checks.md has it, from the head of its query."""
    head = dict(re.findall(r"^#\+ (\w+): (.+)$", path.read_text(encoding="utf-8"), re.M))
    return f"| `{path.stem}` | {head['severity']} | {head['summary']} |"


def shapes(path: Path) -> list[tuple[str, str]]:
    """List the shapes of a file with their labels."""
    block = re.compile(r'^shape:(\S+) a .*?rdfs:label "(.+?)"@en', re.M | re.S)
    return block.findall(path.read_text(encoding="utf-8"))


def shape_row(name: str, label: str) -> str:
    """Write the row of a shape as docs/checks.md has it."""
    return f"| `{name}` | {label} |"


@pytest.mark.parametrize("name", commands())
def test_command_is_in_a_guide(name):
    assert f"`limakg {name}" in GUIDES


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_query_is_in_a_guide(path):
    assert f"`{path.stem}`" in GUIDES


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_check_is_in_a_guide_with_its_question(path):
    assert check_row(path) in GUIDES.splitlines()


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_shapes_are_in_a_guide_with_their_rule(path):
    assert {shape_row(*shape) for shape in shapes(path)} - set(GUIDES.splitlines()) == set()


@pytest.mark.parametrize(("commands", "answer"), EXAMPLES)
def test_readme_example_runs_and_answers_as_printed(commands, answer):
    lines = [line.partition("#")[0].strip() for line in commands.splitlines()]
    for line in [line for line in lines if line and line != "./scripts/test"]:  # which is running now
        done = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    assert answer is None or answer.split() == done.stdout.split()


def test_readme_says_the_essential_in_its_first_thirty_lines():
    head = "\n".join(README.splitlines()[:30])
    essentials = ("It is for", "./scripts/run", "./scripts/test", "have not reviewed", "once they are reg")

    assert [words for words in essentials if words not in head] == []


def test_version_is_the_same_everywhere():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    assert re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)[1] == version
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text()


def test_no_file_names_an_invented_address():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    files = [ROOT / name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]

    assert [found for path in files for found in MAIL.findall(path.read_text(errors="replace"))] == []
