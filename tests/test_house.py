"""The rules of the house that a machine can check, over the real files."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "scripts" / "limakg"
MODULES = sorted(PACKAGE.rglob("*.py"))
TURTLE = sorted(path for folder in ("ontology", "data", "queries") for path in (ROOT / folder).rglob("*.ttl"))
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
TOOLS = {
    "ruff": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}


def module_id(path: Path) -> str:
    """Name a module as seen from the package."""
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("arguments", TOOLS.values(), ids=TOOLS)
def test_tool_finds_nothing(arguments):
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr


def test_turtle_layout_is_the_one_of_turtlefmt():
    done = subprocess.run(
        [Path(sys.executable).with_name("turtlefmt"), "--check", *TURTLE], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=module_id)
def test_module_is_short_and_opens_with_one_sentence(path):
    text = path.read_text(encoding="utf-8")
    opening = (ast.get_docstring(ast.parse(text)) or "").split("\n\n")[0]

    assert text.count("\n") <= 300
    assert opening.endswith((".", "?")) and "\n" not in opening


@pytest.mark.parametrize("path", MODULES, ids=module_id)
def test_no_function_is_longer_than_two_screens(path):
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]

    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= 40] == []


def test_no_module_is_a_drawer():
    names = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}

    assert names & DRAWERS == set()


def test_nine_modules_of_ten_have_their_test_file_in_the_same_place():
    modules = [path.relative_to(PACKAGE) for path in MODULES if path.stem != "__init__"]
    bare = [p for p in modules if not (ROOT / "tests" / p.parent / f"test_{p.stem.strip('_')}.py").is_file()]

    assert len(bare) <= len(modules) / 10, bare


def test_nothing_generated_is_tracked():
    tracked = subprocess.run(["git", "ls-files", "dist*", ".venv*"], cwd=ROOT, capture_output=True, text=True)

    assert tracked.stdout == ""
