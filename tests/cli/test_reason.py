"""`limakg reason` on a small publication with one good and one clashing example."""

import json
import shutil
from pathlib import Path

import pytest

from limakg.cli.main import main
from limakg.errors import LimakgError
from limakg.reasoning import dl

INFER = Path(__file__).resolve().parents[2] / "queries" / "infer"
PREFIXES = """@prefix event: <https://w3id.org/limakg/id/event/> .
@prefix lima: <https://w3id.org/limakg/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

lima:Place owl:disjointWith lima:Flood .
"""


@pytest.fixture
def floods(publication):
    """The small publication with two examples and the rules of inference."""
    (publication.queries / "infer").mkdir()
    for name in ("prp-inv.rq", "scm-sco.rq"):
        shutil.copy(INFER / name, publication.queries / "infer" / name)
    for kind, kinds in (("valid", "lima:Flood"), ("clashing", "lima:Flood , lima:Place")):
        folder = publication.ontology / "examples" / kind
        folder.mkdir(parents=True)
        text = f'{PREFIXES}\nevent:wave a {kinds} ;\n    rdfs:label "a wave"@en .\n'
        (folder / "wave.ttl").write_text(text)
    return publication


def run(capsys, *arguments):
    """Run the command and give its exit code and what it printed."""
    code = main(["reason", *map(str, arguments)])
    return code, capsys.readouterr().out


def test_dl_proves_the_good_and_explains_the_clash(floods, capsys):
    code, printed = run(capsys, "--project", floods.root)

    assert code == 0
    assert "1 worked examples" in printed
    assert "wave: inconsistent, as it should be." in printed
    assert "ontology/examples/clashing/wave.ttl:8: event:wave: wave type Place" in printed


def test_dl_fails_when_a_clash_does_not_clash(floods, capsys):
    shutil.copy(floods.ontology / "examples/valid/wave.ttl", floods.ontology / "examples/clashing/wave.ttl")
    code, printed = run(capsys, "--project", floods.root, "--json")

    assert code == 1
    assert json.loads(printed)["holds"] is False


def test_rl_lists_conclusions_by_axiom_and_writes_them(floods, capsys, tmp_path):
    shutil.rmtree(floods.ontology / "examples")
    code, printed = run(capsys, "--project", floods.root, "--profile", "rl", "--out", tmp_path / "more.ttl")

    assert code == 0
    assert "owlrl finds the same" in printed
    assert "The published graph" in printed
    assert (tmp_path / "more.ttl").is_file()


def test_rl_for_a_program_has_both_graphs(floods, capsys):
    shutil.rmtree(floods.ontology / "examples")
    _, printed = run(capsys, "--project", floods.root, "--profile", "rl", "--json")

    assert [graph["about"] for graph in json.loads(printed)["graphs"]] == [
        "The ontology with 0 worked examples",
        "The published graph",
    ]


def test_published_graph_is_proven_on_request(floods, capsys):
    shutil.rmtree(floods.ontology / "examples")
    code, printed = run(capsys, "--project", floods.root, "--published")

    assert code == 0
    assert "The published graph: consistent (HermiT)." in printed


def test_missing_reasoner_is_one_sentence(floods, capsys, monkeypatch):
    def missing():
        raise LimakgError("owlready2 is not installed; install limakg[reason]")

    monkeypatch.setattr(dl, "reasoner", missing)

    assert main(["reason", "--project", str(floods.root)]) == 2
    assert capsys.readouterr().err == "limakg: owlready2 is not installed; install limakg[reason]\n"
