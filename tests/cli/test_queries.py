"""`limakg queries`: the catalogue as a table of contents, as JSON, as a page."""

import json

import pytest


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)


def test_the_catalogue_reads_like_a_table_of_contents(limakg):
    assert limakg("queries")[1].splitlines() == [
        "stances",
        "  all-about       What is said of a thing? (thing)",
        "  who-recognised  Who recognised a person, from which date on? (person, date)",
        "",
        "polities",
        "  is-labelled     Is anything labelled so? (label, size, mood)",
        "",
        "3 questions; limakg query NAME answers one",
    ]


def test_the_contents_fit_the_terminal(limakg, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")

    assert limakg("queries")[1].splitlines()[2:4] == [
        "  who-recognised  Who recognised a person, from",
        "                  which date on? (person, date)",
    ]


def test_the_questions_can_be_read_in_spanish(limakg):
    assert "  is-labelled     ¿Algo se llama así?" in limakg("queries", "--spanish")[1]


def test_a_program_gets_one_entry_a_query(limakg):
    found = json.loads(limakg("queries", "--json")[1])

    assert [entry["name"] for entry in found] == ["all-about", "who-recognised", "is-labelled"]
    assert found[1]["parameters"][1] == {"name": "date", "type": "xsd:date", "default": "2021-01-01"}


def test_a_word_narrows_the_list(limakg):
    assert limakg("queries", "--search", "reconocio")[1].splitlines()[-1].startswith("1 question;")


def test_the_page_shows_parameters_and_first_rows(limakg):
    page = limakg("queries", "--markdown")[1]

    assert "### who-recognised\n\nWho recognised a person, from which date on? (question 1)" in page
    assert "| `person` | iri | `person:ana-leon` | ex:Person |" in page
    assert "| state:arcadia | Arcadia | 2019-01-23 | since early 2019 |" in page
