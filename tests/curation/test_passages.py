"""Passages carry place, digests and a locating phrase, in the house style, and never the text."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from limakg.curation.normalise import digest, normalise
from limakg.curation.passages import MOST_WORDS, WORD, find_locating_phrase, load_passages, write_passages
from limakg.sources.article import Sentence

TURTLEFMT = Path(sys.executable).with_name("turtlefmt")
RUN_OF_WORDS = re.compile(r"[^\W_]+(?:[\W_]+[^\W_]+){8}")


def sentence(number: int, text: str = "Tea is warm and good.", paragraph: int = 1) -> Sentence:
    name = f"s1-p{paragraph}-s{number}"
    return Sentence(name, "sentence", "1", paragraph, number, 0, len(text), digest(text), text)


def test_every_row_is_one_passage_in_the_order_of_the_article(publish, sentences):
    assert [passage.id for passage in load_passages(publish())] == [row.id for row in sentences]


def test_a_passage_has_both_digests(publish, sentences):
    for passage, row in zip(load_passages(publish()), sentences, strict=True):
        assert passage.text_sha256 == digest(row.text)
        assert passage.normalised_sha256 == digest(normalise(row.text))


def test_each_locating_phrase_occurs_once_in_the_article(publish, article):
    text = normalise(article)

    assert [p.id for p in load_passages(publish()) if text.count(normalise(p.phrase)) != 1] == []


def test_no_run_of_words_longer_than_a_phrase_gets_in(passage_files, article):
    words = " ".join(WORD.findall(article))
    found = RUN_OF_WORDS.findall("\n".join(passage_files.values()))
    runs = {" ".join(WORD.findall(run)) for run in found}

    assert [run for run in runs if run in words] == []


def test_the_files_are_laid_out_as_turtlefmt_wants_them(passage_files, tmp_path):
    for name, text in passage_files.items():
        (tmp_path / name.replace("/", "-")).write_text(text, encoding="utf-8")

    subprocess.run([TURTLEFMT, "--check", *sorted(tmp_path.iterdir())], check=True)


def test_the_files_kept_in_the_repository_are_those_that_the_table_gives(passage_files, root):
    folder = root / "data" / "passages"

    kept = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.ttl")}

    assert kept == passage_files


def test_a_long_section_becomes_a_folder_of_paragraphs(prefixes):
    rows = [sentence(number, paragraph=paragraph) for paragraph in (1, 2) for number in range(1, 30)]

    assert list(write_passages(rows, prefixes)) == ["s1/p1.ttl", "s1/p2.ttl"]


def test_blocks_stand_in_natural_order(prefixes):
    text = write_passages([sentence(number) for number in (1, 10, 2)], prefixes)["s1.ttl"]

    assert re.findall(r"^passage:s1-p1-s(\d+) ", text, re.MULTILINE) == ["1", "2", "10"]


@pytest.mark.parametrize(
    ("text", "whole", "phrase"),
    [
        ("Tea is warm, as ever.", "Tea is warm, as ever. Rain is cold.", "Tea is warm"),
        ("Tea is warm and good.", "Tea is warm and good. Tea is warm and cheap.", "Tea is warm and good"),
        ("Tea is good, we say.", "Tea is good, we say. Tea is good, we think.", "Tea is good, we say"),
        ("Tea.", "Tea. Rain.", "Tea"),
        ("A b c d e f g h i j k.", "A b c d e f g h i j k. A b c d e f g h i", "c d e f g h i j"),
        ("Tea is warm.", "Tea is warm. Tea is warm.", None),
    ],
)
def test_the_phrase_begins_as_early_as_it_can_and_is_then_as_short_as_it_can(text, whole, phrase):
    assert find_locating_phrase(text, whole) == phrase


def test_a_phrase_counts_the_words_that_hyphens_join():
    phrase = find_locating_phrase("a-b-c-d-e-f-g-h-i tea is warm today", "abcdefghi tea is warm today")

    assert phrase == "tea is warm"
    assert len(WORD.findall(phrase)) <= MOST_WORDS


def test_quotation_marks_and_backslashes_are_escaped(prefixes):
    text = write_passages([sentence(1, '"Tea" is \\ warm.')], prefixes)["s1.ttl"]

    assert r'lima:locatingPhrase "\"Tea\" is \\"' in text
