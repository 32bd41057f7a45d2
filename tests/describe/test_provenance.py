"""Each triple is traced to the line that says it or to the rule that derived it."""

import pytest

from limakg.describe.provenance import explain_triple, find_home, find_triples

ID = "https://w3id.org/limakg/id/"
LIMA = "https://w3id.org/limakg/ontology#"
CLAIMS = "data/claims/s1/p1.ttl"


@pytest.fixture
def explain(dataset, facts, prefixes, story):
    def run(subject: str, predicate: str, target: str):
        found = find_triples(dataset, prefixes, prefixes.expand(subject), prefixes.expand(predicate), target)
        return [explain_triple(dataset, facts, triple, story, prefixes) for triple in found]

    return run


def line(story, file: str, text: str) -> int:
    lines = (story.root / file).read_text().split("\n")
    return next(number for number, found in enumerate(lines, start=1) if text in found)


@pytest.mark.parametrize(
    ("subject", "predicate", "target", "text"),
    [
        ("claim:s1-p1-s1-b", "lima:effect", "condition:harvest", "lima:effect condition:harvest"),
        ("claim:s1-p1-s1-b", "lima:cause", "condition:pests", "lima:cause "),
        ("claim:s1-p1-s1-b", "rdf:type", "lima:CausalClaim", "claim:s1-p1-s1-b a "),
        ("claim:s1-p1-s1-b", "lima:relationCue", "cut", 'lima:relationCue "cut"'),
        ("stance:baker-signs-charter", "lima:position", "position:signs", "lima:position position:signs"),
    ],
)
def test_a_written_triple_has_its_file_and_line(explain, story, subject, predicate, target, text):
    (explanation,) = explain(subject, predicate, target)
    (origin,) = explanation.origins

    assert (origin.kind, origin.file, origin.line) == ("written", CLAIMS, line(story, CLAIMS, text))


def test_a_derived_triple_has_its_rule(explain):
    (explanation,) = explain("claim:s1-p1-s1-a", "lima:certainty", "certainty:unmarked")
    (origin,) = explanation.origins

    assert (origin.kind, origin.rule, origin.file) == (
        "derived",
        "claim-defaults",
        "queries/derive/22-claim-defaults.rq",
    )
    assert origin.summary.endswith("?")


def test_a_plain_statement_has_the_claims_behind_it(explain):
    (explanation,) = explain("person:mayor", "lima:hasSigned", "document:charter")

    assert [claim.iri for claim in explanation.claims] == [f"{ID}claim/s1-p1-s1-a"]
    assert [origin.rule for origin in explanation.origins] == ["plain-statements"]


def test_a_plain_cause_has_its_causal_claim_behind_it(explain):
    (explanation,) = explain("condition:drought", "lima:claimedCauseOf", "condition:harvest-fall")

    assert [claim.iri for claim in explanation.claims] == [f"{ID}claim/s1-p1-s1-b"]
    assert [origin.rule for origin in explanation.origins] == ["plain-causes"]


def test_what_is_denied_is_no_plain_statement(explain):
    assert explain("person:baker", "lima:hasSigned", "document:charter") == []


def test_the_block_of_a_thing_has_a_home(story, prefixes):
    assert find_home(story, prefixes, f"{ID}person/cy") == (
        "data/registry.ttl",
        line(story, "data/registry.ttl", "person:cy a "),
    )


def test_a_derived_thing_has_no_home(story, prefixes):
    assert find_home(story, prefixes, f"{ID}person/nobody") is None
