"""The ontology stands by itself in each syntax, and a released version is kept as it was."""

import warnings

import pytest
from pyoxigraph import RdfFormat, parse

from limakg.errors import OutputError, SettingsError
from limakg.export.ontology import freeze, ontology_files, write_files
from limakg.graph.canonical import digest
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.sources.load import load_shapes
from limakg.sources.ontology import frozen_copies, standalone
from limakg.sources.turtle import read_files
from limakg.terms import DCTERMS, OWL, RDF_TYPE

SYNTAXES = {
    "ontology.ttl": RdfFormat.TURTLE,
    "ontology.rdf": RdfFormat.RDF_XML,
    "ontology.jsonld": RdfFormat.JSON_LD,
    "ontology.nt": RdfFormat.N_TRIPLES,
}
TWO = """
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix e: <https://e.example/> .
e:all a owl:Ontology ; owl:imports e:part ; owl:versionInfo "2.0.0" .
e:part a owl:Ontology ; owl:versionIRI e:part-1 ; owl:versionInfo "1.0.0" .
e:Thing a owl:Class .
"""


@pytest.fixture(scope="module")
def modules(project):
    return [triple for file in read_files(project.ontology_files(), project) for triple in file.triples]


@pytest.fixture(scope="module")
def files(project, modules):
    return ontology_files(modules, load_shapes(project), load_prefixes(project.prefixes))


@pytest.mark.parametrize("name", SYNTAXES)
def test_each_syntax_says_the_same(name, files, modules):
    read = [quad.triple for quad in parse(files[name], SYNTAXES[name])]

    assert digest(read) == digest(standalone(modules).triples)


def test_one_file_has_one_header_and_imports_nothing(modules):
    triples = standalone(modules).triples
    headers = [t.subject.value for t in triples
               if t.predicate.value == RDF_TYPE and getattr(t.object, "value", "") == OWL + "Ontology"]

    assert headers == ["https://w3id.org/limakg/ontology"]
    assert [t for t in triples if t.predicate.value == OWL + "imports"] == []


def test_modules_stay_described_as_parts_of_the_whole():
    alone = standalone(parse_turtle(TWO.encode()).triples)
    said = {(t.predicate.value.rpartition("#")[2], t.object.value) for t in alone.triples
            if t.subject.value == "https://e.example/part"}

    assert (alone.iri, alone.version) == ("https://e.example/all", "2.0.0")
    assert said == {("versionInfo", "1.0.0")}
    assert any(t.predicate.value == DCTERMS + "hasPart" for t in alone.triples)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<a:1> a owl:Ontology . <a:2> a owl:Ontology .", "no single header"),
        ('<a:1> a owl:Ontology ; owl:versionInfo "1", "2" .', "2 owl:versionInfo"),
        ("<a:1> a owl:Class .", "no single header"),
    ],
)
def test_an_ontology_that_is_not_one_is_refused_in_a_sentence(text, fault):
    head = b"@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"

    with pytest.raises(SettingsError, match=fault):
        standalone(parse_turtle(head + text.encode()).triples)


def test_rdf_xml_opens_in_owlready2_without_a_warning(files, tmp_path):
    owlready2 = pytest.importorskip("owlready2")
    write_files(files, tmp_path)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loaded = owlready2.World().get_ontology((tmp_path / "ontology.rdf").as_uri()).load()

    assert len(list(loaded.classes())) > 60
    assert loaded.imported_ontologies == []
    assert loaded.search_one(iri="*#Recognition").is_a[0].name == "Stance"


def test_a_version_is_frozen_once_and_then_never_changes(files, publication):
    folder, new = freeze(files, "1.0.0", publication)

    assert new and sorted(path.name for path in folder.iterdir()) == [
        "context.jsonld", "diagram.svg", "ontology.ttl", "shapes.ttl",
    ]
    assert freeze(files, "1.0.0", publication) == (folder, False)
    with pytest.raises(OutputError, match=r"version 1\.0\.0 is frozen .* shapes\.ttl; raise owl:versionInfo"):
        freeze(files | {"shapes.ttl": b""}, "1.0.0", publication)
    assert frozen_copies(publication) == {"1.0.0": folder / "ontology.ttl"}


def test_a_version_without_a_number_cannot_be_frozen(files, publication):
    with pytest.raises(OutputError, match="no owl:versionInfo"):
        freeze(files, "", publication)


def test_a_folder_that_cannot_be_made_is_named(files, tmp_path):
    (tmp_path / "file").write_text("x")

    with pytest.raises(OutputError, match="file"):
        write_files(files, tmp_path / "file" / "below")


def test_build_writes_the_same_files(real_build, files):
    assert {path.name: path.read_bytes() for path in (real_build.out / "ontology").iterdir()} == files


def test_a_few_terms_without_a_header_are_published_all_the_same(publication):
    from limakg import pipeline

    core = publication.ontology / "core.ttl"
    head, header, terms = core.read_text().partition('module:core a owl:Ontology ;\n')
    label, _, terms = terms.partition("\n\n")
    core.write_text(f"{head}{terms}\nmodule:core {label.strip()}\n")

    assert not (pipeline.build(publication).out / "ontology").exists()
