"""Integrity queries: how they are read, run and kept from breaking the run."""

import pytest

from limakg.checks.integrity import load_checks, run_checks

HEAD = "#+ summary: What is wrong?\n#+ severity: warning\n#+ scope: authored\n\n"
QUERY = 'SELECT ?subject ("Mend it." AS ?message) ?path ?value WHERE { ?subject ?path ?value }'


@pytest.fixture
def rule(tmp_path):
    """Write one rule and give its folder."""

    def write(text, name="some-rule"):
        (tmp_path / f"{name}.rq").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_each_row_is_a_finding(rule, dataset):
    outcome = run_checks(dataset("state:a lima:size 3 ."), rule(HEAD + QUERY))
    found = outcome.findings[0]

    assert ("some-rule", "warning", "Mend it.") == (found.rule, found.severity, found.message)
    assert found.subject == "https://w3id.org/limakg/id/state/a"
    assert outcome.rules == ["some-rule"]


@pytest.mark.parametrize(
    ("scope", "graph", "seen"),
    [
        ("authored", "asserted", 1),
        ("authored", "derived/x", 0),
        ("derived", "derived/x", 1),
        ("derived", "statements", 0),
        ("ontology", "asserted", 0),
        ("usage", "derived/x", 1),
    ],
)
def test_the_scope_says_which_graphs_are_looked_at(scope, graph, seen, rule, dataset):
    folder = rule(HEAD.replace("authored", scope) + QUERY)

    assert len(run_checks(dataset("state:a lima:size 3 .", graph), folder).findings) == seen


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (HEAD + "SELECT ?subject WHERE {", "line"),
        (HEAD + "SELECT ?subject WHERE { ?subject ?p ?o }", "selects ?subject and ?message"),
        (HEAD + "ASK { ?s ?p ?o }", "SELECT query"),
        (HEAD + "SELECT ?subject ?message WHERE { ?subject ?p ?o }", "has no message"),
        (HEAD.replace("warning", "grave") + QUERY, "severity"),
        (HEAD.replace("authored", "everywhere") + QUERY, "scope"),
        (QUERY, "no summary"),
        ("#+ summary: a: b\n" + QUERY, "quotes"),
    ],
)
def test_a_rule_that_cannot_run_is_named_and_the_others_go_on(text, reason, rule, dataset):
    rule(text, "bad-rule")
    outcome = run_checks(dataset("state:a lima:size 3 ."), rule(HEAD + QUERY, "good-rule"))

    assert outcome.rules == ["good-rule"]
    assert len(outcome.broken) == 1 and "bad-rule.rq" in outcome.broken[0] and reason in outcome.broken[0]


def test_every_rule_of_the_publication_has_summary_severity_and_scope(project):
    folders = [project.queries / "checks", project.queries / "checks" / "ontology"]
    rules = [rule for folder in folders for rule in load_checks(folder)]

    assert len(rules) > 150
    assert [rule.name for rule in rules if not rule.summary.endswith("?")] == []
    assert {rule.severity for rule in rules} == {"violation", "warning", "info"}


PLAIN = """
lima:hasSigned lima:fromSituation lima:SignaturePosition ;
    lima:objectPosition lima:ofDocument ;
    lima:subjectPosition lima:holder .
stance:a a lima:SignaturePosition ; lima:affirmedIn article:x ;
    lima:holder state:a ; lima:ofDocument document:d .
stance:b a lima:SignaturePosition ; lima:affirmedIn article:x ; lima:deniedIn article:x ;
    lima:holder state:b ; lima:ofDocument document:d .
characterisation:c a lima:Characterisation ; lima:characterisedAs descriptor:coup .
"""


@pytest.fixture
def broken_by(dataset, project):
    """The rules for plain statements that a few of them break."""

    def run(statements):
        data = dataset(statements, "statements", into=dataset(PLAIN))
        rules = [rule for rule in load_checks(project.queries / "checks") if rule.name.startswith("plain-")]
        return [finding.rule for finding in run_checks(data, rules).findings]

    return run


def test_a_plain_statement_with_a_settled_situation_is_clean(broken_by):
    assert broken_by("state:a lima:hasSigned document:d .") == []


@pytest.mark.parametrize("state", ["b", "c"])
def test_a_plain_statement_from_a_denied_or_absent_situation_is_found(state, broken_by):
    assert broken_by(f"state:{state} lima:hasSigned document:d .") == ["plain-unbacked"]


CAUSE = """
lima:claimedCauseOf lima:fromSituation lima:CausalClaim ;
    lima:objectPosition lima:effectState ;
    lima:subjectPosition lima:cause .
lima:CausalClaim rdfs:subClassOf lima:Claim .
claim:s1-p1-s1-a lima:authorAttitude attitude:endorses ;
    lima:cause condition:a ; lima:certainty certainty:CERTAINTY ;
    lima:claimKind claim-kind:causal ; lima:effect condition:b ; lima:explicitness explicitness:explicit ;
    lima:polarity polarity:affirmed .
"""


@pytest.mark.parametrize(("certainty", "broken"), [("unmarked", []), ("possible", ["plain-cause-unbacked"])])
def test_a_plain_cause_needs_an_unhedged_claim(certainty, broken, dataset, project):
    written = dataset(CAUSE.replace("CERTAINTY", certainty))
    data = dataset("condition:a lima:claimedCauseOf condition:b .", "statements", into=written)
    rules = [rule for rule in load_checks(project.queries / "checks") if rule.name.startswith("plain-")]

    assert [finding.rule for finding in run_checks(data, rules).findings] == broken


def test_a_predicate_that_is_not_in_the_table_is_found(broken_by):
    assert broken_by("state:a lima:hasHated document:d .") == ["plain-undeclared"]


def test_a_judgement_never_is_a_plain_statement(broken_by):
    assert "plain-judgement" in broken_by("event:e lima:hasBeen descriptor:coup .")
