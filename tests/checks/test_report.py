"""A report in three forms, with an exit code and places."""

import json

from limakg.checks.report import Finding, Report

FAULT = Finding("rule-a", "violation", "Do <this>.", subject="https://example.org/a", path="https://example.org/p")
REMARK = Finding("rule-b", "info", "Look.", file="data/a.ttl", line=3)


def test_a_line_names_place_rule_node_and_what_to_do():
    assert "data/a.ttl:3: info [rule-b] Look." in Report([REMARK]).as_text()
    node = "https://example.org/a https://example.org/p"
    assert f"violation [rule-a] {node}: Do <this>." in Report([FAULT]).as_text()


def test_the_summary_counts_each_finding_once():
    report = Report([FAULT, FAULT, REMARK], ["rule-a", "rule-b"])

    assert report.summary() == "1 violation, 0 warnings, 1 info; 2 rules checked."


def test_remarks_can_be_counted_without_being_listed():
    assert "Look." not in Report([REMARK]).as_text(remarks=False)


def test_the_exit_code_tells_clean_faulty_and_broken_apart():
    warning = Finding("rule-c", "warning", "Mind.")

    assert Report([REMARK]).exit_code() == 0
    assert Report([warning]).exit_code() == 0
    assert Report([warning]).exit_code(strict=True) == 1
    assert Report([FAULT]).exit_code() == 1
    assert Report([FAULT], broken=["a rule"]).exit_code() == 2


def test_the_summary_says_what_was_skipped_and_what_could_not_run():
    text = Report(skipped=["the shapes."], broken=["a.rq: line 1"]).summary()

    assert "Not run again: the shapes." in text
    assert "Could not run: a.rq: line 1" in text


def test_json_has_every_field_of_a_finding():
    document = json.loads(Report([FAULT], ["rule-a"]).as_json())

    assert document["violations"] == 1
    assert document["findings"][0]["message"] == "Do <this>."
    assert document["rules"] == ["rule-a"]


def test_html_escapes_what_was_found():
    assert "Do &lt;this&gt;." in Report([FAULT]).as_html()


def test_a_finding_gets_the_place_of_its_subject():
    report = Report([FAULT])
    report.locate({"https://example.org/a": ("data/a.ttl", 7)}.get)

    assert "data/a.ttl:7" in report.as_text()


def test_iris_and_datatypes_are_shortened():
    value = '"x"^^<https://example.org/type>'
    report = Report([Finding("rule", "violation", "No.", value=value)], shorten=lambda iri: "ex:type")

    assert 'violation [rule] "x"^^ex:type: No.' in report.as_text()


def test_findings_can_be_kept_by_file_and_by_rule():
    report = Report([FAULT, REMARK])
    report.only(["data/a.ttl"])
    assert report.findings == [REMARK]

    report.only_rules(["rule-z"])
    assert report.findings == []
