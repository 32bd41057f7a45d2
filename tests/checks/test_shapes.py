"""SHACL Core by pySHACL, with pyrudof as the second opinion."""

import pytest

from limakg import pipeline
from limakg.checks.rudof import check_shapes_rudof
from limakg.checks.shapes import check_shapes, shape_names, validate
from limakg.errors import LimakgError

SHAPES = """
shape:Claim-states a sh:PropertyShape ;
    sh:class lima:Situation ; sh:message "Name a situation."@en , "Nombre una situación."@es ;
    sh:minCount 1 ; sh:path lima:states ; sh:severity sh:Warning ; sh:targetClass lima:Claim .
shape:Situation-stated a sh:PropertyShape ;
    sh:message "State it."@en ; sh:minCount 1 ; sh:path [ sh:inversePath lima:states ] ;
    sh:targetClass lima:Situation .
"""
DATA = """
claim:a a lima:Claim ; lima:states stance:a , state:b .
claim:b a lima:Claim .
stance:a a lima:Situation .
"""


def test_a_result_becomes_a_finding_in_plain_words(triples):
    findings = check_shapes(triples(DATA), triples(SHAPES))
    found = {(f.rule, f.severity, f.message, f.subject, f.value) for f in findings}
    base = "https://w3id.org/limakg/id/"

    assert found == {
        ("Claim-states", "warning", "Name a situation.", base + "claim/a", base + "state/b"),
        ("Claim-states", "warning", "Name a situation.", base + "claim/b", None),
    }


def test_clean_data_have_no_result(triples):
    data = "claim:a a lima:Claim ; lima:states stance:a . stance:a a lima:Situation ."

    assert check_shapes(triples(data), triples(SHAPES)) == []


@pytest.mark.parametrize(
    "data",
    [DATA, "stance:a a lima:Situation .", 'claim:a a lima:Claim ; lima:states "x"@en , 3 , 1.5 , true .'],
)
def test_both_validators_agree(data, triples):
    ours = sorted(result.key for result in validate(triples(data), triples(SHAPES)))

    theirs = sorted(result.key for result in check_shapes_rudof(triples(data), triples(SHAPES)))

    assert ours and ours == theirs


def test_a_shape_that_cannot_be_used_is_an_error(triples):
    with pytest.raises(LimakgError, match="the shapes cannot be run"):
        check_shapes(triples(DATA), triples("shape:x a sh:PropertyShape ; sh:targetClass lima:Claim ."))


def test_an_ill_typed_literal_leaves_no_traceback(triples, capsys, caplog):
    shapes = "shape:x a sh:PropertyShape ; sh:path lima:day ; sh:class lima:Day ; sh:targetClass lima:Claim ."
    data = 'claim:a a lima:Claim ; lima:day "2019-02-30"^^xsd:date .'

    assert len(check_shapes(triples(data), triples(shapes))) == 1
    assert capsys.readouterr().err == "" and caplog.records == []


def test_shapes_are_listed_by_name(triples):
    assert shape_names(triples(SHAPES)) == ["Claim-states", "Situation-stated"]


def test_both_validators_agree_on_the_publication_before_anything_is_derived(project):
    sources = pipeline.read(project)
    written = list(sources.dataset.triples())

    ours = {result.key for result in validate(written, sources.shapes)}
    theirs = {result.key for result in check_shapes_rudof(written, sources.shapes)}
    assert len(ours) > 100 and ours == theirs
