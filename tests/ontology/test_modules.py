"""Each module is complete by itself, and no axiom goes beyond OWL 2 RL."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, VANN

ROOT = Path(__file__).resolve().parents[2]
IRI = "https://w3id.org/limakg/ontology"
LIMA = f"{IRI}#"
FILES = [path for path in sorted((ROOT / "ontology").glob("*.ttl")) if path.stem != "prefixes"]
HEADED = [path for path in FILES if not path.stem.endswith("-properties")]
MODULES = [path.stem for path in HEADED if path.stem not in ("limakg", "plain")]
README = (ROOT / "ontology" / "README.md").read_text(encoding="utf-8")
METADATA = (
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.license,
    DCTERMS.creator,
    DCTERMS.publisher,
    DCTERMS.created,
    DCTERMS.issued,
    DCTERMS.bibliographicCitation,
    OWL.versionIRI,
    OWL.versionInfo,
    VANN.preferredNamespacePrefix,
    VANN.preferredNamespaceUri,
)
BEYOND_RL = (
    "propertyChainAxiom",
    "cardinality",
    "minCardinality",
    "maxCardinality",
    "unionOf",
    "allValuesFrom",
)


def module_of(path: Path) -> str:
    """Name the module whose terms a file defines."""
    return path.stem.removesuffix("-properties")


def read(*paths: Path) -> Graph:
    """Read files into one graph."""
    graph = Graph()
    for path in paths:
        graph.parse(path)
    return graph


WHOLE = read(*FILES)
TERMS = sorted({str(term) for term in WHOLE.subjects(RDFS.isDefinedBy)})
PROPERTIES = sorted({str(term) for side in (RDFS.domain, RDFS.range) for term in WHOLE.subjects(side)})


def imported(module: str) -> set[str]:
    """Name a module and all that it imports, directly or not."""
    header = read(ROOT / "ontology" / f"{module}.ttl")
    direct = [str(found).removeprefix(f"{IRI}/") for found in header.objects(None, OWL.imports)]
    return {module}.union(*map(imported, direct))


@pytest.mark.parametrize("path", HEADED, ids=lambda path: path.stem)
def test_header_is_complete(path):
    iri = URIRef(IRI if path.stem == "limakg" else f"{IRI}/{path.stem}")
    graph = read(path)

    assert [name for name in METADATA if graph.value(iri, name) is None] == []
    assert graph.value(iri, OWL.versionIRI) == iri + "/" + graph.value(iri, OWL.versionInfo)


def test_whole_imports_the_ten_modules():
    assert imported("limakg") == {"limakg", *MODULES}
    assert len(MODULES) == 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_terms_are_defined_by_the_module_of_their_file(path):
    assert {str(home) for home in read(path).objects(None, RDFS.isDefinedBy)} <= {f"{IRI}/{module_of(path)}"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_module_imports_every_module_whose_terms_it_names(path):
    named = {
        node for triple in read(path) for node in triple if isinstance(node, URIRef) and node.startswith(LIMA)
    }
    homes = {str(WHOLE.value(node, RDFS.isDefinedBy)).removeprefix(f"{IRI}/") for node in named}

    assert homes <= imported(module_of(path))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_term_has_one_label_of_its_own(language):
    found = [label for term in TERMS for label in WHOLE.objects(URIRef(term), RDFS.label)]
    labels = [str(label) for label in found if label.language == language]

    assert len(labels) == len(TERMS)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.removeprefix(LIMA))
def test_definition_is_one_sentence_that_does_not_use_its_own_label(term):
    (definition,) = WHOLE.objects(URIRef(term), SKOS.definition)
    (label,) = (found for found in WHOLE.objects(URIRef(term), RDFS.label) if found.language == "en")

    assert re.fullmatch(r"[A-Z][^.]*(\.\S[^.]*)*\.", definition)
    assert not re.search(rf"\b{re.escape(label)}\b", definition, re.IGNORECASE)


def test_notes_name_existing_terms_only():
    notes = " ".join(str(found) for found in WHOLE.objects(None, SKOS.scopeNote))

    assert {f"{LIMA}{name}" for name in re.findall(r"lima:(\w+)", notes)} <= set(TERMS)


def test_property_has_at_most_one_domain_and_range():
    for side in (RDFS.domain, RDFS.range):
        assert [name for name in PROPERTIES if len(list(WHOLE.objects(URIRef(name), side))) > 1] == []


def test_axioms_stay_within_the_profile():
    assert [name for name in BEYOND_RL if (None, OWL[name], None) in WHOLE] == []
    assert not {XSD.date, XSD.gYear, XSD.duration} & set(WHOLE.objects(None, RDFS.range))


def test_foreign_terms_are_declared_and_not_defined():
    named = [subject for subject in WHOLE.subjects() if isinstance(subject, URIRef)]
    foreign = [subject for subject in named if not subject.startswith("https://w3id.org/limakg/")]

    assert {predicate for term in foreign for predicate in WHOLE.predicates(term)} == {RDF.type}


def test_derived_mark_is_always_true():
    assert set(WHOLE.objects(None, URIRef(f"{LIMA}isDerived"))) == {Literal(True)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_readme_lists_the_file(path):
    assert f"`{path.name}`" in README
