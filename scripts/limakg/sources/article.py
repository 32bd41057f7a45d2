"""Read an article: a table of its sentences, and a reader's own copy of its text."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from limakg.errors import ArticleError

COLUMNS = ["id", "kind", "section", "paragraph", "sentence", "start", "end", "sha256", "text"]
SENTENCE_ID = re.compile(r"(?P<section>[a-z0-9]+(?:\.[a-z0-9]+)*)(?:-p\d+)?-[a-z]+\d*")
KIND = re.compile(r"[a-z]+(?:-[a-z]+)*")


class Sentence(NamedTuple):
    """One row of a sentence table: a sentence, a heading or a picture, with its place in the article."""

    id: str
    kind: str
    section: str
    paragraph: int
    number: int
    start: int
    end: int
    sha256: str
    text: str

    @property
    def section_id(self) -> str:
        """The part of the id that names the section."""
        return self.id.partition("-")[0]

    @property
    def paragraph_id(self) -> str | None:
        """The paragraph, named as its sentences name it; a heading stands in none."""
        return f"{self.section_id}-p{self.paragraph}" if self.paragraph else None


def read_sentence_table(path: Path) -> list[Sentence]:
    """Read a table of tab-separated columns, and refuse one that does not agree with itself."""
    lines = read_article(path).replace("\r\n", "\n").removesuffix("\n").split("\n")
    if lines[0].split("\t") != COLUMNS:
        raise ArticleError(f"{path}:1: the first line must name the columns {' '.join(COLUMNS)}")
    sentences: list[Sentence] = []
    for number, line in enumerate(lines[1:], start=2):
        try:
            sentences.append(_read_row(line, sentences))
        except ValueError as fault:
            raise ArticleError(f"{path}:{number}: {fault}") from None
    if not sentences:
        raise ArticleError(f"{path}:1: the table has no rows")
    return sentences


def read_article(path: Path) -> str:
    """Read a text in UTF-8 as it stands, line ends included."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path} is not UTF-8: byte {error.start + 1} begins no character") from None


def _read_row(line: str, before: list[Sentence]) -> Sentence:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise ValueError(f"a row has {len(COLUMNS)} columns, this one {len(cells)}")
    for name, cell in zip(COLUMNS[3:7], cells[3:7], strict=True):
        if not re.fullmatch("[0-9]+", cell):
            raise ValueError(f"the column {name} needs a whole number, not {cell!r}")
    paragraph, number, start, end = map(int, cells[3:7])
    sentence = Sentence(cells[0], cells[1], cells[2], paragraph, number, start, end, cells[7], cells[8])
    fault = _find_fault(sentence) or _find_clash(sentence, before)
    if fault:
        raise ValueError(fault)
    return sentence


def _find_fault(sentence: Sentence) -> str | None:
    if not SENTENCE_ID.fullmatch(sentence.id):
        return f"{sentence.id!r} is no sentence id such as s1-p2-s3 or s1-h"
    if not KIND.fullmatch(sentence.kind):
        return f"{sentence.kind!r} is no kind such as sentence or heading"
    if sentence.end - sentence.start != len(sentence.text):
        length = sentence.end - sentence.start
        return f"the text has {len(sentence.text)} characters, its offsets say {length}"
    if hashlib.sha256(sentence.text.encode("utf-8")).hexdigest() != sentence.sha256:
        return "the text does not have the SHA-256 of its row"
    return None


def _find_clash(sentence: Sentence, before: list[Sentence]) -> str | None:
    if any(other.id == sentence.id for other in before):
        return f"the id {sentence.id} stands in the table already"
    if before and sentence.start < before[-1].end:
        return f"{sentence.id} begins before {before[-1].id} ends"
    return None
