"""The catalogue lists what stands in the folders of the themes, and nothing else."""

import shutil

import pytest

from limakg.errors import SourceError, SourceErrors, UnknownNameError
from limakg.project import Project
from limakg.queries.catalog import find_query, load_catalog, load_themes

HEAD = "#+ summary: x\n"


@pytest.fixture
def copy(small, tmp_path):
    shutil.copytree(small.root, tmp_path / "copy")
    return Project(tmp_path / "copy")


def test_queries_are_listed_theme_by_theme(catalog):
    assert list(catalog) == ["all-about", "who-recognised", "is-labelled"]


def test_themes_have_names_in_both_languages(small):
    assert [tuple(theme) for theme in load_themes(small)] == [
        ("stances", "stances", "posturas"),
        ("polities", "polities", "Estados"),
    ]


def test_checks_are_not_canned_queries(small):
    with pytest.raises(UnknownNameError, match="no query named 'nothing'"):
        find_query(small, "nothing")


def test_an_unknown_name_is_answered_with_the_nearest(small):
    with pytest.raises(UnknownNameError, match="nearest are who-recognised"):
        find_query(small, "who-recognized")


def test_one_query_is_read_without_the_others(copy):
    (copy.queries / "stances" / "broken.rq").write_text("#+ broken")

    assert find_query(copy, "who-recognised").type == "SELECT"


def test_the_entry_of_a_query_says_what_a_form_needs(catalog):
    entry = catalog["all-about"].as_json()

    assert list(entry) == ["name", "theme", "summary", "summary_es", "parameters", "type", "path"]
    assert (entry["type"], entry["path"]) == ("CONSTRUCT", "queries/stances/all-about.rq")


@pytest.mark.parametrize("word", ["RECOGNISED", "recognition", "¿Quién", "begun"])
def test_a_word_is_found_in_name_question_description_and_tags(catalog, word):
    assert [query.name for query in catalog.values() if query.mentions(word)] == ["who-recognised"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nonsense", "a canned query is one of SELECT"),
        (HEAD + "INSERT DATA {}", "a canned query is one of SELECT"),
        (HEAD + "#+ answer_type: graph\nASK {}", "answer_type is graph, but ASK gives a boolean"),
    ],
)
def test_a_file_that_is_no_question_is_named(copy, text, reason):
    (copy.queries / "stances" / "odd.rq").write_text(text)

    with pytest.raises(SourceErrors, match=rf"queries/stances/odd.rq:1:1: {reason}"):
        load_catalog(copy)


def test_a_query_that_no_engine_accepts_is_named_with_its_place(copy):
    text = "#+ summary: Broken?\nSELECT ?x {\n  ?x ?y\n}\n"
    (copy.queries / "stances" / "broken.rq").write_text(text)

    with pytest.raises(SourceErrors, match="queries/stances/broken.rq:4:1: '}' cannot stand here") as caught:
        load_catalog(copy)
    assert str(caught.value).splitlines()[1:3] == ["    }", "    ^"]


def test_two_queries_of_one_name_are_refused(copy):
    shutil.copy(copy.queries / "stances" / "all-about.rq", copy.queries / "polities")

    with pytest.raises(SourceErrors, match="another query has this name"):
        load_catalog(copy)


def test_a_file_that_is_not_text_is_named(copy):
    (copy.queries / "stances" / "bytes.rq").write_bytes(b"\xff")

    with pytest.raises(SourceError, match="cannot be read"):
        find_query(copy, "bytes")


def test_a_publication_without_themes_has_no_canned_queries(copy):
    (copy.queries / "themes.ttl").unlink()

    assert load_catalog(copy) == {}
