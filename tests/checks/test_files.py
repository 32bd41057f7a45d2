"""Faults of files that a parser does not see."""

import pytest

from limakg.checks.files import (
    find_byte_faults,
    find_doubles,
    find_missing_files,
    find_name_faults,
    find_turtle_faults,
)


def rules(findings):
    return [finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        (b"\xef\xbb\xbfa\n", "file-byte-order-mark", 1),
        (b"a\r\n", "file-line-ends", 1),
        (b"a\nb\0\n", "file-nul", 2),
        (b"a\nb\xe9\n", "file-encoding", 2),
        (b"a", "file-final-newline", None),
        (b"a\n=======\n", "file-conflict-marker", 2),
    ],
)
def test_a_fault_of_the_bytes_has_its_line(content, rule, line):
    assert [(rule, line)] == [(found.rule, found.line) for found in find_byte_faults(content, "a.ttl")]


def test_a_clean_file_has_no_fault():
    assert rules(find_byte_faults("é\n".encode(), "a.ttl")) == []


def test_several_faults_of_one_file_are_all_named():
    assert rules(find_byte_faults(b"\xef\xbb\xbfa\r\n\0", "a.ttl")) == [
        "file-byte-order-mark",
        "file-nul",
        "file-line-ends",
        "file-final-newline",
    ]


def test_a_file_may_have_400_lines_and_no_more(turtle):
    assert rules(find_turtle_faults(turtle("<https://a.org/a> a <https://a.org/b> .\n" * 400), "a.ttl")) == []
    assert rules(find_turtle_faults(turtle("<https://a.org/a> a <https://a.org/b> .\n" * 401), "a.ttl")) == [
        "file-length"
    ]


def test_empty_files_are_not_doubles():
    assert rules(find_doubles({"a": b"x", "b": b"x", "c": b"", "d": b""})) == ["file-double"]


def test_stray_and_misnamed_files_are_named(tmp_path):
    for name in ("good-name.ttl", "notes.bak", "bad name.ttl", "Good-name.ttl", "über.ttl"):
        (tmp_path / name).write_text("x")

    found = {finding.file for finding in find_name_faults(tmp_path, tmp_path)}
    assert found == {"notes.bak", "bad name.ttl", "good-name.ttl", "über.ttl"}


def test_a_missing_file_is_named(tmp_path):
    assert rules(find_missing_files([tmp_path / "a.ttl"], tmp_path)) == ["file-missing"]
