"""The four functions for notebooks: typed, lazy, and the same answers as the commands."""

import datetime

import pytest
import rdflib
from pyoxigraph import Store

import limakg as package
from limakg.errors import UnknownNameError

TYPES = "SELECT (COUNT(*) AS ?n) WHERE { ?s a ?type }"


@pytest.fixture(autouse=True)
def inside(built, monkeypatch):
    monkeypatch.chdir(built.root)


def test_rdflib_gets_the_published_graph():
    graph = package.load()

    assert isinstance(graph, rdflib.Graph)
    assert len(graph) == 24


def test_the_store_has_the_published_graph_as_its_default():
    store = package.store()

    assert isinstance(store, Store)
    assert [row["n"].value for row in store.query(TYPES)] == ["7"]


def test_another_project_may_be_named(built, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert len(package.load(built.root)) == len(package.load(str(built.root)))


def test_a_question_is_answered_with_its_defaults():
    assert package.ask("who-recognised").column("label") == ["Arcadia", "Ruritania"]


@pytest.mark.parametrize("date", ["2019-06-30", datetime.date(2019, 6, 30)])
def test_a_value_may_be_a_text_or_a_python_value(date):
    assert package.ask("who-recognised", date=date).column("label") == ["Arcadia"]


def test_a_yes_or_no_is_true_or_false():
    assert package.ask("is-labelled", label="Arcadia", size=1)
    assert not package.ask("is-labelled", label="Nowhere")


def test_a_graph_has_its_triples():
    assert len(package.ask("all-about").triples) == 6


def test_an_unknown_question_names_the_nearest():
    with pytest.raises(UnknownNameError, match="who-recognised"):
        package.ask("who-recognized")


def test_owlready_gets_the_individuals():
    world = package.world()

    assert world["https://example.org/id/state/arcadia"].name == "arcadia"
    world.close()
