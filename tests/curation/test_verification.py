"""A verification says how much agrees, lists what does not, and ends with an exit code."""

import pytest

from limakg.curation.verification import describe_verification, verify
from limakg.errors import ArticleError
from limakg.graph.dataset import Dataset


def test_the_article_without_more_agrees(publish, article, sentences):
    verification = verify(publish(), article)

    assert (verification.exit_code, verification.totals()) == (0, {"passage": {"exact": len(sentences)}})


def test_what_does_not_agree_is_listed_and_fails(publish, article, sentences, prefixes):
    name = f"claim:{sentences[0].id}-a"
    verification = verify(publish(f'{name} lima:certaintyCue "zzz" .'), article)

    assert verification.exit_code == 1
    assert f"absent: certaintyCue of {name} “zzz”" in describe_verification(verification, prefixes.shorten)


def test_what_was_typed_differently_is_named_without_failing(publish, article, sentences):
    verification = verify(publish(), article.replace(" ", "  "))
    text = describe_verification(verification, str)

    assert verification.exit_code == 0
    assert f"the same words, typed differently: {sentences[0].id} " in text


def test_what_could_not_be_checked_is_listed_without_failing(publish, article):
    verification = verify(publish('characterisation:x lima:asWorded "tea" .'), article)

    assert verification.exit_code == 0
    assert "unchecked: asWorded of" in describe_verification(verification, str)


def test_json_leaves_out_what_is_exact(publish, article):
    assert verify(publish(), article).as_json()["places"] == []
    assert verify(publish(), "").as_json()["agrees"] is False


def test_a_publication_without_passages_cannot_be_verified(article):
    with pytest.raises(ArticleError, match="no passages to verify"):
        verify(Dataset(), article)
