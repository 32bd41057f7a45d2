"""Each canned query gives the rows that were written from the article, the same in two engines.

An expectation is `<query>.csv` or `<query>--<case>.csv`. Its first line is a comment with the values of
the parameters, then the sentences that it was written from: `# date=2020-06-30; actor=state:x | s1-p1-s1`.
Below stand columns and rows; columns may be left out, things are written as prefixed names, and the
order does not matter. A yes or no is the word `true` or `false`; a graph is a `.ttl` file.
"""

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
import rdflib

from limakg import pipeline
from limakg.graph.bridge import to_rdflib
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.plain import Term as PlainTerm
from limakg.graph.plain import literal, plain
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.queries.catalog import load_catalog
from limakg.queries.results import GRAPHS, Result, from_engine
from limakg.queries.run import as_values, bind, bound_text, lookup_in
from limakg.queries.tokens import tokenize
from limakg.terms import XSD

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
INVENTED = HERE / "publication"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "nonNegativeInteger")}


class Expectation(NamedTuple):
    """What one file says: the query, the values it is asked with, the sentences, the rest of the file."""

    project: Project
    name: str
    values: dict[str, str]
    sentences: list[str]
    body: str
    path: Path


def read_expectation(project: Project, path: Path) -> Expectation:
    """Read one file."""
    first, _, body = path.read_text(encoding="utf-8").partition("\n")
    assert first.startswith("#"), f"{path.name} must start with '# values | sentences'"
    values, _, sentences = first.lstrip("# ").partition("|")
    pairs = [pair.strip() for pair in values.split(";") if pair.strip()]
    return Expectation(project, path.stem.split("--")[0], as_values(pairs), sentences.split(), body, path)


def expectations() -> list[Expectation]:
    """Read every file of both publications."""
    folders = [(Project(ROOT), HERE), (Project(INVENTED), INVENTED / "expected")]
    return [
        read_expectation(project, path)
        for project, folder in folders
        for path in sorted(folder.glob("*.*"))
        if path.suffix in (".csv", ".ttl")
    ]


CASES = expectations()
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)


@pytest.fixture(scope="session")
def worlds():
    """Give a publication's data in both engines, made once."""
    made: dict[Path, World] = {}

    def world(project: Project) -> World:
        if project.root not in made:
            made[project.root] = World(project)
        return made[project.root]

    return world


class World:
    """One publication with its data in pyoxigraph and in rdflib."""

    def __init__(self, project: Project) -> None:
        self.prefixes = load_prefixes(project.prefixes)
        self.catalog = load_catalog(project)
        self.dataset = read_data(project)
        self.graph = to_rdflib(self.dataset.triples())
        self.named: rdflib.Dataset | None = None

    def text(self, case: Expectation) -> str:
        """Give the query of a case with its values bound."""
        query = self.catalog[case.name]
        return bound_text(query, bind(query, case.values, self.prefixes, lookup_in(self.dataset)))

    def ask(self, case: Expectation, engine: str) -> Result:
        """Answer the query of a case in one engine."""
        text, form = self.text(case), self.catalog[case.name].type
        if engine == "pyoxigraph":
            return from_engine(form, self.dataset.query(text))
        named = any(token.word in ("GRAPH", "FROM") for token in tokenize(text))
        return from_rdflib((self.with_names() if named else self.graph).query(text))

    def with_names(self) -> rdflib.Dataset:
        """Give rdflib the named graphs too."""
        if self.named is None:
            self.named = rdflib.Dataset()
            for triple in self.graph:
                self.named.default_graph.add(triple)
            for name in self.dataset.graphs():
                for triple in to_rdflib(self.dataset.triples(name)):
                    self.named.graph(rdflib.URIRef(name)).add(triple)
        return self.named


def read_data(project: Project) -> Dataset:
    """Read and derive the real publication; the invented one has one file."""
    if project.root != INVENTED:
        return pipeline.derived(project).dataset
    dataset = Dataset()
    triples = parse_turtle((project.data / "dataset.ttl").read_bytes()).triples
    dataset.add("https://example.org/graph/asserted", triples)
    return dataset


def from_rdflib(answer: rdflib.query.Result) -> Result:
    """Take over an answer of rdflib."""
    if answer.type == "ASK":
        return Result("ASK", boolean=bool(answer))
    if answer.type in GRAPHS:
        turtle = answer.graph.serialize(format="nt").encode()
        return Result(answer.type, triples=tuple(parse_turtle(turtle).triples))
    names = tuple(str(name) for name in answer.vars)
    return Result("SELECT", names, tuple(tuple(map(plain_of, row)) for row in answer))


def plain_of(term: object) -> PlainTerm | None:
    """Turn a term of rdflib into a plain one."""
    if term is None:
        return None
    if isinstance(term, rdflib.Literal):
        return literal(str(term), str(term.datatype or ""), term.language or "")
    return PlainTerm("uri" if isinstance(term, rdflib.URIRef) else "bnode", str(term))


def comparable(result: Result) -> object:
    """Give an answer in a form in which order and the spelling of numbers make no difference."""
    if result.type in GRAPHS:
        return Counter(tuple(map(alike, map(plain, triple))) for triple in result.triples)
    return result.boolean, result.columns, Counter(tuple(map(alike, row)) for row in result.rows)


def alike(term: PlainTerm | None) -> object:
    """Give numbers by their value."""
    if term is None or term.datatype not in NUMBERS:
        return term
    return term.datatype.replace("float", "double"), Decimal(term.value).normalize()


def shown(term: PlainTerm | None, prefixes) -> str:
    """Write a cell as an expectation does."""
    if term is None:
        return ""
    return prefixes.shorten(term.value) if term.kind == "uri" else term.value


def projected(result: Result, columns: list[str], prefixes) -> Counter:
    """Give the rows with only the columns that the expectation has."""
    places = [result.columns.index(name) for name in columns]
    return Counter(tuple(shown(row[place], prefixes) for place in places) for row in result.rows)


@each_case
@pytest.mark.parametrize("engine", ["pyoxigraph", "rdflib"])
def test_the_answer_is_what_the_article_says(case, engine, worlds):
    world = worlds(case.project)
    result = world.ask(case, engine)

    if result.type in GRAPHS:
        assert set(result.triples) == set(parse_turtle(case.body.encode()).triples)
    elif result.type == "ASK":
        assert str(result.boolean).lower() == case.body.strip()
    else:
        columns, *rows = csv.reader(case.body.splitlines())
        assert projected(result, columns, world.prefixes) == Counter(map(tuple, rows))


@each_case
def test_both_engines_give_the_same_rows_in_every_column(case, worlds):
    world = worlds(case.project)

    assert comparable(world.ask(case, "pyoxigraph")) == comparable(world.ask(case, "rdflib"))


@pytest.mark.parametrize("project", [Project(ROOT), Project(INVENTED)], ids=["real", "invented"])
def test_every_canned_query_has_an_expectation(project):
    expected = {case.name for case in CASES if case.project == project}

    assert set(load_catalog(project)) == expected


def test_an_expectation_names_the_sentences_that_it_was_written_from(project):
    dataset, prefixes = pipeline.read(project).dataset, load_prefixes(project.prefixes)
    sentences = {f"passage:{name}" for case in CASES if case.project == project for name in case.sentences}
    known = {prefixes.shorten(getattr(triple.subject, "value", "")) for triple in dataset.triples()}

    assert [case.path.name for case in CASES if case.project == project and not case.sentences] == []
    assert sentences - known == set()
