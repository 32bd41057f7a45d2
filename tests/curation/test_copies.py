"""A reader's copy is recognised however it was typed, and only where it has the same words."""

import html
import re
from collections import Counter

import pytest

from limakg.curation.copies import EXACT, LOCATED, MISSING, NORMALISED, align
from limakg.curation.passages import load_passages


def straighten(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def drop_footnote_marks(text: str) -> str:
    return re.sub(r"(?<=[”)])([.,]?)\d{1,2}(?=\s)|(?<=\.”)()\d{1,2}(?=\s)", r"\1", text)


def break_lines(text: str, width: int = 61) -> str:
    """Break lines as a PDF does: hyphenate long words at the margin, and break after a dash."""
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for word in re.findall(r"[^\s—–-]*[—–-]|\S+|\s+", paragraph):
            while len(line) + len(word) > width > len(line) + 4 and word.isalpha() and len(word) > 6:
                lines.append(line + word[: width - len(line) - 1] + "-")
                line, word = "", word[width - len(line) - 1 :]
            if len(line) + len(word) > width:
                lines.append(line.rstrip())
                line, word = "", word.lstrip()
            line += word
        lines.append(line)
    return "\n".join(lines)


def write_entities(text: str) -> str:
    names = html.entities.codepoint2name
    escaped = html.escape(text, quote=False)
    return "".join(f"&{names.get(ord(char), f'#{ord(char)}')};" if char > "~" else char for char in escaped)


DEGRADED = [straighten, drop_footnote_marks, break_lines, write_entities]


def count(dataset, text: str) -> Counter[str]:
    return Counter(match.status for match in align(text, load_passages(dataset)).matches.values())


def test_the_article_itself_has_every_passage_exactly(publish, article, sentences):
    assert count(publish(), article) == {EXACT: len(sentences)}


@pytest.mark.parametrize("degrade", DEGRADED)
def test_a_degraded_copy_has_the_same_words(publish, article, degrade):
    copy = degrade(article)

    found = count(publish(), copy)

    assert copy != article
    assert found[NORMALISED] > 0
    assert set(found) <= {EXACT, NORMALISED}


def test_all_degradations_together_still_have_the_same_words(publish, article):
    for degrade in DEGRADED:
        article = degrade(article)

    assert set(count(publish(), article)) <= {EXACT, NORMALISED}


def test_a_copy_with_a_title_page_is_still_exact(publish, article, sentences):
    assert count(publish(), "A title\nand two authors\n\n" + article) == {EXACT: len(sentences)}


def test_a_changed_word_leaves_only_the_phrase(publish, article, sentences):
    victim = sentences[0]
    changed = article.replace(victim.text, victim.text[:-9] + " anything.")

    matches = align(changed, load_passages(publish())).matches

    assert matches.pop(victim.id).status == LOCATED
    assert {match.status for match in matches.values()} == {EXACT}


def test_a_sentence_left_out_is_missing_and_the_rest_is_found(publish, article, sentences):
    victim = sentences[5]

    matches = align(article.replace(victim.text, ""), load_passages(publish())).matches

    assert matches.pop(victim.id).status == MISSING
    assert {match.status for match in matches.values()} == {EXACT}


def test_an_empty_copy_has_nothing(publish, sentences):
    assert count(publish(), "") == {MISSING: len(sentences)}
