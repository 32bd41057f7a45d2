"""Fixtures that every test may use, and the rule of CI that nothing may be skipped."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from limakg.project import Project

ROOT = Path(__file__).resolve().parent.parent
NO_SKIP = os.environ.get("LIMAKG_NO_SKIP") == "1"

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root folder of this repository."""
    return ROOT


@pytest.fixture(scope="session")
def article_dir() -> Path:
    """The reader's own copy of the article, which is never part of the project."""
    folder = Path(os.environ.get("LIMAKG_ARTICLE", ROOT.parent / "shared" / "article"))
    if not (folder / "article.txt").is_file():
        pytest.skip(f"no copy of the article in {folder}: name its folder in LIMAKG_ARTICLE")
    return folder


@pytest.fixture(scope="session")
def project() -> Project:
    """The project of this repository, with its real data."""
    return Project.find(explicit=ROOT)


@pytest.fixture(scope="session")
def real_build(project, tmp_path_factory):
    """One build of the real data, made once a session outside the repository; its files are in `.out`."""
    from limakg import pipeline

    return pipeline.build(project, tmp_path_factory.mktemp("build") / "dist")


@pytest.fixture
def publication(tmp_path):
    """A small publication about other things, complete and clean, that a test may change and break."""
    return Project(shutil.copytree(ROOT / "tests" / "publication", tmp_path / "publication"))


@pytest.fixture(scope="session")
def story(tmp_path_factory):
    """A small article that is encoded and half of it read, with the real ontology and the real rules."""
    folder = tmp_path_factory.mktemp("story")
    shutil.copytree(ROOT / "tests" / "story", folder / "data")
    shutil.copytree(ROOT / "ontology", folder / "ontology")
    shutil.copytree(ROOT / "queries" / "derive", folder / "queries" / "derive")
    return Project(folder)


class NothingSkipped:
    """Fail the session unless every collected test passed."""

    def __init__(self) -> None:
        self.collected = 0
        self.passed: set[str] = set()

    def pytest_deselected(self, items) -> None:
        """Count tests that were left out: they were collected and did not pass."""
        self.collected += len(items)

    def pytest_collection_finish(self, session) -> None:
        """Count the tests that are to run."""
        self.collected += len(session.items)

    def pytest_runtest_logreport(self, report) -> None:
        """Remember the tests that passed."""
        if report.when == "call" and report.passed and not hasattr(report, "wasxfail"):
            self.passed.add(report.nodeid)

    def pytest_sessionfinish(self, session) -> None:
        """Turn a skip into a failure of the whole run."""
        if len(self.passed) != self.collected and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter) -> None:
        """Say how many did not pass."""
        missing = self.collected - len(self.passed)
        if missing:
            text = f"LIMAKG_NO_SKIP: {missing} of {self.collected} tests did not pass"
            terminalreporter.write_line(text, red=True)


def pytest_configure(config: pytest.Config) -> None:
    """Forbid skips where the caller asks for it."""
    if NO_SKIP:
        config.pluginmanager.register(NothingSkipped(), "nothing-skipped")
