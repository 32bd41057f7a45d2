"""Words that data takes from the article stand where the data says they stand."""

import pytest

from limakg.curation.normalise import digest
from limakg.curation.verification import verify
from limakg.curation.wording import contains


def quote(sentences, first: int, last: int) -> str:
    """Write a citation of some words of the first sentence, by their numbers."""
    row = sentences[0]
    words = row.text.split()[first:last]
    begin = row.text.index(" ".join(words))
    start, end = row.start + begin, row.start + begin + len(" ".join(words))
    return (
        f'citation:{row.id}-1 a lima:Citation ; lima:start {start} ; lima:end {end} ; '
        f'lima:sha256 "{digest(" ".join(words))}" ; lima:locatingWords "{" ".join(words[:3])}" .'
    )


def statuses(dataset, text: str, kind: str) -> list[str]:
    return [place.status for place in verify(dataset, text).places if place.kind == kind]


def test_a_quotation_is_exact_in_the_article(publish, article, sentences):
    assert statuses(publish(quote(sentences, 2, 6)), article, "quotation") == ["exact"]


def test_a_quotation_moves_with_its_passage(publish, article, sentences):
    dataset = publish(quote(sentences, 2, 6))

    assert statuses(dataset, "One more line.\n" + article, "quotation") == ["exact"]


def test_a_quotation_is_located_in_a_copy_typed_differently(publish, article, sentences):
    dataset = publish(quote(sentences, 2, 6))

    assert statuses(dataset, article.replace(" ", "  "), "quotation") == ["located by phrase"]


def test_a_quotation_with_wrong_offsets_differs(publish, article, sentences):
    turtle = quote(sentences, 2, 6).replace("lima:start ", "lima:start 1")

    assert statuses(publish(turtle), article, "quotation") == ["differs"]


def test_a_quotation_of_no_passage_is_missing(publish, article, sentences):
    turtle = quote(sentences, 2, 6).replace(f"citation:{sentences[0].id}", "citation:s99-p1-s1")

    assert statuses(publish(turtle), article, "quotation") == ["missing"]


def test_a_cue_word_is_looked_for_in_the_sentence_of_its_claim(publish, article, sentences):
    row = sentences[0]
    present, absent = row.text.split()[1], sentences[2].text.split()[0]
    dataset = publish(f'claim:{row.id}-a lima:certaintyCue "{present}" , "{absent} zzz" .')

    assert sorted(statuses(dataset, article, "certaintyCue")) == ["absent", "found"]


def test_words_on_a_situation_are_looked_for_where_its_claims_are(publish, article, sentences):
    row = sentences[0]
    dataset = publish(
        f'claim:{row.id}-a lima:states characterisation:x . '
        f'characterisation:x lima:asWorded "{row.text.split()[1]}" ; lima:hasTimeSpan span:x . '
        f'span:x lima:wording "{row.text.split()[2]}" .'
    )

    assert statuses(dataset, article, "asWorded") == ["found"]
    assert statuses(dataset, article, "wording") == ["found"]


def test_a_cue_exception_is_looked_for_without_its_reason(publish, article, sentences):
    row = sentences[0]
    dataset = publish(f'passage:{row.id} lima:cueException "{row.text.split()[0]}: because" .')

    assert statuses(dataset, article, "cueException") == ["found"]


def test_words_of_nothing_that_is_claimed_are_unchecked(publish, article):
    dataset = publish('characterisation:x lima:asWorded "tea" .')

    assert statuses(dataset, article, "asWorded") == ["unchecked"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Tea may be warm.", "may", True),
        ("Tea may be warm.", "May be", True),
        ("Maybe tea is warm.", "may", False),
        ("Not only tea but also rain.", "not only … but also", True),
        ("Not only tea.", "not only … but also", False),
        ("It’s “warm”", "it's \"warm\"", True),
        ("anything", "", False),
    ],
)
def test_words_are_found_as_whole_words_in_order(text, words, expected):
    assert contains(text, words) is expected
