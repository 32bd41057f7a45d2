"""Cue words of a sentence against the claims that rest on it."""

import pytest

from limakg.checks.cues import check_cues, find_cues, read_cue_words
from limakg.errors import ProjectError

LIST = """cue,kind
may,hedge
probably,hedge
would,hedge
not only,none
only,exclusive
some kind of,approximator
mainly,extent
"""
A = "claim:s1-p1-s1-a a lima:Claim "
UNEXPLAINED = [("cue-unexplained", "violation")]


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "cue-words.csv"
    path.write_text(LIST)
    return read_cue_words(path)


@pytest.fixture
def faults(words, dataset):
    def find(sentence, claims):
        found = check_cues(dataset(claims), {"s1-p1-s1": sentence}, words)
        return [(finding.rule, finding.severity) for finding in found]

    return find


def test_a_cue_on_a_claim_explains_the_word(faults):
    assert faults("It Probably rained.", A + '; lima:certaintyCue "probably" .') == []


def test_a_cue_that_nobody_explains_is_found(faults):
    assert faults("It probably rained.", A + ".") == UNEXPLAINED


def test_a_word_that_stands_twice_needs_two_claims(faults):
    claim = A + '; lima:certaintyCue "may" .'
    other = 'claim:s1-p1-s1-b a lima:Claim ; lima:certaintyCue "may" .'

    assert faults("It may rain and it may snow.", claim) == [("cue-unexplained", "warning")]
    assert faults("It may rain and it may snow.", claim + other) == []


def test_an_exception_with_its_reason_explains_the_word(faults):
    reasoned = A + '. passage:s1-p1-s1 lima:cueException "would: future in the past" .'
    bare = A + '. passage:s1-p1-s1 lima:cueException "would" .'

    assert faults("It would rain.", reasoned) == []
    assert faults("It would rain.", bare) == [("cue-exception-form", "violation")]


def test_a_quoted_cue_must_be_in_the_sentence(faults):
    found = faults("It rained.", A + '; lima:extentCue "mainly" .')

    assert found == [("cue-not-in-sentence", "violation")]


def test_only_is_explained_by_an_exclusive_claim(faults):
    assert faults("It only rained.", A + ".") == UNEXPLAINED
    assert faults("It only rained.", A + "; lima:exclusive true .") == []


def test_a_sentence_without_claims_is_left_to_coverage(faults):
    assert faults("It probably rained.", "claim:s1-p2-s1-a a lima:Claim .") == []


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("In May it may rain.", ["may"]),
        ("Not only rain but snow.", []),
        ("Some kind of rain.", ["some kind of"]),
        ("Mayors rained.", []),
    ],
)
def test_phrases_win_over_words_and_names_are_no_cues(sentence, cues, words):
    assert [" ".join(cue.words) for cue in find_cues(sentence, words)] == cues


def test_a_list_without_its_columns_is_refused(tmp_path):
    (tmp_path / "list.csv").write_text("word\nmay\n")

    with pytest.raises(ProjectError, match="cue and kind"):
        read_cue_words(tmp_path / "list.csv")


def test_the_list_of_the_publication_names_each_cue_once(project):
    listed = read_cue_words(project.ontology / "cue-words.csv")

    assert len(listed) == len({cue.words for cue in listed}) > 50
