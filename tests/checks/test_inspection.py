"""All files of a publication, or somebody else's, in one run."""

import pytest

from limakg.checks.inspection import inspect_foreign, inspect_publication


def rules(inspection):
    return {finding.rule for finding in inspection.report.findings}


def test_the_small_publication_is_clean(publication):
    inspection = inspect_publication(publication)

    assert inspection.report.findings == []
    assert inspection.readable


def test_faults_of_many_kinds_are_found_in_one_run(publication):
    (publication.data / "a.ttl").write_bytes(b"\xef\xbb\xbf<<<<<<< HEAD\r\n")
    (publication.data / "b.ttl").write_text('<https://w3id.org/limakg/id/place/B> lima:a "x" .\n')
    (publication.data / "notes.bak").write_text("")

    found = rules(inspect_publication(publication))
    bytes_of_a = {"file-byte-order-mark", "file-line-ends", "file-conflict-marker"}
    assert bytes_of_a | {"turtle-syntax", "file-name"} <= found


def test_a_query_is_judged_too(publication):
    (publication.queries / "floods" / "bad.rq").write_text("PREFIX no: <https://a.org/>\nSELECT ?x {\n")

    found = inspect_publication(publication).report.findings
    assert {"query-syntax", "query-prefix-table", "query-prefix-unused"} == {f.rule for f in found}
    assert {"queries/floods/bad.rq"} == {f.file for f in found}


@pytest.mark.parametrize(("folder", "rule"), [("valid", {"term-undeclared"}), ("invalid", set())])
def test_only_an_invalid_example_may_be_wrong(folder, rule, publication):
    path = publication.ontology / "examples" / folder / "a.ttl"
    path.parent.mkdir(parents=True)
    path.write_text("@prefix lima: <https://w3id.org/limakg/ontology#> .\n\nlima:a lima:b lima:c .\n")

    assert rules(inspect_publication(publication)) == rule


def test_foreign_files_need_no_house_style(publication, tmp_path):
    path = tmp_path / "theirs.ttl"
    path.write_text(
        "@prefix o: <https://w3id.org/limakg/ontology#> . @prefix x: <https://example.org/> .\n"
        '<https://example.org/a> o:takesPlaceIn [ a o:Place ] ; a o:Flod ; x:p "1"@fr .\n'
    )

    found = rules(inspect_foreign([path], publication))
    assert found == {"term-undeclared", "term-foreign", "literal-language"}
