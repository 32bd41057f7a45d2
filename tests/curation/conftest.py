"""The passages of the real article as a data set, made from its sentence table."""

import pytest

from limakg.curation.passages import write_passages
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.sources.article import read_article, read_sentence_table

GRAPH = "https://w3id.org/limakg/graph/asserted"


@pytest.fixture(scope="session")
def sentences(article_dir):
    return read_sentence_table(article_dir / "sentences.tsv")


@pytest.fixture(scope="session")
def article(article_dir) -> str:
    return read_article(article_dir / "article.txt")


@pytest.fixture(scope="session")
def prefixes(root):
    return load_prefixes(root / "ontology" / "prefixes.ttl")


@pytest.fixture(scope="session")
def passage_files(sentences, prefixes) -> dict[str, str]:
    return write_passages(sentences, prefixes)


@pytest.fixture
def publish(passage_files, prefixes):
    """Make a data set of the article's passages and a little Turtle beside them."""

    def make(turtle: str = "") -> Dataset:
        head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items())
        dataset = Dataset()
        for text in (*passage_files.values(), head + turtle):
            parsed = parse_turtle(text.encode())
            assert not parsed.faults
            dataset.add(GRAPH, parsed.triples)
        return dataset

    return make
