"""The data agrees with the article: passages, quotations, cue words, and what each sentence has."""

import pytest

from limakg.curation.audit import audit, load_exceptions
from limakg.curation.verification import verify
from limakg.sources.article import read_article
from limakg.sources.load import load_dataset


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
    path = project.data / "audit-exceptions.csv"
    result = audit(dataset, verification.copy, load_exceptions(path, path.name))

    assert (result.rows, result.unused) == ([], [])
