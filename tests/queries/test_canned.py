"""Each canned query is one well-formed question: complete head, own prefixes, ordered, unlike any other."""

import re
from collections import Counter
from pathlib import Path

import pytest
from rdflib.plugins.sparql import prepareQuery

from limakg.graph.dataset import Dataset
from limakg.graph.prefixes import Prefixes, load_prefixes
from limakg.project import Project
from limakg.queries.binding import is_iri
from limakg.queries.catalog import ANSWER_TYPES, load_catalog
from limakg.queries.grammar import find_stop
from limakg.queries.header import body_of
from limakg.queries.run import bind, bound_text
from limakg.queries.tokens import declared_prefixes, tokenize

HERE = Path(__file__).parent
PROJECTS = [Project(HERE.parent.parent), Project(HERE / "publication")]
KEYS = {"summary", "summary_es", "description", "tags", "number", "answer_type"}
PARAMETERS = {"defaults", "enumerate", "values"}
STANDARD = {"owl", "rdf", "rdfs", "skos", "xsd", "dcterms", "prov"}
DATE = re.compile(r"#\+\s+- [^:]+: \d{4}-\d\d?-\d\d?(?![^Tt\s])")  # a timestamp, to a reader of YAML 1.1
WORDS = {
    *("PREFIX", "SELECT", "DISTINCT", "WHERE", "FILTER", "OPTIONAL", "UNION", "MINUS", "BIND", "VALUES"),
    *("GROUP", "BY", "ORDER", "HAVING", "LIMIT", "AS", "ASK", "CONSTRUCT", "GRAPH", "EXISTS", "NOT", "IN"),
}
QUERIES = [(project, query) for project in PROJECTS for query in load_catalog(project).values()]
each = pytest.mark.parametrize(("project", "query"), QUERIES, ids=[query.name for _, query in QUERIES])


def tokens_of(query):
    return list(tokenize(query.text))


def bound(query):
    return bound_text(query, bind(query, {}, Prefixes({})))


@each
def test_the_head_says_what_the_catalogue_shows(project, query):
    head = query.header

    assert set(head.fields) <= KEYS | PARAMETERS
    assert head.summary.endswith("?")
    assert head.summary_es.startswith("¿") and head.summary_es.endswith("?")
    assert query.theme in head.tags
    assert head.number is not None
    assert head.answer_type == ANSWER_TYPES[query.type]


@each
def test_the_name_is_made_of_key_words(project, query):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", query.name)


@each
def test_a_default_is_a_value_of_its_type_and_among_the_allowed(project, query):
    for parameter in query.parameters:
        assert parameter.kind != "iri" or is_iri(parameter.default), "grlc wants the full IRI"
        assert not parameter.allowed or parameter.default in parameter.allowed


@each
def test_dates_in_the_head_are_quoted_since_yaml_would_make_them_moments(project, query):
    assert [line for line in query.text.splitlines() if DATE.match(line)] == []


@each
def test_every_engine_can_parse_it_with_its_defaults(project, query):
    Dataset().query(bound(query))
    prepareQuery(bound(query))

    assert find_stop(bound(query)) is None


@each
def test_it_is_valid_with_its_variables_unbound(project, query):
    Dataset().query(query.text)


@each
def test_prefixes_are_declared_as_in_the_table_and_all_used(project, query):
    table = load_prefixes(project.prefixes)
    declared = declared_prefixes(tokens_of(query))
    names = tokens_of(query._replace(text=body_of(query.text)))
    used = Counter(token.text.partition(":")[0] for token in names if token.kind == "name")

    assert {name for name in declared if used[name] < 2} == set()
    assert {name: iri for name, iri in declared.items() if name in table and table[name] != iri} == {}
    assert declared.keys() - table.keys() <= STANDARD


@each
def test_rows_come_in_a_stated_order(project, query):
    assert query.type != "SELECT" or "ORDER" in [token.word for token in tokens_of(query)]


@each
def test_the_text_is_laid_out_alike(project, query):
    lines = query.text.splitlines()

    assert query.text.endswith("\n") and not query.text.endswith("\n\n")
    assert [line for line in lines if len(line) > 120 or line != line.rstrip() or "\t" in line] == []
    assert [t.text for t in tokens_of(query) if t.word in WORDS and t.text != t.word] == []


@pytest.mark.parametrize("project", PROJECTS, ids=["real", "invented"])
def test_no_two_questions_are_the_same_but_for_constants(project):
    shapes = Counter(shape_of(query) for query in load_catalog(project).values())

    assert [shape for shape, count in shapes.items() if count > 1] == []


def shape_of(query):
    """Give a query without its constants, names of variables and order of patterns left as they are."""
    kinds = ("iri", "string", "number", "name")
    return " ".join("·" if token.kind in kinds else token.text for token in tokens_of(query))


@pytest.mark.parametrize("project", PROJECTS, ids=["real", "invented"])
def test_no_two_questions_have_one_number_or_one_wording(project):
    heads = [query.header for query in load_catalog(project).values()]

    for said in ([head.number for head in heads], [head.summary for head in heads]):
        assert [value for value, count in Counter(said).items() if count > 1] == []
