"""The score card of the ontology, on our ontology and on seeded faults."""

import json
import shutil

import pytest

from limakg import pipeline
from limakg.checks import literals
from limakg.checks.profile import IN_FILES, Line, narrow
from limakg.checks.report import INFO, VIOLATION
from limakg.export.ontology import freeze, ontology_files
from limakg.graph.prefixes import load_prefixes
from limakg.sources.turtle import read_turtle

SEEDED = {
    "a misspelt class": ("lima:Mill rdfs:subClassOf lima:Situatoin .", "oops-p34-untyped-class"),
    "an invalid date": ('lima:x dcterms:issued "05/10/2016"^^xsd:date .', "literal-lexical-form"),
    "a wrong isDefinedBy": ("lima:Place rdf:isDefinedBy module:core .", "own-defined-by-misspelt"),
    "an unknown module": ("lima:Mill rdfs:isDefinedBy module:coer .", "own-defined-by-unknown"),
    "domains that exclude each other": (
        "lima:a rdfs:domain lima:Place , lima:Situation .\n\nlima:Place owl:disjointWith lima:Situation .",
        "own-disjoint-domains",
    ),
    "two ranges": ("lima:modifies rdfs:range lima:Place , lima:Flood .", "oops-p19-several-domains"),
    "a term in another's namespace": ('skos:Mill rdfs:label "mill"@en .', "oops-p40-namespace-hijacking"),
    "a term that its vocabulary lacks": ("lima:Place a owl:Klass .", "term-foreign"),
}
HEAD = """@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.fixture
def seeded(publication, root):
    """Add lines to the ontology of the small publication, and judge it by the real rules."""
    shutil.copytree(root / "queries" / "checks" / "ontology", publication.queries / "checks" / "ontology")
    shutil.copy(root / "ontology" / "foreign-terms.csv", publication.ontology)

    def judge(text):
        path = publication.ontology / "core.ttl"
        path.write_text(HEAD + path.read_text() + "\n" + text + "\n")
        return {finding.rule for finding in pipeline.check(publication).report.findings}

    return judge


@pytest.mark.parametrize("name", SEEDED)
def test_a_fault_as_found_in_published_ontologies_is_caught(name, seeded):
    text, rule = SEEDED[name]

    assert rule in seeded(text)


BELONG_TO_FILES = {
    "an invalid date": ('lima:x dcterms:issued "05/10/2016"^^xsd:date .', "literal-lexical-form"),
    "an empty text": ('lima:Place skos:prefLabel ""@es .', "literal-empty"),
    "a text in a third language": ('lima:Place rdfs:label "lieu"@fr .', "literal-language"),
    "a term that its vocabulary lacks": ("lima:Place a owl:Klass .", "term-foreign"),
}


@pytest.fixture
def carded(publication, root):
    """Judge the small publication, and give its score card with the report that belongs to it."""
    shutil.copy(root / "ontology" / "foreign-terms.csv", publication.ontology)

    def judge():
        checked = pipeline.check(publication)
        narrow(checked.report, checked.card)
        return checked.card, checked.report

    return judge


@pytest.mark.parametrize("name", BELONG_TO_FILES)
def test_what_is_found_while_the_modules_are_read_is_on_the_card(name, carded, publication):
    text, rule = BELONG_TO_FILES[name]
    path = publication.ontology / "core.ttl"
    path.write_text(HEAD + path.read_text() + "\n" + text + "\n")
    card, report = carded()

    assert [(line.rule, line.faults, line.met) for line in card.lines if line.faults] == [(rule, 1, False)]
    assert [(finding.rule, finding.file) for finding in report.findings] == [(rule, "ontology/core.ttl")]


def test_a_released_version_that_changed_is_on_the_card(carded, publication):
    path = publication.ontology / "core.ttl"
    path.write_text(
        path.read_text().replace("owl:Ontology ;", 'owl:Ontology ;\n    owl:versionInfo "1.0.0" ;')
    )
    files = ontology_files(read_turtle(path).triples, [], load_prefixes(publication.prefixes))
    freeze(files, "1.0.0", publication)
    assert [line for line in carded()[0].lines if line.faults] == []

    path.write_text(path.read_text().replace('"flooded by"@en', '"covered by"@en'))
    assert [line.rule for line in carded()[0].lines if line.faults] == ["ontology-frozen"]


def test_what_is_wrong_in_data_is_not_on_the_card(carded, publication):
    path = publication.data / "floods.ttl"
    path.write_text(path.read_text() + '\n<https://w3id.org/limakg/id/place/a> a <file:///a> , "x"@fr .\n')
    card, report = carded()

    assert ([line for line in card.lines if line.faults], report.findings) == ([], [])
    assert "literal-language" in {finding.rule for finding in pipeline.check(publication).report.findings}


@pytest.mark.parametrize(
    ("severity", "faults", "met", "verdict"),
    [
        (VIOLATION, 0, True, "met"),
        (INFO, 0, True, "met"),
        (INFO, 1, True, "met, 1 info"),
        (INFO, 457, True, "met, 457 infos"),
        (VIOLATION, 1, False, "1 violation"),
        ("warning", 2, False, "2 warnings"),
    ],
)
def test_a_rule_with_remarks_alone_is_met_and_says_so(severity, faults, met, verdict):
    line = Line("limakg", "", "some-rule", "What?", severity, faults)

    assert (line.met, line.verdict) == (met, verdict)


def test_remarks_are_counted_in_the_totals(card):
    remarked = {line.source for line in card.lines if line.faults}
    text = card.as_text()

    assert remarked
    assert {source for source, _, _, number in card.totals() if number} == remarked
    assert all(f"{source}: " in text for source in remarked)
    assert text.count("of them with remarks") == len(remarked)


@pytest.fixture(scope="module")
def card(project):
    return pipeline.check(project, draft=True).card


def test_every_rule_is_on_the_card(card, project):
    rules = {path.stem for path in (project.queries / "checks" / "ontology").glob("*.rq")}

    assert {line.rule for line in card.lines} == rules | set(IN_FILES)
    assert set(IN_FILES) == {*literals.RULES, "term-foreign", "ontology-frozen"}
    assert {line.source for line in card.lines} == {"FIBO", "FOOPS!", "OOPS!", "ROBOT", "limakg"}
    assert card.outcome.broken == []


def test_our_ontology_meets_every_rule(card):
    assert [line for line in card.lines if line.faults and line.severity == "violation"] == []


def test_a_rule_that_cannot_run_breaks_the_run(publication):
    folder = publication.queries / "checks" / "ontology"
    folder.mkdir()
    (folder / "some-rule.rq").write_text("#+ summary: What?\n#+ severity: info\n\nSELECT ?subject {}\n")

    assert "some-rule.rq" in pipeline.check(publication).report.broken[0]


def test_a_term_that_only_an_example_uses_is_used(publication, root):
    shutil.copytree(root / "queries" / "checks" / "ontology", publication.queries / "checks" / "ontology")
    rule, example = "own-term-unused", publication.ontology / "examples" / "valid" / "01-flooded.ttl"
    assert rule in {finding.rule for finding in pipeline.check(publication).report.findings}

    example.parent.mkdir(parents=True)
    term = "https://w3id.org/limakg/ontology#hasBeenFlooded"
    example.write_text(f"<https://example.org/a> <{term}> <https://example.org/b> .\n")
    assert rule not in {finding.rule for finding in pipeline.check(publication).report.findings}


def test_the_text_sums_up_each_source(card):
    rules = sum(line.source == "OOPS!" for line in card.lines)

    assert f"OOPS!: {rules} of {rules} rules met" in card.as_text()
    assert "FOOPS! CN1: needs a web server" in card.as_text()


def test_json_has_rules_totals_and_what_files_cannot_show(card):
    document = json.loads(card.as_json())

    assert len(document["rules"]) == len(card.lines)
    assert {row["source"] for row in document["totals"]} == {line.source for line in card.lines}
    assert {row["met"] for row in document["rules"]} == {True}
    assert sum(row["with_remarks"] for row in document["totals"])
    assert document["not_checked"]
