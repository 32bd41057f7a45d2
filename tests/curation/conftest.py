"""The passages of the real article as a data set, made from its sentence table."""

import pytest

from limakg.curation.audit import audit
from limakg.curation.copies import align
from limakg.curation.normalise import digest
from limakg.curation.passages import load_passages, write_passages
from limakg.graph.dataset import Dataset
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.sources.article import Sentence, read_article, read_sentence_table

# One claim that states one event, for the audit of one sentence.
CLAIM = """
claim:s1-p1-s1-a a lima:Claim ; rdfs:label "a claim"@en ; lima:states event:e .
event:e rdfs:label "e"@en .
"""
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


@pytest.fixture(scope="session")
def audited(prefixes):
    """Audit one sentence and some Turtle."""
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items())

    def run(text: str, turtle: str = CLAIM, exceptions=()):
        row = Sentence("s1-p1-s1", "sentence", "1", 1, 1, 0, len(text), digest(text), text)
        (passages,) = write_passages([row], prefixes).values()
        dataset = Dataset()
        dataset.add("urn:test", parse_turtle(passages.encode()).triples)
        dataset.add("urn:test", parse_turtle((head + turtle).encode()).triples)
        return audit(dataset, align(text, load_passages(dataset)), exceptions)

    return run
