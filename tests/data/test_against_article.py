"""The data agrees with the article: passages, quotations, cue words, and what each sentence has."""

import pytest

from limakg import pipeline
from limakg.curation.verification import verify
from limakg.sources.article import read_article
from limakg.sources.load import load_dataset
from limakg.terms import lima


@pytest.fixture(scope="module")
def dataset(project):
    return load_dataset(project)


@pytest.fixture(scope="module")
def verification(dataset, article_dir):
    return verify(dataset, read_article(article_dir / "article.txt"))


def test_passages_quotations_and_cue_words_stand_in_the_article(verification):
    assert [(place.kind, place.thing, place.status) for place in verification.faults] == []


def test_every_passage_is_exact(verification):
    assert set(verification.totals()["passage"]) == {"exact"}


def test_what_the_encoded_sentences_have_is_in_their_claims_or_explained(project, dataset, verification):
    result = pipeline.audit(project, dataset, verification.copy)

    assert (result.rows, result.unused) == ([], [])


def test_the_audit_has_the_words_that_mark_a_cue(project, verification):
    dataset = load_dataset(project)
    passage, exception = min((t.subject.value, t.object.value) for t in excused(dataset))
    dataset.remove(passage, lima("cueException"))
    rows = pipeline.audit(project, dataset, verification.copy).rows

    found = [
        row.item for row in rows if passage.endswith(f"/{row.passage}") and row.kind == "cue-unexplained"
    ]
    assert found == [exception.partition(":")[0]]


def excused(dataset):
    """Give the triples that say of a word that it is no cue."""
    return [triple for triple in dataset.triples() if triple.predicate.value == lima("cueException")]
