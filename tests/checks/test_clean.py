"""The memory of the last clean run."""

from limakg.checks.clean import NAME, key_of, recall, remember
from limakg.checks.shapes import Result

RESULT = Result("shape", "component", "focus", "path", "value", "severity", (("en", "Mind."),))


def test_the_same_input_gives_the_same_results_back(tmp_path):
    remember(tmp_path, "key", [RESULT])

    assert recall(tmp_path, "key") == [RESULT]


def test_another_input_must_be_checked_again(tmp_path):
    remember(tmp_path, "key", [])

    assert recall(tmp_path, "other") is None


def test_a_missing_or_damaged_memory_is_no_memory(tmp_path):
    assert recall(tmp_path, "key") is None

    (tmp_path / NAME).write_text('{"inputs": "key", "results": [["a"]]}')
    assert recall(tmp_path, "key") is None


def test_a_folder_that_cannot_be_made_is_let_be(tmp_path):
    (tmp_path / "file").write_text("")

    remember(tmp_path / "file" / "folder", "key", [])
    assert recall(tmp_path / "file" / "folder", "key") is None


def test_the_key_depends_on_every_input():
    assert len({key_of(("a", "b")), key_of(("a", "c")), key_of(("b", "a")), key_of(("ab",))}) == 4
