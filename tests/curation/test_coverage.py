"""Each sentence has claims, a stated reason for none, or is open."""

from limakg.curation.coverage import describe_coverage, measure_coverage
from limakg.graph.dataset import Dataset

CLAIMS = """
claim:s1-p1-s1-a a lima:Claim .
claim:s1-p1-s1-b a lima:Claim .
claim:elsewhere a lima:Claim ; lima:hasPassage passage:s1-p1-s2 .
no-claim:x a lima:NoClaim ; lima:atPassage passage:s1-p1-s3 ; lima:noClaimReason no-claim-reason:signpost .
gap:x a lima:Gap ; lima:atPassage passage:s1-p1-s1 ; lima:gapReason gap-reason:not-stated .
no-claim:s1-h a lima:NoClaim ; lima:atPassage passage:s1-h ; lima:noClaimReason no-claim-reason:heading .
"""


def section(coverage, name: str):
    return next(section for section in coverage.sections if section.section == name)


def test_headings_and_pictures_are_no_sentences(publish, sentences):
    coverage = measure_coverage(publish())

    assert coverage.total == sum(row.kind == "sentence" for row in sentences)
    assert coverage.covered == 0


def test_claims_count_where_their_name_or_their_passage_puts_them(publish):
    first = section(measure_coverage(publish(CLAIMS)), "s1")

    assert (first.claims, first.with_claims, first.with_reason) == (3, 2, 1)


def test_a_subclass_of_claim_counts_without_derivation(publish):
    dataset = publish("lima:Doubt rdfs:subClassOf lima:Claim . claim:s1-p1-s1-a a lima:Doubt .")

    assert section(measure_coverage(dataset), "s1").claims == 1


def test_a_gap_is_a_reason_only_where_there_is_no_claim(publish):
    assert measure_coverage(publish(CLAIMS)).reasons == {"signpost": ["s1-p1-s3"]}


def test_the_figures_of_the_sections_add_up(publish):
    figures = measure_coverage(publish(CLAIMS)).as_json()

    assert figures["sentences_covered"] == 3
    assert figures["sentences_total"] == sum(row["sentences"] for row in figures["sections"])
    assert figures["sentences_total"] - 3 == sum(len(row["open"]) for row in figures["sections"])


def test_the_table_ends_in_a_sentence(publish):
    coverage = measure_coverage(publish(CLAIMS))
    text = describe_coverage(coverage)

    assert f"3 of {coverage.total} sentences accounted for; " in text
    assert "signpost: s1-p1-s3" in text
    assert "open in s1: s1-p2-s1 " in text
    assert "open in abs" not in text


def test_a_publication_without_passages_has_nothing_to_cover():
    assert describe_coverage(measure_coverage(Dataset())).startswith("There are no sentences to cover")
