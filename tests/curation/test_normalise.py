"""What the normalised form forgets, and what it keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limakg.curation.normalise import digest, normalise

SAME = [
    ("“one’s own”", '"one\'s own"'),
    ("«word» and ‚word‘", "\"word\" and 'word'"),
    ("a well-known case", "a well-\nknown case"),
    ("the international order", "the inter-\n  national order"),
    ("the international order", "the inter\u00adnational order"),
    ("a body—one of many—met", "a body — one of many — met"),
    ("a body—one", "a body&mdash;one"),
    ("a body—one of", "a body--one of"),
    ("a body―one of", "a body - one of"),
    ("a body—one of", "a body—\none of"),
    ("from 1915–1921", "from 1915-\n1921"),
    ("this and\u00a0that", "this  and\nthat"),
    ("this & that", "this &amp; that"),
    ("a whole policy”12 (Doe)", "a whole policy” (Doe)"),
    ("a whole policy,5 among", "a whole policy, among"),
    ("it came to an end.14", "it came to an end."),
    ("(Doe, 2020).18", "(Doe, 2020)."),
    ("a whole policy¹ of", "a whole policy[1] of"),
    ("de\u0301mocratie", "démocratie"),
    ("the ﬁrst oﬃce", "the first office"),
    ("and so on…", "and so on..."),
    ("zero\u200bwidth", "zerowidth"),
]
DIFFERENT = [
    ("a growth of -5 per cent", "a growth of 5 per cent"),
    ("in 2016 and 2017", "in 2016 and 2018"),
    ("pages 55–56", "pages 5556"),
    ("the G20 met", "the G met"),
    ("COVID19 came", "COVID came"),
    ("He came", "he came"),
    ("they met (3)", "they met"),
    ("two words", "twowords"),
    ("two—words", "twowords"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_the_form_forgets_what_copying_changes(left, right):
    assert normalise(left) == normalise(right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_the_form_keeps_what_the_words_say(left, right):
    assert normalise(left) != normalise(right)


@given(st.text(alphabet="ab1C.,“”'-–— \n;&", max_size=40))
def test_white_space_around_a_text_changes_nothing(text):
    assert normalise(text) == normalise(f"\n {text}  ")


def test_the_digest_is_that_of_the_utf_8_bytes():
    assert digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
