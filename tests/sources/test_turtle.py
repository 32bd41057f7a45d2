"""Every fault of every file is reported with its place; nothing makes the reader stumble."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limakg.errors import LimakgError, SourceError, SourceErrors
from limakg.sources.turtle import read_all, read_turtle

HEAD = b"@prefix a: <https://a.example/> .\n"


def write(path, content: bytes):
    path.write_bytes(content)
    return path


def places(caught) -> list[tuple[int, int]]:
    return [(error.line, error.column) for error in getattr(caught.value, "errors", [caught.value])]


FAULTS = {
    "an undeclared prefix": (HEAD + b"a:x a:y b:z .\n", (2, 9), "prefix b: has not been declared"),
    "an open string": (HEAD + b'a:x a:y "z .\n', (2, 9), "Unexpected end of file"),
    "a cut file": (HEAD + b"a:x a:y", (2, 8), "Unexpected end"),
    "bytes that are no UTF-8": (HEAD + b"a:x a:y a:\xff .\n", (2, 9), "UTF-8"),
    "a conflict marker": (b"<<<<<<< HEAD\n" + HEAD, (1, 7), "Invalid IRI"),
    "a NUL byte": (HEAD + b"a:x\0 a:y a:z .\n", (2, 4), ""),
    "a relative IRI": (b"<x> <y> <z> .\n", (1, 1), "No scheme"),
    "a triple term": (HEAD + b"<< a:x a:y a:z >> a:p a:q .\n", (2, 1), "RDF 1.2"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_file_line_column_and_shows_the_line(name, tmp_path):
    content, place, words = FAULTS[name]

    with pytest.raises(SourceError) as caught:
        read_turtle(write(tmp_path / "x.ttl", content), "data/x.ttl")

    assert places(caught) == [place]
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"data/x.ttl:{place[0]}:{place[1]}: ")


def test_several_faults_of_one_file_are_found(tmp_path):
    path = write(tmp_path / "x.ttl", HEAD + b"a:x a:y b:z .\na:x a:y a:z .\na:x a:y , .\n")

    with pytest.raises(SourceErrors) as caught:
        read_turtle(path)

    assert [line for line, _ in places(caught)] == [2, 4]


def test_a_missing_and_an_unreadable_file_are_named(tmp_path):
    for path in (tmp_path / "none.ttl", tmp_path):
        with pytest.raises(SourceError, match="there is no such file|cannot be read"):
            read_turtle(path)


def test_the_faults_of_all_files_come_together(publication):
    write(publication.data / "a.ttl", b"oops")
    write(publication.ontology / "shapes" / "b.ttl", b"oops")
    write(publication.data / "links" / "c.ttl", b"oops")

    with pytest.raises(SourceErrors) as caught:
        read_all(publication)

    paths = [error.path for error in caught.value.errors]
    assert paths == ["data/a.ttl", "data/links/c.ttl", "ontology/shapes/b.ttl"]


ODD = [b"", b"\n", b"# nothing\n", b"\xef\xbb\xbf" + HEAD, HEAD.replace(b"\n", b"\r\n")]


@pytest.mark.parametrize("content", ODD)
def test_what_a_lint_judges_does_not_stop_the_reader(content, tmp_path):
    assert read_turtle(write(tmp_path / "x.ttl", content)).triples == []


def test_the_line_of_each_block_is_kept(tmp_path):
    text = HEAD + b"""
a:one a:p 1 ;
    a:q a:two .
# a:no a comment
a:two a:p \"\"\"long
a:not a subject
\"\"\" .
<https://a.example/three> a:p a:one .
a:one a:p 2 .
"""

    assert read_turtle(write(tmp_path / "x.ttl", text)).blocks == {
        "https://a.example/one": 3,
        "https://a.example/two": 6,
        "https://a.example/three": 9,
    }


def test_control_characters_of_a_faulty_line_do_not_reach_the_terminal(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_turtle(write(tmp_path / "x.ttl", b"a\x1b[2J\0 b"))

    assert "\x1b" not in str(caught.value)


@given(st.binary(max_size=80))
def test_no_bytes_make_the_reader_crash(tmp_path_factory, content):
    try:
        read_turtle(write(tmp_path_factory.getbasetemp() / "any.ttl", HEAD + content))
    except LimakgError as error:
        assert str(error)
