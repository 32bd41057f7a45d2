"""Shapes and rules over the derived graph of a publication."""

import pytest

from limakg import pipeline
from limakg.checks.clean import NAME
from limakg.checks.report import Report
from limakg.checks.world import Memory, World, check_validity, digest_of, inspect_graph

SHAPE = """
shape:Flood-size a sh:PropertyShape ;
    sh:message "How big?"@en ; sh:minCount 1 ; sh:path lima:size ;
    sh:severity sh:Warning ; sh:targetClass lima:Flood .
"""
FLOOD = "event:a a lima:Flood ."


def test_the_small_publication_is_clean(publication):
    report = pipeline.check(publication).report

    assert report.exit_code(strict=True) == 0
    assert {"Flood-takesPlaceIn", "flood-without-class", "time-edtf-form", "domain"} <= set(report.rules_run)


def test_a_broken_shape_is_reported_at_the_line_of_its_subject(publication):
    path = publication.data / "floods.ttl"
    path.write_text(path.read_text().replace(" ;\n    lima:takesPlaceIn place:mill , place:village", ""))
    report = pipeline.check(publication).report

    found = [(f.rule, f.file, f.line) for f in report.findings]
    assert found == [("Flood-takesPlaceIn", "data/floods.ttl", 7)]


def test_the_shapes_are_not_run_again_on_the_same_clean_input(dataset, triples, tmp_path):
    world, memory = World(dataset(FLOOD), triples(SHAPE)), Memory(tmp_path, tmp_path)
    first, second = Report(), Report()

    assert check_validity(first, world, memory).again
    assert not check_validity(second, world, memory).again
    assert first.findings == second.findings != []
    assert first.skipped == [] and "the shapes" in second.skipped[0]


def test_a_change_of_data_or_shapes_runs_them_again(dataset, triples, tmp_path):
    memory = Memory(tmp_path, tmp_path)
    check_validity(Report(), World(dataset(FLOOD), triples(SHAPE)), memory)

    for data, shapes in ((FLOOD.replace(":a", ":b"), SHAPE), (FLOOD, SHAPE + 'shape:x sh:name "x" .')):
        assert check_validity(Report(), World(dataset(data), triples(shapes)), memory).again


def test_a_run_with_violations_is_not_remembered(dataset, triples, tmp_path):
    world = World(dataset(FLOOD), triples(SHAPE.replace("sh:Warning", "sh:Violation")))
    check_validity(Report(), world, Memory(tmp_path, tmp_path))

    assert not (tmp_path / NAME).exists()


def test_a_shape_that_cannot_run_breaks_the_run(dataset, triples):
    report = Report()
    bad = triples("shape:x a sh:PropertyShape ; sh:targetClass lima:Flood .")

    assert check_validity(report, World(dataset(FLOOD), bad)) is None
    assert report.exit_code() == 2


@pytest.mark.parametrize("sentences", [None, {"s1-p1-s1": "It probably rained."}])
def test_cue_words_are_compared_only_with_a_text(sentences, publication, dataset):
    report = Report()
    world = World(dataset("claim:s1-p1-s1-a a lima:Claim ."), [])
    inspect_graph(report, world, publication, sentences=sentences)

    assert ("cue-unexplained" in report.rules_run) is bool(sentences)


def test_the_digest_depends_on_the_triples_alone(triples):
    one, other = triples("state:a a lima:State . state:b a lima:State ."), triples("state:b a lima:State .")

    assert digest_of(one) == digest_of(reversed(one)) != digest_of(other)
