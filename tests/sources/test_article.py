"""A sentence table is read, or refused with the line where it disagrees with itself."""

import hashlib

import pytest

from limakg.errors import ArticleError
from limakg.sources.article import COLUMNS, Sentence, read_article, read_sentence_table

HEAD = "\t".join(COLUMNS)


def row(id="s1-p1-s1", kind="sentence", start="0", end=None, sha256=None, text="Tea is warm.") -> str:
    end = str(int(start) + len(text)) if end is None else end
    digest = hashlib.sha256(text.encode()).hexdigest() if sha256 is None else sha256
    return "\t".join([id, kind, "1", "1", "1", start, end, digest, text])


def write(tmp_path, *lines: str):
    path = tmp_path / "table.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_row_becomes_a_sentence(tmp_path):
    (sentence,) = read_sentence_table(write(tmp_path, HEAD, row()))

    assert isinstance(sentence, Sentence)
    assert (sentence.section_id, sentence.paragraph_id, sentence.end) == ("s1", "s1-p1", 12)


def test_a_heading_stands_in_no_paragraph():
    assert Sentence("s1.2-h", "heading", "1.2", 0, 0, 0, 3, "", "Tea").paragraph_id is None


def test_windows_line_ends_do_not_matter(tmp_path):
    path = tmp_path / "table.tsv"
    path.write_bytes(f"{HEAD}\r\n{row()}\r\n".encode())

    assert [sentence.text for sentence in read_sentence_table(path)] == ["Tea is warm."]


BAD = [
    (["id\ttext"], "table.tsv:1: the first line must name the columns"),
    ([HEAD], "table.tsv:1: the table has no rows"),
    ([HEAD, row(), "s1-p1-s2\tsentence"], "table.tsv:3: a row has 9 columns, this one 2"),
    ([HEAD, row(id="First sentence")], "table.tsv:2: 'First sentence' is no sentence id"),
    ([HEAD, row(kind="2")], "table.tsv:2: '2' is no kind"),
    ([HEAD, row(start="0", end="x")], "table.tsv:2: the column end needs a whole number, not 'x'"),
    ([HEAD, row(end="5")], "table.tsv:2: the text has 12 characters, its offsets say 5"),
    ([HEAD, row(sha256="0" * 64)], "table.tsv:2: the text does not have the SHA-256 of its row"),
    ([HEAD, row(), row(start="20")], "table.tsv:3: the id s1-p1-s1 stands in the table already"),
    ([HEAD, row(), row(id="s1-p1-s2", start="5")], "table.tsv:3: s1-p1-s2 begins before s1-p1-s1 ends"),
]


@pytest.mark.parametrize(("lines", "message"), BAD)
def test_a_bad_table_is_refused_with_its_line(tmp_path, lines, message):
    with pytest.raises(ArticleError) as error:
        read_sentence_table(write(tmp_path, *lines))

    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ArticleError, match=r"nowhere\.txt cannot be read: No such file"):
        read_article(tmp_path / "nowhere.txt")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "latin.txt").write_bytes("café".encode("latin-1"))

    with pytest.raises(ArticleError, match=r"latin\.txt is not UTF-8: byte 4"):
        read_article(tmp_path / "latin.txt")
