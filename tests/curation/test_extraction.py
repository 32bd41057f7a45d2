"""What a sentence has is extracted by the forms of the language alone, not by any list of names."""

from decimal import Decimal

import pytest

from limakg.curation.extraction import extract, list_names, read_numbers


def texts(kind: str, sentence: str, known=frozenset()) -> list[str]:
    return [item.text for item in extract(sentence, known) if item.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("It lost 62% of 1,200 boats.", ["62", "1,200"]),
        ("Some 2.3 million people and 4 million birds", ["2.3 million", "4 million"]),
        ("about 1 million 600 thousand entries", ["1 million 600 thousand"]),
        ("Only three of the twelve", ["three", "twelve"]),
        ("a policy”12 (Doe, 2020, p. 7) in 2019", []),
        ("COVID-19 in the 1950s", []),
    ],
)
def test_numbers_are_figures_and_words_but_no_years_marks_or_pages(sentence, numbers):
    assert texts("number", sentence) == numbers


def test_years_and_decades_are_found_outside_citations():
    assert texts("year", "In 2013–2019 and the 1990s (Doe, 2001)") == ["2013", "2019", "1990s"]


def test_a_month_needs_a_capital_within_the_sentence():
    assert texts("month", "May it rain in June 2016, they may say") == ["June"]


def test_each_entry_of_a_citation_counts():
    entries = ["Doe and Roe, 2020, p. 2", "cited in Poe, 1998", "Poe, 2024, personal communication"]

    assert texts("citation", f"They met ({entries[0]}; {entries[1]}). They ate ({entries[2]}).") == entries


@pytest.mark.parametrize("sentence", ["Founded (1985)", "eighteen votes (out of 130)", "the body (UNX) met"])
def test_other_parentheses_are_no_citations(sentence):
    assert texts("citation", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Yesterday Ann Lee’s boat left Port of Sand.", ["Ann Lee", "Port of Sand"]),
        ("The Sand Court met Mr. Lee.", ["Sand Court", "Mr. Lee"]),
        ("He said: “The boat is gone”", []),
        ("Boats of the U.S. left", ["U.S"]),
    ],
)
def test_names_are_capitalised_words_but_for_the_first(sentence, names):
    assert texts("name", sentence) == names


def test_a_known_name_may_begin_a_sentence():
    assert texts("name", "Sandland left.", list_names(["The Sandland boat"])) == ["Sandland"]


def test_a_quotation_may_begin_or_end_in_another_sentence():
    quotations = ["and ends here”", "“there”", "“begins"]

    assert texts("quotation", "and ends here” or “there” and “begins") == quotations


def test_numbers_in_words_and_figures_are_the_same():
    assert read_numbers("twelve") == read_numbers("12") == {Decimal(12)}
    assert Decimal(2_300_000) in read_numbers("2.3 million")


def test_items_say_where_they_stand():
    (item,) = extract("it was 12 then")

    assert "it was 12 then"[item.start : item.end] == item.text == "12"
