"""The suite as the command runs it, made once."""

import importlib.util
import sys

import pytest


@pytest.fixture(scope="session")
def leaks(root):
    """The module of the command."""
    spec = importlib.util.spec_from_file_location("leaks_command", root / "scripts" / "bench" / "leaks.py")
    module = sys.modules["leaks_command"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def encodings(leaks, project):
    """The claims in three encodings, and what of them is affirmed."""
    return leaks.encode(project)


@pytest.fixture(scope="session")
def rows(leaks, encodings):
    """What each encoding answers to each question."""
    return {question.text: leaks.measure(encodings, question) for question in leaks.load_questions()}
