"""Paragraphs that nobody has read are named once each."""

from limakg.checks.report import Finding
from limakg.checks.unread import find_unread, unread_findings, without

CLAIMS = """
claim:s1-p1-s1-a a lima:Claim .
claim:s1-p1-s2-a a lima:CausalClaim .
claim:s1-p2-s1-a a lima:Claim ; lima:reportedIn article:x .
passage:s1-p1-s1 lima:inParagraph "s1-p1" .
passage:s1-p2-s1 lima:inParagraph "s1-p2" .
record:s1-p2 lima:ofParagraph "s1-p2" .
"""
CLAIM = "https://w3id.org/limakg/id/claim/s1-p1-s1-a"


def test_a_paragraph_without_record_is_one_finding(dataset):
    data = dataset(CLAIMS)
    data.homes = {CLAIM: ("data/claims/s1/p1.ttl", 12)}
    found = list(unread_findings(find_unread(data), data))

    assert [(f.rule, f.file, f.line) for f in found] == [("paragraph-unread", "data/claims/s1/p1.ttl", 12)]
    assert "its 2 claims" in found[0].message


def test_a_claim_of_a_read_paragraph_is_left_to_the_shapes(dataset):
    assert find_unread(dataset(CLAIMS + "claim:s1-p2-s2-a a lima:Claim .")).keys() == {"s1-p1"}


def test_a_paragraph_that_the_article_does_not_have_is_left_to_the_shapes(dataset):
    assert find_unread(dataset(CLAIMS + "claim:s9-p9-s1-a a lima:Claim .")).keys() == {"s1-p1"}


def test_shapes_are_silent_on_unread_claims_and_other_rules_are_not(dataset):
    shape = Finding("Claim-polarity", "violation", "Say it.", subject=CLAIM)
    other = Finding("label-long", "warning", "Shorten it.", subject=CLAIM)

    assert without([shape, other], find_unread(dataset(CLAIMS)), ["Claim-polarity"]) == [other]
