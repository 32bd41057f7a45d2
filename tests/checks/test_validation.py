"""The SHACL report in RDF."""

import rdflib

from limakg.checks.shapes import Result
from limakg.checks.validation import report_triples
from limakg.graph.formats import write_turtle
from limakg.terms import SH

RESULT = Result(
    shape="https://w3id.org/limakg/shape/A-b",
    component=SH + "MinCountConstraintComponent",
    focus="https://w3id.org/limakg/id/state/a",
    path="https://w3id.org/limakg/ontology#b",
    value='"x"@en',
    severity=SH + "Violation",
    messages=(("en", "Do."), ("es", "Haga.")),
)


def report(*results):
    made = report_triples(results, validator_version="1", shapes_sha256="a", data_sha256="b")
    return rdflib.Graph().parse(write_turtle(made, {"sh": SH}), format="turtle")


def test_a_report_without_results_conforms():
    assert (None, rdflib.SH.conforms, rdflib.Literal(True)) in report()


def test_each_result_has_focus_path_value_and_both_messages():
    graph = report(RESULT)
    node = next(graph.subjects(rdflib.SH.focusNode))

    assert (None, rdflib.SH.conforms, rdflib.Literal(False)) in graph
    assert graph.value(node, rdflib.SH.sourceShape) == rdflib.URIRef(RESULT.shape)
    assert graph.value(node, rdflib.SH.value) == rdflib.Literal("x", lang="en")
    assert len(list(graph.objects(node, rdflib.SH.resultMessage))) == 2


def test_the_report_names_validator_version_and_digests():
    values = {str(value) for value in report().objects()}

    assert {"pyshacl", "1", "a", "b"} <= values


def test_the_report_has_no_blank_nodes():
    odd = RESULT._replace(focus="_:x", path="^https://a.org/b", value="[]")

    assert not any(isinstance(term, rdflib.BNode) for triple in report(RESULT, odd) for term in triple)
