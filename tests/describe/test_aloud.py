"""A claim can be read aloud."""

import pytest

from limakg.describe.aloud import join, read_aloud, summarise

BAKER = "“Baker signs the charter”"
PLACE = "It stands in sentence s1-p1-s3 of section “1 Water”; look for the words “Although it was”."
SAID = [
    ("s1-p1-s1-a", "The claim is: The mayor put a name to the charter."),
    ("s1-p1-s3-a", PLACE),
    ("s1-p1-s1-a", "It is said by Ann and Bo."),
    ("s1-p1-s1-a", "No word marks it as more or less than plainly said."),
    ("s1-p1-s1-a", "No source is cited for it."),
    ("s1-p1-s2-a", "It is a denial: what follows is said not to be so."),
    ("s1-p1-s2-a", f"What it denies is {BAKER} (signature position), which the article denies."),
    ("s1-p1-s2-b", "It is said by Cy, and the authors report it without taking it over."),
    ("s1-p1-s2-b", "It is marked as apparent by the words “seemed”."),
    ("s1-p1-s2-b", "It rests on Cy 1999, p. 3, quotation (“seemed a fair …”)."),
    ("s1-p1-s3-b", "It is conditional: it does not say that this is so."),
    ("s1-p1-s3-b", "Its extent is given as mostly by the words “mostly”."),
    ("s1-p1-s3-b", "It says so of nothing else."),
    ("s1-p1-s3-b", "The sentence takes it for granted."),
    ("s1-p1-s3-b", "It is meant in general, not of this case alone."),
    ("s1-p1-s3-b", "It would take: “Drought in the valley”."),
    ("s1-p1-s3-b", "It restates “Dry weather did not undo the charter”."),
    ("s1-p2-s1-a", "Its paragraph is not on record as read by a second agent."),
]


@pytest.mark.parametrize(("name", "sentence"), SAID)
def test_each_part_is_a_sentence(claim, name, sentence):
    assert sentence in read_aloud(claim(name))


def test_a_time_is_read_with_its_bounds(claim):
    assert any(
        "time: “in 1999” (starts at the earliest 1999-01-01 and at the latest 1999-12-31; ends" in sentence
        for sentence in read_aloud(claim("s1-p1-s1-a"))
    )


def test_an_arrow_is_read_in_its_direction(claim):
    causes = "“Drought in the valley”, together with “Pests in the orchards”,"
    change = "the change is “Fall of the harvest”; in the words “cut”"
    arrow = f"The text says that {causes} weakens “Harvest of the orchards” ({change})."

    assert arrow in read_aloud(claim("s1-p1-s1-b"))


def test_a_concession_says_what_held_and_against_what(claim):
    said = "It concedes that “Dry weather and pests together made the harvest small” did not keep "

    assert any(sentence.startswith(said) for sentence in read_aloud(claim("s1-p1-s3-a")))


def test_nothing_is_said_of_a_second_reading_that_took_place(claim):
    assert not any("not on record" in sentence for sentence in read_aloud(claim("s1-p1-s1-a")))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("s1-p1-s1-a", "The mayor put a name to the charter (Ann and Bo)"),
        ("s1-p1-s2-a", "The baker's name is not under the charter (Ann and Bo, denied)"),
        (
            "s1-p1-s2-b",
            "To Cy the charter looked fair (Cy, apparent, the authors report it without taking it over)",
        ),
        ("s1-p2-s1-a", "Afterwards the baker went away (the authors)"),
    ],
)
def test_a_claim_fits_a_line(claim, name, line):
    assert summarise(claim(name)) == line


@pytest.mark.parametrize(("words", "text"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c")])
def test_words_are_joined_as_in_a_sentence(words, text):
    assert join(words) == text
